"""The measures of the page: what a layout file says, and what its units mean in Word."""

from pathlib import Path
from typing import Self

import yaml
from pydantic import model_validator

from planner.layout.issue import Issue, IssueParagraphs
from planner.layout.measures import Entry, Measure
from planner.layout.page import Grid, Nesting, Page, PageNumber, Table
from planner.layout.type import Characters, Font, Paragraph, Paragraphs

_TWIPS_PER_POINT = 20
_POINTS_PER_MM = 72 / 25.4


class Layout(Entry):
    """Everything measurable about the printed page."""

    name: str
    page: Page
    grid: Grid
    fonts: dict[str, Font]
    paragraphs: Paragraphs
    characters: Characters
    page_number: PageNumber
    nesting: Nesting
    table: Table
    issue: Issue

    @model_validator(mode="after")
    def _fonts_are_known(self) -> Self:
        groups: tuple[Paragraphs | Characters | IssueParagraphs, ...] = (
            self.paragraphs,
            self.characters,
            self.issue.paragraphs,
        )
        for group in groups:
            for name, entry in group:
                if entry.font not in self.fonts:
                    raise ValueError(f"{name}: 字体“{entry.font}”不在 fonts 里")
        return self

    @model_validator(mode="after")
    def _grid_fills_the_text_block(self) -> Self:
        for count, step, room in (
            (self.grid.lines, self.line_pitch, self.text_height),
            (self.grid.characters, self.character_width, self.text_width),
        ):
            if int(room / step) != count.value:
                raise ValueError(
                    f"版心排得下 {int(room / step)} {count.unit}，不是 {count.value:g} {count.unit}"
                )
        return self

    def twips(self, measure: Measure | None) -> int:
        """Give a measure in twips (1/1440 inch), whole; a measure that is not set is 0."""
        if measure is None:
            return 0
        match measure.unit:
            case "mm":
                return round(measure.value * _POINTS_PER_MM * _TWIPS_PER_POINT)
            case "pt":
                return round(measure.value * _TWIPS_PER_POINT)
            case "字":
                return round(measure.value * self.character_width)
            case "行":
                return round(measure.value * self.line_pitch)

    @property
    def character_width(self) -> int:
        """Width of one character of the grid (字), in twips."""
        return self.twips(self.grid.character_size) + self.twips(self.grid.character_spacing)

    @property
    def line_pitch(self) -> int:
        """Height of one line of the grid (行), in twips."""
        return self.twips(self.grid.line_pitch)

    def line_height(self, paragraph: Paragraph) -> int:
        """Height of one line of a paragraph, in twips."""
        return self.twips(paragraph.line) or self.line_pitch

    @property
    def text_width(self) -> int:
        """Width of the text block, in twips."""
        return self.twips(self.page.text_width)

    @property
    def text_height(self) -> int:
        """Height of the text block, in twips."""
        return self.twips(self.page.text_height)

    @property
    def right_margin(self) -> int:
        """What paper, binding edge and text block leave on the right, in twips."""
        return self.twips(self.page.width) - self.twips(self.page.binding) - self.text_width

    @property
    def bottom_margin(self) -> int:
        """What paper, top and text block leave below, in twips."""
        return self.twips(self.page.height) - self.twips(self.page.top) - self.text_height


def load_layout(path: Path) -> Layout:
    """Read a layout file (YAML, UTF-8); pydantic's ValidationError tells what is wrong in it."""
    return Layout.model_validate(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))
