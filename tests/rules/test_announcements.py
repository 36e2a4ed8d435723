"""Announced counts, and what can be counted after them."""

import pytest

from planner.rules.announcements import announcements, counts, number_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两", 2),
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("7", 7),
        ("③", 3),
    ],
)
def test_numbers(text: str, expected: int) -> None:
    assert number_of(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("到达现场后，从三个方面开展工作：", "三个方面开展工作", 3),
        ("具备下列三个条件之一的，启动一级响应：", "下列三个条件之一的，启动一级响应", 3),
        ("包括以下3种:", "以下3种", 3),
        ("坚持十二项措施：", "十二项措施", 12),
        ("响应分为三级：", "三级", 3),
        ("分三步走：", "三步走", 3),
    ],
)
def test_what_announces(text: str, words: str, number: int) -> None:
    assert [(each.words, each.number) for each in announcements(text)] == [(words, number)]


@pytest.mark.parametrize(
    "text",
    [
        "每两个小时报告一次：",
        "由三个工作组负责下列事项：",
        "第三项：",
        "前两项工作：",
        "启动二级措施：",
        "至少两个条件：",
        "在3个工作日内完成下列事项：",
        "五人以上走访：",
        "三个方面的工作已经完成。",
    ],
)
def test_what_does_not(text: str) -> None:
    assert list(announcements(text)) == []


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("一是查清。二是整改。", {2}),
        ("（1）甲；（2）乙；（3）丙。", {3}),
        ("1.甲。2.乙。", {2}),
        ("①甲②乙", {2}),
        ("先报告；再到场；后处置。", {3}),
        ("一级、二级和三级。", {2, 3}),
        ("\n\n- 甲\n  乙\n- 丙\n\n丁", {2}),
        ("\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n\n丙", {2}),
        ("听取诉求，登记事项，解释政策。", set()),
        ("听取信访人提出的全部诉求和理由、登记。", set()),
        ("", set()),
    ],
)
def test_what_follows(rest: str, expected: set[int]) -> None:
    assert counts(rest) == expected
