"""Defects of family A: training, drills and evaluation that are due, and plans that compete."""

from collections.abc import Iterator
from types import EllipsisType

from tests.mutants.lifecycle import is_published
from tests.mutants.operator import beside, in_plan
from tests.mutants.plant import Tree

READINESS = ("readiness",)
LONG_AGO = "2021-03-12"


@in_plan("A160")
def training_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody is trained."""
    yield plan.cut((*READINESS, "training"))


@in_plan("A161")
def drills_removed(plan: Tree) -> Iterator[Tree]:
    """Nothing is drilled."""
    yield plan.cut((*READINESS, "drills"))


@in_plan("A162")
def evaluation_removed(plan: Tree) -> Iterator[Tree]:
    """The plan is never evaluated."""
    yield plan.cut((*READINESS, "evaluation"))


def _overdue(plan: Tree, *pattern: str | EllipsisType) -> Iterator[Tree]:
    """Yield plans in which something was done long ago, or never since the plan was issued."""
    if is_published(plan):
        for path, activity in plan.each(*READINESS, *pattern):
            yield plan.put((*path, "last"), LONG_AGO)
            if activity["every"] == "1 month":
                yield plan.cut((*path, "last"))


@in_plan("A163")
def training_overdue(plan: Tree) -> Iterator[Tree]:
    """Training should have taken place years ago."""
    yield from _overdue(plan, "training", ...)


@in_plan("A164")
def drill_overdue(plan: Tree) -> Iterator[Tree]:
    """A drill should have taken place years ago."""
    yield from _overdue(plan, "drills", ...)


@in_plan("A165")
def evaluation_overdue(plan: Tree) -> Iterator[Tree]:
    """The evaluation should have taken place years ago."""
    yield from _overdue(plan, "evaluation")


@in_plan("A167")
def held_in_the_future(plan: Tree) -> Iterator[Tree]:
    """A drill, training or evaluation is recorded before its day has come."""
    for path, _ in plan.each(*READINESS, ..., ..., "last"):
        yield plan.put(path, "2027-02-18")
    yield plan.put((*READINESS, "evaluation", "last"), "2027-02-18")


@in_plan("A170")
def drill_not_evaluated(plan: Tree) -> Iterator[Tree]:
    """A drill was held and nobody looked at how it went."""
    for path, drill in plan.each(*READINESS, "drills", ...):
        if "last" in drill:
            yield plan.put(path, {**drill, "evaluated": False})
            yield plan.cut((*path, "evaluated"))


@in_plan("A171")
def drills_too_rare(plan: Tree) -> Iterator[Tree]:
    """The plan is drilled once in five years."""
    yield plan.put((*READINESS, "drills"), [{"kind": "tabletop", "every": "5 y"}])


@in_plan("A172")
def company_drills_too_rare(plan: Tree) -> Iterator[Tree]:
    """A company drills what it does on site less often than every half year."""
    if plan.get("class") == "on-site" and plan.get("hazard") == "accident":
        drills = [{"kind": "full-scale", "every": "2 y"}]
        yield plan.put(("issuer",), "fenglan").put((*READINESS, "drills"), drills)


@in_plan("A173")
def evaluation_too_rare(plan: Tree) -> Iterator[Tree]:
    """The plan is evaluated once in ten years."""
    yield plan.put((*READINESS, "evaluation", "every"), "10 y")


@in_plan("A180")
def supersedes_nothing(plan: Tree) -> Iterator[Tree]:
    """A later version does not name the earlier one, or it names itself."""
    if is_published(plan):
        yield plan.put(("version",), "6.0").cut(("lifecycle", "supersedes"))
        if number := plan.get("official", "number"):
            yield plan.put(("lifecycle", "supersedes"), number)


@beside("A191")
def two_plans_in_force(plan: Tree) -> Iterator[Tree]:
    """The same issuer has two published plans about the same."""
    if is_published(plan):
        yield plan.put(("id",), "second-plan").put(("version",), "9.0")


@beside("A192")
def superseded_plan_still_published(plan: Tree) -> Iterator[Tree]:
    """A plan is still published though a newer one says that it replaces it."""
    if is_published(plan) and (number := plan.get("official", "number")):
        newer = plan.put(("id",), "newer-plan").put(("lifecycle", "supersedes"), number)
        yield newer.put(("official", "number"), number.replace("〔2026〕", "〔2026〕9"))
