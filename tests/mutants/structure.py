"""Defects of family S: elements, chapters, titles, counts and typed numbers."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import (
    Map,
    bodies,
    sentences,
    spread,
    with_duties,
    with_sentences,
    without_levels,
    without_reports,
)
from tests.mutants.plant import Tree


@in_plan("S101")
def prevention_removed(plan: Tree) -> Iterator[Tree]:
    """The plan says nothing of prevention and warning."""
    yield plan.cut(("prevention",))


@in_plan("S101")
def resources_removed(plan: Tree) -> Iterator[Tree]:
    """The plan says nothing of people, supplies and funds."""
    yield plan.cut(("resources",))


@in_plan("S101")
def recovery_removed(plan: Tree) -> Iterator[Tree]:
    """The plan ends with the response and says nothing of what comes after."""
    yield plan.cut(("recovery",))


@in_plan("S101", "S102")
def levels_removed(plan: Tree) -> Iterator[Tree]:
    """The plan has no levels of response, where its class needs them."""
    if plan.get("class") in ("departmental", "township", "joint"):
        yield without_levels(plan)


@in_plan("S102")
def reporting_removed(plan: Tree) -> Iterator[Tree]:
    """The plan does not say who reports to whom."""
    yield without_reports(plan)


@in_plan("S102")
def stand_down_removed(plan: Tree) -> Iterator[Tree]:
    """The plan does not say when a response ends."""
    yield plan.cut(("stand_down",))


@in_plan("S102")
def risks_removed(plan: Tree) -> Iterator[Tree]:
    """The plan does not say what can happen, and has no list of risks either."""
    annexes = [each for each in plan.get("annexes") if each.get("generate") != "risks"]
    yield plan.cut(("risks",)).put(("annexes",), annexes)


@in_plan("S102")
def revision_removed(plan: Tree) -> Iterator[Tree]:
    """The plan does not say when it has to be revised."""
    yield plan.cut(("readiness", "revise_when"))


@in_plan("S102")
def contacts_annex_removed(plan: Tree) -> Iterator[Tree]:
    """The plan has no list of contacts."""
    for path, annex in plan.each("annexes", ...):
        if annex.get("generate") == "contacts":
            yield plan.cut(path)


@in_plan("S103")
def company_plan_without_standard_parts(plan: Tree) -> Iterator[Tree]:
    """A company's plan for accidents lacks what GB/T 29639 recommends: the risks."""
    if plan.get("class") in ("unit", "on-site") and plan.get("hazard") == "accident":
        yield plan.put(("issuer",), "fenglan").cut(("risks",))


@in_plan("S110")
def chapter_emptied(plan: Tree) -> Iterator[Tree]:
    """A free chapter, a free annex or an arrangement says no more than （略） or 待补充。"""
    for pattern in (("chapters", ..., "body"), ("annexes", ..., "body")):
        for path, _ in plan.each(*pattern):
            yield plan.put(path, "（略）")
    for path, _ in plan.each("arrangements", ..., "items"):
        yield plan.put(path, ["待补充。"])


@in_plan("S111")
def heading_without_text(plan: Tree) -> Iterator[Tree]:
    """The last heading of a free text has nothing under it."""
    for pattern in (("chapters", ..., "body"), ("annexes", ..., "body")):
        for path, body in plan.each(*pattern):
            yield plan.put(path, f"{body.rstrip()}\n\n### 其他事项\n")


@in_plan("S112")
def items_lost_after_colon(plan: Tree) -> Iterator[Tree]:
    """A step announces its items with a colon, and they are gone."""
    for path, step in plan.each("procedures", ..., "steps", ...):
        if "items" in step:
            announced = f"{step['do'].rstrip('。：')}，按照下列要求办理："
            yield plan.put((*path, "do"), announced).cut((*path, "items"))


@in_plan("S112")
def sentence_of_a_colon(plan: Tree) -> Iterator[Tree]:
    """A sentence ends at its colon."""
    yield from with_sentences(plan, "工作要求：。", "结语：。")


@in_plan("S114")
def list_annex_emptied(plan: Tree) -> Iterator[Tree]:
    """The plan prints a list of supplies or risks, and has none."""
    listed = {annex["generate"] for _, annex in plan.each("annexes", ...) if _is_list(annex)}
    if "supplies" in listed and plan.get("resources", "supplies"):
        yield plan.cut(("resources", "supplies"))
    if "risks" in listed:
        yield plan.cut(("risks",))


def _is_list(annex: Map) -> bool:
    return isinstance(annex.get("generate"), str)


@in_plan("S120")
def sentence_twice(plan: Tree) -> Iterator[Tree]:
    """A sentence of another chapter stands among the measures after the response, too."""
    for path, text in sentences(plan):
        if path[0] not in ("procedures", "recovery") and len(text) >= _A_SENTENCE:
            yield plan.add(("recovery", "aftercare"), text)


