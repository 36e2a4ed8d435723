"""The page number on paper: GB/T 9704-2012, 7.5, measured in the PDF."""

import pytest

from .conftest import Printed
from .measure import MM_PER_POINT, TOLERANCE, ink, number

TEXT_LEFT, TEXT_RIGHT, TEXT_BOTTOM = 28, 28 + 156, 37 + 225
CHARACTER = 14 * MM_PER_POINT
DROP = 7


def test_pages_are_numbered_through_between_dashes(printed: Printed) -> None:
    pages = printed["annexes"]
    assert [number(page).text for page in pages] == ["—1—", "—2—", "—3—"]


def test_odd_number_stands_one_character_from_the_right(printed: Printed) -> None:
    for page in printed["sample"][::2]:
        assert number(page).right == pytest.approx(TEXT_RIGHT - CHARACTER, abs=TOLERANCE)


def test_even_number_stands_one_character_from_the_left(printed: Printed) -> None:
    for page in printed["sample"][1::2]:
        assert number(page).left == pytest.approx(TEXT_LEFT + CHARACTER, abs=TOLERANCE)


@pytest.mark.parametrize("at", [0, 1])
def test_dash_is_7_mm_below_the_text_block(printed: Printed, at: int) -> None:
    page = printed["sample"][at]
    dash_left = number(page).left
    dash = ink(page, below=TEXT_BOTTOM + 2, left_of=dash_left + CHARACTER / 2)
    assert dash.top == pytest.approx(TEXT_BOTTOM + DROP, abs=TOLERANCE)


def test_number_has_size_4(printed: Printed) -> None:
    page = printed["sample"][0]
    digits = [char["size"] for char in page.chars if char["text"] == "1"][-1:]
    assert digits == [pytest.approx(14)]
