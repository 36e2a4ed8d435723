"""主体: title, addressee, text, signature and notes of the document that issues a plan.

GB/T 9704-2012, 7.3. Where the date would not find room on the first page, lines move closer as far
as the layout allows, as a secretary does it; beyond that the end of the text goes to the next page
with the signature, which never stands alone.
"""

from collections.abc import Iterable, Iterator, Sequence

from planner.compose.issue import Notice
from planner.compose.titles import broken
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.filling import most_lines
from planner.word.ink import width
from planner.word.piece import Piece
from planner.word.signature import signature_pieces

_STEP = 10  # twips: half a point
_SLACK = 40  # twips: programs round the height of every line


def print_notice(notice: Notice, layout: Layout, head: int) -> str:
    """Give 主体 from the title to 附注, below a 版头 that is so high, in twips."""
    room = layout.text_height - head - _SLACK
    title = broken(notice.title, layout.characters_a_line(layout.paragraphs.title))

    def spaced(pitch: int) -> list[Piece]:
        tight = layout.spaced(pitch)
        return [_title(title, layout, tight), *_below_title(notice, tight)]

    pieces = spaced(layout.line_pitch)
    if _height(pieces) <= room:
        return _printed(pieces)
    low, high = layout.twips(layout.issue.tightest), layout.line_pitch
    least = _height(spaced(low))
    if least > room:
        return _printed(pieces)
    share = (room - least) / (_height(pieces) - least)
    pitch = low + int((high - low) * share) // _STEP * _STEP
    return _printed(spaced(pitch), tightened=True)


def _height(pieces: Iterable[Piece]) -> int:
    return sum(piece.height for piece in pieces)


def _printed(pieces: Iterable[Piece], *, tightened: bool = False) -> str:
    return "".join(piece.print(tightened=tightened) for piece in pieces)


def _title(lines: Sequence[str], layout: Layout, tight: Layout) -> Piece:
    """Give the title, whose lines stay as far apart: only the space about it gets less."""
    entry = layout.paragraphs.title
    return Piece(
        "Title",
        wml.run("\n".join(lines)),
        layout.line_height(entry),
        len(lines),
        above=tight.twips(layout.issue.title_above),
        below=tight.twips(entry.after),
    )


def _below_title(notice: Notice, layout: Layout) -> Iterator[Piece]:
    if notice.addressee:
        yield _addressee(notice, layout)
    yield from _text(notice, layout)
    if notice.attachment:
        yield _attachment(notice, layout)
    yield from signature_pieces(notice.signature, layout, keep=bool(notice.remark))
    if notice.remark:
        yield _remark(notice, layout)


def _addressee(notice: Notice, layout: Layout) -> Piece:
    entry = layout.issue.paragraphs.addressee
    lines = most_lines(layout, notice.addressee, entry)
    return Piece("Addressee", wml.run(notice.addressee), layout.line_height(entry), lines)


def _text(notice: Notice, layout: Layout) -> Iterator[Piece]:
    """Give the text; of several paragraphs the last goes with the signature, lest it stand alone.

    A single one stays where it is: the first page has to show text. Word parts a paragraph, but
    not by a single line; LibreOffice moves it whole.
    """
    entry = layout.paragraphs.body
    line, indent = layout.line_height(entry), layout.twips(entry.first_line)
    for at, text in enumerate(notice.text):
        is_kept = 0 < at == len(notice.text) - 1
        yield Piece(
            "BodyText",
            wml.run(text),
            line,
            most_lines(layout, text, entry, indent=indent),
            flow=wml.KEEP_WITH_NEXT + wml.NO_LONE_LINE if is_kept else "",
        )


def _attachment(notice: Notice, layout: Layout) -> Piece:
    """Give 附件说明; the further lines of a name begin below its first character."""
    entry = layout.issue.paragraphs.attachment
    label = width(layout, notice.attachment_label, entry)
    left = layout.twips(entry.left) + label
    return Piece(
        "Attachment",
        wml.run(notice.attachment_label + notice.attachment),
        layout.line_height(entry),
        most_lines(layout, notice.attachment, entry, room=layout.text_width - left),
        above=layout.twips(entry.before),
        flow=wml.KEEP_WITH_NEXT,
        place=wml.indent(left=left, hanging=label),
    )


def _remark(notice: Notice, layout: Layout) -> Piece:
    entry = layout.issue.paragraphs.remark
    indent = layout.twips(entry.first_line)
    lines = most_lines(layout, notice.remark, entry, indent=indent)
    return Piece("Remark", wml.run(notice.remark), layout.line_height(entry), lines)
