"""The styles of the Word file and its table of fonts, made from the layout."""

from dataclasses import dataclass

from planner.layout.layout import Layout
from planner.layout.measures import Measure
from planner.layout.type import Character, Font, Paragraph
from planner.word import wml
from planner.word.wml import DECLARATION, NAMESPACES, escape

# Text on the grid: no line is held back to keep another company at a page's foot, and between
# Chinese and Latin or digits stands no extra space.
_ON_THE_GRID = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
# Latin text must not be called Chinese as well, or LibreOffice breaks numbers between any digits.
_LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
_CHINESE_CHARSET = "86"  # GB 2312
_EIGHTHS_PER_TWIP = 8 / 20  # rules are measured in eighths of a point


@dataclass(frozen=True, slots=True)
class _Kind:
    """A paragraph style: its id, Word's name for it, the layout's entry, and what it entails."""

    id: str
    name: str
    entry: str
    following: str = "BodyText"
    outline: int | None = None
    stays_with_next: bool = False
    built_in: bool = True
    leads_to_number: bool = False


_KINDS = (
    _Kind("BodyText", "Body Text", "body"),
    _Kind("Title", "Title", "title", stays_with_next=True),
    _Kind("Subtitle", "Subtitle", "note", stays_with_next=True),
    _Kind("Heading1", "heading 1", "heading_1", outline=0, stays_with_next=True),
    _Kind("Heading2", "heading 2", "heading_2", outline=1, stays_with_next=True),
    _Kind("Heading3", "heading 3", "heading_3", outline=2, stays_with_next=True),
    _Kind("Heading4", "heading 4", "heading_4", outline=3, stays_with_next=True),
    _Kind(
        "AnnexLabel", "附件序号", "annex_label", "AnnexTitle", stays_with_next=True, built_in=False
    ),
    _Kind("AnnexTitle", "附件标题", "annex_title", outline=0, stays_with_next=True, built_in=False),
    _Kind("Quote", "Quote", "quote", "Quote"),
    _Kind("Code", "代码", "code", "Code", built_in=False),
    _Kind("TableHead", "表头", "table_head", "TableText", stays_with_next=True, built_in=False),
    _Kind("TableText", "表内文字", "table_text", "TableText", built_in=False),
    _Kind("TableGap", "表后空隙", "table_gap", built_in=False),
    _Kind("TOCHeading", "TOC Heading", "contents_title", stays_with_next=True),
    _Kind("TOC1", "toc 1", "contents_1", "TOC1", leads_to_number=True),
    _Kind("TOC2", "toc 2", "contents_2", "TOC2", leads_to_number=True),
    _Kind("Drawing", "图", "drawing", built_in=False),
    _Kind("DrawingName", "图框名称", "drawing_name", "DrawingDetail", built_in=False),
    _Kind("DrawingDetail", "图框文字", "drawing_detail", "DrawingDetail", built_in=False),
    _Kind("Footer", "footer", "page_number", "Footer"),
    _Kind("CheckCode", "校验码", "check_code", built_in=False),
)


def styles(layout: Layout) -> str:
    """Give the styles part: defaults, paragraphs, characters, tables."""
    characters = layout.characters
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(layout)}"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{_ON_THE_GRID}</w:pPr></w:style>"
        + "".join(
            _paragraph_style(layout, kind, getattr(layout.paragraphs, kind.entry))
            for kind in _KINDS
        )
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        + _character_style(layout, "Strong", "Strong", characters.strong)
        + _character_style(layout, "Emphasis", "Emphasis", characters.emphasis)
        + _character_style(layout, "CodeText", "HTML Code", characters.code)
        + '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:u w:val="single"/></w:rPr></w:style>'
        + _footnote_styles(layout)
        + _table_styles(layout)
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style></w:styles>'
    )


