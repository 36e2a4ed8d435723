"""Did you mean: similar names, Chinese titles, and full-width letters."""

import pytest

from planner.model.plan import Plan
from planner.model.shape import fields_of
from planner.source.nearest import glosses, narrow, nearest, nearest_key


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("offce", "office"),
        ("Office", "office"),
        ("ｏｆｆｉｃｅ", "office"),
        ("“office”", "office"),
        ("level 1", "level-1"),
        ("police", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_the_nearest_of_some_names(written: str, meant: str | None) -> None:
    assert nearest(written, ["level-1", "office", "command"]) == meant


def test_a_role_of_three_characters_may_have_one_wrong() -> None:
    assert nearest("指辉长", ["指挥长", "主任"]) == "指挥长"


@pytest.mark.parametrize(
    ("written", "meant"), [("titel", "title"), ("标题", "title"), ("编制目的", None), ("zz", None)]
)
def test_the_key_that_was_meant(written: str, meant: str | None) -> None:
    assert nearest_key(written, fields_of(Plan)) == meant


def test_full_width_marks_become_ordinary_ones() -> None:
    assert narrow("　“０７９１－５５５０１０１” ") == "0791-5550101"


def test_the_chinese_of_words_is_in_the_description() -> None:
    described = "red 红、township 乡镇（街道）；plain 不以公文印发。"
    assert glosses(["red", "township", "plain", "blue"], described) == {
        "red": "红",
        "township": "乡镇（街道）",
        "plain": "不以公文印发",
        "blue": "",
    }
