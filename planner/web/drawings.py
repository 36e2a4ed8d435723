"""Drawings as inline SVG: the sheets that Word prints, in the colour of the text about them.

The picture is one image to a screen reader, named by <title> and told by <desc>; it needs no
script, no outside file, and no ids, which could clash with those of the document.
"""

from collections.abc import Iterator, Sequence
from html import escape

from planner.compose.graphs import Graph
from planner.drawing import Pen, draw
from planner.drawing.sheet import Box, Label, Path, Point, Sheet, Text

_TWIPS_PER_MM = 1440 / 25.4
_BASELINE = 0.36  # from the middle of a line to its baseline, in ems
_HEAD = 8  # length of an arrowhead, in strokes
_SLENDER = 0.45  # half its width, in lengths


def print_drawing(graph: Graph, pen: Pen) -> str:
    """Give a drawing as a figure for each of its sheets."""
    return "".join(
        f'<figure class="drawing">\n{_Printer(pen).svg(graph, sheet)}\n</figure>\n'
        for sheet in draw(graph, pen)
    )


class _Printer:
    """Prints a sheet in twips, which are its user units."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def svg(self, graph: Graph, sheet: Sheet) -> str:
        """Give a sheet with a stroke of room on every side, for browsers round to pixels."""
        stroke = self._pen.stroke
        width, height = sheet.width + 2 * stroke, sheet.height + 2 * stroke
        parts = (
            *map(self._path, sheet.paths),
            *(part for box in sheet.boxes for part in self._box(box)),
            *(part for label in sheet.labels for part in self._label(label)),
        )
        return (
            f'<svg role="img" xmlns="http://www.w3.org/2000/svg"'
            f' viewBox="{-stroke} {-stroke} {width} {height}"'
            f' width="{width / _TWIPS_PER_MM:.2f}mm" height="{height / _TWIPS_PER_MM:.2f}mm"'
            f' fill="none" stroke="currentColor" stroke-width="{stroke}">\n'
            f"<title>{escape(graph.title)}</title>\n<desc>{escape(graph.description)}</desc>\n"
            + "\n".join(parts)
            + "\n</svg>"
        )

    def _path(self, path: Path) -> str:
        """Give a line; one with an arrow ends within its head, which is then sharp."""
        if not path.has_arrow:
            return f'<path d="{_line(path.points)}"/>'
        (x, y), (from_x, from_y) = path.points[-1], path.points[-2]
        head = _HEAD * self._pen.stroke
        back_x, back_y = _sign(from_x - x) * head, _sign(from_y - y) * head
        aside_x, aside_y = round(back_y * _SLENDER), round(back_x * _SLENDER)
        neck = (x + back_x, y + back_y)
        return (
            f'<path d="{_line((*path.points[:-1], neck))}"/>'
            f'<path d="M{x},{y} {neck[0] + aside_x},{neck[1] + aside_y}'
            f' {neck[0] - aside_x},{neck[1] - aside_y}z" fill="currentColor" stroke="none"/>'
        )

    def _box(self, box: Box) -> Iterator[str]:
        match box.outline:
            case "diamond":
                yield f'<path d="{_pointed(box, box.width // 2)}"/>'
            case "hexagon":
                yield f'<path d="{_pointed(box, box.width // 5)}"/>'
            case _:
                yield (
                    f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}"'
                    f"{self._rounding(box)}/>"
                )
        top = box.y + (box.height - self._pen.height(*box.texts)) // 2
        yield from self._texts(box.texts, box.x + box.width // 2, top)

    def _rounding(self, box: Box) -> str:
        if box.outline == "box":
            return ""
        radius = box.height // 2 if box.outline == "pill" else self._pen.corner
        return f' rx="{min(radius, box.height // 2)}"'

    def _label(self, label: Label) -> Iterator[str]:
        yield from self._texts((label.text,), label.x + label.width // 2, label.y)

    def _texts(self, texts: Sequence[Text], middle: int, top: int) -> Iterator[str]:
        for text in texts:
            line, size = self._pen.lines[text.lettering], self._pen.sizes[text.lettering]
            spans = []
            for words in text.lines:
                baseline = round(top + line / 2 + size * _BASELINE)
                spans.append(f'<tspan x="{middle}" y="{baseline}">{escape(words)}</tspan>')
                top += line
            yield (
                f'<text class="{text.lettering}" font-size="{size}" text-anchor="middle"'
                f' fill="currentColor" stroke="none">{"".join(spans)}</text>'
            )


def _line(points: Sequence[Point]) -> str:
    return "M" + " ".join(f"{x},{y}" for x, y in points)


def _pointed(box: Box, slant: int) -> str:
    """Give the outline of a box whose two sides are points, `slant` deep."""
    right, bottom, middle = box.x + box.width, box.y + box.height, box.y + box.height // 2
    corners = (
        (box.x + slant, box.y),
        (right - slant, box.y),
        (right, middle),
        (right - slant, bottom),
        (box.x + slant, bottom),
        (box.x, middle),
    )
    return f"{_line(corners)}z"


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)
