"""Procedures as sequences: circles, and the slowest way to a step."""

from typing import Any

from planner.rules.actions import Action
from planner.rules.sequences import Sequence
from tests.rules.harness import case


def sequence(*steps: dict[str, Any]) -> Sequence:
    procedure = {
        "id": "response",
        "title": "处置",
        "when": ["level-1", "level-2"],
        "steps": [{"do": "做。", "by": "office", **step} for step in steps],
    }
    return case({"procedures": [procedure]}).sequences[0]


def titles(actions: tuple[Action, ...]) -> list[str]:
    return [action.step.id for action in actions]


def test_a_step_without_predecessors_follows_the_one_above() -> None:
    made = sequence({"id": "a"}, {"id": "b"}, {"id": "c", "after": ["a"]})
    assert [titles(made.before(action)) for action in made.actions.values()] == [[], ["a"], ["a"]]


def test_two_circles_are_told_apart_and_begin_with_their_first_step() -> None:
    made = sequence(
        {"id": "a", "after": ["c"]},
        {"id": "b", "after": ["a"]},
        {"id": "c", "after": ["b"]},
        {"id": "d", "after": ["e"]},
        {"id": "e", "after": ["d", "c"]},
    )
    assert [titles(circle) for circle in made.circles] == [["a", "b", "c"], ["d", "e"]]


def test_the_slowest_way_counts() -> None:
    made = sequence(
        {"id": "a", "within": "5 min"},
        {"id": "b", "after": ["a"], "within": "1 h"},
        {"id": "c", "after": ["a"], "within": "10 min"},
        {"id": "d", "after": ["b", "c"]},
    )
    way = made.way_to(made.actions["d"])
    assert (way.minutes, titles(way.actions)) == (65, ["a", "b"])


def test_steps_for_some_cases_or_other_levels_take_no_time() -> None:
    made = sequence(
        {"id": "a", "within": "5 min"},
        {"id": "b", "within": "1 h", "if": {"text": "有人受伤"}},
        {"id": "c", "within": "1 h", "when": ["level-1"]},
        {"id": "d", "when": ["level-2"]},
    )
    way = made.way_to(made.actions["d"])
    assert (way.minutes, titles(way.actions)) == (5, ["a"])
