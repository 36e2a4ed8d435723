"""The two schemes of numbers, and the words by which a place is referred to."""

import pytest

from planner.compose.numbering import Numbers


@pytest.mark.parametrize(
    ("numbering", "labels"),
    [
        ("chinese", ["一、", "（一）", "1.", "（1）", "①", "a.", "a.", "a."]),
        ("decimal", ["1 ", "1.1 ", "1.1.1 ", "（1）", "①", "a.", "a.", "a."]),
    ],
)
def test_the_labels_of_each_depth(numbering, labels):
    numbers = Numbers(numbering)
    assert [numbers.next(depth) for depth in range(1, 9)] == labels


def test_counting_goes_on_at_a_depth_and_begins_anew_below():
    numbers = Numbers("chinese")
    given = [numbers.next(depth) for depth in (1, 2, 3, 3, 2, 3, 1, 2)]
    assert given == ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"]


def test_more_than_ten_chapters_and_twenty_items():
    numbers = Numbers("chinese")
    assert [numbers.next(1) for _ in range(12)][9:] == ["十、", "十一、", "十二、"]
    assert [numbers.next(3) for _ in range(22)][19:] == ["20.", "21.", "22."]
    assert [numbers.next(5) for _ in range(21)][19:] == ["⑳", "21）"]


def test_decimal_sections_name_their_chapter():
    numbers = Numbers("decimal")
    for _ in range(12):
        numbers.next(1)
    assert [numbers.next(2), numbers.next(2), numbers.next(3)] == ["12.1 ", "12.2 ", "12.2.1 "]


def test_a_list_can_begin_anew_at_the_same_place():
    numbers = Numbers("chinese")
    assert [numbers.next(1), numbers.next(3), numbers.next(3)] == ["一、", "1.", "2."]
    numbers.restart(3)
    assert numbers.next(3) == "1."


def test_items_keep_clear_of_the_numbers_of_headings():
    assert [Numbers("chinese").item_depth(depth) for depth in (0, 1, 2, 3)] == [3, 3, 3, 4]
    assert [Numbers("decimal").item_depth(depth) for depth in (0, 1, 2, 3)] == [4, 4, 4, 4]


@pytest.mark.parametrize(
    ("numbering", "depths", "path"),
    [
        ("chinese", [1], "一"),
        ("chinese", [1, 1, 2, 2], "二、（二）"),
        ("chinese", [1, 2, 3], "一、（一）1"),
        ("chinese", [1, 3, 3], "一、2"),
        ("chinese", [1, 2, 3, 4, 5], "一、（一）1.（1）①"),
        ("decimal", [1], "1"),
        ("decimal", [1, 1, 2, 2], "2.2"),
        ("decimal", [1, 2, 3], "1.1.1"),
        ("decimal", [1, 2, 4], "1.1（1）"),
        ("decimal", [1, 4, 4], "1（2）"),
    ],
)
def test_the_path_of_a_place(numbering, depths, path):
    numbers = Numbers(numbering)
    for depth in depths:
        numbers.next(depth)
    assert numbers.path(numbers.place()) == path
