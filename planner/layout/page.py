"""The page: paper and text block, the grid in it, page numbers, lists and tables."""

from planner.layout.measures import Entry, Grounded, Measure


class Page(Entry):
    """The paper and the text block (版心) on it; the other two margins are what remains."""

    width: Measure
    height: Measure
    top: Measure
    binding: Measure
    text_width: Measure
    text_height: Measure


class Grid(Entry):
    """Lines and characters of a full page, and the spacing that brings them about."""

    lines: Measure
    characters: Measure
    line_pitch: Measure
    character_size: Measure
    character_spacing: Measure
    tab: Measure


class PageNumber(Entry):
    """The page number: what stands around it, and its place below the text block."""

    before: str
    after: str
    inset: Measure
    drop: Measure
    dash_above_foot: Measure


class Nesting(Entry):
    """Lists and quotations within each other."""

    bullet: str
    step: Measure
    deepest: int

    def inset(self, depth: int) -> Measure | None:
        """Give the indent of what stands `depth` levels deep, none at depth 0."""
        steps = min(depth, self.deepest)
        return self.step.model_copy(update={"value": self.step.value * steps}) if steps else None


class Wide(Grounded):
    """When a table goes on a page turned on its side: so many columns, and rows of more lines."""

    columns: int
    lines: float


class Table(Grounded):
    """Rules and rows of a table, which is always as wide as the text block."""

    rule: Measure
    side_margin: Measure
    row_margin: Measure
    narrowest: Measure
    spare: Measure
    space_before: Measure
    row_height: Measure
    blank_row_height: Measure
    tallest_row: Measure
    wide: Wide
