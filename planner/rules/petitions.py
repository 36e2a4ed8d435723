"""Rules P3: how a petition plan hears people and leads their matters into ordinary handling."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from planner.rules.actions import Action
from planner.rules.case import PlanCase
from planner.rules.coverage import lacking, lacking_at_highest
from planner.rules.expression import Expression
from planner.rules.knowledge import short_title, words
from planner.rules.limits import limits, stated_time
from planner.rules.numerals import number
from planner.rules.rule import Found, found, plan_rule
from planner.rules.spans import days, words_of

REPRESENTATIVES: Final = 5
"""At most so many speak for a group (信访工作条例 20)."""

_COUNT: Final = "([0-9]{1,3}|[一二三四五六七八九十百]{1,5})"
_REPRESENTATIVES: Final = Expression(
    rf"(?:推选|选派|选出|派出?)[^。；，\n]{{0,8}}?{_COUNT}[名个位人][^。；，\n]{{0,6}}代表"
    rf"|代表[^。；，\n]{{0,4}}(?:不超过|不多于|最多|限)为?{_COUNT}[名个位人]"
)
_SPEAKERS: Final = Expression("代表")
_INSIDE: Final = Expression("内")
_OTHERWISE: Final = re.compile("延长|复查|复核")  # which have times of their own
_DAYS: Final = re.compile("[日天月][以之]?内")


@plan_rule("P301", "nobody-listens", "warning")
def nobody_listens(case: PlanCase) -> Iterator[Found]:
    """Find levels at which nobody listens to those who came."""
    if case.plan.hazard == "petition":
        yield from lacking(case, lambda each: each.says("listens"))


@plan_rule("P302", "no-leader-comes", "warning")
def no_leader_comes(case: PlanCase) -> Iterator[Found]:
    """Find responses at whose highest level nobody in charge comes to the place."""
    if case.plan.hazard == "petition":
        yield from lacking_at_highest(case, lambda each: each.says("leader-comes"))


@plan_rule("P303", "matter-not-registered", "warning")
def matter_not_registered(case: PlanCase) -> Iterator[Found]:
    """Find levels at which what people say does not enter ordinary handling."""
    if case.plan.hazard == "petition":
        yield from lacking(case, lambda each: each.says("registers-matter"))


@plan_rule("P304", "deadline-missing", "warning")
def deadline_missing(case: PlanCase) -> Iterator[Found]:
    """Find petition plans of public bodies without the deadlines of the law."""
    plan = case.plan
    public = not words("company-name").found_in(case.names[plan.issuer])
    if plan.hazard == "petition" and plan.class_ != "village" and public:
        named = {(law, article) for _, law, article in _deadlines(case)}
        for limit in limits():
            if limit.needed and (limit.law, limit.article) not in named:
                yield found(
                    ("procedures",),
                    law=limit.law,
                    article=limit.article,
                    within=words_of(limit.within),
                    act=limit.needed,
                )


@plan_rule("P305", "deadline-too-long", "error")
def deadline_too_long(case: PlanCase) -> Iterator[Found]:
    """Find deadlines that are longer than the article which they name."""
    known = {(limit.law, limit.article): limit for limit in limits()}
    for action, law, article in _deadlines(case):
        limit, step = known.get((law, article)), action.step
        if not limit or not step.deadline:
            continue
        objects = limit.objection and "异议" in action.text
        allowed = limit.objection if objects and limit.objection else limit.within
        for path, within in (
            ((*action.path, "deadline", "within"), step.deadline.within),
            ((*action.path, "within"), step.within),
        ):
            if within and days(within) > days(allowed):
                stated, most = words_of(within), words_of(allowed)
                yield found(path, stated=stated, law=law, article=article, allowed=most)


def _deadlines(case: PlanCase) -> Iterator[tuple[Action, str, int]]:
    """Yield the steps with a deadline by law, the law and the article."""
    for action in case.actions:
        if deadline := action.step.deadline:
            yield action, short_title(deadline.law), deadline.article


@plan_rule("P306", "stated-days-too-many", "error")
def stated_days_too_many(case: PlanCase) -> Iterator[Found]:
    """Find sentences that allow more days than the law."""
    if case.plan.hazard != "petition":
        return
    dated = [each for each in case.prose.passages_with(_INSIDE) if _DAYS.search(each.text)]
    for passage, limit in product(dated, limits()):
        for match in limit.stated.finditer(passage.text) if limit.stated else ():
            about = words("petition-matter").found_in(passage.text)
            otherwise = _OTHERWISE.search(passage.text[: match.end()])
            if about and not otherwise and days(stated_time(match)) > days(limit.within):
                yield found(
                    passage.path,
                    words=match[0],
                    law=limit.law,
                    article=limit.article,
                    allowed=words_of(limit.within),
                )


@plan_rule("P307", "too-many-representatives", "error")
def too_many_representatives(case: PlanCase) -> Iterator[Found]:
    """Find sentences that let more than five speak for a group."""
    if case.plan.hazard == "petition":
        for passage in case.prose.passages_with(_SPEAKERS):
            for match in _REPRESENTATIVES.pattern.finditer(passage.text):
                if number(match[1] or match[2]) > REPRESENTATIVES:
                    yield found(passage.path, words=match[0])


@plan_rule("P308", "workflow-incomplete", "warning")
def workflow_incomplete(case: PlanCase) -> Iterator[Found]:
    """Find daily workflows for visits and letters that do not register or do not reply."""
    if case.plan.hazard != "petition":
        return
    for sequence in case.sequences:
        actions = list(sequence.actions.values())
        procedure = actions[0].procedure
        if procedure.when != "routine" or not words("petition-workflow").found_in(procedure.title):
            continue
        for wording in ("registers", "replies"):
            if not any(action.says(wording) for action in actions):
                yield found(actions[0].path[:2], wording, procedure=procedure.title)
