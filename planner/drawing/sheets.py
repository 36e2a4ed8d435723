"""A drawing on as many sheets as it needs, evenly filled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from planner.compose.graphs import Graph, Node
from planner.drawing.cuts import Lines, Strip
from planner.drawing.flow import Flow
from planner.drawing.parts import Parts
from planner.drawing.pen import Pen, Sized
from planner.drawing.rows import in_rows
from planner.drawing.sheet import Label, Sheet
from planner.drawing.stack import Stack
from planner.drawing.tree import draw_tree

_RESERVES: Final = (1, 2, 3, 5, 8)  # rows kept free for marks that show when all cuts are known


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
        rows = in_rows(tuple(self._boxes), graph.edges, pen.columns)
        self._whole = Flow(self._boxes, graph.edges, rows, pen)
        self._lines = Lines(rows.rows, graph.edges)
        self._foot_height = pen.lines["detail"] + pen.inset

    def draw(self) -> tuple[Sheet, ...]:
        """Draw on the fewest sheets that do; rows move together only where that saves a sheet."""
        stacks = self._stacked((self._whole,), (self._pen.first_height,)) or self._dealt()
        sheets = [stack.sheet(has_arrows=self._has_arrows) for stack in stacks]
        if len(sheets) <= 1:
            return tuple(sheets)
        return tuple(self._footed(each, at, len(sheets)) for at, each in enumerate(sheets))

    def _dealt(self) -> Sequence[Stack]:
        """Deal the rows onto sheets in the first way that fits; give none if none does."""
        for cuts in self._ways():
            parts = Parts(self._boxes, self._edges, self._whole.rows, cuts, self._pen)
            limits = [self._limit(at) for at in range(len(cuts))]
            flows = (self._flow(parts, at) for at in range(len(cuts)))
            if stacks := self._stacked(flows, limits):
                return stacks
        return ()

    def _stacked(self, flows: Iterable[Flow | None], limits: Sequence[int]) -> Sequence[Stack]:
        """Set flows up with the widest gap for which all have room; give none if none is enough."""
        gap, fitting = self._pen.row_gap, []
        for flow, limit in zip(flows, limits, strict=False):
            gap = min(gap, Stack(flow, self._pen.least_row_gap).widest_gap(limit)) if flow else 0
            if not flow or gap < self._pen.least_row_gap:
                return ()
            fitting.append(flow)
        return [Stack(flow, gap) for flow in fitting]

    def _flow(self, parts: Parts, at: int) -> Flow | None:
        """Lay out a sheet; give None if its rows alone are too high."""
        boxes, edges = parts[at]
        found = in_rows(tuple(boxes), edges, self._pen.columns)
        highest = [max([boxes[step].height for step in row]) for row in found.rows]
        if sum(highest) + self._pen.least_row_gap * (len(highest) - 1) > self._limit(at):
            return None
        return Flow(boxes, edges, found, self._pen)

    def _limit(self, at: int) -> int:
        """Give the height that a sheet has above its foot."""
        pen = self._pen
        return (pen.next_height if at else pen.first_height) - self._foot_height

    def _ways(self) -> Iterator[tuple[int, ...]]:
        """Give ways to cut, the fewest sheets first; none is certain to fit before it is laid out.

        Marks often find room beside boxes, so a row of them too many is tried as well.
        """
        pen = self._pen
        strips = [self._strip(gap) for gap in (pen.row_gap, pen.least_row_gap)]
        likely = [strip.cuts(rows * strip.mark_height) for strip in strips for rows in (0, -1)]
        others = (strip.cuts(rows * strip.mark_height) for rows in _RESERVES for strip in strips)
        tried: set[tuple[int, ...]] = set()
        for cuts in chain(sorted(likely, key=len), others):
            if len(cuts) > 1 and cuts not in tried:
                tried.add(cuts)
                yield cuts

    def _strip(self, gap: int) -> Strip:
        stack = Stack(self._whole, gap)
        return Strip(
            self._lines,
            stack.tops,
            stack.bottoms,
            first_height=self._limit(0),
            next_height=self._limit(1),
            mark_height=self._pen.mark("", "").height + gap,
            columns=self._pen.columns,
        )

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
            yield box.resized(pen.box_width, box.height)
