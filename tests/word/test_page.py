"""The section, its footers and the settings."""

from docx.shared import Twips

from planner.layout import Layout
from planner.word import page

from .conftest import Part, Read


def test_section_has_the_margins_of_the_layout(read_back: Read) -> None:
    (section,) = read_back("# 题").sections
    assert (section.page_width, section.page_height) == (Twips(11906), Twips(16838))
    assert (section.top_margin, section.bottom_margin) == (Twips(2098), Twips(1984))
    assert (section.left_margin, section.right_margin) == (Twips(1587), Twips(1475))


def test_section_has_the_grid_of_lines(layout: Layout) -> None:
    xml = page.section(layout, odd_footer="rId1", even_footer="rId2")
    assert xml.endswith('<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>')


def test_footers_stand_where_the_dash_is_7_mm_below_the_text(read_back: Read) -> None:
    (section,) = read_back("# 题").sections
    assert section.footer_distance == Twips(1984 - 397 - 140)


def test_odd_and_even_pages_have_their_own_footers(read_back: Read) -> None:
    document = read_back("# 题")
    assert document.settings.odd_and_even_pages_header_footer is True
    (section,) = document.sections
    assert section.footer.paragraphs[0].text == "—  —"
    assert section.even_page_footer.paragraphs[0].text == "—  —"


def test_odd_number_is_on_the_right_and_even_on_the_left(part: Part) -> None:
    assert '<w:ind w:right="280"/><w:jc w:val="right"/>' in part("# 题", "word/footer1.xml")
    assert '<w:ind w:left="280"/><w:jc w:val="left"/>' in part("# 题", "word/footer2.xml")


def test_number_is_a_field(part: Part) -> None:
    assert '<w:fldSimple w:instr=" PAGE ">' in part("# 题", "word/footer1.xml")


def test_document_is_chinese(part: Part) -> None:
    assert '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' in part(
        "# 题", "word/styles.xml"
    )
    assert "<dc:language>zh-CN</dc:language>" in part("# 题", "docProps/core.xml")


def test_punctuation_is_not_squeezed(part: Part) -> None:
    assert '<w:characterSpacingControl w:val="doNotCompress"/>' in part("# 题", "word/settings.xml")
