"""The widths of columns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.word.columns import Cell, Column, measure, share

columns = st.lists(
    st.builds(
        lambda word, more, text: Column(word + more, word, word + more + text),
        st.integers(1, 9000),
        st.integers(0, 100_000),
        st.integers(0, 100_000),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("", Cell((0,), 0)),
        ("电话", Cell((4,), 0)),
        ("office", Cell((7,), 6)),
        ("电话0571-8888转2", Cell((6 + 9 + 1 + 2,), 9)),
        ("甲\n乙丙", Cell((2, 4), 0)),
        ("于2026年11月4日", Cell((2 + 13 + 1,), 13 + 3)),
    ],
)
def test_text_is_measured_in_half_characters(text: str, cell: Cell) -> None:
    assert measure(text) == cell


def test_half_of_a_pair_is_measured_all_the_same() -> None:
    assert measure("\ud800").lines == (1,)


def test_columns_that_fit_grow_alike() -> None:
    assert share([Column(100, 10, 100), Column(300, 10, 300)], 800) == [200, 600]


def test_short_column_stays_on_one_line() -> None:
    assert share([Column(100, 50, 500), Column(9000, 50, 9000)], 1000) == [100, 900]


def test_long_columns_share_by_the_root_of_their_text() -> None:
    assert share([Column(2000, 10, 10_000), Column(2000, 10, 40_000)], 900) == [300, 600]


def test_column_with_much_text_gets_no_more_than_its_longest_line() -> None:
    assert share([Column(550, 10, 90_000), Column(700, 10, 1000)], 1000) == [550, 450]


def test_no_column_is_narrower_than_its_longest_word() -> None:
    assert share([Column(2000, 600, 2000), Column(2000, 10, 90_000)], 1000) == [600, 400]


def test_words_that_do_not_fit_share_what_there_is() -> None:
    assert share([Column(900, 900, 900), Column(2700, 2700, 2700)], 1200) == [300, 900]


@settings(deadline=None)
@given(columns, st.integers(1000, 20_000))
def test_widths_fill_the_table(wanted: list[Column], total: int) -> None:
    widths = share(wanted, total)
    assert sum(widths) == total
    assert min(widths) >= 0


@pytest.mark.parametrize("total", [1, 8844])
def test_one_column_takes_all(total: int) -> None:
    assert share([Column(50, 50, 50)], total) == [total]
