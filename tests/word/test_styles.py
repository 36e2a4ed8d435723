"""The styles: fonts, sizes, indents, levels, as python-docx reads them."""

import re

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from docx.styles.style import ParagraphStyle

from .conftest import Part, Read

BODY, HEI, KAI, TITLE, SONG = "仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体", "宋体"


@pytest.fixture
def style(read_back: Read):
    return lambda name: read_back("# 题").styles[name]


def east_asian_font(style: ParagraphStyle) -> str:
    return style.element.rPr.rFonts.get(qn("w:eastAsia"))


@pytest.mark.parametrize(
    ("name", "font", "size"),
    [
        ("Body Text", BODY, 16),
        ("Title", TITLE, 22),
        ("Subtitle", KAI, 16),
        ("Heading 1", HEI, 16),
        ("Heading 2", KAI, 16),
        ("Heading 3", BODY, 16),
        ("Heading 4", BODY, 16),
        ("附件序号", HEI, 16),
        ("附件标题", TITLE, 22),
        ("表头", HEI, 12),
        ("表内文字", BODY, 12),
        ("Quote", KAI, 16),
        ("代码", SONG, 12),
        ("Footer", SONG, 14),
    ],
)
def test_font_and_size(style, name: str, font: str, size: int) -> None:
    assert (east_asian_font(style(name)), style(name).font.size) == (font, Pt(size))


def test_latin_letters_have_their_own_font(style) -> None:
    fonts = style("Body Text").element.rPr.rFonts
    assert [fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "cs")] == [
        "Times New Roman"
    ] * 3


@pytest.mark.parametrize(("level", "outline"), [(1, "0"), (2, "1"), (3, "2"), (4, "3")])
def test_headings_have_their_outline_level_and_stay_with_the_next(
    style, level: int, outline: str
) -> None:
    heading = style(f"Heading {level}")
    assert heading.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == outline
    assert heading.paragraph_format.keep_with_next is True


def test_annex_title_has_the_first_outline_level(style) -> None:
    assert style("附件标题").element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "0"
    assert style("附件序号").element.pPr.find(qn("w:outlineLvl")) is None


@pytest.mark.parametrize("name", ["Body Text", "Heading 1", "Heading 4", "Quote"])
def test_text_is_indented_by_two_characters(style, name: str) -> None:
    indent = style(name).element.pPr.find(qn("w:ind"))
    assert indent.get(qn("w:firstLine")) == "630"
    assert indent.get(qn("w:firstLineChars")) == "200"


def test_title_is_centred_with_a_line_after_it(style) -> None:
    title = style("Title").paragraph_format
    assert title.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert title.space_after == Twips(579)


def test_annex_title_stands_two_lines_below_its_label(style) -> None:
    assert style("附件标题").paragraph_format.space_before == Twips(579)
    assert style("附件序号").paragraph_format.alignment == WD_ALIGN_PARAGRAPH.LEFT


def test_lines_have_the_pitch_of_the_grid_but_not_in_tables(style) -> None:
    assert style("Body Text").paragraph_format.line_spacing == Twips(579)
    assert style("表内文字").paragraph_format.line_spacing == Pt(20)


def test_larger_text_does_not_snap_to_the_grid(part: Part) -> None:
    xml = part("# 题", "word/styles.xml")
    title, body = (
        xml.split(f'w:styleId="{name}"')[1].split("</w:style>")[0] for name in ("Title", "BodyText")
    )
    assert '<w:snapToGrid w:val="0"/>' in title
    assert "snapToGrid" not in body


def test_nothing_is_bold_or_italic_and_only_the_mark_is_coloured(part: Part) -> None:
    xml = part("# 题", "word/styles.xml")
    assert not [tag for tag in ("<w:b/>", "<w:i/>", "Theme=") if tag in xml]
    coloured = [style for style in xml.split("<w:style ") if "<w:color " in style]
    assert [re.search('w:styleId="([^"]+)"', style)[1] for style in coloured] == ["IssueMark"]
    assert '<w:color w:val="FF0000"/>' in coloured[0]


def test_font_table_names_what_may_stand_in(part: Part) -> None:
    assert (
        '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/></w:font>'
        in part("# 题", "word/fontTable.xml")
    )


def test_theme_names_the_fonts_of_the_layout(part: Part) -> None:
    xml = part("# 题", "word/theme1.xml")
    assert '<a:majorFont><a:latin typeface="黑体"/><a:ea typeface="黑体"/>' in xml
    assert '<a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface="仿宋_GB2312"/>' in xml
