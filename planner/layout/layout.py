"""A layout: every section of it, and what its sections have to do with each other."""

from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel, Field

from planner.layout.check_code import CheckCode
from planner.layout.contents import Contents
from planner.layout.drawing import Drawing
from planner.layout.fault import Fault
from planner.layout.footnotes import Footnotes
from planner.layout.geometry import Geometry
from planner.layout.issue import Issue
from planner.layout.measures import Measure
from planner.layout.page import Nesting, PageNumber, Table
from planner.layout.type import Characters, Font, Paragraph, Paragraphs
from planner.model.base import Path
from planner.model.official import IssueForm
from planner.model.plan import Numbering
from planner.model.scalars import Line

_LONGEST: Final = 31_680
"""Twips (22 inches) beyond which Word takes a measure for damaged."""


class Layout(Geometry):
    """Everything measurable about the printed page."""

    name: Line = Field(
        max_length=100, title="名称", description="这种版面的名称。", examples=["本单位的版面"]
    )
    numbering: Numbering | None = Field(
        default=None,
        title="编号",
        description="chinese 一、（一）1.（1）、decimal 1 1.1 1.1.1；不写的按预案。",
        examples=["decimal"],
    )
    form: IssueForm | None = Field(
        default=None,
        title="印发形式",
        description="notice 以通知印发、plain 不用红头；不写的按预案。",
        examples=["plain"],
    )
    fonts: dict[Line, Font] = Field(
        title="字体",
        description="版面里用的名字和它们所指的字体。",
        examples=[{"小标宋": {"name": "华文中宋", "alternative": "STZhongsong"}}],
    )
    paragraphs: Paragraphs = Field(
        title="段落",
        description="各种段落的字体、字号和缩进。",
        examples=[{"title": {"size": {"value": 20}}}],
    )
    characters: Characters = Field(
        title="段内文字",
        description="段落里着重、强调和等宽的文字。",
        examples=[{"strong": {"font": "楷体"}}],
    )
    page_number: PageNumber = Field(
        title="页码", description="页码的符号和位置。", examples=[{"drop": {"value": 8}}]
    )
    check_code: CheckCode = Field(
        title="校验码", description="全文之后的一行。", examples=[{"shown": False}]
    )
    contents: Contents = Field(
        title="目录", description="目录列到第几级、用什么引线。", examples=[{"depth": 1}]
    )
    nesting: Nesting = Field(
        title="层次", description="列表和引文的缩进。", examples=[{"bullet": "•"}]
    )
    table: Table = Field(
        title="表格", description="表格的线和行高。", examples=[{"rule": {"value": 0.75}}]
    )
    issue: Issue = Field(
        title="印发",
        description="预案前后的版头、主体、版记，信函和封面。",
        examples=[{"mark": {"top": {"value": 30}}}],
    )
    footnotes: Footnotes = Field(
        title="脚注", description="引用的法律和文件的脚注。", examples=[{"citations": True}]
    )
    drawing: Drawing = Field(
        title="图", description="图框、间距和连线。", examples=[{"stroke": {"value": 1}}]
    )

    def line_height(self, paragraph: Paragraph) -> int:
        """Height of one line of a paragraph, in twips."""
        return self.twips(paragraph.line) or self.line_pitch

    def character_width_in(self, paragraph: Paragraph) -> int:
        """Width of a Chinese character in a paragraph, with the spacing after it, in twips."""
        return self.twips(paragraph.size) + self.twips(self.grid.character_spacing)

    def characters_a_line(self, paragraph: Paragraph) -> int:
        """Count the Chinese characters that a line of a paragraph without indent holds."""
        return self.text_width // max(self.character_width_in(paragraph), 1)

    def faults(self) -> Iterator[Fault]:
        """Yield what does not fit, on the page and besides."""
        geometric = list(super().faults())
        yield from geometric
        if not geometric:
            yield from self._too_long()
            yield from self._too_wide()
            yield from self._squeezed()
            if self.footer_distance < 0:
                paths: tuple[Path, ...] = tuple(
                    ("page_number", key) for key in ("drop", "dash_above_foot")
                )
                yield Fault("layout-number-outside", (*paths, ("page", "text_height")))

    @property
    def footer_distance(self) -> int:
        """From the paper's edge to the foot of the line with the page number, in twips."""
        number = self.page_number
        return self.bottom_margin - self.twips(number.drop) - self.twips(number.dash_above_foot)

    def _squeezed(self) -> Iterator[Fault]:
        """Yield the sizes of type that the spacing of characters takes up whole."""
        spacing = self.twips(self.grid.character_spacing)
        for path, measure in _measures(self, ()):
            if path[-1] == "size" and self.twips(measure) + spacing <= 0:
                yield Fault("layout-squeezed", ((*path, "value"), path))

    def _too_wide(self) -> Iterator[Fault]:
        """Yield the boxes of flow charts, if they do not fit side by side."""
        drawing = self.drawing
        if drawing.columns * self.twips(drawing.box_width) >= self.text_width:
            paths: tuple[Path, ...] = tuple(("drawing", key) for key in ("columns", "box_width"))
            arguments = {"columns": str(drawing.columns)}
            yield Fault("layout-boxes-too-wide", (*paths, ("page", "text_width")), arguments)

    def _too_long(self) -> Iterator[Fault]:
        for path, measure in _measures(self, ()):
            if abs(self.twips(measure)) > _LONGEST:
                yield Fault("layout-too-long", ((*path, "value"), path))


def _measures(part: Any, path: Path) -> Iterator[tuple[Path, Measure]]:
    """Yield all measures of a part of a layout with their paths."""
    if isinstance(part, Measure):
        yield path, part
    elif isinstance(part, BaseModel):
        for key, value in part:
            yield from _measures(value, (*path, key))
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from _measures(value, (*path, key))
