"""What is done at which level: the levels at which something is missing."""

from collections.abc import Callable, Iterable, Iterator

from planner.model.levels import Level
from planner.rules.actions import Action
from planner.rules.case import PlanCase
from planner.rules.rule import Found, found

Test = Callable[[Action], bool]


def levels_without(case: PlanCase, does: Test) -> tuple[Level, ...]:
    """Give the levels at which something is done, but nothing of a certain kind."""
    lacking = {level for action in case.responses for level in action.levels}
    for action in case.responses:
        if not lacking.isdisjoint(action.levels) and does(action):
            lacking -= action.levels
    return tuple(level for level in case.plan.levels if level.id in lacking)


def lacking(case: PlanCase, does: Test) -> Iterator[Found]:
    """Find the levels at which nothing of a kind is done, all as one finding.

    It stands at the first procedure that runs at one of them.
    """
    if levels := levels_without(case, does):
        runs = next(each for each in case.responses if levels[0].id in each.levels)
        yield found(runs.path[:2], levels=names_of(levels))


def lacking_at_highest(case: PlanCase, does: Test) -> Iterator[Found]:
    """Find that nothing of a kind is done at the highest level, if anything is."""
    for level in case.plan.levels[:1]:
        done = [action for action in case.responses if level.id in action.levels]
        if done and not any(map(does, done)):
            yield found(done[0].path[:2], levels=level.name)


def names_of(levels: Iterable[Level]) -> str:
    """Join the names of levels: 一级响应、二级响应."""
    return "、".join(level.name for level in levels)
