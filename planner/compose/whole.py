"""A document from its first page to its last, as one Markdown text: how it is issued, and the plan.

The Markdown file and the web page are prints of this; the Word file prints the same strings, each
in its own place on the page.
"""

from collections.abc import Iterable, Iterator

from planner.compose.document import Document
from planner.compose.issue import Booklet, Imprint, Notice
from planner.compose.markdown import escape
from planner.compose.tables import table

_NEW_PAGE = "---\n\n"
_SPACE = "　"


def whole(document: Document) -> str:
    """Give the document with all that stands before and after the plan."""
    return f"{before(document)}{document.markdown}{after(document)}"


def before(document: Document) -> str:
    """Give what stands before the plan: the notice that issues it, or its cover and record."""
    match document.issue:
        case Notice() as notice:
            label = escape(notice.plan_label)
            return _paragraphs(_notice(notice)) + _NEW_PAGE + _paragraphs([label])
        case Booklet() as booklet:
            return "".join(page + _NEW_PAGE for page in _booklet(booklet))
        case None:
            return ""


def after(document: Document) -> str:
    """Give what stands after the plan: the imprint (版记) of the document that issues it."""
    if not isinstance(document.issue, Notice):
        return ""
    lines = _paragraphs(_imprint(document.issue.imprint))
    return f"\n{_NEW_PAGE}{lines[:-1]}" if lines else ""


def _booklet(booklet: Booklet) -> Iterator[str]:
    cover, record = booklet.cover, booklet.record
    title = f"**{escape(cover.title)}**"
    rest = (escape(cover.status), escape(cover.date))
    yield _paragraphs([*map(escape, cover.notes), escape(cover.organ), title, *rest])
    if record:
        yield f"## {escape(record.title)}\n\n{table(record.head, record.rows)}"


def _notice(notice: Notice) -> Iterator[str]:
    head, signature = notice.head, notice.signature
    yield from map(escape, (head.copy_number or "", head.secrecy, head.urgency))
    yield f"**{escape(head.mark)}**"
    yield from map(escape, (head.number, head.signers))
    yield f"# {escape(notice.title)}"
    yield from map(escape, (notice.addressee, *notice.text))
    yield escape(notice.attachment_label + notice.attachment)
    yield from map(escape, (*signature.organs, signature.date, notice.remark))


def _imprint(imprint: Imprint) -> Iterator[str]:
    yield escape(imprint.copies_label + imprint.copies)
    yield escape(_SPACE.join(filter(None, (imprint.printed_by, imprint.printed_on))))


def _paragraphs(texts: Iterable[str]) -> str:
    """Give texts as paragraphs; those without a word are left out."""
    return "".join(f"{text}\n\n" for text in texts if text)
