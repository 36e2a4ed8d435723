"""The styles of the Word file and its table of fonts, made from the layout."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.layout.issue import IssueParagraphs
from planner.layout.layout import Layout
from planner.layout.measures import Measure
from planner.layout.type import Character, Font, Paragraph, Paragraphs
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

_ISSUE_KINDS = (
    _Kind("CopyNumber", "份号", "copy_number", built_in=False),
    _Kind("Secrecy", "密级和保密期限", "secrecy", built_in=False),
    _Kind("Urgency", "紧急程度", "urgency", built_in=False),
    _Kind("IssueMark", "发文机关标志", "mark", built_in=False),
    _Kind("IssueNumber", "发文字号", "number", built_in=False),
    _Kind("IssueRule", "版头分隔线", "rule", built_in=False),
    _Kind("Addressee", "主送机关", "addressee", built_in=False),
    _Kind("Attachment", "附件说明", "attachment", built_in=False),
    _Kind("IssueSignature", "署名和日期", "signature", built_in=False),
    _Kind("Remark", "附注", "remark", built_in=False),
    _Kind("Imprint", "版记", "imprint", "Imprint", built_in=False),
    _Kind("CoverNote", "封面编号", "cover_note", built_in=False),
    _Kind("CoverOrgan", "封面机关", "cover_organ", built_in=False),
    _Kind("CoverTitle", "封面标题", "cover_title", built_in=False),
    _Kind("CoverStatus", "封面状态", "cover_status", built_in=False),
    _Kind("CoverDate", "封面日期", "cover_date", built_in=False),
    _Kind("RecordTitle", "记录标题", "record_title", stays_with_next=True, built_in=False),
)
"""What stands before and after the plan, from the layout's section `issue`."""


def styles(layout: Layout) -> str:
    """Give the styles part: defaults, paragraphs, characters, tables."""
    characters = layout.characters
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(layout)}"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{_ON_THE_GRID}</w:pPr></w:style>"
        + "".join(_paragraph_styles(layout, _KINDS, layout.paragraphs))
        + "".join(_paragraph_styles(layout, _ISSUE_KINDS, layout.issue.paragraphs))
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        + _character_style(layout, "Strong", "Strong", characters.strong)
        + _character_style(layout, "Emphasis", "Emphasis", characters.emphasis)
        + _character_style(layout, "CodeText", "HTML Code", characters.code)
        + _character_style(
            layout, "Signer", "签发人姓名", layout.issue.paragraphs.signers, own=True
        )
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
        f'<w:spacing w:val="{spacing}"/>{wml.size(body.size.value)}{_LANGUAGE}'
        "</w:rPr></w:rPrDefault>"
        f'<w:pPrDefault><w:pPr><w:spacing w:line="{layout.line_pitch}" w:lineRule="exact"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _paragraph_styles(
    layout: Layout, kinds: Iterable[_Kind], entries: Paragraphs | IssueParagraphs
) -> Iterator[str]:
    for kind in kinds:
        yield _paragraph_style(layout, kind, getattr(entries, kind.entry))


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
        + ("" if _is_on_the_grid(layout, entry) else wml.OFF_GRID)
        + _spacing(layout, entry)
        + indent(layout, left=entry.left, right=entry.right, firstLine=entry.first_line)
        + wml.justify(entry.align)
        + f"{outline}</w:pPr><w:rPr>{_fonts(layout.fonts[entry.font])}{_colour(entry)}"
        f"{wml.size(entry.size.value)}</w:rPr></w:style>"
    )


def _colour(entry: Paragraph) -> str:
    return f'<w:color w:val="{entry.colour}"/>' if entry.colour else ""


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


def _character_style(
    layout: Layout, style_id: str, name: str, entry: Character | Paragraph, *, own: bool = False
) -> str:
    custom = ' w:customStyle="1"' if own else ""
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        "<w:qFormat/>"
        f"<w:rPr>{_fonts(layout.fonts[entry.font])}</w:rPr></w:style>"
    )


def _table_styles(layout: Layout) -> str:
    side, row = layout.twips(layout.table.side_margin), layout.twips(layout.table.row_margin)
    margins = _cell_margins(row, side)
    no_margins = _cell_margins(0, 0)
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(wml.rule(edge, eighths(layout, layout.table.rule), "auto") for edge in edges)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        '<w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="BareTable"><w:name w:val="无线表"/>'
        '<w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblCellMar>{no_margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="ImprintTable">'
        '<w:name w:val="版记表"/><w:basedOn w:val="BareTable"/>'
        f"<w:tblPr><w:tblBorders>{_imprint_rules(layout)}</w:tblBorders></w:tblPr></w:style>"
    )


def _cell_margins(row: int, side: int) -> str:
    return "".join(
        f'<w:{edge} w:w="{width}" w:type="dxa"/>'
        for edge, width in (("top", row), ("left", side), ("bottom", row), ("right", side))
    )


def _imprint_rules(layout: Layout) -> str:
    imprint = layout.issue.imprint
    rules = {"top": imprint.outer, "bottom": imprint.outer, "insideH": imprint.inner}
    return "".join(
        wml.rule(edge, eighths(layout, rule.width), rule.colour) for edge, rule in rules.items()
    )


def eighths(layout: Layout, width: Measure) -> float:
    """Give the thickness of a rule in eighths of a point, as Word counts it."""
    return layout.twips(width) * _EIGHTHS_PER_TWIP


def _fonts(font: Font) -> str:
    latin = escape(font.latin)
    return (
        f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{escape(font.name)}"'
        f' w:cs="{latin}"/>'
    )
