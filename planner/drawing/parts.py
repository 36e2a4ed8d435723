"""A drawing dealt onto sheets: the steps of each, and marks where a line leads to another sheet."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from planner.compose.graphs import Edge
from planner.drawing.pen import Pen, Sized

_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Parts:
    """The rows of a drawing dealt onto sheets, which end before the rows of `cuts`."""

    def __init__(
        self,
        boxes: Mapping[str, Sized],
        edges: Sequence[Edge],
        rows: Sequence[Sequence[str]],
        cuts: Sequence[int],
        pen: Pen,
    ) -> None:
        self._boxes = boxes
        self._edges = edges
        self._pen = pen
        self._home = {
            step: at
            for at, (start, stop) in enumerate(pairwise((0, *cuts)))
            for row in rows[start:stop]
            for step in row
        }
        self._marks = _marks(edges, self._home)

    def __getitem__(self, at: int) -> tuple[Mapping[str, Sized], Sequence[Edge]]:
        """Give the boxes of a sheet with its marks, and the lines between them."""
        seams, pen, home = self._pen.seams, self._pen, self._home
        coming: dict[str, Sized] = {}
        going: dict[str, Sized] = {}
        edges: list[Edge] = []
        for edge in self._edges:
            here, there = home[edge.source], home[edge.target]
            if here == there == at:
                edges.append(edge)
            elif there == at:
                mark = self._marks[edge.source, edge.label, at]
                coming[mark] = pen.mark(mark, seams.back.format(mark=mark, sheet=here + 1))
                edges.append(Edge(mark, edge.target))
            elif here == at:
                mark = self._marks[edge.source, edge.label, there]
                going[mark] = pen.mark(mark, seams.onward.format(mark=mark, sheet=there + 1))
                edges.append(Edge(edge.source, mark, edge.label))
        own = {step: box for step, box in self._boxes.items() if home[step] == at}
        return {**coming, **own, **going}, tuple(dict.fromkeys(edges))


def _marks(edges: Sequence[Edge], home: Mapping[str, int]) -> dict[tuple[str, str, int], str]:
    """Give the mark of each step, label and sheet to which its lines lead: ①, ② and so on.

    The label stands where the line leaves, beside its condition.
    """
    keys = dict.fromkeys(
        (edge.source, edge.label, home[edge.target])
        for edge in edges
        if home[edge.source] != home[edge.target]
    )
    return {key: _mark(number) for number, key in enumerate(keys)}


def _mark(number: int) -> str:
    return _CIRCLED[number] if number < len(_CIRCLED) else f"（{number + 1}）"
