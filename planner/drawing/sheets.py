"""A drawing on as many sheets as it needs; a line that leads to another sheet ends in a mark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from planner.compose.graphs import Edge, Graph, Node
from planner.drawing.cuts import Strip
from planner.drawing.flow import Flow
from planner.drawing.pen import Pen, Sized
from planner.drawing.sheet import Label, Sheet
from planner.drawing.tree import draw_tree

_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_RESERVES: Final = (1, 2, 3, 5, 8)  # rows kept free for marks that show when all cuts are known

_Home = Mapping[str, int]
"""The sheet on which each step stands, counted from 0."""


def draw(graph: Graph, pen: Pen) -> tuple[Sheet, ...]:
    """Draw a graph on sheets that fit the page; give none if it has no nodes.

    A graph that is too large, or so tangled that the marks of its lines alone would overfill a
    sheet, is not drawn either: the table that follows a drawing tells it better.
    """
    if not 0 < len(graph.nodes) <= pen.most_boxes:
        return ()
    if graph.kind == "tree" and (sheet := draw_tree(graph, pen)):
        return (sheet,)
    return _Sheets(graph, pen).draw()


class _Sheets:
    """Deals the rows of a flow onto sheets."""

    def __init__(self, graph: Graph, pen: Pen) -> None:
        self._pen = pen
        self._has_arrows = graph.kind == "flow"
        self._edges = graph.edges
        self._boxes = _sized(graph, pen)
        self._foot_height = pen.lines["detail"] + pen.inset

    def draw(self) -> tuple[Sheet, ...]:
        """Draw on one sheet, or on the fewest that do."""
        whole = Flow(self._boxes, self._edges, self._pen)
        if whole.height <= self._limit(0):
            return (whole.sheet(has_arrows=self._has_arrows),)
        strip = self._strip(whole)
        for cuts in _ways(strip):
            home = {
                step: at
                for at, (start, stop) in enumerate(pairwise((0, *cuts)))
                for row in whole.rows[start:stop]
                for step in row
            }
            flows = [
                *takewhile(self._fits, ((at, self._flow(at, home)) for at in range(len(cuts))))
            ]
            if cuts and len(flows) == len(cuts):
                sheets = (flow.sheet(has_arrows=self._has_arrows) for _, flow in flows)
                return tuple(self._footed(each, at, len(cuts)) for at, each in enumerate(sheets))
        return ()

    def _limit(self, at: int) -> int:
        return self._pen.next_height if at else self._pen.first_height

    def _fits(self, flow: tuple[int, Flow]) -> bool:
        at, laid_out = flow
        return laid_out.height + self._foot_height <= self._limit(at)

    def _strip(self, whole: Flow) -> Strip:
        pen = self._pen
        return Strip(
            whole.rows,
            whole.tops,
            whole.bottoms,
            self._edges,
            first_height=self._limit(0) - self._foot_height,
            next_height=self._limit(1) - self._foot_height,
            mark_height=pen.mark("", "").height + pen.row_gap,
            columns=pen.columns,
        )

    def _flow(self, at: int, home: _Home) -> Flow:
        """Lay out a sheet: its steps, the lines between them, and those to and from elsewhere."""
        seams, pen = self._pen.seams, self._pen
        marks = _marks(self._edges, home)
        coming: dict[str, Sized] = {}
        going: dict[str, Sized] = {}
        edges: list[Edge] = []
        for edge in self._edges:
            there = home[edge.target]
            if home[edge.source] == there == at:
                edges.append(edge)
            elif there == at:
                mark = marks[edge.source, at]
                words = seams.back.format(mark=mark, sheet=home[edge.source] + 1)
                coming[mark] = pen.mark(mark, words)
                edges.append(replace(edge, source=mark))
            elif home[edge.source] == at:
                mark = marks[edge.source, there]
                going[mark] = pen.mark(mark, seams.onward.format(mark=mark, sheet=there + 1))
                edges.append(Edge(edge.source, mark))
        own = {step: box for step, box in self._boxes.items() if home[step] == at}
        return Flow({**coming, **own, **going}, tuple(dict.fromkeys(edges)), pen)

    def _footed(self, sheet: Sheet, at: int, count: int) -> Sheet:
        """Tell at the foot which sheet this is."""
        words = self._pen.seams.foot.format(sheet=at + 1, sheets=count)
        text = self._pen.text("detail", words, self._pen.room)
        wide = self._pen.width(text)
        beside = max(wide - sheet.width, 0)
        sheet = sheet.moved(beside // 2)
        label = Label(
            beside // 2 + (sheet.width - beside // 2 - wide) // 2,
            sheet.height + self._pen.inset,
            wide,
            self._pen.height(text),
            text,
        )
        return replace(
            sheet,
            width=max(sheet.width, label.x + wide),
            height=sheet.height + self._foot_height,
            labels=(*sheet.labels, label),
        )


def _ways(strip: Strip) -> Iterator[tuple[int, ...]]:
    """Give ways to cut, the best first; none is certain to fit before it is laid out.

    Marks often find room beside boxes, so a row of them too many is tried as well.
    """
    tried = sorted((strip.cuts(0), strip.cuts(-strip.mark_height)), key=len)
    yield from dict.fromkeys(tried)
    for rows in _RESERVES:
        if (cuts := strip.cuts(rows * strip.mark_height)) not in tried:
            tried.append(cuts)
            yield cuts


def _marks(edges: Sequence[Edge], home: _Home) -> dict[tuple[str, int], str]:
    """Give the mark of each step and the sheet to which its lines lead: ①, ② and so on."""
    keys = dict.fromkeys(
        (edge.source, home[edge.target]) for edge in edges if home[edge.source] != home[edge.target]
    )
    return {key: _mark(number) for number, key in enumerate(keys)}


def _mark(number: int) -> str:
    return _CIRCLED[number] if number < len(_CIRCLED) else f"（{number + 1}）"


def _sized(graph: Graph, pen: Pen) -> dict[str, Sized]:
    """Size all boxes; the conditions of a graph all have one outline, that of the longest."""
    return {each.id: each for each in _each_sized(graph.nodes, pen)}


def _each_sized(nodes: Sequence[Node], pen: Pen) -> Iterator[Sized]:
    diamonds = {node.id: pen.diamond(node) for node in nodes if node.shape == "diamond"}
    are_short = all(len(each.texts[0].lines) <= pen.diamond_lines for each in diamonds.values())
    for node in nodes:
        if node.shape == "diamond":
            yield diamonds[node.id] if are_short else pen.hexagon(node)
        else:
            box = pen.box(node, pen.box_width, node.shape)
            yield replace(box, width=pen.box_width)
