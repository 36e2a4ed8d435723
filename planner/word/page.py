"""The page of the Word file: its section, its footers with the page number, its settings."""

from planner.layout.layout import Layout
from planner.word import wml
from planner.word.anchor import Place, text_box
from planner.word.package import Part, Relationships
from planner.word.wml import DECLARATION, NAMESPACES

_FOOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_FOOTER_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
_WORD_2013 = 15
# The ids of drawings differ throughout a file; those of the body count from 1.
_ODD_BOX, _EVEN_BOX = 1_000_001, 1_000_002
_BOX = "页码"


class Sections:
    """The properties of sections (w:sectPr), with the footers of those that the document has.

    They are asked for in the order of the sections: the first page may bear no number. `back` is
    what stands at the foot of the last page.
    """

    def __init__(
        self,
        layout: Layout,
        relationships: Relationships,
        *,
        first_is_numbered: bool = True,
        back: str = "",
    ) -> None:
        self._layout = layout
        self._is_numbered = first_is_numbered
        self._back = back
        self._relationships = relationships
        self._footers: dict[str, str] = {}

    def of(self, *, turned: bool) -> str:
        """Give the properties of a section of upright pages, or of pages turned on their side."""
        layout, is_numbered = self._layout, self._is_numbered
        self._is_numbered = True
        if turned:
            odd = self._footer("footer3.xml", turned_odd_footer(layout))
            even = self._footer("footer4.xml", turned_even_footer(layout))
            return turned_section(layout, odd_footer=odd, even_footer=even)
        odd = self._footer("footer1.xml", odd_footer(layout))
        even = self._footer("footer2.xml", even_footer(layout))
        return section(layout, odd_footer=odd, even_footer=even, first_is_numbered=is_numbered)

    def has_back_after(self, *, turned: bool) -> bool:
        """Tell whether something stands at the foot of the page on which the text ends."""
        return bool(self._back) and not turned

    def last(self, *, turned: bool) -> str:
        """Give what ends the document.

        The foot of a turned page is no place for it: then it has an upright page for itself, which
        bears no number.
        """
        if self._back and turned:
            ended = wml.spacing(line=wml.SMALLEST_LINE) + self.of(turned=True)
            self._is_numbered = False
            return wml.paragraph("TableGap", "", ended) + self._back + self.of(turned=False)
        return self._back + self.of(turned=turned)

    def parts(self) -> list[Part]:
        """Give the footers that sections were given with."""
        return [Part(f"word/{name}", _FOOTER, xml) for name, xml in self._footers.items()]

    def _footer(self, name: str, xml: str) -> str:
        self._footers[name] = xml
        return self._relationships.add(_FOOTER_KIND, name)


def section(
    layout: Layout, *, odd_footer: str, even_footer: str, first_is_numbered: bool = True
) -> str:
    """Give the section: paper, margins, grid; the footers by the ids of their relationships."""
    page, twips = layout.page, layout.twips
    paper = _paper(
        f'w:w="{twips(page.width)}" w:h="{twips(page.height)}"',
        f'w:top="{twips(page.top)}" w:right="{layout.right_margin}"'
        f' w:bottom="{layout.bottom_margin}" w:left="{twips(page.binding)}"',
        layout.footer_distance,
    )
    first_page = "" if first_is_numbered else "<w:titlePg/>"
    return _section(layout, (odd_footer, even_footer), paper + first_page)


def turned_section(layout: Layout, *, odd_footer: str, even_footer: str) -> str:
    """Give the section of pages on their side: on paper the text block stays where it is.

    The head of the page is at the left edge of the upright paper: the binding edge of odd pages,
    the outer edge of even ones, as the standard wants it (GB/T 9704-2012, 8).
    """
    page, twips = layout.page, layout.twips
    paper = _paper(
        f'w:w="{twips(page.height)}" w:h="{twips(page.width)}" w:orient="landscape"',
        f'w:top="{twips(page.binding)}" w:right="{twips(page.top)}"'
        f' w:bottom="{layout.right_margin}" w:left="{layout.bottom_margin}"',
        0,
    )
    return _section(layout, (odd_footer, even_footer), paper)


def _paper(size: str, margins: str, footer_distance: int) -> str:
    return (
        f"<w:pgSz {size}/><w:pgMar {margins}"
        f' w:header="0" w:footer="{footer_distance}" w:gutter="0"/>'
    )


def _section(layout: Layout, footers: tuple[str, str], paper: str) -> str:
    odd, even = footers
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{odd}"/>'
        f'<w:footerReference w:type="even" r:id="{even}"/>{paper}'
        f'<w:docGrid w:type="lines" w:linePitch="{layout.line_pitch}"/></w:sectPr>'
    )


def odd_footer(layout: Layout) -> str:
    """Give the footer of odd pages: the number on the right (GB/T 9704-2012, 7.5)."""
    return _footer(_odd_number(layout))


def even_footer(layout: Layout) -> str:
    """Give the footer of even pages: the number on the left (GB/T 9704-2012, 7.5)."""
    return _footer(_even_number(layout))


def turned_odd_footer(layout: Layout) -> str:
    """Give the footer of odd pages on their side: the number where upright paper has it."""
    return _footer(_beside(layout, _ODD_BOX, _odd_number(layout)))


def turned_even_footer(layout: Layout) -> str:
    """Give the footer of even pages on their side: the number where upright paper has it."""
    return _footer(_beside(layout, _EVEN_BOX, _even_number(layout)))


def _odd_number(layout: Layout) -> str:
    inset = layout.twips(layout.page_number.inset)
    return _number(layout, wml.indent(right=inset) + wml.justify("right"))


def _even_number(layout: Layout) -> str:
    inset = layout.twips(layout.page_number.inset)
    return _number(layout, wml.indent(left=inset) + wml.justify("left"))


def _number(layout: Layout, place: str) -> str:
    number = layout.page_number
    content = wml.run(number.before) + wml.field("PAGE", "1") + wml.run(number.after)
    return wml.paragraph("Footer", content, place + wml.ON_BASELINE)


def _beside(layout: Layout, box: int, number: str) -> str:
    """Set the number beside the text block, turned with the paper: its foot is to the left."""
    height = layout.line_height(layout.paragraphs.page_number)
    place = Place(
        across=("page", layout.footer_distance),
        down=("page", layout.twips(layout.page.binding)),
        width=height,
        height=layout.text_width,
        beside=True,
    )
    return wml.paragraph("Footer", text_box(_BOX, box, place, number, turned=True))


def _footer(content: str) -> str:
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{content}</w:ftr>"


_FOOTNOTES = (
    '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart'
    ' w:val="eachPage"/><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
)


def settings(layout: Layout, *, footnotes: bool) -> str:
    """Give the settings: odd and even pages differ, punctuation is never squeezed.

    Footnotes, if there are any, are numbered on each page: ①, ②.
    """
    tab = layout.twips(layout.grid.tab)
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:defaultTabStop w:val="{tab}"/>'
        '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{_FOOTNOTES if footnotes else ''}<w:compat><w:doNotExpandShiftReturn/>"
        '<w:compatSetting w:name="compatibilityMode"'
        f' w:uri="http://schemas.microsoft.com/office/word" w:val="{_WORD_2013}"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )
