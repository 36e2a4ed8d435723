"""The width of text in ems."""

import pytest

from planner.compose.ems import ems


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("应急预案", 4), ("2026年", 3), ("“（”", 3), ("No.1", 2)]
)
def test_a_letter_or_digit_is_half_as_wide_as_a_character(text: str, width: float) -> None:
    assert ems(text) == width
