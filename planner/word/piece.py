"""A paragraph of the document that issues a plan: it knows how high it is."""

from dataclasses import dataclass

from planner.word import wml


@dataclass(frozen=True, slots=True)
class Piece:
    """So many lines of a style, of one height, with what is above and below them; in twips.

    `flow` and `place` are children of w:pPr, those before w:spacing and those after it.
    """

    style: str
    content: str
    line: int
    lines: int = 1
    above: int = 0
    below: int = 0
    flow: str = ""
    place: str = ""

    @property
    def height(self) -> int:
        """Give the height of all of it."""
        return self.above + self.lines * self.line + self.below

    def print(self, *, tightened: bool) -> str:
        """Give the paragraph; a tightened one leaves the grid, and states what else is its style's.

        What is above is stated anyway: no style knows what comes before it.
        """
        space = wml.spacing(before=self.above)
        if tightened:
            space = wml.OFF_GRID + wml.spacing(before=self.above, after=self.below, line=self.line)
        return wml.paragraph(self.style, self.content, self.flow + space + self.place)
