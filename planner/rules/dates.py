"""Reckoning with days: so much later, and working days by the holidays of China."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from math import ceil
from typing import Final, NamedTuple

from planner.model.durations import Duration
from planner.rules.spans import days

_MONTHS: Final = {"month": 1, "year": 12}
_DAY: Final = timedelta(days=1)
_FRIDAY: Final = 4


class Deadline(NamedTuple):
    """A last day, and whether the holidays of all its years are known.

    Where they are not, only weekends are reckoned with, and the last day may be later.
    """

    day: date
    is_sure: bool


class _Holidays(NamedTuple):
    free: Collection[date]
    worked: Collection[date]
    years: range


def later(day: date, duration: Duration) -> date:
    """Give the day that is so much later: a month after 31 January is the last of February."""
    months = duration.amount * _MONTHS.get(duration.unit, 0)
    try:
        return _months_later(day, months) if months else day + timedelta(ceil(days(duration)))
    except (OverflowError, ValueError):
        return date.max


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    next_first = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(day.day - 1), next_first - _DAY)


def working_days_later(day: date, number: int) -> Deadline:
    """Give the last day of a limit of so many working days that begins on the next day."""
    holidays = _holidays()
    is_sure = True
    while number:
        day += _DAY
        known = day.year in holidays.years
        is_sure = is_sure and known
        free = day in holidays.free or (day.weekday() > _FRIDAY and day not in holidays.worked)
        number -= not free
    return Deadline(day, is_sure)


@cache
def _holidays() -> _Holidays:
    """Load the holidays, and the weekends that are worked, as the State Council announced them."""
    from chinese_calendar import (  # type: ignore[import-untyped] # noqa: PLC0415 - only filed plans pay
        holidays,
        workdays,
    )

    years = [day.year for day in holidays]
    return _Holidays(holidays, workdays, range(min(years), max(years) + 1))
