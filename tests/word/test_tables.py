"""Tables: widths, heads, alignments, rows."""

import re

import pytest

from planner.compose.markdown import parse
from planner.layout.layout import Layout
from planner.word.blocks import Table, blocks
from planner.word.inline import References
from planner.word.package import Relationships
from planner.word.tables import print_table


@pytest.fixture
def table(layout: Layout):
    """Give what prints a table of Markdown."""

    def printed(markdown: str) -> str:
        (block,) = blocks(parse(markdown), "·")
        assert isinstance(block, Table)
        return print_table(block, layout, References(Relationships()))

    return printed


def widths(xml: str) -> list[int]:
    return [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', xml)]


def alignments(xml: str) -> list[str]:
    return re.findall(r'<w:jc w:val="(\w+)"/>', xml)


def test_table_is_as_wide_as_the_text_block(table, layout: Layout) -> None:
    assert sum(widths(table("| 甲 | 乙 | 丙 |\n|---|---|---|\n| 1 | 2 | 3 |"))) == layout.text_width


def test_cells_have_the_widths_of_their_columns(table) -> None:
    xml = table("| 甲 | 乙乙 |\n|---|---|\n| 1 | 2 |")
    cells = [int(width) for width in re.findall(r'<w:tcW w:w="(\d+)"', xml)]
    assert cells == widths(xml) * 2


def test_head_is_repeated_and_rows_are_not(table) -> None:
    head, row = table("| 甲 |\n|---|\n| 乙 |").split("</w:tr>")[:2]
    assert "<w:tblHeader/>" in head
    assert '<w:pStyle w:val="TableHead"/>' in head
    assert "<w:tblHeader/>" not in row
    assert '<w:pStyle w:val="TableText"/>' in row


def test_head_without_text_is_left_out(table) -> None:
    xml = table("| | |\n|---|---|\n| 甲 | 乙 |")
    assert xml.count("<w:tr>") == 1
    assert "<w:tblHeader/>" not in xml


def test_table_of_a_head_alone_is_printed(table) -> None:
    assert table("| 甲 | 乙 |\n|---|---|").count("<w:tr>") == 1


def test_stated_alignments_are_kept(table) -> None:
    xml = table("| 甲 | 乙 | 丙 |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")
    assert alignments(xml) == ["left", "center", "right"]


def test_columns_on_one_line_are_centred_and_others_as_their_style_is(table) -> None:
    xml = table(f"| 序号 | 职责 |\n|---|---|\n| 1 | {'承担接报、核实、报告和联络。' * 9} |")
    assert alignments(xml) == ["center"]
    assert '<w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">1</w:t>' in xml


def test_lists_within_cells_are_not_centred(table) -> None:
    assert alignments(table("| 序号 | 措施 |\n|---|---|\n| 1 | 巡查<br>宣传 |")) == ["center"]


def test_number_and_its_unit_stay_in_one_line(table) -> None:
    long = "承担接报、核实、报告和联络。" * 20
    limit, _ = widths(table(f"| 时限 | 职责 |\n|---|---|\n| 10个工作日内 | {long} |"))
    assert limit >= 5 * 235 + 2 * 85


def test_long_text_gets_the_room_so_that_rows_are_low(table) -> None:
    rows = "| 防汛指挥部 | 临水镇防汛指挥部办公室 | 2 |\n" * 5
    xml = table(f"| 机构 | 条件 | 前一步 |\n|---|---|---|\n{rows}| 组 | {'险' * 90} | 13 |")
    body, condition, step = widths(xml)
    assert condition > 2 * body > 2 * step


def test_column_to_be_filled_in_gets_the_room_that_is_left(table) -> None:
    xml = table("| 项目 | 内容 |\n|---|---|\n| 时间 | |\n| 处置情况 | |")
    label, blank = widths(xml)
    assert label - (2 * 85 + 32) == pytest.approx(4 * 236, abs=10)
    assert blank == 8844 - label


def test_rows_to_be_filled_in_are_higher(table) -> None:
    assert 'w:trHeight w:val="811" ' in table("| 项目 | 内容 |\n|---|---|\n| 时间 | |")
    assert 'w:trHeight w:val="579" ' in table("| 项目 | 内容 |\n|---|---|\n| 时间 | 今日 |")


def test_rows_stay_whole_unless_they_are_very_tall(table) -> None:
    whole, tall = table(f"| 甲 |\n|---|\n| {'短' * 35} |\n| {'长' * 600} |").split("</w:tr>")[1:3]
    assert "<w:cantSplit/>" in whole
    assert "<w:cantSplit/>" not in tall


def test_line_breaks_count_towards_the_height_of_a_row(table) -> None:
    row = table(f"| 甲 |\n|---|\n| {'<br>'.join('一二三四五六七八九十' * 2)} |").split("</w:tr>")[1]
    assert "<w:cantSplit/>" not in row


def test_break_in_a_cell_is_a_line_break(table) -> None:
    assert table("| 甲 |\n|---|\n| 一<br>二<br/>三 |").count("<w:br/>") == 2


def test_more_columns_than_fit_are_printed_all_the_same(table) -> None:
    xml = table(f"|{'甲|' * 60}\n|{'---|' * 60}\n|{'乙|' * 60}")
    assert sum(widths(xml)) == 8844
    assert len(widths(xml)) == 60
