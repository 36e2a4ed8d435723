"""Rules P1: steps, their actors, their limits and their order."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from planner.model.reporting import Report
from planner.rules.actions import Action
from planner.rules.case import PlanCase
from planner.rules.coverage import names_of
from planner.rules.knowledge import words
from planner.rules.rule import Found, found, plan_rule
from planner.rules.sequences import Sequence
from planner.rules.spans import days, minutes, words_of

_DECIDING: Final = frozenset({"command", "office", "site"})
_CRITICAL: Final = ("step-receive", "step-activate", "step-arrive", "step-report", "step-aid")
_NOTICE: Final = ("事项", "级别", "期限", "措施")


@plan_rule("P101", "wrong-decider", "warning")
def wrong_decider(case: PlanCase) -> Iterator[Found]:
    """Find bodies that decide on the response though they only carry it out."""
    for action in case.actions:
        if action.step.by in case.bodies and action.says("decides-response"):
            body = case.bodies[action.step.by][1]
            fits = body.kind in _DECIDING or words("directing-body").found_in(body.name)
            if not fits:
                yield found((*action.path, "by"), body=body.name, step=action.title)


@plan_rule("P102", "activator-absent", "warning")
def activator_absent(case: PlanCase) -> Iterator[Found]:
    """Find steps that activate levels without the body which may activate them."""
    lacking = [
        level
        for level in case.plan.levels
        if not any(
            level.id in action.levels and level.activated_by.body in action.bodies
            for action in case.activations
        )
    ]
    for action in case.activations:
        if mine := [level for level in lacking if level.id in action.levels]:
            bodies = dict.fromkeys(case.names[level.activated_by.body] for level in mine)
            path, body = (*action.path, "by"), "、".join(bodies)
            yield found(path, step=action.title, levels=names_of(mine), body=body)


@plan_rule("P103", "activation-notice", "warning")
def activation_notice(case: PlanCase) -> Iterator[Found]:
    """Find plans that activate without saying what the notice has to state."""
    said = "\n".join(action.text for action in case.activations)
    missing = "、".join(element for element in _NOTICE if element not in said)
    if case.activations and missing:
        yield found((*case.activations[0].path, "do"), missing=missing)


@plan_rule("P104", "untimed-step", "warning")
def untimed_step(case: PlanCase) -> Iterator[Found]:
    """Find critical steps without a time limit; nobody here sets one for outside bodies."""
    for action in case.responses:
        step = action.step
        outside = step.by not in case.bodies or case.bodies[step.by][1].kind == "external"
        timed = step.within or step.deadline or step.report
        if (
            not outside
            and not timed
            and any(words(name).found_in(action.title) for name in _CRITICAL)
        ):
            yield found(action.path, step=action.title)


@plan_rule("P105", "step-circle", "error")
def step_circle(case: PlanCase) -> Iterator[Found]:
    """Find steps that wait for each other."""
    for circle in chain.from_iterable(sequence.circles for sequence in case.sequences):
        first = circle[0]
        steps = "→".join(action.title for action in (*circle, first))
        yield found((*first.path, "after") if first.step.after else first.path, steps=steps)


@plan_rule("P106", "predecessor-elsewhere", "warning")
def predecessor_elsewhere(case: PlanCase) -> Iterator[Found]:
    """Find steps that at some level follow only steps which are not done there."""
    for sequence in case.sequences:
        for action in sequence.actions.values():
            before = sequence.before(action)
            reached = frozenset(level for prior in before for level in prior.levels)
            lost = [level for level in case.plan.levels if level.id in action.levels - reached]
            if before and lost:
                path = (*action.path, "after") if action.step.after else action.path
                titles = "、".join(prior.title for prior in before)
                yield found(path, step=action.title, before=titles, levels=names_of(lost))


@plan_rule("P107", "step-outside-levels", "error")
def step_outside_levels(case: PlanCase) -> Iterator[Found]:
    """Find steps for levels at which their procedure does not run."""
    names = {level.id: level.name for level in case.plan.levels}
    for action in case.actions:
        for index, level in enumerate(action.step.when):
            if level not in action.levels:
                path = (*action.path, "when", index)
                yield found(path, level=names[level], procedure=action.procedure.title)


@plan_rule("P108", "step-never-done", "error")
def step_never_done(case: PlanCase) -> Iterator[Found]:
    """Find steps whose condition is never met at the levels for which they are."""
    if not case.levels:
        return
    pairs = zip(case.plan.levels, case.levels.regions, strict=True)
    regions = {level.id: region.may for level, region in pairs}
    for action in case.responses:
        if action.step.if_ and action.levels:
            met = case.levels.space.region(action.step.if_).may
            if not any(met & regions[level] for level in action.levels):
                levels = [level for level in case.plan.levels if level.id in action.levels]
                yield found((*action.path, "if"), step=action.title, levels=names_of(levels))


@plan_rule("P109", "step-title-twice", "warning")
def step_title_twice(case: PlanCase) -> Iterator[Found]:
    """Find two steps of a procedure with the same title."""
    for sequence in case.sequences:
        seen: set[str] = set()
        for action in sequence.actions.values():
            if action.step.title in seen:
                title, procedure = action.step.title, action.procedure.title
                yield found((*action.path, "title"), title=title, procedure=procedure)
            seen.add(action.title)


@plan_rule("P110", "vague-step", "warning")
def vague_step(case: PlanCase) -> Iterator[Found]:
    """Find steps that do not say what is done."""
    for action in case.actions:
        step = action.step
        told_elsewhere = step.items or step.report or step.form
        if not told_elsewhere and words("vague-step").found_in(step.do):
            yield found((*action.path, "do"), words=step.do)


@plan_rule("P111", "form-not-linked", "info")
def form_not_linked(case: PlanCase) -> Iterator[Found]:
    """Find steps that fill in a form and do not say which annex it is."""
    linked = {(*action.path, "do") for action in case.actions if action.step.form}
    for passage, match in case.prose.hits(words("fills-form")):
        path = passage.path
        if path[0] == "procedures" and path[-1] == "do" and path not in linked:
            yield found(path, words=match[0])


@plan_rule("P112", "report-not-linked", "info")
def report_not_linked(case: PlanCase) -> Iterator[Found]:
    """Find steps that report, but do not say which of the reports of the plan it is."""
    reports = {report.what: report for report in case.plan.reporting}
    for action in case.responses:
        report = reports.get(action.title)
        if report and not action.step.report:
            yield found(action.path, step=action.title, report=report.id)


@plan_rule("P113", "actor-helps-itself", "info")
def actor_helps_itself(case: PlanCase) -> Iterator[Found]:
    """Find bodies that a step names twice."""
    for action in case.actions:
        bodies = action.bodies
        for index, body in enumerate(action.step.with_):
            if body in bodies[: index + 1]:
                yield found((*action.path, "with", index), body=case.names[body])


@plan_rule("P114", "report-too-late", "error")
def report_too_late(case: PlanCase) -> Iterator[Found]:
    """Find reports that the steps before them delay beyond their time limit."""
    reports = {report.id: report for report in case.plan.reporting}
    for sequence in case.sequences:
        for action in sequence.actions.values():
            if action.levels and action.step.report and not sequence.circles:
                yield from _delay(sequence, action, reports[action.step.report])


def _delay(sequence: Sequence, action: Action, report: Report) -> Iterator[Found]:
    own, limit = minutes(action.step.within), minutes(report.within)
    if own > limit:
        path, took = (*action.path, "within"), words_of(action.step.within)
        yield found(path, "step", step=action.title, took=took, limit=words_of(report.within))
    elif not report.since or words("start-of-event").found_in(report.since):
        way = sequence.way_to(action)
        restated = own == limit  # the step repeats the limit of the report
        timed = [
            each for each in (*way.actions, *(() if restated else (action,))) if each.step.within
        ]
        total = sum(minutes(each.step.within) for each in timed)
        if total > limit:
            parts = "＋".join(f"{each.title}{words_of(each.step.within)}" for each in timed)
            path, allowed = (*action.path, "report"), words_of(report.within)
            yield found(path, report=report.what, parts=parts, took=total, limit=allowed)


@plan_rule("P115", "review-too-late", "warning")
def review_too_late(case: PlanCase) -> Iterator[Found]:
    """Find steps that review the response later than the plan promises."""
    if not case.plan.recovery:
        return
    promised = case.plan.recovery.review.within
    for action in case.responses:
        within = action.step.within
        if within and days(within) > days(promised) and words("reviews").found_in(action.title):
            path = (*action.path, "within")
            yield found(path, took=words_of(within), promised=words_of(promised))
