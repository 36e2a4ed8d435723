"""WordprocessingML as text: small functions that each give one element, correct and escaped.

They alone know names and order of the elements (ECMA-376 part 1, section 17). They take text as
text, and measures in twips, and know nothing of plans, layouts or styles.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape as _escape_markup

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

LINE_BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
KEEP_WITH_NEXT = "<w:keepNext/>"
NO_LONE_LINE = "<w:widowControl/>"
OFF_GRID = '<w:snapToGrid w:val="0"/>'
# On a page on its side LibreOffice sets text in the middle of its line, unless it is told.
ON_BASELINE = '<w:textAlignment w:val="baseline"/>'
NEW_PAGE = "<w:pageBreakBefore/>"
# Twips: of a paragraph that must be there, at the end of a section or a box, but must not show.
SMALLEST_LINE = 2
_EXACT = ' w:lineRule="exact"'
_NOTE_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A digit, a hyphen, a digit: telephone numbers, dates and numbers of standards stay on one line
# (in Word; for LibreOffice see `planner.word.seams`).
_MARKS = re.compile(r"[\t\n]|-(?<=\d-)(?=\d)")
_TEXT = '<w:t xml:space="preserve">'
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>", "-": "<w:noBreakHyphen/>"}
# Characters of Chinese and of Latin script alike (“ ” — … · × ①): Word takes them for Latin unless
# it is told. An apostrophe between letters is Latin indeed.
_AMBIGUOUS = re.compile("[§°±·×÷\u2010-\u2015\u2018-\u2027\u2030-\u205e\u2100-\u2bff]")
_APOSTROPHE = re.compile("(?<=[A-Za-z])’(?=[A-Za-z])")
# Text with none of these is its own XML.
_SPECIAL = re.compile(f"[&<>\"'\t\n-]|{_AMBIGUOUS.pattern}|{_NOT_XML.pattern}")


def escape(text: str) -> str:
    """Escape text for XML; characters that XML cannot hold become U+FFFD, visible to the reader."""
    return _escape_markup(_NOT_XML.sub("\ufffd", text))


def run(text: str, *, style: str = "", struck: bool = False, properties: str = "") -> str:
    """Give a run of text in a character style; a newline in it is a line break.

    `properties` are further children of w:rPr, in their order, none before w:strike.
    """
    if not text:
        return ""
    is_plain = not _SPECIAL.search(text)
    properties = (
        (f'<w:rStyle w:val="{style}"/>' if style else "")
        + ('<w:rFonts w:hint="eastAsia"/>' if not is_plain and _is_ambiguous(text) else "")
        + ("<w:strike/>" if struck else "")
        + properties
    )
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    content = f"{_TEXT}{text}</w:t>" if is_plain else _content(text)
    return f"<w:r>{head}{content}</w:r>"


def _is_ambiguous(text: str) -> bool:
    return bool(_AMBIGUOUS.search(text) and _AMBIGUOUS.search(_APOSTROPHE.sub("", text)))


def _content(text: str) -> str:
    content = f"{_TEXT}{_MARKS.sub(_element, escape(text))}</w:t>"
    return content.replace(f"{_TEXT}</w:t>", "")


def _element(mark: re.Match[str]) -> str:
    return f"</w:t>{_ELEMENTS[mark[0]]}{_TEXT}"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Give a paragraph; `properties` are further children of w:pPr, in their order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def bookmark(name: str, number: int) -> str:
    """Give a bookmark of no extent, the target of links."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def link_to_bookmark(name: str) -> str:
    """Open a link to a place in this document; LINK_END closes it."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">'


def link_to_relationship(relationship: str) -> str:
    """Open a link to the target of a relationship; LINK_END closes it."""
    return f'<w:hyperlink r:id="{relationship}" w:history="1">'


LINK_END = "</w:hyperlink>"


def field(instruction: str, shown: str) -> str:
    """Give a field that Word computes; `shown` stands there until it does."""
    return f'<w:fldSimple w:instr=" {instruction} ">{run(shown)}</w:fldSimple>'


def spacing(**values: int) -> str:
    """Give the space about a paragraph in twips: before, after, and line, an exact line height."""
    attributes = "".join(f' w:{name}="{value}"' for name, value in values.items())
    return f"<w:spacing{attributes}{_EXACT if 'line' in values else ''}/>"


def size(points: float) -> str:
    """Give the font size of a run, to half a point."""
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def narrowed(share: float) -> str:
    """Give the width of letters in a run as a share of their own width."""
    return f'<w:w w:val="{share * 100:.0f}"/>'


def rule(edge: str, eighths: float, colour: str, kind: str = "single") -> str:
    """Give a line along an edge (top, bottom, insideH), as thick as eighths of a point."""
    return f'<w:{edge} w:val="{kind}" w:sz="{eighths:.0f}" w:space="0" w:color="{colour}"/>'


def frame(width: int, height: int, *, from_page_top: int) -> str:
    """Give the frame of a paragraph at a fixed height of the page; those that follow join it."""
    return (
        f'<w:framePr w:w="{width}" w:h="{height}" w:hRule="exact" w:wrap="around"'
        f' w:vAnchor="page" w:hAnchor="margin" w:xAlign="left" w:y="{from_page_top}"/>'
    )


def borders(*rules: str) -> str:
    """Give the lines about a paragraph, in the order top, left, bottom, right."""
    return f"<w:pBdr>{''.join(rules)}</w:pBdr>"


def tabs(kind: str, places: Iterable[int]) -> str:
    """Give tab stops of a kind (left, center, right) at places in twips."""
    stops = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for place in places)
    return f"<w:tabs>{stops}</w:tabs>"


def open_field(instruction: str, *, dirty: bool = False) -> str:
    """Open a field that holds what follows, be it paragraphs; FIELD_END closes it.

    Word computes a dirty one anew when it opens the file.
    """
    flag = ' w:dirty="true"' if dirty else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{flag}/></w:r>'
        f"<w:r>{_instruction(instruction)}</w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def silent_field(instruction: str) -> str:
    """Give a field that shows nothing: a note for Word, such as an entry of the contents."""
    marks = (
        '<w:fldChar w:fldCharType="begin"/>',
        _instruction(instruction),
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r><w:rPr><w:vanish/></w:rPr>{mark}</w:r>" for mark in marks)


def _instruction(instruction: str) -> str:
    return f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'


def right_tab(position: int, leader: str) -> str:
    """Give the tab stop at which text ends flush, led there by dots or another leader."""
    return f'<w:tabs><w:tab w:val="right" w:leader="{leader}" w:pos="{position}"/></w:tabs>'


def footnote_reference(number: int) -> str:
    """Give a run that refers to a footnote."""
    return f'{_NOTE_MARK}<w:footnoteReference w:id="{number}"/></w:r>'


def footnote(number: int, text: str) -> str:
    """Give a footnote that begins with its own mark."""
    content = f"{_NOTE_MARK}<w:footnoteRef/></w:r>{run(' ' + text)}"
    return f'<w:footnote w:id="{number}">{paragraph("FootnoteText", content)}</w:footnote>'


def footnote_separator(kind: str, number: int) -> str:
    """Give the line between text and footnotes, as a footnote of a special kind."""
    content = paragraph("FootnoteText", f"<w:r><w:{kind}/></w:r>")
    return f'<w:footnote w:type="{kind}" w:id="{number}">{content}</w:footnote>'


def indent(**values: int) -> str:
    """Give indents by their attributes: left in twips, leftChars in hundredths of a character."""
    attributes = "".join(f' w:{name}="{value}"' for name, value in values.items())
    return f"<w:ind{attributes}/>" if values else ""


def justify(align: str) -> str:
    """Give the alignment of a paragraph: both, left, center or right."""
    return f'<w:jc w:val="{align}"/>'


def cell(width: int, content: str) -> str:
    """Give a cell of a width in twips; its content is one or more paragraphs."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )


def row(cells: Iterable[str], *, height: int, whole: bool, head: bool) -> str:
    """Give a row at least `height` twips high; a whole one stays on a page, a head is repeated."""
    properties = (
        ("<w:cantSplit/>" if whole else "")
        + f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
        + ("<w:tblHeader/>" if head else "")
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, widths: Sequence[int], rows: Iterable[str], *, centred: bool = False) -> str:
    """Give a table whose columns have fixed widths in twips."""
    place = justify("center") if centred else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{place}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )
