"""Defects of family P: steps, their actors, their limits and their order."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import Map, bodies, response_steps, spread
from tests.mutants.plant import Tree

STEPS = ("procedures", ..., "steps", ...)
MINUTES = {"min": 1, "h": 60, "d": 1440}


def titled(step: Map, *words: str) -> bool:
    """Whether the title of a step has one of the words."""
    return any(word in step.get("title", "") for word in words)


@in_plan("P101")
def activated_by_a_team(plan: Tree) -> Iterator[Tree]:
    """A team decides on the activation that it should only carry out."""
    teams = [body["id"] for _, body in bodies(plan, "team")]
    for path, step in response_steps(plan):
        if step["id"] == "activate":
            for team in teams:
                yield plan.put((*path, "by"), team).put((*path, "with"), [teams[0]])


@in_plan("P102")
def activated_without_the_authority(plan: Tree) -> Iterator[Tree]:
    """The body that may activate a level has no part in the step that activates it."""
    office = next(body["id"] for _, body in bodies(plan, "office"))
    for path, step in response_steps(plan):
        if step["id"] == "activate" and step["by"] != office:
            yield plan.put((*path, "by"), office).put((*path, "with"), ["lanjiang-emergency"])


@in_plan("P103")
def activation_notice_incomplete(plan: Tree) -> Iterator[Tree]:
    """The notice of activation does not say for how long, or what is done."""
    for path, step in response_steps(plan):
        if step["id"] == "activate":
            for lost in ("、预计期限", "和措施"):
                for key in ("do", "items"):
                    if lost in str(step.get(key)):
                        yield plan.put((*path, key), _without_words(step[key], lost))


def _without_words(value: str | list[str], lost: str) -> str | list[str]:
    if isinstance(value, str):
        return value.replace(lost, "")
    return [each.replace(lost, "") for each in value]


@in_plan("P104")
def time_limit_removed(plan: Tree) -> Iterator[Tree]:
    """A step on which lives depend has no time limit."""
    for path, step in response_steps(plan):
        critical = titled(step, "接报", "启动", "到场", "急救", "救护", "救治")
        if critical and "within" in step and not {"report", "deadline"} & step.keys():
            yield plan.cut((*path, "within"))


@in_plan("P105")
def steps_in_circle(plan: Tree) -> Iterator[Tree]:
    """A step waits for one that waits for it."""
    for path, procedure in plan.each("procedures", ...):
        for step in procedure["steps"]:
            for at, other in enumerate(procedure["steps"]):
                if other["id"] in step.get("after", ()):
                    yield plan.add((*path, "steps", at, "after"), step["id"])


@in_plan("P106")
def step_after_one_of_another_level(plan: Tree) -> Iterator[Tree]:
    """A step of all levels waits only for one that is done at the highest alone."""
    highest = plan.get("levels", 0, "id")
    for path, procedure in plan.each("procedures", ...):
        for at, step in enumerate(procedure["steps"]):
            followers = [each for each in procedure["steps"] if each.get("after") == [step["id"]]]
            bound = [each for each in followers if "when" not in each]
            if procedure["when"] not in ("routine", [highest]) and bound and "when" not in step:
                yield plan.put((*path, "steps", at, "when"), [highest])


@in_plan("P107")
def step_outside_the_levels_of_its_procedure(plan: Tree) -> Iterator[Tree]:
    """A step is for a level at which its procedure does not run."""
    for path, procedure in plan.each("procedures", ...):
        for at, step in enumerate(procedure["steps"]):
            if procedure["when"] == "routine":
                yield plan.put((*path, "steps", at, "when"), [plan.get("levels", 0, "id")])
            elif "when" in step and len(procedure["when"]) > 1:
                left = [each for each in procedure["when"] if each != step["when"][0]]
                yield plan.put((*path, "when"), left)


@in_plan("P108")
def step_never_done(plan: Tree) -> Iterator[Tree]:
    """A step of the lowest level is done only in a case that belongs to the highest."""
    lowest = plan.get("levels", len(plan.get("levels")) - 1, "id")
    for name, fact in plan.get("facts").items():
        if fact["type"] == "integer" and "min" in fact:
            never = {"fact": name, "at_least": 900}
            for path, step in response_steps(plan):
                if "when" not in step and lowest in plan.get(*path[:2], "when"):
                    yield plan.put((*path, "if"), never).put((*path, "when"), [lowest])


@in_plan("P109")
def step_title_twice(plan: Tree) -> Iterator[Tree]:
    """Two steps of a procedure have the same title."""
    for path, procedure in plan.each("procedures", ...):
        titles = [step["title"] for step in procedure["steps"]]
        for at in range(1, len(titles)):
            yield plan.put((*path, "steps", at, "title"), titles[at - 1])


@in_plan("P110")
def step_says_nothing(plan: Tree) -> Iterator[Tree]:
    """A step does not say what is done."""
    words = ("做好相关工作。", "按照规定办理。", "妥善处置。", "积极开展工作。", "按程序处理。")
    told_elsewhere = {"items", "report", "form"}
    steps = [path for path, step in plan.each(*STEPS) if not told_elsewhere & step.keys()]
    for path, do in spread(steps, words):
        yield plan.put((*path, "do"), do)


@in_plan("P114")
def steps_before_report_too_long(plan: Tree) -> Iterator[Tree]:
    """The steps before a report take longer than its limit allows."""
    limits = {report["id"]: report for _, report in plan.each("reporting", ...)}
    for path, step in response_steps(plan):
        report = limits.get(step.get("report", ""), {})
        if report and report.get("since", "接报") in ("接报", "发现火情", "发现险情"):
            for at, prior in enumerate(plan.get(*path[:3])):
                is_before = [prior["id"]] == step.get("after") and "if" not in prior
                if is_before and "within" in prior:
                    longer = f"{_minutes(report['within']) + 5} min"
                    yield plan.put((*path[:3], at, "within"), longer)


@in_plan("P114")
def report_step_slower_than_report(plan: Tree) -> Iterator[Tree]:
    """The step that reports may take longer than the report."""
    limits = {report["id"]: report["within"] for _, report in plan.each("reporting", ...)}
    for path, step in response_steps(plan):
        limit = limits.get(step.get("report", ""), "")
        if limit.split(" ")[-1] in MINUTES:
            yield plan.put((*path, "within"), f"{2 * _minutes(limit)} min")


def _minutes(duration: str) -> int:
    amount, unit = duration.split(" ")
    return int(amount) * MINUTES[unit]


@in_plan("P115")
def review_later_than_promised(plan: Tree) -> Iterator[Tree]:
    """The step that reviews the response takes longer than the chapter on recovery promises."""
    for path, step in response_steps(plan):
        if titled(step, "总结评估", "复盘"):
            yield plan.put((*path, "within"), "60 working days")
