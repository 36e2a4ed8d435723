"""Rules T1 and T2: facts, the conditions on them, and the ladders of levels that they make."""

from collections.abc import Iterator
from typing import Final

from planner.model.conditions import ChoiceFact, Comparison, Judgement
from planner.rules.case import PlanCase
from planner.rules.incidents import always, holds, leaves
from planner.rules.knowledge import words
from planner.rules.ladders import Ladder
from planner.rules.rule import Fix, Found, found, plan_rule

NUMERALS: Final = "一二三四"
"""The levels by law, the highest first (突发事件应对法 71)."""

_ROMAN: Final = {
    roman: numeral
    for spellings in ("ⅠⅡⅢⅣ", ("I", "II", "III", "IV"))
    for roman, numeral in zip(spellings, NUMERALS, strict=True)
}


def _ladders(case: PlanCase) -> Iterator[Ladder]:
    yield from (ladder for ladder in (case.levels, case.grades) if ladder)


@plan_rule("T101", "unused-fact", "warning")
def unused_fact(case: PlanCase) -> Iterator[Found]:
    """Find facts that no condition compares."""
    used = {comparison.fact for _, comparison in case.comparisons}
    for name, fact in case.plan.facts.items():
        if name not in used:
            yield found(("facts", name), fact=fact.label)


@plan_rule("T102", "unmeasurable-level", "warning")
def unmeasurable_level(case: PlanCase) -> Iterator[Found]:
    """Find levels and grades that only a person's judgement decides."""
    for ladder in _ladders(case):
        for rung in ladder.rungs:
            if all(isinstance(leaf, Judgement) for _, leaf in leaves(rung.condition, ())):
                yield found(rung.path, level=rung.name)


@plan_rule("T103", "impossible-comparison", "error")
def impossible_comparison(case: PlanCase) -> Iterator[Found]:
    """Find comparisons that no value of their fact meets."""
    yield from _constant(case, met=False)


@plan_rule("T104", "idle-comparison", "warning")
def idle_comparison(case: PlanCase) -> Iterator[Found]:
    """Find comparisons that every value of their fact meets."""
    yield from _constant(case, met=True)


def _constant(case: PlanCase, *, met: bool) -> Iterator[Found]:
    for path, comparison in case.comparisons:
        fact = case.plan.facts[comparison.fact]
        if always(fact, comparison) is met:
            yield found(path, fact=fact.label)


@plan_rule("T105", "forgotten-state", "warning")
def forgotten_state(case: PlanCase) -> Iterator[Found]:
    """Find states that no level admits; the first one may be the normal state.

    Nor may a state be free in itself that stands between two which are not, nor one that no level
    names (`is_not` admits it) lead to less than one that stands before it.
    """
    compared: dict[str, list[Comparison]] = {}
    for path, comparison in case.comparisons:
        if path[0] == "levels":
            compared.setdefault(comparison.fact, []).append(comparison)
    for name, comparisons in compared.items():
        fact = case.plan.facts[name]
        if not case.levels or not isinstance(fact, ChoiceFact):
            continue
        grades = case.levels.lowest(case.levels.space.axes[name])
        for place, (state, label) in enumerate(fact.choices.items()):
            path = ("facts", name, "choices", state)
            if place and not any(holds(each, state) for each in comparisons):
                yield found(path, fact=fact.label, state=label)
            elif grades[0] and not grades[place] and any(grades[place:]):
                yield found(path, "between", fact=fact.label, state=label)
            elif grades[place] < (most := max(grades[:place], default=0)) and not any(
                state == each.is_ or state in (each.any_of or ()) for each in comparisons
            ):
                graver = [*fact.choices.values()][grades.index(most)]
                yield found(path, "below", fact=fact.label, state=label, other=graver)


@plan_rule("T106", "undefined-threshold", "warning")
def undefined_threshold(case: PlanCase) -> Iterator[Found]:
    """Find thresholds that are spoken of but never given."""
    for passage, match in case.prose.hits(words("undefined-threshold")):
        yield found(passage.path, words=match[0])


