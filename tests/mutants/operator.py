"""Operators: each plants one kind of defect wherever it fits, and says which rule must see it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from planner.model.base import Path
from tests.mutants.plant import Tree

LAST_LETTERS: Final = 30
"""How much of a changed value is told, from its end."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A plan with its directory, and the plan that a mutant may add beside it."""

    plan: Tree
    directory: Tree
    neighbour: Tree | None = None

    @property
    def where(self) -> str:
        """The paths at which a mutant differs from the sound plan, and what stands there now."""
        trees = (self.plan, self.directory, self.neighbour)
        return ", ".join(_told(tree, path) for tree in trees if tree for path in tree.changed)


def _told(tree: Tree, path: Path) -> str:
    value = tree.get(*path)
    last = value[-1] if isinstance(value, list) else value
    return f"{'.'.join(map(str, path))} = {str(last)[-LAST_LETTERS:]}"


Planting = Callable[[Repository], Iterator[Repository]]
InPlan = Callable[[Tree], Iterator[Tree]]
InDirectory = Callable[[Tree, Tree], Iterator[Tree]]


@dataclass(frozen=True, slots=True)
class Operator:
    """One kind of defect: its name, and the codes of which one must be found."""

    name: str
    codes: tuple[str, ...]
    plant: Planting

    def mutants(self, sound: Repository, most: int) -> list[Repository]:
        """Plant the defect in a plan, at most so many times, spread over all of it."""
        every = list(self.plant(sound))
        if len(every) <= most:
            return every
        return [every[len(every) * (2 * n + 1) // (2 * most)] for n in range(most)]


def in_plan(*codes: str) -> Callable[[InPlan], Operator]:
    """Make an operator of a function that yields changed copies of the plan."""

    def operator(change: InPlan) -> Operator:
        def plant(sound: Repository) -> Iterator[Repository]:
            return (replace(sound, plan=plan) for plan in change(sound.plan))

        return Operator(_name(change), codes, plant)

    return operator


def in_directory(*codes: str) -> Callable[[InDirectory], Operator]:
    """Make an operator of a function that yields changed copies of the directory of a plan."""

    def operator(change: InDirectory) -> Operator:
        def plant(sound: Repository) -> Iterator[Repository]:
            changed = change(sound.plan, sound.directory)
            return (replace(sound, directory=directory) for directory in changed)

        return Operator(_name(change), codes, plant)

    return operator


def beside(*codes: str) -> Callable[[InPlan], Operator]:
    """Make an operator of a function that makes of a plan a second one to stand beside it."""

    def operator(change: InPlan) -> Operator:
        def plant(sound: Repository) -> Iterator[Repository]:
            return (replace(sound, neighbour=plan) for plan in change(sound.plan))

        return Operator(_name(change), codes, plant)

    return operator


def _name(function: Callable[..., object]) -> str:
    return function.__name__.replace("_", "-")
