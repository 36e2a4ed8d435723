"""The text of the Word file in its order: what stands before, in and after the plan."""

from dataclasses import dataclass
from itertools import chain

from planner.compose.document import Document
from planner.compose.markdown import parse
from planner.layout.layout import Layout
from planner.trust.words import digest, lines_of
from planner.word.blocks import blocks
from planner.word.body import print_body
from planner.word.contents import Pages, mark_headings, print_contents
from planner.word.footnotes import with_notes
from planner.word.front import first_is_numbered, print_back, print_front, print_plan_label
from planner.word.inline import References
from planner.word.package import Part, Relationships
from planner.word.page import Sections
from planner.word.seams import held


@dataclass(frozen=True, slots=True)
class Text:
    """The text as children of w:body; `end`, the last, sets the last section and holds `back`.

    `notes` are the part with the footnotes, empty if there are none.
    """

    front: str
    contents_title: str
    contents: str
    label: str
    plan: str
    back: str
    end: str
    notes: str
    footers: tuple[Part, ...]

    def pieces(self, check_line: str, *, is_draft: bool = False) -> tuple[str, ...]:
        """Give all text, the check line after the plan; in a draft for LibreOffice, it is held."""
        contents = (self.contents_title, self.contents)
        plan = held(self.plan) if is_draft else self.plan
        return (self.front, *contents, self.label, plan, check_line, self.end)

    def digest(self) -> str:
        """Give the digest of the words, without those that Word computes: the contents."""
        read = (self.front, self.contents_title, self.label, self.plan, self.back, self.notes)
        return digest(chain.from_iterable(map(lines_of, read)))


def print_text(document: Document, layout: Layout, pages: Pages, main: Relationships) -> Text:
    """Print the text of a document; `main` gets what it refers to."""
    back = print_back(document.issue, layout)
    is_numbered = first_is_numbered(document.issue)
    sections = Sections(layout, main, first_is_numbered=is_numbered, back=back)
    references = References(main)
    content = blocks(parse(document.markdown), layout.nesting.bullet, document.drawings)
    if layout.footnotes.citations:
        content = with_notes(content, document.sources)
    marked = mark_headings(content, layout)
    front = print_front(document.issue, layout, references)
    title, contents = print_contents(marked, layout, pages, on_new_page=bool(front))
    label = print_plan_label(document.issue, layout)
    on_new_page = bool(front or contents) and not label
    plan, end = print_body(marked, layout, references, sections, on_new_page=on_new_page)
    notes = references.footnotes.xml() if references.footnotes else ""
    footers = tuple(sections.parts())
    return Text(front, title, contents, label, plan, back, end, notes, footers)
