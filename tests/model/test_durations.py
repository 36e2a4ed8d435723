"""Durations: every spelling, nothing else, and what is said of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from planner.model.durations import Duration, Unit

SPELLINGS: dict[Unit, list[str]] = {
    "minute": ["min", "minute", "minutes", "分钟"],
    "hour": ["h", "hour", "hours", "小时", "个小时"],
    "day": ["d", "day", "days", "日", "天"],
    "working-day": ["working day", "working days", "个工作日", "工作日"],
    "week": ["week", "weeks", "周", "个星期"],
    "month": ["month", "months", "个月", "月"],
    "year": ["y", "year", "years", "年"],
}
ALL = [(unit, spelling) for unit, spellings in SPELLINGS.items() for spelling in spellings]


@pytest.mark.parametrize(("unit", "spelling"), ALL, ids=[spelling for _, spelling in ALL])
def test_each_spelling_with_and_without_a_space(unit: Unit, spelling: str) -> None:
    assert Duration.parse(f"10 {spelling}") == Duration(10, unit)
    assert Duration.parse(f"10{spelling}") == Duration(10, unit)
    assert Duration.parse(f" 10 {spelling}\n") == Duration(10, unit)


@given(st.integers(1, 999_999), st.sampled_from(ALL))
def test_any_amount_of_any_unit(amount: int, named: tuple[Unit, str]) -> None:
    unit, spelling = named
    assert Duration.parse(f"{amount} {spelling}") == Duration(amount, unit)


@pytest.mark.parametrize("written", ["15", " 15 ", 15, 0, -3])
def test_a_number_needs_a_unit(written: object) -> None:
    assert _kind(written) == "duration_unit"


@pytest.mark.parametrize(
    "written",
    [
        *("", "半小时", "0.5 h", "1.5小时", "0 min", "-1 d", "1000000 d", "10  min", "10 Min", "h"),
        *("立即", "１０分钟", "10 分", "2 小时 30 分钟", "10 min以内", "²", "1_0 d"),
    ],
)
def test_what_is_no_duration(written: str) -> None:
    assert _kind(written) == "duration_form"


@pytest.mark.parametrize("written", [None, True, 1.5, ["10 min"], {}])
def test_what_is_no_text(written: object) -> None:
    assert _kind(written) == "duration_type"


@given(st.text(max_size=12))
def test_the_schema_says_of_text_what_the_model_says(written: str) -> None:
    import re  # noqa: PLC0415

    pattern = TypeAdapter(Duration).json_schema()["pattern"]
    assert bool(re.match(pattern, written.strip())) == (_kind(written) == "")


def _kind(written: object) -> str:
    """Give the kind of error, or nothing."""
    try:
        Duration.parse(written)
    except PydanticCustomError as error:
        return error.type
    return ""
