"""Rules T3 to T6: who activates, adjusts and ends a response, and what must not start one."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from planner.model.base import Path
from planner.model.conditions import Judgement, QuantityFact
from planner.model.items import Item
from planner.model.organisation import Authority
from planner.rules.case import PlanCase
from planner.rules.coverage import names_of
from planner.rules.incidents import leaves
from planner.rules.knowledge import words
from planner.rules.ladders import COLOURS, Ladder
from planner.rules.rule import Found, found, plan_rule

GROUP_VISIT: Final = 5
"""From five visitors on, representatives are named (信访工作条例 20)."""

_RANKS: Final = {"command": 0, "site": 1, "office": 2}
_GRADES: Final[Path] = ("prevention", "warning", "grades")


def _authorities(case: PlanCase) -> Iterator[tuple[Path, str, Authority]]:
    """Yield who decides what: path, the decision, the authority."""
    for index, level in enumerate(case.plan.levels):
        yield ("levels", index, "activated_by"), f"启动{level.name}", level.activated_by
    if adjustment := case.plan.adjustment:
        yield ("adjustment", "decided_by"), "调整响应级别", adjustment.decided_by
    if stand_down := case.plan.stand_down:
        yield ("stand_down", "decided_by"), "终止响应", stand_down.decided_by


def _rank(case: PlanCase, authority: Authority) -> tuple[int, int] | None:
    """Rank an authority, the highest 0: by the kind of its body, then by its post there.

    There is no rank for bodies outside the organisation of the plan.
    """
    if authority.body not in case.bodies:
        return None
    body = case.bodies[authority.body][1]
    if body.kind not in _RANKS:
        return None
    roles = [post.role for post in body.posts]
    return _RANKS[body.kind], roles.index(authority.post) if authority.post in roles else 0


def _is_below(case: PlanCase, one: Authority, other: Authority) -> bool:
    """Whether one authority certainly ranks below another."""
    ours, theirs = _rank(case, one), _rank(case, other)
    if ours is None or theirs is None:
        return False
    return ours[0] > theirs[0] or (one.body == other.body and ours > theirs)


@plan_rule("T301", "authority-out-of-place", "warning")
def authority_out_of_place(case: PlanCase) -> Iterator[Found]:
    """Find decisions that are left to a team, a department or experts."""
    for path, decision, authority in _authorities(case):
        if authority.body in case.bodies:
            body = case.bodies[authority.body][1]
            fits = body.kind in _RANKS or words("directing-body").found_in(body.name)
            if not fits:
                yield found((*path, "body"), body=body.name, decision=decision)


@plan_rule("T302", "one-authority-for-all", "info")
def one_authority_for_all(case: PlanCase) -> Iterator[Found]:
    """Find plans in which one and the same person activates every level."""
    levels = case.plan.levels
    if (
        len(levels) > 1
        and len({(each.activated_by.body, each.activated_by.post) for each in levels}) == 1
    ):
        authority = levels[0].activated_by
        yield found(("levels",), post=f"{case.names[authority.body]}{authority.post}")


@plan_rule("T303", "authority-upside-down", "warning")
def authority_upside_down(case: PlanCase) -> Iterator[Found]:
    """Find levels that a lower authority activates than the level below."""
    for index, (higher, lower) in enumerate(pairwise(case.plan.levels)):
        if _is_below(case, higher.activated_by, lower.activated_by):
            yield found(
                ("levels", index, "activated_by"),
                higher=higher.name,
                post=higher.activated_by.post,
                lower=lower.name,
                other=lower.activated_by.post,
            )


@plan_rule("T304", "nobody-notified", "warning")
def nobody_notified(case: PlanCase) -> Iterator[Found]:
    """Find plans whose highest level is announced to nobody."""
    if case.plan.levels and not case.plan.levels[0].notify:
        yield found(("levels", 0), level=case.plan.levels[0].name)


@plan_rule("T305", "addressee-dropped", "info")
def addressee_dropped(case: PlanCase) -> Iterator[Found]:
    """Find bodies that hear of a level, but not of the next higher one."""
    for index, (higher, lower) in enumerate(pairwise(case.plan.levels)):
        dropped = [case.names[body] for body in lower.notify if body not in higher.notify]
        if higher.notify and dropped:
            path, bodies = ("levels", index, "notify"), "、".join(dropped)
            yield found(path, higher=higher.name, lower=lower.name, bodies=bodies)


@plan_rule("T306", "level-without-procedure", "error")
def level_without_procedure(case: PlanCase) -> Iterator[Found]:
    """Find levels at which nothing is done."""
    done = {level for action in case.actions for level in action.levels}
    for index, level in enumerate(case.plan.levels):
        if level.id not in done:
            yield found(("levels", index), level=level.name)


@plan_rule("T307", "activator-without-duty", "warning")
def activator_without_duty(case: PlanCase) -> Iterator[Found]:
    """Find commands that have to activate levels, and none of whose duties says so.

    What happens on the spot begins by itself: an on-site plan may leave it to the levels.
    """
    if case.plan.class_ == "on-site":
        return
    for identifier, (path, body) in case.bodies.items():
        own = [each.name for each in case.plan.levels if each.activated_by.body == identifier]
        duties = "\n".join(text for _, text in _texts((), body.duties))
        is_silent = duties and not words("activation-duty").found_in(duties)
        if body.kind == "command" and own and is_silent:
            yield found((*path, "duties"), name=body.name, levels="、".join(own))


@plan_rule("T401", "colours-out-of-place", "error")
def colours_out_of_place(case: PlanCase) -> Iterator[Found]:
    """Find colours in plans for petitions and public security."""
    if case.plan.hazard not in {"petition", "public-security"}:
        return
    if case.grades:
        colours = "、".join(rung.name for rung in case.grades.rungs)
        yield found(_GRADES, colours=colours)
    for passage, match in case.prose.hits(words("coloured-level")):
        yield found(passage.path, colours=match[0])


@plan_rule("T402", "warning-order", "warning")
def warning_order(case: PlanCase) -> Iterator[Found]:
    """Find grades of warning that stand above a higher one, twice, or with one left out."""
    if not case.grades:
        return
    colours = list(COLOURS.values())
    numbers = [colours.index(rung.name) for rung in case.grades.rungs]
    for index, (above, number) in enumerate(pairwise(numbers), start=1):
        path, colour = (*_GRADES, index, "colour"), colours[number]
        if number == above:
            yield found(path, "twice", colour=colour)
        elif number < above:
            yield found(path, colour=colour, above=colours[above])
        elif number > above + 1:
            missing = "、".join(colours[above + 1 : number])
            yield found(path, "hole", colour=colour, missing=missing)


@plan_rule("T501", "petition-as-emergency", "error")
def petition_as_emergency(case: PlanCase) -> Iterator[Found]:
    """Find levels and cases that make an ordinary lawful petition an emergency."""
    if case.plan.hazard != "petition":
        return
    if case.levels:
        yield from _few_visitors(case.levels)
    scope = case.plan.general.scope
    texts: list[tuple[Path, str]] = [(("general", "scope", "covers"), scope.covers)]
    texts += _texts(("general", "scope", "cases"), scope.cases)
    for rung in case.levels.rungs if case.levels else ():
        texts += [
            ((*path, "text"), leaf.text)
            for path, leaf in leaves(rung.condition, rung.path)
            if isinstance(leaf, Judgement)
        ]
    for path, match in _matches("petition-as-emergency", texts):
        yield found(path, "text", words=match[0])
    for passage, match in case.prose.hits(words("petition-starts-plan")):
        yield found(passage.path, "start", words=match[0])


def _few_visitors(ladder: Ladder) -> Iterator[Found]:
    """Find levels that fewer than five visitors start though nothing else has happened."""
    for name, axis in ladder.space.axes.items():
        if not isinstance(axis.fact, QuantityFact) or not words("visitors").found_in(
            axis.fact.label
        ):
            continue
        calm = ladder.calm(name)
        for rung, region in zip(ladder.rungs, ladder.regions, strict=True):
            for value, there in zip(axis.values, axis.slices, strict=True):
                few = isinstance(value, int | float) and value < GROUP_VISIT
                if few and calm & there & region.must:
                    number = f"{max(1, value)}{axis.fact.unit or ''}"
                    yield found(rung.path, fact=axis.fact.label, number=number, level=rung.name)
                    break


@plan_rule("T502", "petition-not-excluded", "warning")
def petition_not_excluded(case: PlanCase) -> Iterator[Found]:
    """Find petition plans that do not say what they leave to ordinary handling."""
    if case.plan.hazard == "petition" and not case.plan.general.scope.excludes:
        yield found(("general", "scope"))


@plan_rule("T601", "adjustment-missing", "warning")
def adjustment_missing(case: PlanCase) -> Iterator[Found]:
    """Find plans with several levels that do not say how one is raised or lowered."""
    if len(case.plan.levels) > 1 and not case.plan.adjustment:
        yield found((), levels=names_of(case.plan.levels))


@plan_rule("T602", "vague-ending", "warning")
def vague_ending(case: PlanCase) -> Iterator[Found]:
    """Find conditions of adjustment and stand-down that nobody can verify."""
    texts: list[tuple[Path, str]] = []
    if adjustment := case.plan.adjustment:
        texts += _texts(("adjustment", "raise_when"), adjustment.raise_when)
        texts += _texts(("adjustment", "lower_when"), adjustment.lower_when)
    if stand_down := case.plan.stand_down:
        texts += _texts(("stand_down", "when"), stand_down.when)
    for path, match in _matches("vague-ending", texts):
        yield found(path, words=match[0])


@plan_rule("T603", "lesser-authority-ends", "warning")
def lesser_authority_ends(case: PlanCase) -> Iterator[Found]:
    """Find responses that a lower authority ends or adjusts than the one that activates them."""
    if not case.plan.levels:
        return
    highest = case.plan.levels[0]
    for path, decision, authority in _authorities(case):
        if path[0] != "levels" and _is_below(case, authority, highest.activated_by):
            other = highest.activated_by.post
            yield found(
                path, decision=decision, post=authority.post, level=highest.name, other=other
            )


@plan_rule("T604", "ending-forgets-injured", "info")
def ending_forgets_injured(case: PlanCase) -> Iterator[Found]:
    """Find plans whose levels count the injured, but whose end does not ask for their care."""
    if not case.plan.stand_down or not case.levels:
        return
    named = words("injured")
    counted = [case.plan.facts[name].label for name in case.levels.space.axes]
    ends = [text for _, text in _texts((), case.plan.stand_down.when)]
    injured = next((label for label in counted if named.found_in(label)), None)
    if injured and not any(named.found_in(text) for text in ends):
        yield found(("stand_down", "when"), fact=injured)


def _matches(name: str, texts: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, re.Match[str]]]:
    """Find the expressions of a word list in texts."""
    for path, text in texts:
        if words(name).found_in(text):
            yield from ((path, match) for match in words(name).search(text))


def _texts(path: Path, items: tuple[Item, ...]) -> list[tuple[Path, str]]:
    """Give the texts of items that stand at a path, with their own items."""
    found: list[tuple[Path, str]] = []
    for index, item in enumerate(items):
        found.append(((*path, index), item.text))
        found += _texts((*path, index, "items"), item.items)
    return found
