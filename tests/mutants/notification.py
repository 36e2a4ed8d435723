"""Defects of family N: who is told what, how soon, and that nobody is kept from telling."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import bodies, is_petition, with_duties
from tests.mutants.plant import Tree


@in_plan("N101")
def nobody_above_told(plan: Tree) -> Iterator[Tree]:
    """No report leaves the organisation."""
    command = _command(plan)
    office = next(body["id"] for _, body in bodies(plan, "office"))
    for path, report in plan.each("reporting", ...):
        to = office if report["from"] == command else command
        plan = plan.put((*path, "to"), [to])
    yield plan


@in_plan("N102")
def first_report_misses_command(plan: Tree) -> Iterator[Tree]:
    """The first report goes to a team instead of the command."""
    for path, report in plan.each("reporting", ...):
        if report["id"] == "first" and report["from"] != _command(plan):
            for _, body in bodies(plan, "team"):
                yield plan.put((*path, "to"), [body["id"]])


def _command(plan: Tree) -> str:
    return next(str(body["id"]) for _, body in bodies(plan, "command"))


@in_plan("N103")
def first_report_late(plan: Tree) -> Iterator[Tree]:
    """The first report may take days."""
    for path, report in plan.each("reporting", ...):
        if report["id"] == "first":
            for limit in ("2 d", "3 working days", "1 week"):
                yield plan.put((*path, "within"), limit)


@in_plan("N104")
def first_report_without_people(plan: Tree) -> Iterator[Tree]:
    """The first report leaves out when, where, who is hurt, or what has been done."""
    for path, report in plan.each("reporting", ...):
        if report["id"] == "first":
            yield plan.put((*path, "content"), ["时间", "地点", "主要诉求"])
            yield plan.put((*path, "content"), ["基本情况"])


@in_plan("N105", "N106")
def addressee_dropped(plan: Tree) -> Iterator[Tree]:
    """No report of a petition plan reaches one of those whom the law names."""
    if is_petition(plan):
        for words in (("party-committee",), ("government", "park"), ("joint-meeting",)):
            yield _without_addressees(plan, *words)


def _without_addressees(plan: Tree, *words: str) -> Tree:
    """Drop the bodies with one of the words in their ids from all reports."""
    for path, report in plan.each("reporting", ...):
        left = [body for body in report["to"] if not any(word in body for word in words)]
        plan = plan.put((*path, "to"), left or [_command(plan)])
    return plan


@in_plan("N107")
def first_report_made_by_nobody(plan: Tree) -> Iterator[Tree]:
    """No step makes the first report."""
    silent = plan
    for path, report in plan.each("procedures", ..., "steps", ..., "report"):
        if report == "first":
            silent = silent.cut(path)
    yield silent


@in_plan("N109")
def final_report_removed(plan: Tree) -> Iterator[Tree]:
    """Nothing is reported at the end."""
    yield _without_report(plan, "final")


@in_plan("N110")
def progress_report_removed(plan: Tree) -> Iterator[Tree]:
    """Nothing is reported while the response goes on."""
    if plan.get("class") not in ("village", "on-site") and _has_report(plan, "progress"):
        yield _without_report(plan, "progress")


def _has_report(plan: Tree, name: str) -> bool:
    return any(report["id"] == name for _, report in plan.each("reporting", ...))


def _without_report(plan: Tree, name: str) -> Tree:
    for path, report in plan.each("procedures", ..., "steps", ..., "report"):
        if report == name:
            plan = plan.cut(path)
    kept = [report for _, report in plan.each("reporting", ...) if report["id"] != name]
    return plan.put(("reporting",), kept)


@in_plan("N111")
def report_to_itself(plan: Tree) -> Iterator[Tree]:
    """A body reports to itself, or to somebody twice."""
    for path, report in plan.each("reporting", ...):
        yield plan.add((*path, "to"), report["from"])
        yield plan.add((*path, "to"), report["to"][0])


@in_plan("N112")
def final_report_without_start(plan: Tree) -> Iterator[Tree]:
    """The limit of the final report does not say when it begins to run."""
    for path, report in plan.each("reporting", ...):
        if report["id"] == "final":
            yield plan.cut((*path, "since"))


@in_plan("N120")
def one_voice_ordered(plan: Tree) -> Iterator[Tree]:
    """A rule for information asks for one version of events instead of the facts."""
    for words in ("统一口径对外宣传。", "把握舆论导向，统一口径。", "按照统一口径答复群众。"):
        yield plan.add(("information", "rules"), words)


@in_plan("N121")
def report_delayed_by_order(plan: Tree) -> Iterator[Tree]:
    """A duty allows or orders to report late, less or not at all."""
    yield from with_duties(
        plan,
        "经领导同意后方可上报。",
        "未经批准不得上报信息。",
        "情况不明的暂缓上报。",
        "能够自行处置的可以不报。",
    )


@in_plan("N130")
def information_removed(plan: Tree) -> Iterator[Tree]:
    """The plan does not say who informs the public."""
    yield plan.cut(("information",))


@in_plan("N131")
def spokesperson_without_duty(plan: Tree) -> Iterator[Tree]:
    """The public is informed by a body that has nothing like it among its duties."""
    for _, body in bodies(plan, "team"):
        if not any(word in str(body) for word in ("发布", "新闻", "媒体", "信息", "通报", "公布")):
            yield plan.put(("information", "spokesperson"), body["id"])


@in_plan("N132")
def first_release_without_limit(plan: Tree) -> Iterator[Tree]:
    """The first word to the public has no limit, or one of days."""
    yield plan.cut(("information", "first_release"))
    yield plan.put(("information", "first_release"), "3 d")
