"""Drafts of a file: its data with what is wrong, and the mends that make it less wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from yaml import YAMLError
from yaml.nodes import Node

from planner.model.base import Model
from planner.source.construct import FINDINGS_LIMIT, Constructor, ExpansionError
from planner.source.finding import Finding, Place
from planner.source.items import item_start
from planner.source.leaf import Leaf, leaves
from planner.source.mend import Mend
from planner.source.nodes import compose
from planner.source.repairs import Repair, repairs
from planner.source.syntax import MEND_LIMIT, Effort
from planner.source.text import Source

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Draft(Generic[M]):
    """A text that can be read, its data, the model if it is one, and what is wrong."""

    source: Source
    root: Node
    data: Any
    model: M | None
    findings: list[Finding]
    leaves: list[Leaf]

    @property
    def weight(self) -> int:
        """How much is wrong."""
        return len(self.findings) + len(self.leaves)


def draft(source: Source, root: Node, model: type[M]) -> Draft[M]:
    """Construct and validate the data of a composed text. Raise ExpansionError for alias bombs."""
    constructor = Constructor(source)
    data = constructor.build(root)
    try:
        built = _validator(model).model_validate(data)
    except ValidationError as error:
        wrong = leaves(error, model, root, source, FINDINGS_LIMIT + 1)
        return Draft(source, root, data, None, constructor.findings, wrong)
    return Draft(source, root, data, built, constructor.findings, [])


def weight(model: type[Model], source: Source, root: Node | None) -> int:
    """Tell how much is wrong with a text that has been composed; empty or a bomb is the worst."""
    try:
        return draft(source, root, model).weight if root else FINDINGS_LIMIT
    except ExpansionError:
        return FINDINGS_LIMIT


@cache
def _validator(model: type[M]) -> type[M]:
    """Build the validators of a model once; its parts leave that to it."""
    model.model_rebuild()
    return model


def repaired(current: Draft[M], model: type[M], effort: Effort) -> tuple[Draft[M], list[Mend]]:
    """Mend keys and values gone astray as far as that helps; give the last draft and the mends."""
    mends: list[Mend] = []
    while True:
        failed: set[_Attempt] = set()
        before = len(mends)
        while len(mends) < MEND_LIMIT and (found := _helpful(current, model, effort, failed)):
            current, mend = found
            mends.append(mend)
        if len(mends) in (before, MEND_LIMIT):
            return current, mends


_Attempt = tuple[tuple[Place, int, str], ...]
"""Where a mend edits the file, how much it takes away, and what it puts there."""


def _helpful(
    current: Draft[M], model: type[M], effort: Effort, failed: set[_Attempt]
) -> tuple[Draft[M], Mend] | None:
    """Find a repair that helps; note in `failed` those that do not, not to try them twice."""
    source = current.source
    for repair in () if effort.is_spent else _suggestions(current):
        attempt = tuple(
            (source.place(edit.start), edit.end - edit.start, edit.text)
            for edit in repair.mend.edits
        )
        if attempt in failed:
            continue
        copy = source.mended(repair.mend.edits)
        if not effort.afford(copy):
            return None
        tried = _try(copy, model)
        if tried is not None and _helps(repair, current, tried):
            return tried, repair.mend
        failed.add(attempt)
    return None


def _suggestions(current: Draft[M]) -> Iterator[Repair]:
    for leaf in current.leaves:
        yield from repairs(leaf)
    for finding in current.findings:
        if finding.name == "duplicate-key":
            for mend in item_start(finding, current.root, current.source):
                yield Repair(mend)


def _try(source: Source, model: type[M]) -> Draft[M] | None:
    try:
        root = compose(source.text)
        return draft(source, root, model) if root else None
    except (YAMLError, ExpansionError):
        return None


def _helps(repair: Repair, before: Draft[M], after: Draft[M]) -> bool:
    """Whether nothing is wrong where the repair put something, and less than before in all.

    Less is no gain where a mistake only swallows others, which the constructor would tell.
    """
    is_sound = all(leaf.path != repair.path for leaf in after.leaves)
    is_lighter = after.weight < before.weight and len(after.findings) <= len(before.findings)
    return is_sound and (repair.certain or is_lighter)
