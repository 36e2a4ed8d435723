"""What a drawing becomes: sheets of boxes, lines and labels, each in its place.

All measures are whole twips (1/1440 inch) from the top left of the sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Outline = Literal["box", "rounded", "pill", "diamond", "hexagon"]
Lettering = Literal["name", "detail"]
Point = tuple[int, int]


class Text(NamedTuple):
    """A paragraph, broken into lines that fit."""

    lettering: Lettering
    lines: tuple[str, ...]


class Box(NamedTuple):
    """A node in its place; its text stands in the middle."""

    node: str
    outline: Outline
    x: int
    y: int
    width: int
    height: int
    texts: tuple[Text, ...]

    def moved(self, x: int, y: int) -> "Box":
        """Move the box."""
        return Box(
            self.node,
            self.outline,
            self.x + x,
            self.y + y,
            self.width,
            self.height,
            self.texts,
        )


class Path(NamedTuple):
    """An edge, or the part of it on this sheet, as a line of level and plumb strokes."""

    source: str
    target: str
    points: tuple[Point, ...]
    has_arrow: bool

    def moved(self, x: int, y: int) -> "Path":
        """Move the line."""
        points = tuple((at + x, down + y) for at, down in self.points)
        return Path(self.source, self.target, points, self.has_arrow)


class Label(NamedTuple):
    """Words beside a line, or at the foot of the sheet."""

    x: int
    y: int
    width: int
    height: int
    text: Text

    def moved(self, x: int, y: int) -> "Label":
        """Move the label."""
        return Label(self.x + x, self.y + y, self.width, self.height, self.text)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One piece of paper's worth of a drawing."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    paths: tuple[Path, ...]
    labels: tuple[Label, ...] = ()

    def moved(self, x: int) -> "Sheet":
        """Move everything to the right, and the right edge with it."""
        if not x:
            return self
        return Sheet(
            self.width + x,
            self.height,
            tuple(box.moved(x, 0) for box in self.boxes),
            tuple(path.moved(x, 0) for path in self.paths),
            tuple(label.moved(x, 0) for label in self.labels),
        )


def straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out the points at which a line does not turn."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _are_in_line(kept[-2], kept[-1], point):
            kept[-1] = point
        else:
            kept.append(point)
    return tuple(kept)


def _are_in_line(first: Point, second: Point, third: Point) -> bool:
    return first[0] == second[0] == third[0] or first[1] == second[1] == third[1]
