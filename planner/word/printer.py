"""A composed plan as a Word file: the parts are made, joined and packed."""

from collections.abc import Sequence
from typing import Final

from planner.compose.document import Document, Properties
from planner.layout.layout import Layout
from planner.trust.code import check_code
from planner.trust.origin import Origin
from planner.uncollected import uncollected
from planner.word import drawings, properties, wml
from planner.word.contents import Pages, Unknown
from planner.word.furniture import furniture, refer_to_furniture
from planner.word.package import OFFICE_KIND, WORD_TYPE, Part, Relationships, pack
from planner.word.text import Text, print_text
from planner.word.wml import DECLARATION, NAMESPACES

_PACKAGE_TYPE: Final = "application/vnd.openxmlformats-"
_CORE_KIND: Final = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_FILE: Final = {
    f"{OFFICE_KIND}officeDocument": "word/document.xml",
    _CORE_KIND: "docProps/core.xml",
    f"{OFFICE_KIND}extended-properties": "docProps/app.xml",
    f"{OFFICE_KIND}custom-properties": "docProps/custom.xml",
}


@uncollected()
def print_document(
    document: Document,
    layout: Layout,
    *,
    pages: Pages = Unknown.FOR_WORD,
    source: Origin | None = None,
) -> bytes:
    """Print a plan as .docx; the same arguments give the same bytes.

    `pages` are the page numbers for the contents, which a layout of the same plan gives. `source`
    is the commit that the plan is from, if it is known.
    """
    package, main = Relationships(), Relationships()
    for kind, name in _FILE.items():
        package.add(kind, name)
    refer_to_furniture(main)
    text = print_text(document, layout, pages, main)
    digest = text.digest()
    check_line = _check_line(
        document.properties, layout, check_code(digest), leads_on=bool(text.back)
    )
    parts = [
        _document(text.pieces(check_line, is_draft=pages is Unknown.FOR_LAYOUT)),
        *furniture(layout, footnotes=bool(text.notes)),
        *text.footers,
        *_properties(document.properties, digest, source),
        *_notes(text, main),
    ]
    return pack(parts, {"_rels/.rels": package, "word/_rels/document.xml.rels": main})


def digest_of(document: Document, layout: Layout) -> str:
    """Give the digest of the words of a plan, by which its print is known."""
    return print_text(document, layout, Unknown.FOR_WORD, Relationships()).digest()


def _document(body: Sequence[str]) -> Part:
    names = NAMESPACES + drawings.NAMESPACES
    head = f"{DECLARATION}<w:document {names}><w:body>"
    xml = "".join((head, *body, "</w:body></w:document>"))
    return Part("word/document.xml", f"{WORD_TYPE}document.main+xml", xml)


def _check_line(described: Properties, layout: Layout, code: str, *, leads_on: bool) -> str:
    """Give the paragraph with the check code, where the layout has one.

    One that `leads_on` stays with what is at the foot of the page.
    """
    if not layout.check_code.shown:
        return ""
    line = layout.check_code.line(
        code,
        plan=described.identifier,
        version=described.version,
        edition=described.edition,
    )
    return wml.paragraph("CheckCode", wml.run(line), wml.KEEP_WITH_NEXT if leads_on else "")


def _properties(described: Properties, digest: str, source: Origin | None) -> tuple[Part, ...]:
    """Give the parts in which the file tells of itself."""
    core = properties.core(described)
    extended = properties.extended(described)
    custom = properties.custom(described, digest, source)
    office = f"{_PACKAGE_TYPE}officedocument."
    return (
        Part("docProps/core.xml", f"{_PACKAGE_TYPE}package.core-properties+xml", core),
        Part("docProps/app.xml", f"{office}extended-properties+xml", extended),
        Part("docProps/custom.xml", f"{office}custom-properties+xml", custom),
    )


def _notes(text: Text, main: Relationships) -> list[Part]:
    """Give the part with the footnotes, if there are any, and let the document refer to it."""
    if not text.notes:
        return []
    main.add(f"{OFFICE_KIND}footnotes", "footnotes.xml")
    return [Part("word/footnotes.xml", f"{WORD_TYPE}footnotes+xml", text.notes)]
