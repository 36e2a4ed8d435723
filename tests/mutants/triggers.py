"""Defects of family T: facts, conditions and the ladder of levels."""

from collections.abc import Callable, Iterator
from typing import Any

from planner.model.base import Path
from tests.mutants.operator import in_plan
from tests.mutants.places import Map, with_sentences
from tests.mutants.plant import Tree

GRADES = ("prevention", "warning", "grades")
LOWER_BOUNDS = ("at_least", "from", "above")
UPPER_BOUNDS = ("below", "to", "at_most")


def comparisons(plan: Tree, *pattern: Any) -> Iterator[tuple[Path, Map]]:
    """Yield the comparisons of the conditions that a pattern leads to, with their paths."""
    for path, condition in plan.each(*pattern):
        if "fact" in condition:
            yield path, condition
        for joint in ("any", "all"):
            if joint in condition:
                yield from comparisons(plan, *path, joint, ...)


@in_plan("T101")
def fact_that_nobody_uses(plan: Tree) -> Iterator[Tree]:
    """A fact is defined and no condition compares it."""
    duration = {"label": "持续时间", "type": "integer", "unit": "小时", "min": 0}
    yield plan.put(("facts", "duration"), duration)
    yield plan.put(("facts", "deaths"), {**duration, "label": "死亡人数", "unit": "人"})


@in_plan("T102")
def level_left_to_judgement(plan: Tree) -> Iterator[Tree]:
    """A level has no measurable condition, only words."""
    for path, _ in plan.each("levels", ..., "when"):
        yield plan.put(path, {"text": "事态严重、影响较大的"})
        yield plan.put(path, {"any": [{"text": "情况特别严重的"}, {"text": "领导认为必要的"}]})


@in_plan("T103")
def comparison_never_met(plan: Tree) -> Iterator[Tree]:
    """A condition asks for less than nothing, or for more than there can be."""
    for path, comparison in comparisons(plan, "levels", ..., "when"):
        fact = plan.get("facts", comparison["fact"])
        if "min" in fact and comparison.keys() & {"below", "at_most"}:
            yield plan.put(path, {"fact": comparison["fact"], "below": fact["min"]})


@in_plan("T104")
def comparison_always_met(plan: Tree) -> Iterator[Tree]:
    """A condition is met whatever happens: at least as many as there always are."""
    for path, comparison in comparisons(plan, "levels", ..., "when"):
        fact = plan.get("facts", comparison["fact"])
        if "min" in fact:
            yield plan.put(path, {"fact": comparison["fact"], "at_least": fact["min"]})


@in_plan("T105")
def state_that_no_level_knows(plan: Tree) -> Iterator[Tree]:
    """A fact has a gravest state that no level takes up but as being none of the others."""
    for path, fact in plan.each("facts", ...):
        if fact["type"] == "choice":
            yield plan.put((*path, "choices", "worst"), "完全失去控制")


@in_plan("T106")
def threshold_never_given(plan: Tree) -> Iterator[Tree]:
    """A sentence or a condition speaks of a threshold that the plan never gives."""
    words = ("达到预警人数的，立即启动预案。", "人数达到一定规模的，报请上级支援。")
    yield from with_sentences(plan, *words, "参与人数较多、影响较大的，由主要领导到场。")


@in_plan("T107")
def level_named_but_not_defined(plan: Tree) -> Iterator[Tree]:
    """A sentence names a response level that the plan does not have."""
    numerals = "一二三四"
    defined = len(plan.get("levels"))
    if defined < len(numerals):
        undefined = numerals[defined]
        yield from with_sentences(plan, f"启动{undefined}级响应的，全体人员到岗。")


@in_plan("T201", "T203")
def threshold_raised(plan: Tree) -> Iterator[Tree]:
    """A level begins later than the one below it ends: a gap opens between them."""
    lowest = len(plan.get("levels")) - 1
    for path, comparison in comparisons(plan, "levels", ..., "when"):
        for bound in LOWER_BOUNDS:
            if path[1] != lowest and bound in comparison and _room(comparison, bound):
                yield plan.put((*path, bound), comparison[bound] + 1)


