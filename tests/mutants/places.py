"""Where operators plant: bodies, steps and sentences of a plan, and common ways to change them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from planner.model.base import Path
from tests.mutants.plant import Pattern, Tree

Map = dict[str, Any]
P = TypeVar("P")
T = TypeVar("T")

PROSE: Final[tuple[Pattern, ...]] = (
    ("general", "purpose"),
    ("general", "scope", "covers"),
    ("general", "principles", ..., "text"),
    ("organisation", "bodies", ..., "duties", ...),
    ("prevention", "measures", ..., "text"),
    ("prevention", "warning", "actions", ...),
    ("procedures", ..., "steps", ..., "do"),
    ("information", "rules", ...),
    ("recovery", "aftercare", ...),
    ("resources", "funds"),
    ("accountability", ...),
    ("arrangements", ..., "items", ...),
    ("requirements", ..., "text"),
    ("supplementary", "notes", ...),
)
"""Where a plan speaks in whole sentences."""


def is_petition(plan: Tree) -> bool:
    """Whether the plan is for petitions."""
    return bool(plan.get("hazard") == "petition")


def bodies(plan: Tree, *kinds: str) -> Iterator[tuple[Path, Map]]:
    """Yield the bodies of the given kinds, or all, with their paths."""
    for path, body in plan.each("organisation", "bodies", ...):
        if not kinds or body["kind"] in kinds:
            yield path, body


def response_steps(plan: Tree) -> Iterator[tuple[Path, Map]]:
    """Yield the steps of the procedures that run at response levels, with their paths."""
    for path, procedure in plan.each("procedures", ...):
        if procedure["when"] != "routine":
            yield from (
                ((*path, "steps", index), step) for index, step in enumerate(procedure["steps"])
            )


def sentences(plan: Tree) -> Iterator[tuple[Path, str]]:
    """Yield the plain sentences of the plan, with their paths."""
    for pattern in PROSE:
        for path, text in plan.each(*pattern):
            if isinstance(text, str):
                yield path, text


def reworded(plan: Tree, change: Callable[[str], str]) -> Iterator[Tree]:
    """Yield a plan for each sentence that a change alters."""
    for path, text in sentences(plan):
        if (changed := change(text)) != text:
            yield plan.put(path, changed)


def replaced(plan: Tree, *pairs: tuple[str, str]) -> Iterator[Tree]:
    """Yield a plan for each sentence in which the first of a pair can give way to the second."""
    for pair in pairs:
        yield from reworded(plan, partial(_replaced_once, pair))


def _replaced_once(pair: tuple[str, str], text: str) -> str:
    return text.replace(*pair, 1)


def with_sentences(plan: Tree, *added: str) -> Iterator[Tree]:
    """Yield a plan for each added sentence; it follows one of the plan's own."""
    for (path, text), sentence in spread(list(sentences(plan)), added):
        yield plan.put(path, f"{text.rstrip('。；：')}。{sentence}")


def with_duties(plan: Tree, *added: str, kinds: tuple[str, ...] = ()) -> Iterator[Tree]:
    """Yield a plan for each added duty; a body of one of the kinds gets it."""
    for (path, _), duty in spread(list(bodies(plan, *kinds)), added):
        yield plan.add((*path, "duties"), duty)


def spread(places: Sequence[P], things: Sequence[T]) -> Iterator[tuple[P, T]]:
    """Give each thing a place, spread evenly over all places."""
    for number, thing in enumerate(things if places else ()):
        yield places[len(places) * (2 * number + 1) // (2 * len(things))], thing


def without(plan: Tree, *pattern: Any) -> Iterator[Tree]:
    """Yield a plan for each value that a pattern leads to and that is cut."""
    for path, _ in plan.each(*pattern):
        yield plan.cut(path)


def without_words(plan: Tree, *words: str) -> Tree:
    """Put 其他 in the place of words, wherever in the plan they stand."""
    expression = re.compile("|".join(words))

    def mended(value: Any) -> Any:
        if isinstance(value, str):
            return expression.sub("其他", value)
        if isinstance(value, list):
            return [mended(each) for each in value]
        if isinstance(value, dict):
            return {key: mended(each) for key, each in value.items()}
        return value

    return plan.put((), mended(plan.data))


def without_reports(plan: Tree) -> Tree:
    """Cut all reports, and the steps' references to them."""
    for path, _ in plan.each("procedures", ..., "steps", ..., "report"):
        plan = plan.cut(path)
    return plan.cut(("reporting",))


def without_levels(plan: Tree) -> Tree:
    """Cut all levels, and all references to them."""
    for path, _ in plan.each("procedures", ..., "steps", ..., "when"):
        plan = plan.cut(path)
    for path, _ in plan.each("procedures", ..., "when"):
        plan = plan.put(path, "routine")
    return plan.cut(("levels",)).cut(("adjustment",))


def without_steps(plan: Tree, unwanted: Callable[[Map], bool], *, routine: bool = True) -> Tree:
    """Cut all steps that are unwanted; what followed one of them follows its forerunners.

    Daily work stays as it is unless `routine`. A procedure that loses all its steps goes, too.
    """
    procedures = []
    for procedure in plan.get("procedures"):
        kept = procedure["steps"]
        if routine or procedure["when"] != "routine":
            kept = _bridged(kept, unwanted)
        if kept:
            procedures.append({**procedure, "steps": kept})
    return plan if procedures == plan.get("procedures") else plan.put(("procedures",), procedures)


def _bridged(steps: list[Map], unwanted: Callable[[Map], bool]) -> list[Map]:
    """Give the wanted steps, with their `after` leading past those that are gone."""
    gone: dict[str, list[str]] = {}
    kept: list[Map] = []
    for step in steps:
        before = [name for each in step.get("after", ()) for name in gone.get(each, [each])]
        if unwanted(step):
            gone[step["id"]] = before
        elif before:
            kept.append({**step, "after": list(dict.fromkeys(before))})
        else:
            kept.append({key: value for key, value in step.items() if key != "after"})
    return kept
