"""Long titles broken by meaning (GB/T 9704-2012, 7.3.1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.compose.titles import broken
from tests.compose.texts import lines

A_LINE = 20

TITLES = [
    ["青石镇信访突发事件应急预案"],
    ["云溪县人民医院社会安全事件综合应急预案"],
    ["云溪县住房和城乡建设局", "信访突发事件应急预案"],
    ["云溪县白石县沿河公路", "危险化学品运输事故联合应急预案"],
    ["云溪县丰澜精细化工有限公司", "重要活动保障期信访突发事件应急预案"],
    ["青石镇人民政府关于印发", "《青石镇信访突发事件应急预案》的通知"],
    [
        "云溪县城东实验小学关于印发",
        "《云溪县城东实验小学教学楼",
        "火灾现场处置方案》的通知",
    ],
    ["云溪县退役军人服务中心", "关于印送《云溪县退役军人服务中心", "信访突发事件应急预案》的函"],
    ["国务院办公厅关于印发", "突发事件应急预案管理办法的通知"],
    [
        "中共青石镇委员会办公室、",
        "青石镇人民政府办公室关于进一步加强",
        "汛期安全生产工作的通知",
    ],
    ["危险化学品运输车辆泄漏和水源地", "污染事件应急物资调用登记表"],
]


@pytest.mark.parametrize("title", TITLES, ids="".join)
def test_title_is_broken_where_its_words_end(title: list[str]) -> None:
    assert broken("".join(title), A_LINE) == title


def test_three_lines_make_no_hourglass() -> None:
    middle = TITLES[9]
    first, second, third = map(len, middle)
    assert second > first
    assert second > third


@pytest.mark.parametrize("word", ["GB/T29639-2020", "2026"])
def test_latin_words_and_numbers_are_kept_whole(word: str) -> None:
    for lead in range(10, 24):
        assert any(word in line for line in broken("长" * lead + word + "宽" * 12, A_LINE))


def test_marks_stay_with_what_they_enclose() -> None:
    for lead in range(14, 24):
        for line in broken("长" * lead + "《宽》、（高）" + "长" * 8, A_LINE):
            assert line[-1] not in "《（"
            assert line[0] not in "》、）"


@pytest.mark.parametrize("title", ["a" * 70, "长" * 10_000], ids=["no place", "too long"])
def test_title_that_cannot_be_broken_is_left_to_the_office_program(title: str) -> None:
    assert broken(title, A_LINE) == [title]


@given(title=lines | st.text("关于印发应急预案的通知《》、ab1 ", min_size=1, max_size=60))
def test_lines_joined_are_the_title(title: str) -> None:
    assert "".join(broken(title, A_LINE)) == title
