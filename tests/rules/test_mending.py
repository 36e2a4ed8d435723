"""Fixes of single places."""

import pytest

from planner.rules.mending import mend, replaced
from planner.rules.rule import Fix


@pytest.mark.parametrize(
    ("text", "mended", "fix"),
    [
        ("值班,接报", "值班，接报", Fix(",", "，")),
        ("甲,乙,丙", "甲，乙，丙", Fix(",乙,", "，乙，")),
        ("甲,乙;丙,丁", "甲,乙;丙，丁", Fix("丙,丁", "丙，丁")),
        ("值 班", "值班", Fix(" ", "")),
        ("甲,\n乙,", "甲,\n乙，", Fix("乙,", "乙，")),
        ("一,\n一,", "一，\n一,", Fix("一,", "一，")),
    ],
)
def test_the_least_that_stands_only_once_is_replaced(text: str, mended: str, fix: Fix) -> None:
    assert mend(text, mended) == fix


def test_a_stretch_is_replaced() -> None:
    assert replaced("追究义务人的义务", 6, 8, "责任", safe=False) == Fix(
        "的义务", "的责任", safe=False
    )
