"""Procedures as sequences: which step waits for which, in circles or not, and for how long."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from planner.rules.actions import Action
from planner.rules.spans import minutes


class Way(NamedTuple):
    """Steps that have to be done before another, and the minutes that they may take."""

    minutes: int
    actions: tuple[Action, ...]


class Sequence:
    """The steps of one procedure."""

    def __init__(self, actions: Iterable[Action]) -> None:
        self.actions = {action.step.id: action for action in actions}

    def before(self, action: Action) -> tuple[Action, ...]:
        """Give the steps that a step follows."""
        return tuple(self.actions[name] for name in action.before)

    @cached_property
    def circles(self) -> tuple[tuple[Action, ...], ...]:
        """The circles in which steps wait for each other, each in its order."""
        return tuple(self._circles())

    def _circles(self) -> Iterator[tuple[Action, ...]]:
        waiting = dict.fromkeys(self.actions)
        while waiting:
            left = len(waiting)
            for name in list(waiting):
                if waiting.keys().isdisjoint(self.actions[name].before):
                    del waiting[name]
            if len(waiting) == left:
                circle = self._circle(waiting)
                yield tuple(self.actions[name] for name in circle)
                for name in circle:
                    del waiting[name]

    def _circle(self, waiting: dict[str, None]) -> list[str]:
        """Walk back along steps that all wait until one comes again; begin with the first."""
        walked = [next(iter(waiting))]
        while True:
            last = next(name for name in self.actions[walked[-1]].before if name in waiting)
            if last in walked:
                break
            walked.append(last)
        circle = walked[walked.index(last) :][::-1]
        first = next(at for at, name in enumerate(circle) if name == min(circle, key=self._number))
        return circle[first:] + circle[:first]

    def _number(self, name: str) -> int:
        return list(self.actions).index(name)

    def way_to(self, action: Action) -> Way:
        """Give the slowest way to a step, without steps that are done only in some cases.

        Steps without a time limit take no time, so that the truth may be longer. The procedure
        must have no circle.
        """
        return self._way(action, action.levels, {})

    def _way(self, action: Action, levels: frozenset[str], known: dict[str, Way]) -> Way:
        slowest = Way(0, ())
        for prior in self.before(action):
            name = prior.step.id
            if name not in known:
                known[name] = self._way(prior, levels, known)
                if prior.levels & levels and not prior.step.if_ and prior.step.within:
                    taken = known[name].minutes + minutes(prior.step.within)
                    known[name] = Way(taken, (*known[name].actions, prior))
            slowest = max(slowest, known[name], key=lambda way: way.minutes)
        return slowest


def sequences_of(actions: Iterable[Action]) -> tuple[Sequence, ...]:
    """Give the procedures that actions belong to as sequences, in their order."""
    groups = groupby(actions, key=lambda action: action.path[:2])
    return tuple(Sequence(tuple(group)) for _, group in groups)
