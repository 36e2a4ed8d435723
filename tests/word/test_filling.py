"""How many lines a text takes at most."""

import pytest

from planner.layout import Layout
from planner.word.filling import most_lines


@pytest.mark.parametrize(
    ("characters", "lines"),
    [
        (0, 1),
        (28, 1),
        (29, 2),
        (54, 2),
        (55, 3),  # the first line may have to give up its last character
    ],
)
def test_line_holds_28_characters(layout: Layout, characters: int, lines: int) -> None:
    assert most_lines(layout, "文" * characters, layout.paragraphs.body) == lines


def test_first_line_may_be_indented(layout: Layout) -> None:
    body = layout.paragraphs.body
    assert most_lines(layout, "文" * 26, body, indent=2 * layout.character_width) == 1
    assert most_lines(layout, "文" * 27, body, indent=2 * layout.character_width) == 2


def test_line_breaks_count(layout: Layout) -> None:
    assert most_lines(layout, "文\n\n文", layout.paragraphs.body) == 3


def test_room_may_be_narrow(layout: Layout) -> None:
    assert most_lines(layout, "文文文", layout.paragraphs.body, room=1) == 3 * 315
