"""Rules A: training, drills and evaluation when they are due, versions, and what is superseded.

How a plan comes into force is in `lifecycle`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from planner.model.base import Path
from planner.model.durations import Duration
from planner.model.readiness import Drill
from planner.rules.abstract import Abstract
from planner.rules.case import PlanCase, RepositoryCase
from planner.rules.dates import later
from planner.rules.knowledge import words
from planner.rules.rule import Found, found, plan_rule, repository_rule
from planner.rules.spans import days, words_of

_THREE_YEARS: Final = Duration(3, "year")
_YEAR: Final = Duration(1, "year")
_HALF_A_YEAR: Final = Duration(6, "month")
_A_MONTH: Final = Duration(1, "month")
_TRIAL: Final = Duration(2, "year")
_DRILL_NAMES: Final = {"tabletop": "桌面推演", "functional": "功能演练", "full-scale": "实战演练"}
_EDITION: Final = re.compile(
    r"（[^（）]*）|\d{4}年?版?|[试暂]行|修订[版稿]?|第[一二三四五\d]+版|\s"
)
_NUMBER: Final = re.compile(r"[^\s，、；（]+〔[0-9]{4}〕[0-9]+号")
_ONE_PLAN_CLASSES: Final = frozenset({"overall", "departmental", "township", "village", "unit"})
"""Classes of which an office needs but one plan about petitions."""


class _Activity(NamedTuple):
    """Something that has to be done again and again: where, what, how often, and last when."""

    path: Path
    name: str
    every: Duration
    last: date | None


def _training(case: PlanCase) -> Iterator[_Activity]:
    readiness = case.plan.readiness
    for index, each in enumerate(readiness.training if readiness else ()):
        yield _Activity(("readiness", "training", index), each.who, each.every, each.last)


def _drills(case: PlanCase) -> Iterator[_Activity]:
    for index, each in enumerate(_all_drills(case)):
        yield _Activity(
            ("readiness", "drills", index), _DRILL_NAMES[each.kind], each.every, each.last
        )


def _all_drills(case: PlanCase) -> tuple[Drill, ...]:
    return case.plan.readiness.drills if case.plan.readiness else ()


def _evaluation(case: PlanCase) -> Iterator[_Activity]:
    readiness = case.plan.readiness
    if readiness and readiness.evaluation:
        each = readiness.evaluation
        yield _Activity(("readiness", "evaluation"), "预案评估", each.every, each.last)


@plan_rule("A160", "training-missing")
def training_missing(case: PlanCase) -> Iterator[Found]:
    """Find a plan without training."""
    if not any(_training(case)):
        yield found(_readiness(case), key="training")


@plan_rule("A161", "drills-missing")
def drills_missing(case: PlanCase) -> Iterator[Found]:
    """Find a plan without drills."""
    if not any(_drills(case)):
        yield found(_readiness(case), key="drills")


@plan_rule("A162", "evaluation-missing")
def evaluation_missing(case: PlanCase) -> Iterator[Found]:
    """Find a plan that is never evaluated."""
    if not any(_evaluation(case)):
        yield found(_readiness(case), key="evaluation")


def _readiness(case: PlanCase) -> Path:
    return ("readiness",) if case.plan.readiness else ()


@plan_rule("A163", "training-overdue", dated=True)
def training_overdue(case: PlanCase) -> Iterator[Found]:
    """Find training that should have taken place."""
    yield from _overdue(case, _training(case))


@plan_rule("A164", "drill-overdue", dated=True)
def drill_overdue(case: PlanCase) -> Iterator[Found]:
    """Find a drill that should have taken place."""
    yield from _overdue(case, _drills(case))


@plan_rule("A165", "evaluation-overdue", dated=True)
def evaluation_overdue(case: PlanCase) -> Iterator[Found]:
    """Find an evaluation that should have taken place."""
    yield from _overdue(case, _evaluation(case))


def _overdue(case: PlanCase, activities: Iterator[_Activity]) -> Iterator[Found]:
    """Tell what is overdue in a published plan, from the last time or from its issue."""
    if case.plan.status != "published":
        return
    for path, name, every, last in activities:
        since = last or case.plan.lifecycle.issued
        if since and (due := later(since, every)) < case.today:
            where, wording = ((*path, "last"), "default") if last else (path, "never")
            yield found(where, wording, name=name, every=words_of(every), since=since, due=due)


@plan_rule("A166", "due-soon", "info", dated=True)
def due_soon(case: PlanCase) -> Iterator[Found]:
    """Find what has to be done within a month, if it is not done every few months anyway."""
    if case.plan.status != "published":
        return
    for path, name, every, last in (*_training(case), *_drills(case), *_evaluation(case)):
        since = last or case.plan.lifecycle.issued
        if since and days(every) >= days(_HALF_A_YEAR):
            due = later(since, every)
            if case.today <= due <= later(case.today, _A_MONTH):
                yield found((*path, "last") if last else path, name=name, due=due)


@plan_rule("A167", "held-in-the-future", dated=True)
def held_in_the_future(case: PlanCase) -> Iterator[Found]:
    """Find training, a drill or an evaluation recorded before its day has come."""
    for path, name, _, last in (*_training(case), *_drills(case), *_evaluation(case)):
        if last and last > case.today:
            yield found((*path, "last"), name=name, day=last, today=case.today)


@plan_rule("A170", "drill-not-evaluated")
def drill_not_evaluated(case: PlanCase) -> Iterator[Found]:
    """Find a drill that was held and not evaluated."""
    for index, drill in enumerate(_all_drills(case)):
        if drill.last and not drill.evaluated:
            path: Path = ("readiness", "drills", index)
            where = path if drill.evaluated is None else (*path, "evaluated")
            yield found(where, name=_DRILL_NAMES[drill.kind], day=drill.last)


@plan_rule("A171", "drills-too-rare")
def drills_too_rare(case: PlanCase) -> Iterator[Found]:
    """Find a plan that is not drilled once in three years."""
    yield from _too_rare(list(_drills(case)), _THREE_YEARS)


@plan_rule("A172", "work-safety-drills-too-rare")
def work_safety_drills_too_rare(case: PlanCase) -> Iterator[Found]:
    """Find a company's plan for accidents that is drilled less often than the rules ask."""
    plan = case.plan
    limit = {"unit": _YEAR, "on-site": _HALF_A_YEAR}.get(plan.class_)
    issuer = case.names.get(plan.issuer, "")
    if limit and plan.hazard == "accident" and words("company-name").search(issuer):
        yield from _too_rare(list(_drills(case)), limit)


