"""Marks between and after words."""

import pytest

from planner.compose.sentences import close, separator, series, split_end, titled


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("登记时间", "登记时间。"),
        ("登记时间。", "登记时间。"),
        ("登记时间；", "登记时间；"),
        ("是否受伤？", "是否受伤？"),
        ("采取下列措施：", "采取下列措施："),
        ("他说“可以。”", "他说“可以。”"),
        ("他说“可以”", "他说“可以”。"),
        ("登记（含复查）", "登记（含复查）。"),
        ("（登记。）", "（登记。）"),
        ("《信访工作条例》", "《信访工作条例》。"),
        ("等等……", "等等……"),
        ("See annex A.", "See annex A."),
        ("”", "”。"),
    ],
)
def test_a_sentence_is_closed_once(text, closed):
    assert close(text, "。") == closed


def test_the_end_mark_can_be_split_off():
    assert split_end("登记时间。") == ("登记时间", "。")
    assert split_end("登记时间") == ("登记时间", "")
    assert split_end("") == ("", "")


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["甲", "乙"], "；"),
        (["甲；", "乙。"], "。"),
        (["甲；", "乙"], "；"),
        (["甲。", "乙"], "。"),
        (["甲。再甲", "乙"], "。"),
        (["甲；再甲", "乙"], "。"),
        ([""], "；"),
    ],
)
def test_items_with_sentences_inside_are_parted_by_full_stops(texts, mark):
    assert separator(texts) == mark


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (["甲"], "甲"),
        (["甲", "乙"], "甲、乙"),
        (["甲", "乙", "丙"], "甲、乙、丙"),
        (["甲、乙", "丙"], "甲、乙，丙"),
        (["甲，乙", "丙", "丁"], "甲，乙，丙，丁"),
        (["且末县", "若羌县"], "且末县、若羌县"),
    ],
)
def test_a_series(parts, joined):
    assert series(parts) == joined


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (["甲"], "甲"),
        (["甲", "乙"], "甲或者乙"),
        (["甲", "乙", "丙"], "甲、乙或者丙"),
        (["甲或者乙", "丙"], "甲或者乙，或者丙"),
        (["甲", "乙、丙", "丁"], "甲，乙、丙，或者丁"),
        (["甲且乙", "丙"], "甲且乙，或者丙"),
    ],
)
def test_a_series_with_a_conjunction(parts, joined):
    assert series(iter(parts), "或者") == joined


def test_a_title_gets_its_marks_once():
    assert titled("信访工作条例") == "《信访工作条例》"
    assert titled("《信访工作条例》") == "《信访工作条例》"
