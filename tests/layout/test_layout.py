"""A layout: its measures in twips."""

import pytest

from planner.layout import Layout
from planner.layout.measures import Measure, Unit


def test_page_in_twips(layout: Layout) -> None:
    page = layout.page
    assert layout.twips(page.width) == 11906
    assert layout.twips(page.height) == 16838
    assert layout.twips(page.top) == 2098
    assert layout.twips(page.binding) == 1587
    assert layout.text_width == 8844
    assert layout.text_height == 12756
    assert layout.right_margin == 1475
    assert layout.bottom_margin == 1984


def test_grid_in_twips(layout: Layout) -> None:
    assert layout.line_pitch == 579
    assert layout.character_width == 315


@pytest.mark.parametrize(
    ("value", "unit", "twips"), [(7, "mm", 397), (22, "pt", 440), (2, "字", 630), (1.5, "行", 868)]
)
def test_every_unit_has_its_twips(layout: Layout, value: float, unit: Unit, twips: int) -> None:
    assert layout.twips(Measure(value=value, unit=unit, strength="实务")) == twips


def test_blank_lines_follow_the_pitch(layout: Layout) -> None:
    spaced = layout.spaced(500)
    assert spaced.line_pitch == 500
    assert spaced.twips(spaced.issue.title_above) == 1000
    assert spaced.twips(spaced.paragraphs.body.first_line) == 630
    assert layout.line_pitch == 579


def test_measure_that_is_not_set_is_nothing(layout: Layout) -> None:
    assert layout.twips(None) == 0


def test_line_is_as_high_as_it_says_or_as_the_grid(layout: Layout) -> None:
    assert layout.line_height(layout.paragraphs.table_text) == 400
    assert layout.line_height(layout.paragraphs.body) == 579


@pytest.mark.parametrize(("depth", "characters"), [(1, 2), (4, 8), (5, 8)])
def test_nesting_goes_four_levels_deep(layout: Layout, depth: int, characters: int) -> None:
    inset = layout.nesting.inset(depth)
    assert inset is not None
    assert (inset.value, inset.unit) == (characters, "字")


def test_outermost_level_is_not_inset(layout: Layout) -> None:
    assert layout.nesting.inset(0) is None


def test_page_number_stands_on_the_paper(layout: Layout) -> None:
    assert layout.footer_distance == layout.bottom_margin - 397 - 140
