"""Defects of family A: how a plan was made, approved, filed, disclosed and kept alive."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.plant import Tree

LIFE = ("lifecycle",)


def is_published(plan: Tree) -> bool:
    """Whether the plan says that it is in force."""
    return bool(plan.get("status") == "published")


@in_plan("A101")
def published_without_issue(plan: Tree) -> Iterator[Tree]:
    """The status claims a review, an approval or an issue of which there is no record."""
    for event in ("review", "approved", "issued"):
        if plan.get(*LIFE, event) and (is_published(plan) or event == "review"):
            unproven = plan.cut((*LIFE, event))
            yield unproven.put(("status",), "reviewed") if event == "review" else unproven


@in_plan("A102")
def status_behind(plan: Tree) -> Iterator[Tree]:
    """A plan that was issued still calls itself a draft or merely approved."""
    if is_published(plan):
        for status in ("draft", "reviewed", "approved"):
            yield plan.put(("status",), status)


@in_plan("A103")
def notice_without_number(plan: Tree) -> Iterator[Tree]:
    """A published notice has no document number."""
    is_notice = plan.get("official", "form") != "plain"
    if is_published(plan) and is_notice and plan.get("official", "number"):
        yield plan.cut(("official", "number"))


@in_plan("A110")
def issued_before_approval(plan: Tree) -> Iterator[Tree]:
    """A step of the life of the plan is dated before the one it follows."""
    if is_published(plan):
        yield plan.put((*LIFE, "issued"), "2026-01-04")
        yield plan.put((*LIFE, "effective"), "2026-01-04")
        yield plan.put((*LIFE, "filed", "on"), "2026-01-04")
        yield plan.put((*LIFE, "approved", "on"), "2026-01-04")


@in_plan("A111")
def groundwork_after_review(plan: Tree) -> Iterator[Tree]:
    """Risks and resources were looked into after the plan had been reviewed."""
    for event in ("risk_assessment", "resource_survey", "consultation"):
        yield plan.put((*LIFE, event), "2026-11-20")


@in_plan("A112")
def day_in_the_future(plan: Tree) -> Iterator[Tree]:
    """Something is recorded as done on a day that has not come."""
    yield plan.put((*LIFE, "review", "on"), "2027-03-20")
    if is_published(plan):
        yield plan.put((*LIFE, "filed", "on"), "2027-06-20")


@in_plan("A113")
def groundwork_missing(plan: Tree) -> Iterator[Tree]:
    """Nobody assessed the risks, surveyed the resources or asked anybody."""
    for event in ("risk_assessment", "resource_survey", "consultation"):
        yield plan.cut((*LIFE, event))


@in_plan("A120")
def signed_by_a_deputy(plan: Tree) -> Iterator[Tree]:
    """The plan of a unit or a village is signed by somebody who is not its head."""
    if plan.get(*LIFE, "approved") and plan.get("class") in ("unit", "village", "on-site"):
        for body in plan.get("organisation", "bodies")[1:]:
            if body["kind"] == "external" and "posts" in body:
                path = (*LIFE, "approved", "signatory")
                yield plan.put(path, body["posts"][0]["holder"])


@in_plan("A130", "A131")
def filing_dropped(plan: Tree) -> Iterator[Tree]:
    """A plan that was issued months ago has not been filed."""
    if plan.get("class") in ("township", "departmental", "village") and is_published(plan):
        yield plan.cut((*LIFE, "filed"))


@in_plan("A133")
def filed_late(plan: Tree) -> Iterator[Tree]:
    """The plan was filed more than twenty working days after its issue."""
    if plan.get(*LIFE, "filed") and plan.get(*LIFE, "issued") < "2026-09":
        yield plan.put((*LIFE, "filed", "on"), "2026-11-12")


@in_plan("A140")
def disclosure_undecided(plan: Tree) -> Iterator[Tree]:
    """The plan is neither public, nor does it say why not."""
    if is_published(plan):
        yield plan.cut((*LIFE, "disclosure"))
        yield plan.put((*LIFE, "disclosure"), {"public": False})


@in_plan("A151")
def two_effective_days(plan: Tree) -> Iterator[Tree]:
    """The text names another day for the coming into force than the life of the plan."""
    if plan.get(*LIFE, "effective"):
        yield plan.put((*LIFE, "effective"), "2026-11-30")
        yield plan.put(("supplementary", "notes"), ["本预案自2026年12月15日起施行。"])
