"""The incidents that facts allow: where they are cut, and which of them a condition takes."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from planner.model.conditions import AllOf, AnyOf, Comparison, Condition, Fact, Judgement
from planner.rules.incidents import MOST_CELLS, Space, bits, cells, holds

PEOPLE = {"label": "人数", "type": "integer", "min": 0}
WATER = {"label": "水位", "type": "number", "min": 15, "max": 27}
ROAD = {"label": "道路", "type": "choice", "choices": {"open": "畅通", "blocked": "中断"}}

AllOf.model_rebuild()
AnyOf.model_rebuild()


def fact(data: dict[str, Any]) -> Fact:
    return TypeAdapter[Fact](Fact).validate_python(data)


def condition(data: dict[str, Any]) -> Condition:
    return TypeAdapter[Condition](Condition).validate_python(data)


def compare(**operators: Any) -> Comparison:
    return Comparison.model_validate({"fact": "x", **operators})


@pytest.mark.parametrize(
    ("data", "operators", "values"),
    [
        (PEOPLE, [{"at_least": 50}], (0, 50)),
        (PEOPLE, [{"above": 50}], (0, 51)),
        (PEOPLE, [{"from": 5, "below": 20}], (0, 5, 20)),
        (PEOPLE, [{"from": 5, "to": 19}], (0, 5, 20)),
        (PEOPLE, [{"is": 0}], (0, 1)),
        (PEOPLE, [{"any_of": [2, 4]}], (0, 2, 3, 4, 5)),
        (PEOPLE, [{"at_least": 2.5}, {"is": 1.5}], (0, 3)),
        ({"label": "气温", "type": "integer"}, [{"below": -5}], (-6, -5)),
        ({"label": "人数", "type": "integer"}, [{"at_least": 5}], (0, 5)),
        (WATER, [{"at_least": 23.5}], (15, 23.5)),
        (WATER, [{"above": 23.5}], (15, 25)),
        (WATER, [{"above": 23}, {"below": 23.5}], (15, 23.2, 23.5)),
        (WATER, [{"is": 23}], (15, 23, 25)),
        (WATER, [{"at_least": 30}, {"below": 10}], (15,)),
        ({"label": "气温", "type": "number"}, [{"at_most": 0}], (0, 1)),
        ({"label": "气温", "type": "number"}, [], (0,)),
        (ROAD, [{"is": "open"}], ("open", "blocked")),
    ],
)
def test_a_fact_is_cut_where_a_comparison_cuts_it(
    data: dict[str, Any], operators: list[dict[str, Any]], values: tuple[Any, ...]
) -> None:
    assert cells(fact(data), [compare(**each) for each in operators]) == values


@pytest.mark.parametrize(
    ("operators", "value", "truth"),
    [
        ({"is": 5}, 5, True),
        ({"is_not": "open"}, "open", False),
        ({"any_of": ["open", "blocked"]}, "blocked", True),
        ({"at_least": 5}, 5, True),
        ({"above": 5}, 5, False),
        ({"at_most": 5}, 5, True),
        ({"below": 5}, 5, False),
        ({"from": 5, "to": 9}, 9, True),
        ({"from": 5, "below": 9}, 9, False),
        ({"from": 5, "below": 9}, 4, False),
    ],
)
def test_a_comparison_holds_as_its_words_say(
    operators: dict[str, Any], value: Any, *, truth: bool
) -> None:
    assert holds(compare(**operators), value) is truth


def test_what_people_judge_may_be_so_or_not() -> None:
    facts = {"people": fact(PEOPLE)}
    crowd, worry = {"fact": "people", "at_least": 50}, {"text": "事态可能扩大"}
    space = Space(facts, [condition(crowd)])
    both = space.region(condition({"all": [crowd, worry]}))
    either = space.region(condition({"any": [crowd, worry]}))
    assert [list(bits(each)) for each in both] == [[], [1], [1]]
    assert [list(bits(each)) for each in either] == [[1], [0, 1], [1]]
    assert [list(bits(each)) for each in space.region(condition(worry))] == [[], [0, 1], [0, 1]]


def test_too_many_incidents_are_thinned_but_not_at_the_ends() -> None:
    facts = {f"f{number}": fact(PEOPLE) for number in range(5)}
    many = [
        condition({"fact": name, "any_of": [10, 20, 30, 40]}) for name in facts
    ]  # nine places each
    space = Space(facts, many)
    assert not space.exact
    assert space.everything.bit_length() <= MOST_CELLS
    assert {(axis.values[0], axis.values[-1]) for axis in space.axes.values()} == {(0, 41)}


def test_a_hundred_facts_are_no_burden() -> None:
    facts = {f"f{number}": fact(ROAD) for number in range(100)}
    space = Space(facts, [condition({"fact": name, "is": "open"}) for name in facts])
    assert not space.exact
    assert space.everything.bit_length() <= MOST_CELLS


NUMBERS = st.integers(min_value=0, max_value=6)
RANGES = st.tuples(NUMBERS, st.integers(min_value=1, max_value=4))
LEAVES = st.one_of(
    st.builds(
        lambda name, operator, number: {"fact": name, operator: number},
        st.sampled_from(["a", "b"]),
        st.sampled_from(["is", "is_not", "at_least", "above", "at_most", "below"]),
        NUMBERS,
    ),
    st.builds(
        lambda name, bounds, end: {"fact": name, "from": bounds[0], end: sum(bounds)},
        st.sampled_from(["a", "b"]),
        RANGES,
        st.sampled_from(["to", "below"]),
    ),
    st.builds(
        lambda operator, state: {"fact": "c", operator: state},
        st.sampled_from(["is", "is_not"]),
        st.sampled_from(["open", "blocked"]),
    ),
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda parts: st.builds(
        lambda key, members: {key: members},
        st.sampled_from(["any", "all"]),
        st.lists(parts, min_size=1, max_size=3),
    ),
    max_leaves=6,
)


def truth(each: Condition, incident: dict[str, Any]) -> bool:
    """Judge one incident by a condition, without the module under test but for one comparison."""
    match each:
        case Comparison():
            return holds(each, incident[each.fact])
        case AnyOf(any=parts):
            return any(truth(part, incident) for part in parts)
        case AllOf(all=parts):
            return all(truth(part, incident) for part in parts)
        case Judgement():
            raise AssertionError


@settings(max_examples=150, deadline=None)
@given(CONDITIONS)
def test_the_cells_take_exactly_the_incidents_of_the_condition(data: dict[str, Any]) -> None:
    facts = {"a": fact(PEOPLE), "b": fact({**PEOPLE, "max": 8}), "c": fact(ROAD)}
    each = condition(data)
    space = Space(facts, [each])
    taken = space.region(each).must
    for a, b, c in product(range(13), range(9), ("open", "blocked")):
        incident: dict[str, Any] = {"a": a, "b": b, "c": c}
        bit = 0
        for name, axis in space.axes.items():
            places = [
                place
                for place, value in enumerate(axis.values)
                if (value == c if name == "c" else value <= incident[name])
            ]
            bit += places[-1] * axis.stride
        assert bool(taken >> bit & 1) is truth(each, incident)