@in_plan("T201")
def upper_bound_lowered(plan: Tree) -> Iterator[Tree]:
    """A level ends before the one above it begins: a gap opens between them."""
    yield from _rebounded(plan, lambda number: number - 1)


@in_plan("T202", "T203")
def upper_bound_raised(plan: Tree) -> Iterator[Tree]:
    """A level goes on where the one above it has begun: they overlap."""
    yield from _rebounded(plan, lambda number: number + 1)


def _room(comparison: Map, bound: str) -> bool:
    """Whether a lower bound can be raised by one and the range still holds something."""
    upper = next((comparison[key] for key in UPPER_BOUNDS if key in comparison), None)
    return upper is None or upper - comparison[bound] > 1


def _rebounded(plan: Tree, change: Callable[[float], float]) -> Iterator[Tree]:
    """Change an upper bound of a fact in a level, wherever the level gives it."""
    for at in range(1, len(plan.get("levels"))):
        within = list(comparisons(plan, "levels", at, "when"))
        bounds = {(each["fact"], _end(each)) for _, each in within if _end(each) > 1}
        for bound in sorted(bounds):
            changed = plan
            for path, comparison in within:
                if (comparison["fact"], _end(comparison)) == bound:
                    changed = _with_upper_bound(changed, path, change)
            yield changed


def _end(comparison: Map) -> float:
    """Give the first number above a comparison; 0 if it is open."""
    if "below" in comparison:
        return float(comparison["below"])
    last = next((comparison[key] for key in ("to", "at_most") if key in comparison), -1)
    return float(last + 1)


def _with_upper_bound(plan: Tree, path: Path, change: Callable[[float], float]) -> Tree:
    comparison = plan.get(*path)
    key = next(key for key in UPPER_BOUNDS if key in comparison)
    bound = change(comparison[key])
    is_left = "from" not in comparison or bound > comparison["from"]
    return plan.put((*path, key), bound) if is_left else plan


@in_plan("T203")
def level_unreachable(plan: Tree) -> Iterator[Tree]:
    """A level takes only what the level above it takes already."""
    for at in range(1, len(plan.get("levels"))):
        yield plan.put(("levels", at, "when"), plan.get("levels", 0, "when"))


@in_plan("T203")
def level_contradicts_itself(plan: Tree) -> Iterator[Tree]:
    """A level asks for two things at once that cannot be together."""
    for path, condition in plan.each("levels", ..., "when"):
        for name, fact in plan.get("facts").items():
            if fact["type"] != "choice":
                both = [{"fact": name, "above": 9}, {"fact": name, "below": 3}]
                yield plan.put(path, {"all": [condition, *both]})


@in_plan("T203", "T204")
def conditions_swapped(plan: Tree) -> Iterator[Tree]:
    """Two levels have each other's conditions: the graver incident gets the lower level."""
    for at in range(1, len(plan.get("levels"))):
        above, below = ("levels", at - 1, "when"), ("levels", at, "when")
        yield plan.put(above, plan.get(*below)).put(below, plan.get(*above))


@in_plan("T206")
def level_in_roman_numerals(plan: Tree) -> Iterator[Tree]:
    """A level is called Ⅰ级 instead of 一级, or by a colour or a word."""
    romans = dict(zip("一二三四", "ⅠⅡⅢⅣ", strict=True))
    for path, level in plan.each("levels", ...):
        numeral = level["name"][0]
        yield plan.put((*path, "name"), level["name"].replace(numeral, romans[numeral]))
        yield plan.put((*path, "name"), "特别重大响应")


@in_plan("T207")
def levels_in_wrong_order(plan: Tree) -> Iterator[Tree]:
    """A higher level stands below a lower one."""
    levels = plan.get("levels")
    for at in range(1, len(levels)):
        swapped = [*levels[: at - 1], levels[at], levels[at - 1], *levels[at + 1 :]]
        yield plan.put(("levels",), swapped)


@in_plan("T208")
def level_left_out(plan: Tree) -> Iterator[Tree]:
    """The numbers of the levels have a hole."""
    numerals = "一二三四"
    levels = plan.get("levels")
    if len(levels) < len(numerals):
        last = len(levels) - 1
        name = levels[last]["name"].replace(numerals[last], numerals[last + 1])
        yield plan.put(("levels", last, "name"), name)
