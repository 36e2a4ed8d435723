"""The contents (目录) of the Word file: a field of Word's own, with its entries stored in it.

Each entry is a link to the bookmark of its heading, and ends in the number of that page. Word can
compute the whole anew; other programs print what is stored.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from planner.compose.document import Document
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.blocks import Annex, Block, Heading, Inline, visible
from planner.word.inline import References

_LABEL_END = "　"
_BLANK = "—"


class Unknown(Enum):
    """Why page numbers are not known yet, and who is to find them."""

    FOR_WORD = auto()
    """Word computes the contents anew when it opens the file."""

    FOR_LAYOUT = auto()
    """LibreOffice sets the pages now, and computes the numbers while it does.

    It does so only for fields of their own, and not for what the field of the contents holds.
    """


Pages = Mapping[str, int] | Unknown
"""The page of each bookmark as it is printed on the page, or who is to find it."""


@dataclass(frozen=True, slots=True)
class _Entry:
    level: int
    text: str
    mark: str


def mark_headings(plan: Iterable[Block], layout: Layout) -> list[Block]:
    """Give the blocks of a plan, and with them the marks by which contents find their headings.

    Where the layout wants no contents for a plan with so few headings, there are no marks.
    """
    unmarked = list(plan)
    depth = layout.contents.depth
    listed = [number for number, block in enumerate(unmarked) if 1 <= _level(block) <= depth]
    if len(listed) < layout.contents.from_headings:
        return unmarked
    marks = {number: f"_Toc{count:06}" for count, number in enumerate(listed, start=1)}
    return [
        replace(block, mark=marks.get(number, "")) if isinstance(block, Heading | Annex) else block
        for number, block in enumerate(unmarked)
    ]


def has_contents(document: Document, layout: Layout) -> bool:
    """Tell whether a plan is printed with contents, without the cost of parsing it.

    The lines that begin as headings are counted; one in a block of code may be counted amiss.
    """
    heading = re.compile(rf"^#{{2,{layout.contents.depth + 1}}} ", re.MULTILINE)
    return len(heading.findall(document.markdown)) >= layout.contents.from_headings


def print_contents(
    plan: Iterable[Block], layout: Layout, pages: Pages, *, on_new_page: bool = False
) -> tuple[str, str]:
    """Give the title of the contents and their entries; nothing if no heading bears a mark.

    They are to stand at the head of a page; what follows them begins a new one. No chapter ends a
    page whose sections are on the next.
    """
    entries = list(_entries(plan))
    if not entries:
        return "", ""
    title = wml.paragraph(
        "TOCHeading", wml.run(layout.contents.title), wml.NEW_PAGE if on_new_page else ""
    )
    before, after = _field(layout, pages)
    last = len(entries) - 1
    return title, "".join(
        wml.paragraph(
            f"TOC{entry.level}",
            (before if number == 0 else "")
            + _line(entry, pages)
            + (after if number == last else ""),
            wml.KEEP_WITH_NEXT if following.level > entry.level else "",
        )
        for number, (entry, following) in enumerate(
            zip(entries, [*entries[1:], entries[-1]], strict=True)
        )
    )


def print_mark(block: Heading | Annex, references: References) -> str:
    """Give what the contents need within the paragraph of a heading.

    That is its bookmark; and beside the title of an annex its entry for Word, which finds headings
    by their styles, but has the label of an annex in a paragraph of its own.
    """
    if not block.mark:
        return ""
    entry = f'TC "{_quoted(_annex_title(block))}" \\l 1' if isinstance(block, Annex) else ""
    return references.mark(block.mark) + (wml.silent_field(entry) if entry else "")


def _field(layout: Layout, pages: Pages) -> tuple[str, str]:
    """Give the beginning and the end of the field around the entries."""
    if pages is Unknown.FOR_LAYOUT:
        return "", ""
    instruction = f'TOC \\o "1-{layout.contents.depth}" \\f \\h \\z'
    return wml.open_field(instruction, dirty=pages is Unknown.FOR_WORD), wml.FIELD_END


def _line(entry: _Entry, pages: Pages) -> str:
    number = _BLANK if isinstance(pages, Unknown) else str(pages[entry.mark])
    return (
        wml.link_to_bookmark(entry.mark)
        + wml.run(entry.text)
        + wml.run("\t")
        + wml.open_field(f"PAGEREF {entry.mark} \\h")
        + wml.run(number)
        + wml.FIELD_END
        + wml.LINK_END
    )


def _entries(plan: Iterable[Block]) -> Iterator[_Entry]:
    for block in plan:
        match block:
            case Heading(level, content, mark) if mark:
                yield _Entry(level, _on_one_line(content), mark)
            case Annex(mark=mark) if mark:
                yield _Entry(1, _annex_title(block), mark)
            case _:
                pass


def _level(block: Block) -> int:
    """Give the level of a heading, 0 for what is none."""
    match block:
        case Heading(level=level):
            return level
        case Annex():
            return 1
        case _:
            return 0


def _annex_title(annex: Annex) -> str:
    return _LABEL_END.join(filter(None, map(_on_one_line, (annex.label, annex.title))))


def _on_one_line(content: Inline) -> str:
    return visible(content).replace("\n", "")


def _quoted(text: str) -> str:
    r"""Give text as it stands between the quotation marks of a field: \ before \ and quotes."""
    return text.translate({ord(mark): f"\\{mark}" for mark in '\\"“”'})
