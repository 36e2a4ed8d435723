"""The measures of a layout that drawings need, all in twips, and boxes sized by them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from planner.compose.graphs import Node
from planner.compose.templates import load_data
from planner.drawing.sheet import Lettering, Outline, Text
from planner.drawing.text import EM, stacked, width, wrap
from planner.layout.drawing import Seams
from planner.layout.last import of_last_layout
from planner.layout.layout import Layout


class Sized(NamedTuple):
    """A node with its outline, its text in lines, and the room these take."""

    id: str
    outline: Outline
    width: int
    height: int
    texts: tuple[Text, ...]

    def resized(self, width: int, height: int) -> "Sized":
        """Give the same in another size."""
        return Sized(self.id, self.outline, width, height, self.texts)


@dataclass(frozen=True)
class Pen:
    """The measures of drawings; `sizes` and `lines` are those of the two kinds of lettering."""

    stroke: int
    room: int
    first_height: int
    next_height: int
    sizes: Mapping[Lettering, int]
    lines: Mapping[Lettering, int]
    columns: int
    box_width: int
    widest_head: int
    narrowest: int
    inset: int
    inset_above: int
    corner: int
    most_lines: int
    level_gap: int
    sibling_gap: int
    row_gap: int
    least_row_gap: int
    track: int
    arrow: int
    diamond_lines: int
    tallest: int
    seams: Seams
    words: frozenset[str]
    most_boxes: int

    def text(self, lettering: Lettering, text: str, room: int) -> Text:
        """Break a text into lines that fit a room."""
        ems = room * EM // self.sizes[lettering]
        return Text(lettering, wrap(text, ems, self.most_lines, self.words))

    def width(self, text: Text) -> int:
        """Give the width of a text, rounded up."""
        return max(map(width, text.lines), default=0) * self.sizes[text.lettering] // EM + 1

    def height(self, *texts: Text) -> int:
        """Give the height of texts below each other."""
        return sum(len(text.lines) * self.lines[text.lettering] for text in texts)

    def box(self, node: Node, widest: int, outline: Outline = "box") -> Sized:
        """Size a box as its text asks for, no wider than `widest`."""
        room = widest - 2 * self.inset
        name, *details = node.lines
        texts = (
            self.text("name", name, room),
            *(self.text("detail", detail, room) for detail in details),
        )
        wide = max(map(self.width, texts)) + 2 * self.inset
        return Sized(node.id, outline, wide, self.height(*texts) + 2 * self.inset_above, texts)

    def mark(self, identifier: str, words: str) -> Sized:
        """Size the mark of a line that leads to another sheet."""
        text = self.text("detail", words, self.box_width - 2 * self.inset)
        high = self.height(text) * 3 // 2
        return Sized(identifier, "pill", self.width(text) + high, high, (text,))

    def upright(self, node: Node) -> Sized:
        """Size a box whose name stands upright."""
        text = Text("name", stacked(node.lines[0]))
        broad, high = self.width(text) + 2 * self.inset, self.height(text)
        return Sized(node.id, "box", broad, high + 2 * self.inset_above, (text,))

    def diamond(self, node: Node) -> Sized:
        """Size a diamond, whose text has half its width and half its height."""
        text = self.text("detail", node.lines[0], self.box_width // 2)
        high = 2 * (self.height(text) + 1)
        return Sized(node.id, "diamond", self.box_width, high, (text,))

    def hexagon(self, node: Node) -> Sized:
        """Size a hexagon, each of whose two points is a fifth of its width."""
        text = self.text("detail", node.lines[0], self.box_width * 3 // 5)
        high = self.height(text) + 2 * self.inset_above
        return Sized(node.id, "hexagon", self.box_width, high, (text,))


@of_last_layout
def pen_of(layout: Layout) -> Pen:
    """Take the measures of drawings from a layout."""
    drawing, twips = layout.drawing, layout.twips
    name, detail = layout.paragraphs.drawing_name, layout.paragraphs.drawing_detail
    holder = layout.paragraphs.drawing
    spare = twips(holder.before) + twips(holder.after) + layout.line_pitch
    return Pen(
        stroke=twips(drawing.stroke),
        room=layout.text_width,
        first_height=layout.text_height - twips(drawing.heading_above) - spare,
        next_height=layout.text_height - spare,
        sizes={"name": twips(name.size), "detail": twips(detail.size)},
        lines={"name": layout.line_height(name), "detail": layout.line_height(detail)},
        columns=drawing.columns,
        box_width=twips(drawing.box_width),
        widest_head=twips(drawing.widest_head),
        narrowest=twips(drawing.narrowest),
        inset=twips(drawing.inset),
        inset_above=twips(drawing.inset_above),
        corner=twips(drawing.corner),
        most_lines=drawing.most_lines,
        level_gap=twips(drawing.level_gap),
        sibling_gap=twips(drawing.sibling_gap),
        row_gap=twips(drawing.row_gap),
        least_row_gap=min(twips(drawing.least_row_gap), twips(drawing.row_gap)),
        track=twips(drawing.track),
        arrow=twips(drawing.arrow),
        diamond_lines=drawing.diamond_lines,
        tallest=twips(drawing.tallest),
        seams=drawing.seams,
        words=_whole_words(),
        most_boxes=drawing.most_boxes,
    )


@cache
def _whole_words() -> frozenset[str]:
    """Give the words that lines in boxes do not tear, from `templates/words.yaml`."""
    return frozenset(load_data("words.yaml")["drawings"])
