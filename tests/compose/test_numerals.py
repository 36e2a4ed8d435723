"""Numbers as Chinese documents write them."""

import pytest

from planner.compose.numerals import chinese, circled, letter


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (19, "十九"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1110, "一千一百一十"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numerals(number, written):
    assert chinese(number) == written


@pytest.mark.parametrize("number", [0, -1, 10000])
def test_numbers_without_a_chinese_numeral_here(number):
    with pytest.raises(ValueError, match="is not between 1 and 9999"):
        chinese(number)


def test_signs_in_circles_end_at_twenty():
    assert [circled(n) for n in (1, 2, 20, 21, 30)] == ["①", "②", "⑳", "21）", "30）"]


def test_letters_go_on_after_z():
    assert [letter(n) for n in (1, 26, 27, 52, 53, 702, 703)] == [
        "a",
        "z",
        "aa",
        "az",
        "ba",
        "zz",
        "aaa",
    ]
