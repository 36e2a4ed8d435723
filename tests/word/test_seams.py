"""What is held together in the draft for LibreOffice, seen with + for a joiner, ~ for a seam."""

import pytest

from planner.word import wml
from planner.word.seams import held


def seen(text: str) -> str:
    """Give a held text as one can see it."""
    xml = held(wml.run(text))
    return "".join(
        piece.partition("<")[0] for piece in xml.split('<w:t xml:space="preserve">')[1:]
    ).translate({0x2060: "+", 0x200B: "~"})


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("见附件3和附件12", "见附件+3+和附件+12"),
        ("按第12条", "按第+12+条"),
        ("见七、1。", "见七、+1。"),
        ("见四、（二）1。", "见四、+（二）+1。"),
        ("在30分钟内", "在~30+分+钟内"),
        ("24小时", "24+小+时"),
        ("10个工作日", "10+个+工+作+日"),
        ("6个月", "6+个+月"),
        ("于2026年5月10日", "于~2026+年~5+月~10+日"),
        ("电话0791-5550011转2", "电话~0791-+5550011+转~2"),
        ("用App上报", "用~App~上报"),
    ],
)
def test_numbers_units_and_references_are_held(text: str, draft: str) -> None:
    assert seen(text) == draft


@pytest.mark.parametrize("text", ["依法处置、及时报告", "1、2、3", "3.5%", "a < b & c's"])
def test_nothing_else_is(text: str) -> None:
    assert held(wml.run(text)) == wml.run(text)


def test_markup_is_left_alone() -> None:
    xml = '<wp:docPr id="1" name="图1"/><w:instrText xml:space="preserve"> 见3 </w:instrText>'
    assert held(xml) == xml
