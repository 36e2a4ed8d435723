"""Defects of family T: who activates, adjusts and ends a response, and what must not start one."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import bodies, is_petition, with_sentences
from tests.mutants.plant import Tree
from tests.mutants.triggers import GRADES

DECISIONS = (
    ("levels", ..., "activated_by"),
    ("adjustment", "decided_by"),
    ("stand_down", "decided_by"),
)


@in_plan("T301")
def decision_left_to_a_team(plan: Tree) -> Iterator[Tree]:
    """A team decides on activation, adjustment or end of the response."""
    for _, body in bodies(plan, "team", "expert"):
        for pattern in DECISIONS:
            for path, _ in plan.each(*pattern):
                if "posts" in body:
                    role = body["posts"][0]["role"]
                    yield plan.put(path, {"body": body["id"], "post": role})


@in_plan("T303")
def authorities_upside_down(plan: Tree) -> Iterator[Tree]:
    """The highest level is activated by a lower authority than the next one."""
    first, second = (plan.get("levels", at, "activated_by") for at in (0, 1))
    lowest = plan.get("levels", len(plan.get("levels")) - 1, "activated_by")
    if first != lowest:
        chief = first if second == lowest else second
        yield plan.put(("levels", 0, "activated_by"), lowest).put(
            ("levels", 1, "activated_by"), chief
        )


@in_plan("T304")
def highest_level_told_to_nobody(plan: Tree) -> Iterator[Tree]:
    """The highest level is announced to nobody."""
    yield plan.cut(("levels", 0, "notify"))


@in_plan("T306")
def level_at_which_nobody_acts(plan: Tree) -> Iterator[Tree]:
    """No procedure and no step applies to a level."""
    for _, level in plan.each("levels", ...):
        quiet = plan
        for pattern in (("procedures", ..., "when"), ("procedures", ..., "steps", ..., "when")):
            for path, when in plan.each(*pattern):
                if isinstance(when, list) and level["id"] in when:
                    quiet = quiet.put(path, [each for each in when if each != level["id"]])
        if all(when for _, when in quiet.each("procedures", ..., "when")):
            yield _without_empty(quiet)


def _without_empty(plan: Tree) -> Tree:
    """Cut the steps' lists of levels that have become empty."""
    for path, when in plan.each("procedures", ..., "steps", ..., "when"):
        if not when:
            plan = plan.cut(path)
    return plan


@in_plan("T307")
def activation_is_no_duty(plan: Tree) -> Iterator[Tree]:
    """The command has to activate levels, and its duties speak of other things only."""
    activators = {level["activated_by"]["body"] for _, level in plan.each("levels", ...)}
    for path, body in bodies(plan, "command"):
        if body["id"] in activators and plan.get("class") != "on-site":
            duties = [duty for duty in body["duties"] if "启动" not in str(duty)]
            duties = duties or ["统一调度人员、车辆和物资。"]
            yield plan.put((*path, "duties"), duties)
            yield plan.put((*path, "duties"), [*duties, "启动响应后统一指挥现场处置。"])


@in_plan("T401")
def colours_for_petitions(plan: Tree) -> Iterator[Tree]:
    """A plan for petitions or public security grades its warning by colours."""
    if plan.get("hazard") in ("petition", "public-security"):
        name = next(name for name, fact in plan.get("facts").items() if fact["type"] == "integer")
        grades = [
            {"colour": "red", "when": {"fact": name, "at_least": 50}},
            {"colour": "orange", "when": {"fact": name, "from": 20, "below": 50}},
        ]
        yield plan.put(GRADES, grades)


@in_plan("T401")
def colours_in_words_for_petitions(plan: Tree) -> Iterator[Tree]:
    """A sentence of such a plan speaks of red or orange warnings."""
    if plan.get("hazard") in ("petition", "public-security"):
        yield from with_sentences(plan, "发布红色预警后全员到岗。", "按红、橙、黄、蓝四级预警。")


@in_plan("T402")
def colours_in_wrong_order(plan: Tree) -> Iterator[Tree]:
    """A grade of warning stands above a higher one, or twice."""
    grades = plan.get(*GRADES) or ()
    for at in range(1, len(grades)):
        above, below = (*GRADES, at - 1, "colour"), (*GRADES, at, "colour")
        yield plan.put(above, plan.get(*below)).put(below, plan.get(*above))
        yield plan.put(below, plan.get(*above))


@in_plan("T501")
def few_visitors_start_a_level(plan: Tree) -> Iterator[Tree]:
    """The lowest level begins with one visitor who does nothing but visit."""
    if is_petition(plan):
        last = len(plan.get("levels")) - 1
        for name, fact in plan.get("facts").items():
            if "人数" in fact["label"] and "伤" not in fact["label"]:
                one = {"fact": name, "at_least": 1}
                condition = plan.get("levels", last, "when")
                yield plan.put(("levels", last, "when"), {"any": [condition, one]})


@in_plan("T501")
def ordinary_petition_in_scope(plan: Tree) -> Iterator[Tree]:
    """The scope makes an ordinary visit a case for the plan."""
    if is_petition(plan):
        for case in ("群众到机关走访", "职工上访的", "发生越级上访", "重复信访行为"):
            yield plan.add(("general", "scope", "cases"), case)


@in_plan("T502")
def ordinary_petition_not_excluded(plan: Tree) -> Iterator[Tree]:
    """A petition plan does not say what it leaves to ordinary handling."""
    if is_petition(plan):
        yield plan.cut(("general", "scope", "excludes"))


@in_plan("T601")
def adjustment_removed(plan: Tree) -> Iterator[Tree]:
    """The plan does not say how a level is raised or lowered."""
    yield plan.cut(("adjustment",))


@in_plan("T602")
def vague_end(plan: Tree) -> Iterator[Tree]:
    """Nobody can verify when the response ends or is lowered."""
    for path, _ in plan.each("stand_down", "when", ...):
        yield plan.put(path, "事态基本平息")
    for path, _ in plan.each("adjustment", "lower_when", ...):
        yield plan.put(path, "情况好转的")


@in_plan("T603")
def ended_by_a_lesser_authority(plan: Tree) -> Iterator[Tree]:
    """The response is ended or adjusted by a lower authority than the one that starts it."""
    for _, office in bodies(plan, "office"):
        authority = {"body": office["id"], "post": office["posts"][0]["role"]}
        yield plan.put(("stand_down", "decided_by"), authority)
        yield plan.put(("adjustment", "decided_by"), authority)
