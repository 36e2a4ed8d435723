"""Blocks as paragraphs: which style each gets, and how neighbours meet."""

import re

import pytest

from planner.compose.markdown import parse
from planner.layout.layout import Layout
from planner.word.blocks import blocks
from planner.word.body import print_body
from planner.word.inline import References
from planner.word.package import Relationships
from planner.word.page import Sections


@pytest.fixture
def body(layout: Layout):
    """Give what prints Markdown as a body, with xml:space and section left out for the eye."""

    def printed(markdown: str, back: str = "") -> str:
        parts = Relationships()
        content = blocks(parse(markdown), "·")
        given = Sections(layout, parts, back=back)
        xml, _ = print_body(content, layout, References(parts), given)
        return xml.replace(' xml:space="preserve"', "")

    return printed


def styles(xml: str) -> list[str]:
    return re.findall(r'<w:pStyle w:val="(\w+)"/>', xml)


def properties(xml: str) -> list[str]:
    """Give what each paragraph sets besides its style."""
    return re.findall(r"<w:pPr><w:pStyle [^>]*/>(.*?)</w:pPr>", xml)


def test_every_block_has_its_style(body) -> None:
    xml = body(
        "# 题\n\n（注）\n\n## 一、\n\n### （一）\n\n#### 1.\n\n##### （1）\n\n"
        "文\n\n> 引\n\n```\n码\n```\n\n---\n\n## 附件1　名\n\n文"
    )
    assert styles(xml) == [
        *("Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Heading4"),
        *("BodyText", "Quote", "Code", "AnnexLabel", "AnnexTitle", "BodyText"),
    ]


def test_paragraph_sets_nothing_but_its_style(body) -> None:
    assert body("正文") == (
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>'
    )


def test_note_stands_close_to_the_title(body) -> None:
    assert properties(body("# 题\n\n（注）")) == ['<w:spacing w:after="0"/>', ""]
    assert properties(body("# 题\n\n正文")) == ["", ""]


def test_annex_begins_a_page(body) -> None:
    _, *annex = properties(body("文\n\n---\n\n## 附件1　名"))
    assert annex == ["<w:pageBreakBefore/>", ""]
    assert properties(body("文\n\n---\n\n## 名"))[1:] == ["<w:pageBreakBefore/>"]


@pytest.mark.parametrize("block", ["文", "### 题", "```\n码\n```"])
def test_whatever_follows_a_break_begins_a_page(body, block: str) -> None:
    assert properties(body(f"文\n\n---\n\n{block}"))[1:] == ["<w:pageBreakBefore/>"]


def test_last_line_before_a_break_has_no_page_for_itself(body) -> None:
    assert properties(body("文\n\n文\n\n---\n\n文"))[:2] == ["", "<w:widowControl/>"]


def test_table_after_a_break_begins_a_page(body) -> None:
    xml = body("文\n\n---\n\n| 甲 |\n|---|\n| 乙 |")
    assert xml.split("<w:tbl>")[0].endswith(
        '<w:p><w:pPr><w:pStyle w:val="TableGap"/><w:pageBreakBefore/></w:pPr></w:p>'
    )


@pytest.mark.parametrize(
    ("markdown", "style"), [("文", "BodyText"), ("## 题", "Heading1"), ("```\n码\n```", "Code")]
)
def test_text_keeps_off_a_table_below_it_but_on_its_page(body, markdown: str, style: str) -> None:
    assert body(f"{markdown}\n\n| 甲 |\n|---|\n| 乙 |").startswith(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:keepNext/><w:spacing w:after="120"/></w:pPr>'
    )


@pytest.mark.parametrize("markdown", ["文", "## 题", "```\n码\n```"])
def test_text_keeps_off_a_table_above_it(body, markdown: str) -> None:
    assert properties(body(f"| 甲 |\n|---|\n| 乙 |\n\n{markdown}"))[-1] == (
        '<w:spacing w:before="120"/>'
    )


def test_text_between_tables_keeps_off_both(body) -> None:
    table = "| 甲 |\n|---|\n| 乙 |"
    both = '<w:keepNext/><w:spacing w:before="120" w:after="120"/>'
    assert both in properties(body(f"{table}\n\n文\n\n{table}"))


def test_paragraph_follows_every_table(body) -> None:
    table = "| 甲 |\n|---|\n| 乙 |"
    gap = '<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>'
    assert body(f"{table}\n\n---").endswith(f"</w:tbl>{gap}")
    assert f"</w:tbl>{gap}<w:tbl>" in body(f"{table}\n\n\n{table}")
    assert gap not in body(f"{table}\n\n文")


def test_nested_text_is_indented_in_steps(body) -> None:
    assert properties(body("- 甲\n    - 乙\n        - 丙")) == [
        "",
        '<w:ind w:left="630" w:leftChars="200"/>',
        '<w:ind w:left="1260" w:leftChars="400"/>',
    ]


def test_item_begins_with_its_mark(body) -> None:
    assert "<w:r><w:t>3.</w:t></w:r><w:r><w:t>甲</w:t></w:r>" in body("3. 甲")


def test_lines_of_code_are_broken_where_they_break(body) -> None:
    assert "<w:t>a:  1</w:t><w:br/><w:t>b</w:t>" in body("```\na:  1\nb\n```")


def test_long_title_is_broken_within_one_paragraph(body) -> None:
    printed = body("# 云溪县住房和城乡建设局信访突发事件应急预案\n\n正文")
    assert "<w:t>云溪县住房和城乡建设局</w:t></w:r><w:r><w:br/></w:r>" in printed
    assert printed.count('<w:pStyle w:val="Title"/>') == 1


def test_text_that_leads_to_more_stays_with_it(body) -> None:
    leading = properties(body("主要职责：\n\n1.接报；\n\n2.核实。"))
    assert leading == ["<w:keepNext/>", "", ""]


@pytest.mark.parametrize("end", ["文", "```\n码\n```"])
def test_end_of_the_text_stays_with_what_is_at_the_foot_of_its_page(body, end: str) -> None:
    assert properties(body(f"文\n\n{end}", back="<w:p/>")) == ["", "<w:keepNext/>"]


def test_long_end_of_the_text_may_be_parted_from_the_foot_of_its_page(body) -> None:
    assert properties(body("文" * 4 * 28, back="<w:p/>")) == ["<w:keepNext/>"]
    assert properties(body("文" * 6 * 28, back="<w:p/>")) == [""]


def test_last_row_stays_with_what_is_at_the_foot_of_its_page(body) -> None:
    xml = body("|甲|乙|\n|-|-|\n|丙|丁|\n|戊|己|", back="<w:p/>")
    cells = '<w:keepNext/><w:jc w:val="center"/>'
    centred = '<w:jc w:val="center"/>'
    assert properties(xml)[2:] == [*[centred] * 2, *[cells] * 2, "<w:keepNext/>"]
