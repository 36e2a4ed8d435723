"""The steps of a plan as acts: their text in one piece, and the levels at which they are done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.model.base import Path
from planner.model.items import Item
from planner.model.plan import Plan
from planner.model.procedures import Procedure, Step
from planner.rules.knowledge import words


@dataclass(frozen=True, slots=True)
class Action:
    """A step of a procedure.

    `text` is its title, what it does and its items, each on a line; `levels` are the ids of the
    levels at which it is done, none for routine work; `before` are the steps that it follows.
    """

    path: Path
    procedure: Procedure
    step: Step
    text: str
    levels: frozenset[str]
    before: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title of the step; if it has none, what it does."""
        return self.step.title or self.step.do.rstrip("。")

    @property
    def bodies(self) -> tuple[str, ...]:
        """The ids of the bodies that act."""
        return (self.step.by, *self.step.with_)

    def says(self, name: str) -> bool:
        """Whether an expression of a word list stands in the text."""
        return words(name).found_in(self.text)


def actions_of(plan: Plan) -> tuple[Action, ...]:
    """Give all steps of all procedures, in their order."""
    return tuple(
        action
        for number, procedure in enumerate(plan.procedures)
        for action in _actions(number, procedure)
    )


def _actions(number: int, procedure: Procedure) -> Iterator[Action]:
    runs = frozenset(() if procedure.when == "routine" else procedure.when)
    before = procedure.predecessors()
    for index, step in enumerate(procedure.steps):
        levels = runs.intersection(step.when) if step.when else runs
        path = ("procedures", number, "steps", index)
        yield Action(path, procedure, step, _text(step), levels, before[step.id])


def _text(step: Step) -> str:
    return "\n".join((step.title or "", step.do, *_texts(step.items)))


def _texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield item.text
        if item.items:
            yield from _texts(item.items)
