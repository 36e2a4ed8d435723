"""Fixes as edits of the text: each way of writing a text keeps its quotes and its lines."""

import pytest

from planner.linting.fixes import applied, replacement
from planner.model.plan import Plan
from planner.rules.rule import Fix
from planner.source.finding import Place, Replacement
from planner.source.nodes import compose
from planner.source.reading import Reading
from planner.source.text import Source


def fixed(text: str, old: str, new: str) -> str | None:
    """Put `new` for `old` in the value of `k`."""
    source = Source("a.yaml", text)
    reading: Reading[Plan] = Reading("a.yaml", None, None, (), compose(text), source)
    fix = replacement(reading, ("k",), Fix(old, new))
    return applied(source, [fix])[0] if fix else None


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("k: 甲乙  # 注\n", "甲", "丙", "k: 丙乙  # 注\n"),
        ("k: 甲乙甲\n", "甲", "丙", "k: 丙乙甲\n"),
        ('k: "甲\\n乙"\n', "甲", '说"丙"', 'k: "说\\"丙\\"\\n乙"\n'),
        ("k: '甲''乙'\n", "甲'", "丙'", "k: '丙''乙'\n"),
        ("k: '甲'\n", "甲", "it's", "k: 'it''s'\n"),
        ("k: 甲\n", "甲", "乙: 丙", "k: '乙: 丙'\n"),
        ("k: 甲\n", "甲", "乙 # 丙", "k: '乙 # 丙'\n"),
        ("k: 甲\n", "甲", "- 乙", "k: '- 乙'\n"),
        ("k: 第甲条\n", "第甲条", "28", "k: '28'\n"),
        ("k: 甲\n", "甲", "", "k: ''\n"),
        ("{k: 甲乙, j: 1}\n", "甲", "丙, 丁", "{k: '丙, 丁乙', j: 1}\n"),
        ("{k: 甲乙, j: 1}\n", "甲", "丙，丁", "{k: 丙，丁乙, j: 1}\n"),
        ("k: |\n  一甲\n  二甲\n", "二甲", "二乙", "k: |\n  一甲\n  二乙\n"),
        ("k: >-\n  前甲\n  乙后\n", "甲乙", "丙", "k: >-\n  前丙后\n"),
        ("k: 前甲\n  乙后\n", "甲乙", "丙", "k: 前丙后\n"),
        ("k: 前\n  甲后\n", "甲", "丙", "k: 前\n  丙后\n"),
        ('k: "前甲\n  乙后"\n', "甲乙", "丙", 'k: "前丙后"\n'),
    ],
)
def test_the_smallest_edit_that_reads_as_it_should(
    text: str, old: str, new: str, after: str
) -> None:
    assert fixed(text, old, new) == after


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("k: 乙\n", "甲", "丙"),
        ("k: [甲]\n", "甲", "丙"),
        ("j: 甲\n", "甲", "丙"),
        ("k: 28\n", "28", "29"),
        ("k: |\n  甲\n", "甲", "乙\n丙"),
    ],
)
def test_where_there_is_none(text: str, old: str, new: str) -> None:
    assert fixed(text, old, new) is None


def test_of_two_that_overlap_the_earlier_is_put() -> None:
    first = Replacement(Place("a", 1, 4, 1, 6), "丙", safe=True)
    second = Replacement(Place("a", 1, 5, 1, 7), "丁", safe=True)
    apart = Replacement(Place("a", 2, 4, 2, 5), "戊", safe=True)
    source = Source("a", "k: 甲乙甲\nj: 甲\n")
    assert applied(source, [second, apart, first, first]) == ("k: 丙甲\nj: 戊\n", 2)
