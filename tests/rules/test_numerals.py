"""Numbers as prose writes them."""

import pytest

from planner.rules.numerals import number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("106", 106),
        ("九", 9),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("四十七", 47),
        ("一百", 100),
        ("一百零五", 105),
        ("一百一十", 110),
        ("三百〇八", 308),
    ],
)
def test_numbers_are_read(text: str, value: int) -> None:
    assert number(text) == value