_A_SENTENCE = 25


@in_plan("S121")
def title_twice(plan: Tree) -> Iterator[Tree]:
    """Two annexes or two procedures have the same title."""
    for key in ("annexes", "procedures"):
        for at in range(1, len(plan.get(key))):
            yield plan.put((key, at, "title"), plan.get(key, at - 1, "title"))


@in_plan("S121")
def chapter_called_as_the_plan(plan: Tree) -> Iterator[Tree]:
    """A chapter has the title of the plan."""
    for path, _ in plan.each("chapters", ...):
        yield plan.put((*path, "title"), plan.get("title"))


@in_plan("S130")
def announced_count_wrong(plan: Tree) -> Iterator[Tree]:
    """A duty announces a number of items, and another number follows."""
    items = ["核对值班安排。", "清点应急物资。"]
    for path, _ in bodies(plan):
        yield plan.add((*path, "duties"), {"text": "做好下列三项工作：", "items": items})
        yield plan.add((*path, "duties"), "抓好三个环节：一是接报，二是处置，三是报告，四是善后。")


@in_plan("S140")
def number_typed(plan: Tree) -> Iterator[Tree]:
    """A text that is numbered in print begins with a number of its own."""
    marks = ("一、", "（二）", "3. ", "第四，", "⑤", "l、", "六是")
    for (path, text), mark in spread(list(sentences(plan)), marks):
        yield plan.put(path, mark + text)


@in_plan("S142")
def typed_numbers_with_a_hole(plan: Tree) -> Iterator[Tree]:
    """The numbers that are typed before the duties of a body leave one out, or repeat one."""
    for path, body in bodies(plan):
        for numbers in (("1. ", "3. "), ("五、", "五、")):
            duties = body["duties"]
            if all(isinstance(each, str) for each in duties[:2]) and duties[1:]:
                typed = [number + duty for number, duty in zip(numbers, duties, strict=False)]
                yield plan.put((*path, "duties"), [*typed, *duties[2:]])


@in_plan("S150")
def tells_what_to_write(plan: Tree) -> Iterator[Tree]:
    """A duty says what the plan should contain, instead of containing it."""
    yield from with_duties(
        plan,
        "根据实际情况制定相应的处置方案。",
        "明确应急处置的责任部门和具体负责人。",
        "建立健全应急工作协调机制。",
        "规定启动响应的条件和标准。",
        "预案中应当明确报告的时限和内容。",
    )


@in_plan("S160")
def title_without_plan(plan: Tree) -> Iterator[Tree]:
    """The title does not say that this is a plan, or calls it a sample."""
    title = plan.get("title")
    yield plan.put(("title",), f"关于印发{title}的通知")
    yield plan.put(("title",), f"{title}范本")
    yield plan.put(("title",), title.replace("预案", "工作").replace("方案", "工作"))


@in_plan("S161")
def title_without_issuer(plan: Tree) -> Iterator[Tree]:
    """The title names neither place nor unit."""
    kinds = {"petition": "信访突发事件", "public-security": "社会安全事件", "natural": "防汛"}
    kind = kinds.get(plan.get("hazard"), "突发事故")
    ending = "现场处置方案" if plan.get("class") == "on-site" else "应急预案"
    yield plan.put(("title",), kind + ending)


@in_plan("S162")
def title_of_another_hazard(plan: Tree) -> Iterator[Tree]:
    """The title is taken over from a plan for another kind of event."""
    ending = "现场处置方案" if plan.get("class") == "on-site" else "应急预案"
    place = plan.get("title")[:3]
    others = {"petition": "信访", "natural": "防汛", "health": "传染病疫情"}
    for hazard, word in others.items():
        if hazard != plan.get("hazard"):
            yield plan.put(("title",), f"{place}{word}{ending}")


@in_plan("S163")
def title_of_a_draft(plan: Tree) -> Iterator[Tree]:
    """A published plan is still called a draft."""
    if plan.get("status") == "published":
        for draft in ("征求意见稿", "送审稿", "草案"):
            yield plan.put(("title",), f"{plan.get('title')}（{draft}）")


@in_plan("S164")
def title_of_another_class(plan: Tree) -> Iterator[Tree]:
    """The title names another class of plan than the key `class` does."""
    title = plan.get("title")
    if plan.get("class") == "on-site":
        yield plan.put(("title",), title.replace("现场处置方案", "应急预案"))
    else:
        yield plan.put(("title",), title.replace("应急预案", "现场处置方案"))
        yield plan.put(("title",), title.replace("应急预案", "总体应急预案"))
