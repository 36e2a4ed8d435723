"""Text in boxes: how wide it is taken, and where it breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.drawing.text import EM, stacked, width, wrap

words = st.text("镇信访应急，。（）“”、 110abcW🚒", min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("text", "ems"),
    [("指挥部", 3), ("（居）", 3), ("𠮷", 1), ("🚒", 1.4), ("e\u0301", 0.63 + 0.5), ("", 0)],
)
def test_width_in_ems(text: str, ems: float) -> None:
    assert width(text) == pytest.approx(ems * EM)


def test_latin_text_has_room_for_the_space_that_some_programs_leave_about_it() -> None:
    assert width("第2张") == 2 * EM + width("2")
    assert width("2") == 630 + 2 * 250


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("接报核实", 10, ("接报核实",)),
        ("云溪县公安局青石派出所", 10, ("云溪县公安局", "青石派出所")),
        ("受伤，送医", 2, ("受", "伤，", "送医")),
        ("各村（居）民", 4, ("各村", "（居）民")),
        ("时限30分钟内", 5, ("时限", "30分钟内")),
        ("call the office", 9, ("call the", "office")),
        ("W" * 5, 2, ("W",) * 5),
        ("", 5, ("",)),
    ],
)
def test_lines(text: str, ems: int, lines: tuple[str, ...]) -> None:
    assert wrap(text, ems * EM, 9) == lines


def test_words_of_chinese_stay_whole_where_the_layout_names_them() -> None:
    text = "中心信访突发事件应急领导小组"
    assert wrap(text, 13 * EM, 9) == ("中心信访突发事", "件应急领导小组")
    assert wrap(text, 13 * EM, 9, frozenset({"事件", "小组"})) == (
        "中心信访突发事件",
        "应急领导小组",
    )


@given(text=words)
def test_every_line_fits_and_nothing_but_space_is_lost(text: str) -> None:
    lines = wrap(text, 6 * EM, 100)
    assert all(width(line) <= 6 * EM for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(text=st.text("镇信访应急，。（）", min_size=1, max_size=60))
def test_no_line_begins_with_an_end_or_ends_with_a_beginning(text: str) -> None:
    lines = wrap("访".join(text), 8 * EM, 100)
    assert not any(line.startswith(("，", "。", "）")) for line in lines[1:])
    assert not any(line.endswith("（") for line in lines[:-1])


@given(text=words)
def test_upright_text_loses_nothing_but_space(text: str) -> None:
    back = str.maketrans("︵︶", "（）")
    assert "".join(stacked(text)).translate(back) == "".join(text.split())


def test_upright_text_keeps_short_numbers_in_a_line() -> None:
    assert stacked("119指挥1234") == ("119", "指", "挥", "1", "2", "3", "4")