@plan_rule("A173", "evaluation-too-rare")
def evaluation_too_rare(case: PlanCase) -> Iterator[Found]:
    """Find a plan that is not evaluated once in three years."""
    yield from _too_rare(list(_evaluation(case)), _THREE_YEARS)


def _too_rare(activities: list[_Activity], limit: Duration) -> Iterator[Found]:
    """Tell the most frequent of the activities if even that is too rare."""
    if activities:
        often = min(activities, key=lambda each: days(each.every))
        if days(often.every) > days(limit):
            path = (*often.path, "every")
            yield found(path, name=often.name, every=words_of(often.every), limit=words_of(limit))


@plan_rule("A174", "records-not-kept", "info")
def records_not_kept(case: PlanCase) -> Iterator[Found]:
    """Find a plan that does not say how long the records of a response are kept."""
    if case.plan.recovery and case.plan.recovery.records is None:
        yield found(("recovery",), key="records")


@plan_rule("A180", "supersedes-nothing")
def supersedes_nothing(case: PlanCase) -> Iterator[Found]:
    """Find a second version that does not name the first, or a plan that replaces itself."""
    plan = case.plan
    supersedes = plan.lifecycle.supersedes
    if supersedes is None:
        is_done = plan.status in ("approved", "published")
        if is_done and int(plan.version.split(".")[0]) > 1:
            yield found(("lifecycle",), version=plan.version)
    elif plan.official.number and plan.official.number in supersedes:
        yield found(("lifecycle", "supersedes"), "itself", number=plan.official.number)


@plan_rule("A181", "draft-left-lying", "info", dated=True)
def draft_left_lying(case: PlanCase) -> Iterator[Found]:
    """Find a draft whose last step was more than a year ago."""
    life = case.plan.lifecycle
    decisions = [each.on for each in (life.review, life.approved) if each]
    steps = [life.risk_assessment, life.resource_survey, life.consultation, *decisions]
    last = max((day for day in steps if day), default=date.max)
    is_unfinished = case.plan.status in ("draft", "reviewed", "approved")
    if is_unfinished and later(last, _YEAR) < case.today:
        yield found(("status",), status=case.plan.status, last=last)


@plan_rule("A182", "trial-too-long", "info", dated=True)
def trial_too_long(case: PlanCase) -> Iterator[Found]:
    """Find a plan on trial (试行) for more than two years."""
    plan, issued = case.plan, case.plan.lifecycle.issued
    is_trial = plan.status == "published" and ("试行" in plan.title or "暂行" in plan.title)
    if is_trial and issued and later(issued, _TRIAL) < case.today:
        yield found(("title",), title=plan.title, issued=issued)


@repository_rule("A190", "superseded-plan-kept", "info")
def superseded_plan_kept(case: RepositoryCase) -> Iterator[Found]:
    """Find a superseded plan beside the published plan that followed it."""
    successors = {_subject(each): file for file, each in _published(case).items()}
    for file, each in case.plans.items():
        if each.status == "superseded" and _subject(each) in successors:
            yield found(("status",), file=file, title=each.title, other=successors[_subject(each)])


@repository_rule("A191", "two-plans-in-force")
def two_plans_in_force(case: RepositoryCase) -> Iterator[Found]:
    """Find two published plans of one issuer about the same."""
    first: dict[tuple[str, ...], str] = {}
    for file, each in _published(case).items():
        other = first.setdefault(_subject(each), file)
        if other != file:
            title = case.plans[other].title
            yield found(("status",), file=file, title=title, other=other)


@repository_rule("A192", "superseded-and-published")
def superseded_and_published(case: RepositoryCase) -> Iterator[Found]:
    """Find a published plan whose number another published plan says it replaces."""
    published = _published(case)
    files = {each.number: file for file, each in published.items()}
    for file, each in published.items():
        for number in _NUMBER.findall(each.supersedes or ""):
            older = files.get(number, file)
            if older != file:
                yield found(("status",), file=older, number=number, other=file)


def _published(case: RepositoryCase) -> Mapping[str, Abstract]:
    return {file: each for file, each in case.plans.items() if each.status == "published"}


def _subject(plan: Abstract) -> tuple[str, ...]:
    """Say what a plan is about: two plans about the same should not both be in force."""
    is_only_one = plan.hazard == "petition" and plan.class_ in _ONE_PLAN_CLASSES
    title = "" if is_only_one else _EDITION.sub("", plan.title)
    return plan.issuer, plan.class_, plan.hazard, title
