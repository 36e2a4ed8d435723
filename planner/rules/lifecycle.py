"""Rules A: status, approval, filing, disclosure, drills and review.

What has to be done again and again is in `upkeep`.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from planner.model.base import Path
from planner.model.lifecycle import Lifecycle
from planner.model.plan import Plan
from planner.rules.case import PlanCase
from planner.rules.dates import Deadline, working_days_later
from planner.rules.knowledge import words
from planner.rules.rule import Found, found, plan_rule

_HERE: Final[Path] = ("lifecycle",)
_STATUSES: Final = ("draft", "reviewed", "approved", "published", "superseded")
_APPROVED: Final = _STATUSES.index("approved")
_PUBLISHED: Final = _STATUSES.index("published")
_FILING_DAYS: Final = 20
"""Working days after issue (突发事件应急预案管理办法 26)."""

_FILED_CLASSES: Final = frozenset(
    {"overall", "special", "departmental", "township", "village", "joint"}
)
_SIGNED_BY_THE_HEAD: Final = frozenset({"unit", "village", "on-site"})
_GROUNDWORK: Final = ("risk_assessment", "resource_survey", "consultation")
_SEQUENCE: Final = (
    ("review", "approved"),
    ("approved", "issued"),
    ("issued", "effective"),
    ("issued", "filed"),
    ("issued", "disclosure"),
)
_EVENTS: Final = (*_GROUNDWORK, "review", "approved", "issued", "filed", "disclosure")
_FROM_THEN_ON: Final = "起(?:正式)?(?:施行|实施|执行|生效)"
_THIS_PLAN: Final = "本(?:预案|方案|手册)[^。；]{0,20}?自"
_EFFECTIVE_DAY: Final = re.compile(
    rf"{_THIS_PLAN}([0-9]{{4}})年([0-9]{{1,2}})月([0-9]{{1,2}})日{_FROM_THEN_ON}"
)
_EFFECTIVE_ON_ISSUE: Final = re.compile(rf"{_THIS_PLAN}(?:印发|发布|公布|下发)之日{_FROM_THEN_ON}")


def _rank(plan: Plan) -> int:
    return _STATUSES.index(plan.status)


def _day(life: Lifecycle, event: str) -> tuple[date, Path] | None:
    """Give the day of an event and the path of the value, if it has happened."""
    entry = getattr(life, event)
    day = entry if isinstance(entry, date) else getattr(entry, "on", None)
    if day is None:
        return None
    return day, (*_HERE, event) if entry is day else (*_HERE, event, "on")


def _name(event: str) -> str:
    return Lifecycle.model_fields[event].title or event


@plan_rule("A101", "status-without-evidence", "error")
def status_without_evidence(case: PlanCase) -> Iterator[Found]:
    """Find a status that claims a step of which there is no record."""
    life, status = case.plan.lifecycle, case.plan.status
    if status == "reviewed" and life.review is None:
        yield found(_HERE, "review", status=status)
    if _rank(case.plan) >= _APPROVED and life.approved is None:
        yield found(_HERE, "approved", status=status)
    if _rank(case.plan) >= _PUBLISHED and life.issued is None:
        yield found(_HERE, "issued", status=status)


@plan_rule("A102", "status-behind")
def status_behind(case: PlanCase) -> Iterator[Found]:
    """Find a plan that has been approved or issued and does not say so."""
    life, rank = case.plan.lifecycle, _rank(case.plan)
    if life.issued and rank < _PUBLISHED:
        yield found(("status",), "issued", day=life.issued, status=case.plan.status)
    elif life.approved and rank < _APPROVED:
        yield found(("status",), "approved", day=life.approved.on, status=case.plan.status)


@plan_rule("A103", "notice-without-number")
def notice_without_number(case: PlanCase) -> Iterator[Found]:
    """Find a published notice or letter that has no document number."""
    official = case.plan.official
    if official.form != "plain" and official.number is None and case.plan.status == "published":
        yield found(("official",), organ=official.organ)


@plan_rule("A110", "days-out-of-order", "error")
def days_out_of_order(case: PlanCase) -> Iterator[Found]:
    """Find a step that is dated before the one it follows."""
    life = case.plan.lifecycle
    for first, second in _SEQUENCE:
        before, after = _day(life, first), _day(life, second)
        if before and after and after[0] < before[0]:
            yield found(
                after[1],
                later=_name(second),
                later_key=second,
                later_day=after[0],
                earlier=_name(first),
                earlier_key=first,
                earlier_day=before[0],
            )


@plan_rule("A111", "groundwork-late")
def groundwork_late(case: PlanCase) -> Iterator[Found]:
    """Find groundwork that was done after the review or the approval of the plan."""
    life = case.plan.lifecycle
    decided = _day(life, "review") or _day(life, "approved")
    for event in _GROUNDWORK if decided else ():
        done = _day(life, event)
        if done and decided and done[0] > decided[0]:
            yield found(done[1], event=_name(event), key=event, day=done[0], decided=decided[0])


@plan_rule("A112", "day-in-the-future", dated=True)
def day_in_the_future(case: PlanCase) -> Iterator[Found]:
    """Find a step of the making of the plan that is recorded before its day has come."""
    for event in _EVENTS:
        done = _day(case.plan.lifecycle, event)
        if done and done[0] > case.today:
            yield found(done[1], event=_name(event), key=event, day=done[0], today=case.today)


@plan_rule("A113", "groundwork-missing")
def groundwork_missing(case: PlanCase) -> Iterator[Found]:
    """Find a reviewed plan without risk assessment, survey of resources or consultation."""
    for event in _GROUNDWORK if case.plan.status != "draft" else ():
        if getattr(case.plan.lifecycle, event) is None:
            yield found(_HERE, event=_name(event), key=event)


@plan_rule("A114", "review-missing", "info")
def review_missing(case: PlanCase) -> Iterator[Found]:
    """Find an approved plan that no one reviewed."""
    if _rank(case.plan) >= _APPROVED and case.plan.lifecycle.review is None:
        yield found(_HERE, status=case.plan.status)


@plan_rule("A120", "signed-by-a-deputy", "error")
def signed_by_a_deputy(case: PlanCase) -> Iterator[Found]:
    """Find a plan of a unit or a village that its head did not sign."""
    approved = case.plan.lifecycle.approved
    post = case.posts.get(approved.signatory) if approved else None
    if post is None or case.plan.class_ not in _SIGNED_BY_THE_HEAD:
        return
    path = (*_HERE, "approved", "signatory")
    if words("deputy-post").search(post.title):
        yield found(path, post=post.title)
    elif post.body != case.plan.issuer:
        issuer = case.names.get(case.plan.issuer, case.plan.issuer)
        body = case.names.get(post.body, post.body)
        yield found(path, "elsewhere", post=post.title, body=body, issuer=issuer)


def _filing_deadline(case: PlanCase) -> Deadline | None:
    """Give the last day for filing a published plan; None if nothing has to be filed now."""
    plan = case.plan
    is_due = plan.status == "published" and plan.class_ in _FILED_CLASSES
    if not is_due or plan.lifecycle.filed or plan.lifecycle.issued is None:
        return None
    return working_days_later(plan.lifecycle.issued, _FILING_DAYS)


@plan_rule("A130", "filing-overdue", "error", dated=True)
def filing_overdue(case: PlanCase) -> Iterator[Found]:
    """Find a plan that has not been filed within the time for it."""
    last = _filing_deadline(case)
    if last and last.is_sure and case.today > last.day:
        yield found(_HERE, issued=case.plan.lifecycle.issued, last=last.day)


@plan_rule("A131", "filing-perhaps-overdue", dated=True)
def filing_perhaps_overdue(case: PlanCase) -> Iterator[Found]:
    """Find a plan that has not been filed in time if there were no holidays but weekends."""
    last = _filing_deadline(case)
    if last and not last.is_sure and case.today > last.day:
        yield found(_HERE, issued=case.plan.lifecycle.issued, last=last.day, year=last.day.year)


@plan_rule("A132", "filing-due", "info", dated=True)
def filing_due(case: PlanCase) -> Iterator[Found]:
    """Find a plan that is still to be filed in time."""
    last = _filing_deadline(case)
    if last and case.today <= last.day:
        yield found(_HERE, last=last.day)


@plan_rule("A133", "filed-late")
def filed_late(case: PlanCase) -> Iterator[Found]:
    """Find a plan that was filed after the time for it."""
    life = case.plan.lifecycle
    if life.filed and life.issued and life.filed.on > life.issued:
        last = working_days_later(life.issued, _FILING_DAYS)
        if life.filed.on > last.day:
            wording = "default" if last.is_sure else "unsure"
            path = (*_HERE, "filed", "on")
            yield found(path, wording, day=life.filed.on, last=last.day, year=last.day.year)


@plan_rule("A134", "unit-filing", "info")
def unit_filing(case: PlanCase) -> Iterator[Found]:
    """Find a published plan of a unit that is not recorded as filed."""
    plan = case.plan
    if plan.class_ == "unit" and plan.status == "published" and plan.lifecycle.filed is None:
        yield found(_HERE, title=plan.title)


@plan_rule("A140", "disclosure-undecided")
def disclosure_undecided(case: PlanCase) -> Iterator[Found]:
    """Find a published plan that is neither public nor said not to be, and why."""
    disclosure = case.plan.lifecycle.disclosure
    if disclosure is None:
        if case.plan.status == "published":
            yield found(_HERE, status=case.plan.status)
    elif not disclosure.public and disclosure.reason is None:
        yield found((*_HERE, "disclosure"), "reason", key="reason")
    elif disclosure.public and disclosure.on is None and case.plan.status == "published":
        yield found((*_HERE, "disclosure"), "day", key="on")


@plan_rule("A141", "disclosed-late", "info")
def disclosed_late(case: PlanCase) -> Iterator[Found]:
    """Find a plan that was made public long after its issue."""
    issued, disclosed = case.plan.lifecycle.issued, _day(case.plan.lifecycle, "disclosure")
    if issued and disclosed and disclosed[0] > issued:
        last = working_days_later(issued, _FILING_DAYS)
        if last.is_sure and disclosed[0] > last.day:
            yield found(disclosed[1], day=disclosed[0], last=last.day)


@plan_rule("A150", "effective-day-missing", "info")
def effective_day_missing(case: PlanCase) -> Iterator[Found]:
    """Find a published plan that does not say from when it applies."""
    notes = case.plan.supplementary.notes if case.plan.supplementary else ()
    is_said = any(_EFFECTIVE_ON_ISSUE.search(note.text) for note in notes)
    if case.plan.status == "published" and case.plan.lifecycle.effective is None and not is_said:
        yield found(_HERE, title=case.plan.title)


@plan_rule("A151", "effective-day-differs")
def effective_day_differs(case: PlanCase) -> Iterator[Found]:
    """Find two days from which the plan is said to apply."""
    life, supplementary = case.plan.lifecycle, case.plan.supplementary
    for index, note in enumerate(supplementary.notes if supplementary else ()):
        path: Path = ("supplementary", "notes", index, "text")
        written = _EFFECTIVE_DAY.search(note.text)
        if life.effective and written:
            day = "-".join(part.zfill(2) for part in written.groups())
            if day != life.effective.isoformat():
                yield found(path, words=written[0], effective=life.effective)
        on_issue = _EFFECTIVE_ON_ISSUE.search(note.text)
        if on_issue and life.issued and life.effective and life.issued != life.effective:
            yield found(path, words=on_issue[0], effective=life.effective)
