"""The geometry of the page: what the units of a layout mean in Word, and what fits where."""

from collections.abc import Iterator
from typing import Final, Self

from pydantic import Field

from planner.layout.fault import Fault
from planner.layout.measures import PRACTICE, Entry, Measure, Size
from planner.layout.page import Grid, Page
from planner.model.base import Path

TWIPS_PER_POINT: Final = 20
_POINTS_PER_MM: Final = 72 / 25.4


class Geometry(Entry):
    """The paper with its text block, and the grid that fills it."""

    page: Page = Field(
        title="页面", description="纸张和版心。", examples=[{"top": {"value": 34.58}}]
    )
    grid: Grid = Field(
        title="版心网格",
        description="每页行数、每行字数和行距、字距。",
        examples=[{"line_pitch": {"value": 29.45}}],
    )

    def twips(self, measure: Measure | None) -> int:
        """Give a measure in twips (1/1440 inch), whole; a measure that is not set is 0."""
        if measure is None:
            return 0
        match measure.unit:
            case "mm":
                return round(measure.value * _POINTS_PER_MM * TWIPS_PER_POINT)
            case "pt":
                return round(measure.value * TWIPS_PER_POINT)
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

    def spaced(self, line_pitch: int) -> Self:
        """Give the same layout with another height of a line of the grid, in twips."""
        pitch = Size(value=line_pitch / TWIPS_PER_POINT, unit="pt", strength=PRACTICE)
        return self.model_copy(update={"grid": self.grid.model_copy(update={"line_pitch": pitch})})

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

    def faults(self) -> Iterator[Fault]:
        """Yield what does not fit: measures that need themselves, the text block, the grid."""
        circular = list(self._circular())
        yield from circular
        if not circular:
            yield from self._outside()
            yield from self._unfilled()

    def _circular(self) -> Iterator[Fault]:
        """Yield the measures that give 字 and 行 their length, and are measured in them."""
        for path, measure in (
            (("grid", "line_pitch"), self.grid.line_pitch),
            (("grid", "character_size"), self.grid.character_size),
            (("grid", "character_spacing"), self.grid.character_spacing),
        ):
            if measure.unit in ("字", "行"):
                at: Path = (*path, "unit")
                yield Fault("layout-unit-circular", (at, path), {"unit": measure.unit})

    def _outside(self) -> Iterator[Fault]:
        """Yield the sides on which the text block leaves the paper."""
        for margin, keys in (
            (self.right_margin, ("text_width", "binding", "width")),
            (self.bottom_margin, ("text_height", "top", "height")),
        ):
            if margin < 0:
                yield Fault("layout-outside", tuple(("page", key) for key in keys))

    def _unfilled(self) -> Iterator[Fault]:
        """Yield the numbers of lines and characters that the spacing does not bring about."""
        for key, spacing, block, step, room in (
            ("lines", ("line_pitch",), "text_height", self.line_pitch, self.text_height),
            (
                "characters",
                ("character_spacing", "character_size"),
                "text_width",
                self.character_width,
                self.text_width,
            ),
        ):
            stated = getattr(self.grid, key)
            fits = room // step if step > 0 else 0
            if fits != stated.value:
                paths: tuple[Path, ...] = tuple(("grid", each) for each in (key, *spacing))
                arguments = {"stated": f"{stated.value:g}", "fits": str(fits)}
                yield Fault(f"layout-{key}", (*paths, ("page", block)), arguments)
