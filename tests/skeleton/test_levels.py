"""The levels of the skeletons: they do not overlap, and leave no gap."""

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

import pytest

from planner.model.conditions import AllOf, AnyOf, ChoiceFact, Comparison, Condition, Judgement
from planner.model.plan import Plan
from planner.skeleton.order import Order
from tests.skeleton.conftest import BRIEF, ORDERS, read, texts

Incident = Mapping[str, Any]

QUIET: Mapping[str, Callable[[Incident], bool]] = {
    "petition": lambda i: i["people"] < 5 and i["injured"] == 0 and i["traffic"] == "open",
    "public-security": lambda i: (
        i["affected"] < 1 and i["injured"] == 0 and i["danger"] == "absent"
    ),
    "natural": lambda i: i["rain"] < 50 and i["water"] < 0 and i["works"] == "sound",
    "accident": lambda _: False,
    "health": lambda i: i["cases"] < 3 and i["severe"] == 0,
}
"""When no level is reached, by hazard."""


def holds(condition: Condition, incident: Incident) -> bool:
    match condition:
        case AnyOf(any=parts):
            return any(holds(part, incident) for part in parts)
        case AllOf(all=parts):
            return all(holds(part, incident) for part in parts)
        case Judgement():
            raise AssertionError("a level rests on facts")
    return compares(condition, incident[condition.fact])


def compares(comparison: Comparison, value: Any) -> bool:
    if comparison.is_ is not None:
        return bool(value == comparison.is_)
    if comparison.any_of is not None:
        return value in comparison.any_of
    low = comparison.at_least if comparison.at_least is not None else comparison.from_
    return bool(low is None or value >= low) and bool(
        comparison.below is None or value < comparison.below
    )


def incidents(plan: Plan) -> list[Incident]:
    """Combine the choices of every fact, and for a number each bound and what lies around it."""
    values: dict[str, list[float | str]] = {}
    for name, fact in plan.facts.items():
        if isinstance(fact, ChoiceFact):
            values[name] = list(fact.choices)
        elif name != "forecast":
            step = 1 if fact.type == "integer" else 0.05
            bounds = sorted(set(_bounds([level.when for level in plan.levels], name)))
            near = {bound + offset for bound in bounds for offset in (-step, 0, step)}
            least = fact.min if fact.min is not None else min(near)
            values[name] = sorted(each for each in near if each >= least)
    return [dict(zip(values, each, strict=True)) for each in product(*values.values())]


def _bounds(conditions: list[Condition], fact: str) -> list[float]:
    found: list[float] = []
    for condition in conditions:
        match condition:
            case AnyOf(any=parts) | AllOf(all=parts):
                found += _bounds(list(parts), fact)
            case Comparison() if condition.fact == fact:
                operands = (condition.is_, condition.at_least, condition.from_, condition.below)
                found += [each for each in operands if isinstance(each, int | float)]
    return found


@pytest.mark.parametrize(
    "order", [each for each in ORDERS if each.class_ in {"township", *BRIEF}], ids=lambda o: o.id
)
def test_every_incident_reaches_one_level_or_is_quiet(order: Order) -> None:
    plan = read(*texts(order)).plan
    assert plan is not None
    for incident in incidents(plan):
        reached = [level.id for level in plan.levels if holds(level.when, incident)]
        assert len(reached) == (0 if QUIET[order.hazard](incident) else 1), incident
