"""The page of the Word file: its section, its footers with the page number, its settings."""

from planner.layout.layout import Layout
from planner.word import wml
from planner.word.wml import DECLARATION, NAMESPACES

_WORD_2013 = 15


def section(
    layout: Layout, *, odd_footer: str, even_footer: str, first_is_numbered: bool = True
) -> str:
    """Give the section: paper, margins, grid; the footers by the ids of their relationships."""
    page, twips = layout.page, layout.twips
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{odd_footer}"/>'
        f'<w:footerReference w:type="even" r:id="{even_footer}"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{layout.right_margin}"'
        f' w:bottom="{layout.bottom_margin}" w:left="{twips(page.binding)}" w:header="0"'
        f' w:footer="{_footer_distance(layout)}" w:gutter="0"/>'
        f"{'' if first_is_numbered else '<w:titlePg/>'}"
        f'<w:docGrid w:type="lines" w:linePitch="{layout.line_pitch}"/></w:sectPr>'
    )


def _footer_distance(layout: Layout) -> int:
    """Give the distance from the paper's edge to the foot of the line with the page number."""
    number = layout.page_number
    return layout.bottom_margin - layout.twips(number.drop) - layout.twips(number.dash_above_foot)


def odd_footer(layout: Layout) -> str:
    """Give the footer of odd pages: the number on the right (GB/T 9704-2012, 7.5)."""
    inset = layout.twips(layout.page_number.inset)
    return _footer(layout, wml.indent(right=inset) + wml.justify("right"))


def even_footer(layout: Layout) -> str:
    """Give the footer of even pages: the number on the left (GB/T 9704-2012, 7.5)."""
    inset = layout.twips(layout.page_number.inset)
    return _footer(layout, wml.indent(left=inset) + wml.justify("left"))


def _footer(layout: Layout, place: str) -> str:
    number = layout.page_number
    content = wml.run(number.before) + wml.field("PAGE", "1") + wml.run(number.after)
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{wml.paragraph('Footer', content, place)}</w:ftr>"


def settings(layout: Layout) -> str:
    """Give the settings: odd and even pages differ, punctuation is never squeezed."""
    tab = layout.twips(layout.grid.tab)
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:defaultTabStop w:val="{tab}"/>'
        '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:doNotExpandShiftReturn/>"
        '<w:compatSetting w:name="compatibilityMode"'
        f' w:uri="http://schemas.microsoft.com/office/word" w:val="{_WORD_2013}"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )
