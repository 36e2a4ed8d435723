"""The cover of a plan that is not issued as an official document, and the record of its making."""

from collections.abc import Iterator

from markdown_it.token import Token

from planner.compose.issue import Booklet, Cover, Record
from planner.compose.titles import broken
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.blocks import Inline, Table
from planner.word.inline import References
from planner.word.tables import print_table


def print_booklet(booklet: Booklet, layout: Layout, references: References) -> str:
    """Give the cover, and on a page of its own the record, if there is one."""
    pages = [*_cover(booklet.cover, layout)]
    if booklet.record:
        pages += _record(booklet.record, layout, references)
    return "".join(pages)


def _cover(cover: Cover, layout: Layout) -> Iterator[str]:
    places, entry = layout.issue.cover, layout.issue.paragraphs.cover_title
    title = broken(cover.title, layout.characters_a_line(entry))
    for note in cover.notes:
        yield wml.paragraph("CoverNote", wml.run(note))
    above = {
        "CoverOrgan": (cover.organ, places.organ_above),
        "CoverTitle": ("\n".join(title), places.title_above),
        "CoverDate": (cover.date, places.date_above),
    }
    for style, (text, measure) in above.items():
        if text:
            yield wml.paragraph(style, wml.run(text), wml.spacing(before=layout.twips(measure)))
        if style == "CoverTitle" and cover.status:
            yield wml.paragraph("CoverStatus", wml.run(cover.status))


def _record(record: Record, layout: Layout, references: References) -> Iterator[str]:
    yield wml.paragraph("RecordTitle", wml.run(record.title), wml.NEW_PAGE)
    rows = [[_inline(cell) for cell in row] for row in record.rows]
    table = Table([_inline(cell) for cell in record.head], rows, [""] * len(record.head))
    yield print_table(table, layout, references)
    yield wml.paragraph("TableGap", "")


def _inline(text: str) -> Inline:
    return [Token("text", "", 0, content=text)] if text else []