@plan_rule("T107", "undefined-level", "warning")
def undefined_level(case: PlanCase) -> Iterator[Found]:
    """Find response levels that the text names and the plan does not define."""
    defined = {_numeral(level.name) for level in case.plan.levels}
    mentions = words("numbered-level" if defined else "level-talk")
    if all(_numeral(mention) in defined for mention in mentions.all_in(case.prose.text)):
        return
    told: set[str] = set()
    for passage, match in case.prose.hits(mentions):
        if match[0] not in told and _numeral(match[0]) not in defined:
            told.add(match[0])
            yield found(passage.path, level=match[0])


@plan_rule("T201", "level-gap", "error")
def level_gap(case: PlanCase) -> Iterator[Found]:
    """Find incidents that no level takes though a level takes a lighter one."""
    for ladder in _ladders(case):
        for gap in ladder.gaps():
            yield found(
                gap.rung.path,
                ladder.kind,
                incident=ladder.text(gap.incident),
                lighter=ladder.text(gap.lighter, graver=gap.incident),
                level=gap.rung.name,
            )


@plan_rule("T202", "level-overlap", "warning")
def level_overlap(case: PlanCase) -> Iterator[Found]:
    """Find incidents that two levels take."""
    for ladder in _ladders(case):
        for higher, lower, incident in ladder.overlaps():
            text = ladder.text(incident)
            yield found(lower.path, incident=text, higher=higher.name, lower=lower.name)


@plan_rule("T203", "unreachable-level", "error")
def unreachable_level(case: PlanCase) -> Iterator[Found]:
    """Find levels that no incident reaches."""
    for ladder in _ladders(case):
        for rung in ladder.impossible:
            yield found(rung.path, "contradiction", level=rung.name)
        for rung in ladder.shadowed:
            yield found(rung.path, "shadow", level=rung.name)


@plan_rule("T204", "level-inversion", "error")
def level_inversion(case: PlanCase) -> Iterator[Found]:
    """Find levels that take a lighter incident than a lower level does."""
    for ladder in _ladders(case):
        for each in ladder.inversions():
            yield found(
                each.rung.path,
                incident=ladder.text(each.incident),
                level=each.rung.name,
                graver=ladder.text(each.graver),
                lower=each.lower.name,
            )


@plan_rule("T205", "incidents-sampled", "info")
def incidents_sampled(case: PlanCase) -> Iterator[Found]:
    """Say that there are too many kinds of incident to look at all."""
    for ladder in _ladders(case):
        if not ladder.space.exact:
            yield found(ladder.home, facts=len(ladder.space.axes))


@plan_rule("T206", "level-name", "warning")
def level_name(case: PlanCase) -> Iterator[Found]:
    """Find levels that are not named 一级 to 四级."""
    if len(case.plan.levels) < 2:  # noqa: PLR2004 - one level alone needs no number
        return
    for index, level in enumerate(case.plan.levels):
        path = ("levels", index, "name")
        if level.name[0] in NUMERALS and level.name[1:2] == "级":
            continue
        written = level.name.partition("级")[0]
        if numeral := _ROMAN.get(written):
            fix = Fix(f"{written}级", f"{numeral}级")
            yield found(path, "roman", fix=fix, name=level.name, numeral=numeral)
        else:
            yield found(path, name=level.name)


@plan_rule("T207", "level-order", "error")
def level_order(case: PlanCase) -> Iterator[Found]:
    """Find levels that stand above a higher one, or twice."""
    previous = -1
    for index, level in enumerate(case.plan.levels):
        if numeral := _numeral(level.name):
            number = NUMERALS.index(numeral)
            if number <= previous:
                wording = "twice" if number == previous else "default"
                path, above = ("levels", index, "name"), case.plan.levels[index - 1].name
                yield found(path, wording, name=level.name, above=above)
            previous = number


@plan_rule("T208", "level-hole", "warning")
def level_hole(case: PlanCase) -> Iterator[Found]:
    """Find numbers that are left out among the levels."""
    expected = 0
    for index, level in enumerate(case.plan.levels):
        if numeral := _numeral(level.name):
            number = NUMERALS.index(numeral)
            if number > expected:
                missing = "、".join(f"{each}级" for each in NUMERALS[expected:number])
                yield found(("levels", index, "name"), name=level.name, missing=missing)
            expected = max(expected, number + 1)


def _numeral(name: str) -> str:
    """Give 一 to 四 of the name of a level, however it is written; nothing if it has none."""
    written = name.partition("级")[0]
    return _ROMAN.get(written) or (written if len(written) == 1 and written in NUMERALS else "")
