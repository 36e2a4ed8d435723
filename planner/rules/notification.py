"""Rules N: who is told what, how soon, and that nobody is kept from telling."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from planner.model.base import Path
from planner.model.reporting import Report
from planner.rules.case import PlanCase
from planner.rules.knowledge import data, words
from planner.rules.rule import Found, found, plan_rule
from planner.rules.spans import minutes

_LONGEST: Final = 24 * 60
"""Minutes within which a first report and a first release are of any use."""

_EARLY: Final = 3
"""How many steps may stand in a line before the step that reports first."""

_PLACE_OF_OFFICE: Final = re.compile(
    r"(?:人民政府|(?:街道)?办事处|(?:居民|村民|管理)委员会|委员会)$"
)


@plan_rule("N101", "nobody-above-told", "error")
def nobody_above_told(case: PlanCase) -> Iterator[Found]:
    """Find plans whose reports never leave the organisation and its own level."""
    issuer = case.names[case.plan.issuer]
    place = _PLACE_OF_OFFICE.sub("", issuer)
    told = {each for report in case.plan.reporting for each in report.to}
    outside = (
        case.names[each]
        for each in told
        if each not in case.bodies or case.bodies[each][1].kind == "external"
    )
    if told and place and not any(place not in name for name in outside):
        yield found(("reporting",), issuer=issuer)


@plan_rule("N102", "first-report-misses-command")
def first_report_misses_command(case: PlanCase) -> Iterator[Found]:
    """Find first reports that reach neither a command nor anybody outside."""
    for path, report in _first_reports(case):
        inside = [case.bodies[each][1] for each in report.to if each in case.bodies]
        reached = len(inside) < len(report.to) or any(
            body.kind in {"command", "external"} for body in inside
        )
        from_command = report.from_ in case.bodies and _kind(case, report.from_) == "command"
        if not (reached or from_command):
            yield found((*path, "to"), what=report.what)


@plan_rule("N103", "first-report-slow")
def first_report_slow(case: PlanCase) -> Iterator[Found]:
    """Find first reports that may come after more than a day."""
    for path, report in _first_reports(case):
        if minutes(report.within) > _LONGEST:
            yield found((*path, "within"), what=report.what)


@plan_rule("N104", "first-report-incomplete")
def first_report_incomplete(case: PlanCase) -> Iterator[Found]:
    """Find first reports that do not tell when, where, who and what has been done."""
    for path, report in _first_reports(case):
        content = "\n".join(report.content)
        missing = [
            part["name"]
            for part in data("reporting.yaml")["first-report"].values()
            if not re.search(part["find"], content)
        ]
        if missing:
            yield found((*path, "content"), what=report.what, missing="、".join(missing))


@plan_rule("N105", "article-25-unmet", "error")
def article_25_unmet(case: PlanCase) -> Iterator[Found]:
    """Find whom the reports of a petition plan must reach and do not."""
    yield from _unreached(case, "must")


@plan_rule("N106", "article-25-doubtful")
def article_25_doubtful(case: PlanCase) -> Iterator[Found]:
    """Find whom the reports of a petition plan should reach and do not."""
    yield from _unreached(case, "should")


@plan_rule("N107", "first-report-by-nobody")
def first_report_by_nobody(case: PlanCase) -> Iterator[Found]:
    """Find first reports that no step makes, or only a late one."""
    if not case.response_steps:
        return
    for path, report in _first_reports(case):
        depths = [
            _depth(procedure.predecessors(), step.id)
            for _, procedure, step in case.response_steps
            if step.report == report.id
        ]
        if not depths:
            yield found((*path, "id"), what=report.what)
        elif min(depths) > _EARLY:
            yield found((*path, "id"), "late", what=report.what, steps=min(depths))


@plan_rule("N108", "report-by-nobody", "info")
def report_by_nobody(case: PlanCase) -> Iterator[Found]:
    """Find further reports that no step makes."""
    made = {step.report for _, _, step in case.steps}
    first = {report.id for _, report in _first_reports(case)}
    for path, report in _reports(case):
        if report.id not in made and report.id not in first:
            yield found((*path, "id"), what=report.what)


@plan_rule("N109", "final-report-missing")
def final_report_missing(case: PlanCase) -> Iterator[Found]:
    """Find plans that report and never report the end."""
    reports = case.plan.reporting
    if reports and not any(words("final-report").found_in(report.what) for report in reports):
        yield found(("reporting",))


@plan_rule("N110", "progress-report-missing")
def progress_report_missing(case: PlanCase) -> Iterator[Found]:
    """Find plans that do not report again while the response goes on."""
    if case.plan.class_ in data("reporting.yaml")["no-progress-report"]:
        return
    reports = case.plan.reporting
    if reports and not any(
        report.every or words("progress-report").found_in(report.what) for report in reports
    ):
        yield found(("reporting",))


@plan_rule("N111", "report-to-itself")
def report_to_itself(case: PlanCase) -> Iterator[Found]:
    """Find reports to the body that makes them, and addressees that stand twice."""
    for path, report in _reports(case):
        for index, body in enumerate(report.to):
            if body == report.from_:
                yield found((*path, "to", index), name=case.names[body], what=report.what)
            elif body in report.to[:index]:
                yield found((*path, "to", index), "twice", name=case.names[body], what=report.what)


@plan_rule("N112", "report-start-unclear")
def report_start_unclear(case: PlanCase) -> Iterator[Found]:
    """Find final reports that do not say when their time begins to run."""
    for path, report in _reports(case):
        if words("final-report").found_in(report.what) and report.since is None:
            yield found((*path, "within"), what=report.what)


@plan_rule("N120", "one-voice-clause")
def one_voice_clause(case: PlanCase) -> Iterator[Found]:
    """Find clauses that ask for one version of events instead of the facts."""
    for passage, said in case.prose.words_of(words("one-voice")):
        yield found(passage.path, words=said)


@plan_rule("N121", "delay-clause", "error")
def delay_clause(case: PlanCase) -> Iterator[Found]:
    """Find clauses that allow or order to report late, less or not at all."""
    for passage, said in case.prose.words_of(words("report-delayed")):
        yield found(passage.path, words=said)


@plan_rule("N130", "release-by-nobody")
def release_by_nobody(case: PlanCase) -> Iterator[Found]:
    """Find plans that do not say who informs the public."""
    if case.plan.information is None and case.response_steps:
        yield found(())


@plan_rule("N131", "spokesperson-without-duty")
def spokesperson_without_duty(case: PlanCase) -> Iterator[Found]:
    """Find bodies that inform the public and do not have that among their duties."""
    information = case.plan.information
    if information and information.spokesperson in case.bodies:
        _, body = case.bodies[information.spokesperson]
        duties = "\n".join(_texts(body.duties))
        if duties and not words("release-duty").found_in(duties):
            yield found(("information", "spokesperson"), name=body.name)


@plan_rule("N132", "first-release-unlimited")
def first_release_unlimited(case: PlanCase) -> Iterator[Found]:
    """Find plans that set no limit, or a useless one, to the first word to the public."""
    information = case.plan.information
    if information is None:
        return
    if information.first_release is None:
        yield found(("information",))
    elif minutes(information.first_release) > _LONGEST:
        yield found(("information", "first_release"), "slow")


def _reports(case: PlanCase) -> Iterator[tuple[Path, Report]]:
    yield from ((("reporting", at), report) for at, report in enumerate(case.plan.reporting))


def _first_reports(case: PlanCase) -> list[tuple[Path, Report]]:
    """Give the reports that are called first, or else the one with the shortest limit."""
    reports = [each for each in _reports(case) if not words("final-report").found_in(each[1].what)]
    named = [each for each in reports if words("first-report").found_in(each[1].what)]
    return named or sorted(reports, key=lambda each: minutes(each[1].within))[:1]


def _unreached(case: PlanCase, need: str) -> Iterator[Found]:
    """Find the addressees of 信访工作条例 25 that are needed and that no report reaches."""
    plan = case.plan
    if plan.hazard != "petition" or not plan.reporting:
        return
    known = data("reporting.yaml")["addressees"]
    told = [case.names[each] for report in plan.reporting for each in report.to]
    for key in data("reporting.yaml")["petition"][plan.class_][need]:
        if not any(_pattern(known[key]["find"]).search(name) for name in told):
            yield found(("reporting",), addressee=known[key]["name"])


@cache
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _depth(before: dict[str, tuple[str, ...]], step: str) -> int:
    """Count how far back the steps go that stand before a step."""
    waves, reached = 0, {step}
    current = set(before.get(step, ()))
    while current - reached:
        waves += 1
        reached |= current
        current = {each for one in current for each in before.get(one, ())}
    return waves


def _texts(items: Any) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from _texts(item.items)


def _kind(case: PlanCase, body: str) -> str:
    return case.bodies[body][1].kind
