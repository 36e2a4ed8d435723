"""Durations to compare and to name: their length in minutes and in calendar days, their words."""

from typing import Final, NamedTuple

from planner.model.durations import Duration, Unit


class _Scale(NamedTuple):
    minutes: int
    days: float
    name: str


_SCALES: Final[dict[Unit, _Scale]] = {
    "minute": _Scale(1, 1 / 1440, "分钟"),
    "hour": _Scale(60, 1 / 24, "小时"),
    "day": _Scale(1440, 1, "日"),
    "working-day": _Scale(1440, 1.4, "个工作日"),  # five of seven days
    "week": _Scale(10_080, 7, "周"),
    "month": _Scale(43_200, 30, "个月"),
    "year": _Scale(525_600, 365, "年"),
}


def minutes(duration: Duration | None) -> int:
    """Give the length in minutes; no duration takes none. A working day is at least one day."""
    return duration.amount * _SCALES[duration.unit].minutes if duration else 0


def days(duration: Duration) -> float:
    """Give the length in calendar days; ten working days take two weeks."""
    return duration.amount * _SCALES[duration.unit].days


def words_of(duration: Duration | None) -> str:
    """Say a duration: 10分钟, 3日, 10个工作日; nothing for none."""
    return f"{duration.amount}{_SCALES[duration.unit].name}" if duration else ""
