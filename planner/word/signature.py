"""发文机关署名 and 成文日期, without a seal and with one (GB/T 9704-2012, 7.3.5)."""

from collections.abc import Iterator, Sequence

from planner.compose.issue import Signature
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.ink import width
from planner.word.piece import Piece


def signature_pieces(signature: Signature, layout: Layout, *, keep: bool) -> Iterator[Piece]:
    """Give the names of the organs and, once, the date; they stay on one page.

    With `keep`, what follows stays on it as well.
    """
    printer = _SignaturePrinter(signature, layout, keep=keep)
    return printer.sealed() if signature.sealed else printer.unsealed()


class _SignaturePrinter:
    """Holds the widths of the names and of the date, from which their places follow."""

    def __init__(self, signature: Signature, layout: Layout, *, keep: bool) -> None:
        self._organs, self._date, self._keep = signature.organs, signature.date, keep
        self._layout, self._places = layout, layout.issue.signature
        self._names = max(self._width(organ) for organ in self._organs)
        self._date_width = self._width(self._date)

    def _width(self, text: str) -> int:
        return width(self._layout, text, self._layout.issue.paragraphs.signature)

    def unsealed(self) -> Iterator[Piece]:
        """Set the names below each other; the longer of name and date stands at the right."""
        twips = self._layout.twips
        offset = twips(self._places.date_offset)
        right = self._layout.text_width - twips(self._places.right)
        is_date_longer = self._date_width > self._names
        left = right - (self._date_width + offset if is_date_longer else self._names)
        left = max(left, 0)
        for at, organ in enumerate(self._organs):
            above = twips(self._places.above) if at == 0 else 0
            yield self._line(wml.run(organ), above, place=wml.indent(left=left))
        # LibreOffice parts digits from characters by a space that Word is told to leave out:
        # the date may then reach beyond the text block, but not break.
        indent = wml.indent(left=left + offset, right=-offset)
        yield self._line(wml.run(self._date), place=indent, keep=self._keep)

    def sealed(self) -> Iterator[Piece]:
        """Set the last name in the middle above the date, those before it to its left.

        Names stand so far apart that their seals do not touch; as many stand beside each other as
        the text block holds.
        """
        twips = self._layout.twips
        seal = twips(self._places.seal)
        pitch = max(seal, self._names + self._layout.character_width)
        centre = self._centre()
        in_a_row = 1 + max(0, (centre - self._names // 2) // pitch)
        rows = [self._organs[at : at + in_a_row] for at in range(0, len(self._organs), in_a_row)]
        for at, row in enumerate(rows):
            places = [centre - pitch * (len(row) - 1 - column) for column in range(len(row))]
            above = seal - self._layout.line_pitch if at else twips(self._places.sealed_above)
            yield self._centred(row, places, above)
        yield self._centred([self._date], [centre], keep=self._keep)

    def _centre(self) -> int:
        """Give the middle of the date; a name that is too long for its place moves both left."""
        right = self._layout.text_width
        of_date = right - self._layout.twips(self._places.sealed_right) - self._date_width // 2
        return min(of_date, right - self._names // 2)

    def _centred(
        self, texts: Sequence[str], places: Sequence[int], above: int = 0, *, keep: bool = True
    ) -> Piece:
        content = "".join(wml.TAB + wml.run(text) for text in texts)
        return self._line(content, above, tabs=wml.tabs("center", places), keep=keep)

    def _line(
        self, content: str, above: int = 0, *, tabs: str = "", place: str = "", keep: bool = True
    ) -> Piece:
        line = self._layout.line_height(self._layout.issue.paragraphs.signature)
        flow = (wml.KEEP_WITH_NEXT if keep else "") + tabs
        return Piece("IssueSignature", content, line, above=above, flow=flow, place=place)
