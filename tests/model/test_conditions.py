"""Trigger conditions: comparisons of facts, judgements, and what joins them."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from planner.model.conditions import AllOf, AnyOf, Comparison, Condition, Fact, Judgement

CONDITION = TypeAdapter[Any](Condition)
FACT = TypeAdapter[Any](Fact)


def kinds(adapter: TypeAdapter[Any], value: object) -> list[str]:
    """Give the kinds of errors."""
    try:
        adapter.validate_python(value)
    except ValidationError as error:
        return [each["type"] for each in error.errors()]
    return []


@pytest.mark.parametrize(
    ("operands", "operators"),
    [
        ({"is": 0}, {"is_"}),
        ({"is": "blocked"}, {"is_"}),
        ({"is_not": "open"}, {"is_not"}),
        ({"any_of": ["slowed", "blocked"]}, {"any_of"}),
        ({"at_least": 50}, {"at_least"}),
        ({"above": 0.5}, {"above"}),
        ({"at_most": -1}, {"at_most"}),
        ({"below": 50}, {"below"}),
        ({"from": 5, "below": 20}, {"from_", "below"}),
        ({"from": 5, "to": 20}, {"from_", "to"}),
    ],
)
def test_comparisons(operands: dict[str, Any], operators: set[str]) -> None:
    comparison = CONDITION.validate_python({"fact": "people", **operands})
    assert isinstance(comparison, Comparison)
    assert comparison.operators == operators


@pytest.mark.parametrize(
    "operands",
    [
        {},
        {"from": 5},
        {"to": 5},
        {"at_least": 5, "below": 9},
        {"is": 1, "is_not": 2},
        {"from": 1, "below": 5, "to": 4},
        {"from": 1, "at_most": 5},
    ],
)
def test_what_is_no_comparison(operands: dict[str, Any]) -> None:
    assert kinds(CONDITION, {"fact": "people", **operands}) == ["comparison_form"]


@pytest.mark.parametrize("upper", ["below", "to"])
def test_a_range_holds_something(upper: str) -> None:
    assert kinds(CONDITION, {"fact": "people", "from": 5, upper: 5}) == ["range_empty"]
    assert kinds(CONDITION, {"fact": "people", "from": 6, upper: 5}) == ["range_empty"]
    assert kinds(CONDITION, {"fact": "people", "from": 4, upper: 5}) == []


@pytest.mark.parametrize(
    "value", ["50", "", True, float("inf"), float("-inf"), float("nan"), [50], {}]
)
def test_bounds_are_finite_numbers(value: object) -> None:
    assert kinds(CONDITION, {"fact": "people", "at_least": value}) == ["number_type"]


def test_a_bound_of_nothing_is_no_bound() -> None:
    assert kinds(CONDITION, {"fact": "people", "at_least": None}) == ["comparison_form"]


def test_numbers_stay_as_they_are_written() -> None:
    comparison = CONDITION.validate_python({"fact": "people", "at_least": 50})
    assert type(comparison.at_least) is int


def test_conditions_are_joined() -> None:
    joined = CONDITION.validate_python(
        {"any": [{"all": [{"fact": "people", "is": 0}]}, {"text": "事态可能扩大"}]}
    )
    assert isinstance(joined, AnyOf)
    assert isinstance(joined.any[0], AllOf)
    assert isinstance(joined.any[1], Judgement)


@pytest.mark.parametrize("value", [{}, {"facts": "people"}, "五人以上", ["people"], None, 50])
def test_what_is_no_condition_is_one_error(value: object) -> None:
    assert kinds(CONDITION, value) == ["condition_unknown"]


def test_one_bad_child_is_one_error() -> None:
    """But for its list, which pydantic calls too short when it counts the good ones only."""
    value = {"any": [{"fact": "people", "at_leats": 5}]}
    assert kinds(CONDITION, value) == ["extra_forbidden", "too_short"]


@pytest.mark.parametrize(
    "value",
    [
        {"label": "人数", "type": "integer", "unit": "人", "min": 0, "max": 500},
        {"label": "雨量", "type": "number"},
        {"label": "道路", "type": "choice", "choices": {"open": "畅通", "blocked": "中断"}},
    ],
)
def test_facts(value: dict[str, Any]) -> None:
    assert kinds(FACT, value) == []


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"label": "人数"}, "fact_unknown"),
        ({"label": "人数", "type": "int"}, "fact_unknown"),
        ({"label": "人数", "type": ["integer"]}, "fact_unknown"),
        ("人数", "fact_unknown"),
        ({"label": "道路", "type": "choice", "choices": {"open": "畅通"}}, "too_short"),
        (
            {"label": "道路", "type": "choice", "choices": {"Open": "畅", "x": "断"}},
            "string_pattern_mismatch",
        ),
        ({"label": "人数", "type": "integer", "choices": {}}, "extra_forbidden"),
    ],
)
def test_what_is_no_fact_is_one_error(value: object, kind: str) -> None:
    assert kinds(FACT, value) == [kind]
