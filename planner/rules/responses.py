"""Rules P2: what the response has to cover, at every level or at the highest one."""

from collections.abc import Iterator

from planner.rules.case import PlanCase
from planner.rules.coverage import lacking, lacking_at_highest
from planner.rules.knowledge import words
from planner.rules.rule import Found, found, plan_rule


@plan_rule("P201", "no-response-procedure", "warning")
def no_response_procedure(case: PlanCase) -> Iterator[Found]:
    """Find plans that have no response at all, only daily work."""
    if not case.plan.levels and not case.responses:
        yield found(("procedures",))


@plan_rule("P202", "level-without-report", "warning")
def level_without_report(case: PlanCase) -> Iterator[Found]:
    """Find levels at which no step reports."""
    yield from lacking(case, lambda each: bool(each.step.report) or each.says("reports"))


@plan_rule("P203", "level-without-aid", "warning")
def level_without_aid(case: PlanCase) -> Iterator[Found]:
    """Find levels at which nobody helps the injured and the sick."""
    yield from lacking(case, lambda each: each.says("medical-aid"))


@plan_rule("P204", "vulnerable-forgotten", "warning")
def vulnerable_forgotten(case: PlanCase) -> Iterator[Found]:
    """Find responses that do not care for the old, the young, the disabled and the pregnant."""
    yield from lacking_at_highest(case, lambda each: each.says("vulnerable"))


@plan_rule("P205", "level-without-information", "warning")
def level_without_information(case: PlanCase) -> Iterator[Found]:
    """Find levels at which nobody is informed, or the highest one without a release."""
    silent = list(lacking(case, lambda each: each.says("informs")))
    yield from silent or (
        found(each.path, "release", levels=each.arguments["levels"])
        for each in lacking_at_highest(case, lambda each: each.says("releases"))
    )


@plan_rule("P206", "level-without-review", "warning")
def level_without_review(case: PlanCase) -> Iterator[Found]:
    """Find levels at which nothing is reviewed afterwards."""
    yield from lacking(case, lambda each: each.says("reviews"))


@plan_rule("P207", "nobody-receives", "warning")
def nobody_receives(case: PlanCase) -> Iterator[Found]:
    """Find levels at which no procedure begins with receiving and verifying."""
    for each in lacking(case, lambda each: not each.before and each.says("begins")):
        yield found((*each.path, "steps", 0), levels=each.arguments["levels"])


@plan_rule("P208", "nobody-activates", "warning")
def nobody_activates(case: PlanCase) -> Iterator[Found]:
    """Find levels that no step activates; small plans may leave it to the levels."""
    if case.plan.class_ not in {"village", "on-site"}:
        yield from lacking(case, lambda each: each in case.activations)


@plan_rule("P209", "no-escalation", "warning")
def no_escalation(case: PlanCase) -> Iterator[Found]:
    """Find responses that ask nobody for help at the highest level."""
    yield from lacking_at_highest(case, lambda each: each.says("asks-for-help"))


@plan_rule("P210", "ending-untold", "info")
def ending_untold(case: PlanCase) -> Iterator[Found]:
    """Find bodies that act in the response and do not hear of its end."""
    if not case.plan.stand_down:
        return
    told = {case.plan.stand_down.decided_by.body, *case.plan.stand_down.announce_to}
    acting = dict.fromkeys(action.step.by for action in case.responses)
    untold = [
        case.names[body]
        for body in acting
        if body not in told
        and body in case.bodies
        and case.bodies[body][1].kind in {"team", "site", "office"}
    ]
    if untold:
        yield found(("stand_down", "announce_to"), bodies="、".join(untold))


@plan_rule("P211", "people-not-moved", "warning")
def people_not_moved(case: PlanCase) -> Iterator[Found]:
    """Find responses to disasters and accidents that do not bring people to safety."""
    if case.plan.hazard in {"natural", "accident"}:
        yield from lacking_at_highest(case, lambda each: each.says("brings-to-safety"))


@plan_rule("P212", "no-alarm", "warning")
def no_alarm(case: PlanCase) -> Iterator[Found]:
    """Find on-site plans in which nobody calls 119, 120 or 110."""
    if case.plan.class_ != "on-site" or not case.responses:
        return
    alarm = words("calls-alarm")
    reports = (f"{each.what}{each.how}" for each in case.plan.reporting)
    called = any(each.says("calls-alarm") for each in case.responses)
    if not called and not any(map(alarm.found_in, reports)):
        yield found(case.responses[0].path[:2])


@plan_rule("P213", "isolation-without-power", "warning")
def isolation_without_power(case: PlanCase) -> Iterator[Found]:
    """Find bodies that isolate people though only authorities may have that done."""
    if case.plan.hazard != "health":
        return
    for action in case.actions:
        name = case.names[action.step.by]
        if not words("health-authority").found_in(name):
            for match in words("isolates").search(action.step.do)[:1]:
                yield found((*action.path, "by"), body=name, words=match[0])
