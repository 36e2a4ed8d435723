"""Reckoning with days."""

from datetime import date

import pytest

from planner.model.durations import Duration
from planner.rules.dates import Deadline, later, working_days_later


@pytest.mark.parametrize(
    ("day", "length", "expected"),
    [
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2028-02-29", "1 y", "2029-02-28"),
        ("2026-10-31", "6 months", "2027-04-30"),
        ("2026-11-15", "3 months", "2027-02-15"),
        ("2026-12-01", "1 month", "2027-01-01"),
        ("2026-11-30", "1 month", "2026-12-30"),
        ("2026-11-24", "2 weeks", "2026-12-08"),
        ("2026-11-24", "30 min", "2026-11-25"),
        ("2026-11-24", "10 working days", "2026-12-08"),
    ],
)
def test_later(day: str, length: str, expected: str) -> None:
    assert later(date.fromisoformat(day), Duration.parse(length)) == date.fromisoformat(expected)


@pytest.mark.parametrize("length", ["999999 y", "999999 months", "999999 weeks"])
def test_beyond_the_calendar_is_its_last_day(length: str) -> None:
    assert later(date(2026, 11, 24), Duration.parse(length)) == date.max


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        ("2026-11-23", 1, "2026-11-24"),
        ("2026-11-20", 1, "2026-11-23"),  # over a weekend
        ("2026-04-30", 1, "2026-05-06"),  # over Labour Day
        ("2026-05-08", 1, "2026-05-09"),  # a Saturday that is worked
        ("2026-09-30", 1, "2026-10-08"),  # over National Day
    ],
)
def test_working_days_by_the_holidays_of_china(day: str, number: int, expected: str) -> None:
    last = working_days_later(date.fromisoformat(day), number)
    assert last == Deadline(date.fromisoformat(expected), is_sure=True)


def test_years_whose_holidays_are_not_known_have_weekends_only() -> None:
    assert working_days_later(date(1999, 9, 30), 1) == Deadline(date(1999, 10, 1), is_sure=False)
    assert working_days_later(date(1999, 10, 1), 1) == Deadline(date(1999, 10, 4), is_sure=False)


def test_a_limit_that_reaches_into_an_unknown_year_is_unsure() -> None:
    assert working_days_later(date(2003, 12, 30), 5).is_sure is False
