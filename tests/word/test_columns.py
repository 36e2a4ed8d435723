"""The widths of columns."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.word.columns import Cell, Column, measure, share

TEXTS = st.lists(st.integers(0, 200), min_size=1, max_size=3)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Column, ...]:
    rows = draw(st.integers(1, 8))
    count = draw(st.integers(1, 7))
    return tuple(
        column(*draw(st.lists(TEXTS, min_size=rows, max_size=rows)), least=draw(st.integers(1, 30)))
        for _ in range(count)
    )


def column(*cells: list[int], least: int) -> Column:
    """Give a column of cells with lines of these widths."""
    longest = max(max(lines) for lines in cells)
    return Column(max(longest, least), least, tuple(map(tuple, cells)))


def height(columns: tuple[Column, ...], widths: tuple[int, ...]) -> int:
    """Count the lines of all rows."""
    rows = zip(*(each.cells for each in columns), strict=True)
    return sum(
        max(
            sum(max(1, math.ceil(line / width)) for line in lines)
            for lines, width in zip(row, widths, strict=True)
        )
        for row in rows
    )


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("", Cell((0,), 0)),
        ("电话", Cell((4,), 0)),
        ("office", Cell((6,), 6)),
        ("AED", Cell((6,), 6)),
        ("30%", Cell((4,), 4)),
        ("电话0571-8888转2", Cell((4 + 9 + 3,), 9)),
        ("甲\n乙丙", Cell((2, 4), 0)),
        ("于2026年11月4日", Cell((2 + 13,), 13)),
        ("10个工作日内", Cell((2 + 10,), 2 + 10)),
        ("30分钟内", Cell((6 + 2,), 8)),
    ],
)
def test_text_is_measured_in_half_characters(text: str, cell: Cell) -> None:
    assert measure(text) == cell


def test_half_of_a_pair_is_measured_all_the_same() -> None:
    assert measure("\ud800").lines == (1,)


def test_columns_that_fit_grow_alike() -> None:
    columns = (column([10], least=4), column([30], least=4))
    assert share(columns, 80, 800) == (200, 600)


def test_columns_that_do_not_fit_at_all_shrink_alike() -> None:
    columns = (column([90], least=90), column([270], least=270))
    assert share(columns, 120, 1200) == (300, 900)


def test_short_column_stays_on_one_line_beside_a_long_one() -> None:
    columns = (column([10], [10], least=4), column([900], [10], least=4))
    assert share(columns, 100, 100) == (10, 90)


def test_column_with_one_long_cell_gives_way_to_one_with_many() -> None:
    columns = (column([20], *[[8]] * 9, least=8), column([20], *[[20]] * 9, least=8))
    assert share(columns, 28, 28) == (8, 20)


def test_row_is_as_high_as_its_tallest_cell_so_that_others_may_break_beside_it() -> None:
    columns = (column([16], [8], least=8), column([60], [16], least=8))
    assert share(columns, 28, 28) == (8, 20)


def test_of_two_alike_the_wider_one_gives_way() -> None:
    columns = (column([12], [8], least=8), column([8], [40], least=8))
    assert share(columns, 51, 51) == (12, 39)


def test_column_without_cells_takes_what_others_leave() -> None:
    columns = (column([12], [8], least=8), Column(60, 30, ()))
    assert share(columns, 60, 600) == (120, 480)


@settings(deadline=None)
@given(tables(), st.integers(20, 120), st.integers(1000, 20_000))
def test_widths_fill_the_table(columns: tuple[Column, ...], room: int, total: int) -> None:
    widths = share(columns, room, total)
    assert sum(widths) == total
    assert min(widths) >= 0


@settings(deadline=None)
@given(tables(), st.integers(40, 200))
def test_no_column_gets_less_than_its_least_while_there_is_room(
    columns: tuple[Column, ...], room: int
) -> None:
    widths = share(columns, room, room)
    if sum(each.least for each in columns) <= room:
        assert all(width >= each.least for width, each in zip(widths, columns, strict=True))


@settings(deadline=None)
@given(tables())
def test_table_is_no_higher_than_with_its_least_widths(columns: tuple[Column, ...]) -> None:
    least = tuple(each.least for each in columns)
    room = sum(least) + 30
    assert height(columns, share(columns, room, room)) <= height(columns, least)


@pytest.mark.parametrize("total", [1, 8844])
def test_one_column_takes_all(total: int) -> None:
    assert share((column([50], least=50),), total, total) == (total,)
