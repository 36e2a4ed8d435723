"""A composed plan as a Word file: the parts are made, joined and packed."""

from planner.compose.document import Document, Properties
from planner.compose.markdown import parse
from planner.layout.layout import Layout
from planner.trust.code import check_code
from planner.trust.origin import Origin
from planner.trust.words import digest, lines_of
from planner.word import drawings, page, properties, styles, theme, wml
from planner.word.blocks import blocks
from planner.word.body import print_body
from planner.word.contents import Pages, Unknown, mark_headings, print_contents
from planner.word.footnotes import with_notes
from planner.word.front import first_is_numbered, print_back, print_front, print_plan_label
from planner.word.inline import References
from planner.word.package import Part, Relationships, pack
from planner.word.wml import DECLARATION, NAMESPACES

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "application/vnd.openxmlformats-"
_OFFICE_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


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
    package.add(f"{_OFFICE_KIND}officeDocument", "word/document.xml")
    package.add(_CORE_KIND, "docProps/core.xml")
    package.add(f"{_OFFICE_KIND}extended-properties", "docProps/app.xml")
    package.add(f"{_OFFICE_KIND}custom-properties", "docProps/custom.xml")
    main.add(f"{_OFFICE_KIND}styles", "styles.xml")
    main.add(f"{_OFFICE_KIND}settings", "settings.xml")
    main.add(f"{_OFFICE_KIND}fontTable", "fontTable.xml")
    main.add(f"{_OFFICE_KIND}theme", "theme1.xml")
    back = print_back(document.issue, layout)
    sections = page.Sections(
        layout, main, first_is_numbered=first_is_numbered(document.issue), back=back
    )
    references = References(main)
    content = blocks(parse(document.markdown), layout.nesting.bullet, document.drawings)
    if layout.footnotes.citations:
        content = with_notes(content, document.sources)
    marked = mark_headings(content, layout)
    front = print_front(document.issue, layout, references)
    contents = print_contents(marked, layout, pages, on_new_page=bool(front))
    label = print_plan_label(document.issue, layout)
    on_new_page = bool(front or contents) and not label
    plan, end = print_body(marked, layout, references, sections, on_new_page=on_new_page)
    notes = references.footnotes.xml() if references.footnotes else ""
    unnumbered = print_contents(marked, layout, Unknown.FOR_WORD)
    text = digest(lines_of(front + unnumbered + label + plan + back + notes))
    line = _check_line(document.properties, layout, check_code(text))
    body = front + contents + label + plan + line + end
    parts = [
        Part("word/document.xml", f"{_WORD}document.main+xml", _document(body)),
        Part("word/styles.xml", f"{_WORD}styles+xml", styles.styles(layout)),
        Part(
            "word/settings.xml",
            f"{_WORD}settings+xml",
            page.settings(layout, footnotes=bool(notes)),
        ),
        Part("word/fontTable.xml", f"{_WORD}fontTable+xml", styles.font_table(layout)),
        Part("word/theme1.xml", f"{_PACKAGE}officedocument.theme+xml", theme.theme(layout)),
        *sections.parts(),
        Part(
            "docProps/core.xml",
            f"{_PACKAGE}package.core-properties+xml",
            properties.core(document.properties),
        ),
        Part(
            "docProps/app.xml",
            f"{_PACKAGE}officedocument.extended-properties+xml",
            properties.extended(document.properties),
        ),
        Part(
            "docProps/custom.xml",
            f"{_PACKAGE}officedocument.custom-properties+xml",
            properties.custom(document.properties, text, source),
        ),
    ]
    if notes:
        main.add(f"{_OFFICE_KIND}footnotes", "footnotes.xml")
        parts.append(Part("word/footnotes.xml", f"{_WORD}footnotes+xml", notes))
    return pack(parts, {"_rels/.rels": package, "word/_rels/document.xml.rels": main})


def _check_line(described: Properties, layout: Layout, code: str) -> str:
    """Give the paragraph with the check code, where the layout has one."""
    if not layout.check_code.shown:
        return ""
    line = layout.check_code.line(
        code,
        plan=described.identifier,
        version=described.version,
        edition=described.edition,
    )
    return wml.paragraph("CheckCode", wml.run(line))


def _document(body: str) -> str:
    names = NAMESPACES + drawings.NAMESPACES
    return f"{DECLARATION}<w:document {names}><w:body>{body}</w:body></w:document>"
