"""Mends: a mistake together with the edits that make of the text what was probably meant.

A file is read on in a mended copy, so that one mistake does not hide the others. Whether a mend
is right is told by trying it: reading then gets farther, or finds less to object to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from planner.source.finding import Argument, Finding, Place
from planner.source.text import Edit, Source

WIDE_SPACES: Final = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that YAML takes for letters, for use inside the brackets of a pattern."""

KEY: Final = r"[A-Za-z_][A-Za-z0-9_-]*"
STEP: Final = "  "
"""The indentation from one level to the next."""

INDENT: Final = r" *(?:- +)*"
HEAD: Final = rf"{INDENT}(?:{KEY}:[ \t]+)?"
"""What stands before a value: indentation, dashes, and the key if there is one."""


@dataclass(frozen=True, slots=True)
class Mend:
    """Findings, and how to edit the text so that the rest of the file can be read.

    An unsure mend makes the text readable without restoring what was meant: nothing else is
    told of the lines that it touches.
    """

    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    sure: bool = True

    @property
    def doubtful_lines(self) -> set[int]:
        """The lines, counted from 1, of which nothing else can be told."""
        return set() if self.sure else {finding.place.line for finding in self.findings}


def together(mends: Iterable[Mend]) -> Mend:
    """Join mends into one; of two that edit the same place the first counts."""
    edits: dict[int, Edit] = {}
    findings: list[Finding] = []
    for mend in mends:
        new = [edit for edit in mend.edits if edit.start not in edits]
        edits |= {edit.start: edit for edit in new}
        findings += mend.findings if new else ()
    return Mend(tuple(findings), tuple(edits.values()))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a source, by its number from 0, for finding mistakes in it by columns from 0."""

    source: Source
    number: int

    @property
    def text(self) -> str:
        """The line without its end."""
        return self.source.lines[self.number]

    @property
    def start(self) -> int:
        """The position of its first character."""
        return self.source.starts[self.number]

    @property
    def indent(self) -> int:
        """How many spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on it but white space or a comment."""
        stripped = self.text.strip()
        return not stripped or stripped.startswith("#")

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Replace the characters from column `start` to `end` (exclusive)."""
        return Edit(self.start + start, self.start + end, text)

    def place(self, start: int, end: int) -> Place:
        """Give the place of the characters from column `start` to `end` (exclusive)."""
        return self.source.place(self.start + start, self.start + max(end, start + 1))

    def mend(
        self,
        name: str,
        span: tuple[int, int],
        *edits: tuple[int, int, str],
        sure: bool = True,
        **arguments: Argument,
    ) -> Mend:
        """Make a mend of edits in this line whose finding points at the columns of `span`."""
        finding = self.source.finding(name, self.place(*span), arguments)
        return Mend((finding,), tuple(self.edit(*each) for each in edits), sure)
