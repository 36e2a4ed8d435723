"""Ladders of levels: what is graver, and the faults of a ladder against a plain count."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.model.conditions import Fact
from planner.rules.ladders import Ladder, Rung
from tests.rules.test_incidents import PEOPLE, condition, fact

ROAD = {
    "label": "道路",
    "type": "choice",
    "choices": {"open": "畅通", "slowed": "受阻", "blocked": "中断"},
}


def ladder(facts: dict[str, dict[str, Any]], *conditions: dict[str, Any]) -> Ladder:
    rungs = [
        Rung(f"{number}级", condition(each), ("levels", number - 1, "when"))
        for number, each in enumerate(conditions, start=1)
    ]
    made: dict[str, Fact] = {name: fact(each) for name, each in facts.items()}
    return Ladder("levels", made, rungs)


def people(low: int, high: int | None = None) -> dict[str, Any]:
    bounds = {"at_least": low} if high is None else {"from": low, "below": high}
    return {"fact": "people", **bounds}


def test_more_is_graver() -> None:
    made = ladder({"people": PEOPLE}, people(50), people(5, 50))
    assert made.orders == {"people": ((0,), (1,), (2,))}


def test_less_is_graver_where_only_the_least_is_always_taken() -> None:
    cold = {"label": "气温", "type": "number"}
    made = ladder(
        {"cold": cold},
        {"fact": "cold", "at_most": -20},
        {"all": [{"fact": "cold", "above": -20}, {"fact": "cold", "at_most": 0}]},
    )
    assert made.orders == {"cold": ((2,), (1,), (0,))}


def test_less_is_graver_where_it_counts_only_together_with_something_else() -> None:
    beds = {"label": "空床位数", "type": "integer"}
    made = ladder(
        {"people": PEOPLE, "beds": beds},
        {"all": [people(30), {"fact": "beds", "at_most": 5}]},
        {"all": [people(30), {"fact": "beds", "from": 6, "to": 20}]},
    )
    assert made.orders == {"people": ((0,), (1,)), "beds": ((2,), (1,), (0,))}
    assert list(made.gaps()) == []


def test_a_highest_level_with_an_end_does_not_turn_the_order_round() -> None:
    made = ladder({"people": PEOPLE}, people(50, 100), people(5, 50))
    assert made.orders == {"people": ((0,), (1,), (2,), (3,))}


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (("open", "slowed", "blocked"), ((0,), (1,), (2,))),
        (("blocked", "slowed", "open"), ((2,), (1,), (0,))),
        (("blocked", "open", "slowed"), ((1,), (2,), (0,))),
    ],
)
def test_states_are_as_grave_as_the_lowest_level_they_come_with(
    names: tuple[str, ...], order: tuple[tuple[int, ...], ...]
) -> None:
    road = {**ROAD, "choices": {name: name for name in names}}
    made = ladder(
        {"road": road}, {"fact": "road", "is": "blocked"}, {"fact": "road", "is": "slowed"}
    )
    assert made.orders == {"road": order}


def test_states_that_mean_the_same_do_not_compare() -> None:
    road = {"fact": "road", "any_of": ["open", "slowed", "blocked"]}
    made = ladder({"people": PEOPLE, "road": ROAD}, {"all": [people(50), road]})
    assert made.orders["road"] == ((0, 1, 2),)


def test_a_gap_names_the_lightest_incident_and_the_level_below_it() -> None:
    made = ladder({"people": PEOPLE}, people(50), people(5, 30))
    (gap,) = made.gaps()
    assert made.text(gap.incident) == "人数=30"
    assert made.text(gap.lighter, graver=gap.incident) == "人数=29"
    assert gap.rung.name == "2级"


def test_facts_of_steps_cut_the_incidents_but_are_not_named() -> None:
    made = Ladder(
        "levels",
        {"people": fact(PEOPLE), "road": fact(ROAD)},
        [Rung("一级", condition(people(50, 100)), ("levels", 0, "when"))],
        [condition({"fact": "road", "is": "open"})],
    )
    assert [made.text(gap.incident) for gap in made.gaps()] == ["人数=100"]


NUMBERS = st.integers(min_value=0, max_value=6)
LEAVES = st.builds(
    lambda name, operator, number: {"fact": name, operator: number},
    st.sampled_from(["a", "b"]),
    st.sampled_from(["is", "at_least", "above", "at_most", "below"]),
    NUMBERS,
)
CONDITIONS = st.builds(
    lambda key, members: {key: members},
    st.sampled_from(["any", "all"]),
    st.lists(LEAVES, min_size=1, max_size=3),
)
GRID = list(product(range(8), range(8)))


@settings(max_examples=150, deadline=None)
@given(st.lists(CONDITIONS, min_size=1, max_size=3))
def test_faults_are_found_exactly_where_a_plain_count_finds_them(
    conditions: list[dict[str, Any]],
) -> None:
    made = ladder({"a": PEOPLE, "b": PEOPLE}, *conditions)
    axes = made.space.axes

    def taken(number: int, incident: tuple[int, int]) -> bool:
        values: dict[str, Any] = dict(zip("ab", incident, strict=True))
        bit = sum(
            max(place for place, value in enumerate(axis.values) if value <= values[name])
            * axis.stride
            for name, axis in axes.items()
        )
        return bool(made.regions[number].must >> bit & 1)

    signs = [-1 if name in axes and made.orders[name][0] != (0,) else 1 for name in "ab"]

    def graver(one: tuple[int, int], other: tuple[int, int]) -> bool:
        return all(sign * (x - y) >= 0 for sign, x, y in zip(signs, one, other, strict=True))

    rungs = range(len(conditions))
    none = len(conditions)
    first = {
        incident: next((number for number in rungs if taken(number, incident)), none)
        for incident in GRID
    }
    covered = [incident for incident in GRID if first[incident] != none]
    gap = any(graver(free, each) for free in GRID if first[free] == none for each in covered)
    pairs = {
        (higher, lower)
        for lower in rungs
        for higher in range(lower)
        if any(taken(higher, each) and taken(lower, each) for each in GRID)
    }
    shadowed = {
        number
        for number in rungs
        if any(taken(number, each) for each in GRID)
        and all(first[each] != number for each in covered)
    }
    inverted = any(
        first[one] > first[other] and graver(one, other) for one in covered for other in covered
    )
    assert bool(list(made.gaps())) is gap
    assert {made.rungs.index(rung) for rung in made.shadowed} == shadowed
    assert {
        (made.rungs.index(higher), made.rungs.index(lower)) for higher, lower, _ in made.overlaps()
    } == {pair for pair in pairs if not shadowed.intersection(pair)}
    assert bool(list(made.inversions())) is inverted
    assert {made.rungs.index(rung) for rung in made.impossible} == {
        number for number in rungs if not any(taken(number, each) for each in GRID)
    }