def font_table(layout: Layout) -> str:
    """Give the table of fonts, with the names by which a font may be there instead."""
    fonts = "".join(
        f'<w:font w:name="{escape(font.name)}"><w:altName w:val="{escape(font.alternative)}"/>'
        f'<w:charset w:val="{_CHINESE_CHARSET}"/></w:font>'
        for font in layout.fonts.values()
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def _defaults(layout: Layout) -> str:
    body = layout.paragraphs.body
    spacing = layout.twips(layout.grid.character_spacing)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(layout.fonts[body.font])}"
        f'<w:spacing w:val="{spacing}"/>{_size(body.size)}{_LANGUAGE}</w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:spacing w:line="{layout.line_pitch}" w:lineRule="exact"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _footnote_styles(layout: Layout) -> str:
    kind = _Kind("FootnoteText", "footnote text", "", "FootnoteText")
    return (
        _paragraph_style(layout, kind, layout.footnotes.text)
        + '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "</w:style>"
    )


def _paragraph_style(layout: Layout, kind: _Kind, entry: Paragraph) -> str:
    custom = "" if kind.built_in else ' w:customStyle="1"'
    outline = "" if kind.outline is None else f'<w:outlineLvl w:val="{kind.outline}"/>'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{kind.id}"><w:name w:val="{kind.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{kind.following}"/><w:qFormat/><w:pPr>'
        + ("<w:keepNext/>" if kind.stays_with_next else "")
        + (_number_tab(layout) if kind.leads_to_number else "")
        + ("" if _is_on_the_grid(layout, entry) else '<w:snapToGrid w:val="0"/>')
        + _spacing(layout, entry)
        + indent(layout, left=entry.left, firstLine=entry.first_line)
        + wml.justify(entry.align)
        + f"{outline}</w:pPr><w:rPr>{_fonts(layout.fonts[entry.font])}{_size(entry.size)}</w:rPr>"
        "</w:style>"
    )


def _number_tab(layout: Layout) -> str:
    """Give the tab stop of page numbers, at the right edge of the text block."""
    return wml.right_tab(layout.text_width, layout.contents.leader)


def _is_on_the_grid(layout: Layout, entry: Paragraph) -> bool:
    """Tell whether the text has the size of the grid; larger text would take two of its lines."""
    return layout.twips(entry.size) == layout.twips(layout.grid.character_size)


def _spacing(layout: Layout, entry: Paragraph) -> str:
    before, after = layout.twips(entry.before), layout.twips(entry.after)
    line = layout.line_height(entry)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def indent(layout: Layout, **sides: Measure | None) -> str:
    """Give indents by their names in Word (left, right, firstLine).

    Word counts those in 字 in hundredths of a character, so that they follow a change of font
    size; LibreOffice heeds the twips alone.
    """
    values: dict[str, int] = {}
    for side, measure in sides.items():
        if measure is not None:
            values[side] = layout.twips(measure)
            if measure.unit == "字":
                values[f"{side}Chars"] = round(measure.value * 100)
    return wml.indent(**values)


def _character_style(layout: Layout, style_id: str, name: str, entry: Character) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{style_id}"><w:name w:val="{name}"/><w:qFormat/>'
        f"<w:rPr>{_fonts(layout.fonts[entry.font])}</w:rPr></w:style>"
    )


def _table_styles(layout: Layout) -> str:
    side, row = layout.twips(layout.table.side_margin), layout.twips(layout.table.row_margin)
    margins = "".join(
        f'<w:{edge} w:w="{width}" w:type="dxa"/>'
        for edge, width in (("top", row), ("left", side), ("bottom", row), ("right", side))
    )
    eighths = layout.twips(layout.table.rule) * _EIGHTHS_PER_TWIP
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="{eighths:.0f}" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        '<w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>"
    )


def _fonts(font: Font) -> str:
    latin = escape(font.latin)
    return (
        f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{escape(font.name)}"'
        f' w:cs="{latin}"/>'
    )


def _size(measure: Measure) -> str:
    half_points = round(measure.value * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
