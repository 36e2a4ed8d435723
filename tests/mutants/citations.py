"""Defects of family C: laws, documents and superior plans that a plan cites."""

from collections.abc import Iterator

from tests.mutants.operator import beside, in_plan
from tests.mutants.places import is_petition, with_sentences
from tests.mutants.plant import Tree

BASIS = ("general", "basis")
DEADLINES = ("procedures", ..., "steps", ..., "deadline")


@in_plan("C101")
def repealed_law_in_basis(plan: Tree) -> Iterator[Tree]:
    """The basis names 信访条例, which another regulation has replaced."""
    yield plan.add(BASIS, {"law": "信访条例"})
    yield plan.add(BASIS, {"law": "信访条例", "articles": [16, 18]})


@in_plan("C101")
def repealed_law_in_prose(plan: Tree) -> Iterator[Tree]:
    """A sentence appeals to the replaced 信访条例."""
    if is_petition(plan):
        yield from with_sentences(plan, "按照《信访条例》的规定执行。")


@in_plan("C101")
def repealed_law_for_deadline(plan: Tree) -> Iterator[Tree]:
    """A step takes its time limit from the replaced 信访条例."""
    for path, _ in plan.each(*DEADLINES):
        yield plan.put((*path, "law"), "信访条例")


@in_plan("C102")
def superseded_edition(plan: Tree) -> Iterator[Tree]:
    """The basis names the edition of 2007 of a law that was revised in 2024."""
    for path, basis in plan.each(*BASIS, ...):
        if basis.get("law") == "突发事件应对法":
            yield plan.put((*path, "edition"), "2007-08-30")


@in_plan("C103")
def unknown_law(plan: Tree) -> Iterator[Tree]:
    """The basis names a law that there is not."""
    yield plan.add(BASIS, {"law": "突发事件处置法"})
    yield plan.add(BASIS, {"law": "信访工作条列"})


@in_plan("C104")
def article_beyond_the_last(plan: Tree) -> Iterator[Tree]:
    """The basis names an article that its law does not have."""
    for path, basis in plan.each(*BASIS, ...):
        if basis.get("law") in ("突发事件应对法", "信访工作条例", "个人信息保护法"):
            yield plan.add((*path, "articles"), 166)


@in_plan("C104")
def article_beyond_the_last_for_deadline(plan: Tree) -> Iterator[Tree]:
    """A step takes its time limit from an article that its law does not have."""
    for path, deadline in plan.each(*DEADLINES):
        if deadline["law"] == "信访工作条例":
            yield plan.put((*path, "article"), 53)


@in_plan("C104")
def article_beyond_the_last_in_prose(plan: Tree) -> Iterator[Tree]:
    """A sentence appeals to an article that its law does not have."""
    yield from with_sentences(plan, "依照《突发事件应对法》第一百一十条的规定执行。")


@in_plan("C105")
def core_law_not_cited(plan: Tree) -> Iterator[Tree]:
    """The basis leaves out the law on which every such plan rests."""
    core = ("突发事件应对法", "信访工作条例") if is_petition(plan) else ("突发事件应对法",)
    for path, basis in plan.each(*BASIS, ...):
        if basis.get("law") in core:
            yield plan.cut(path)


@in_plan("C106")
def basis_newer_than_plan(plan: Tree) -> Iterator[Tree]:
    """The plan says that it was approved and issued years before its basis was."""
    life = plan.get("lifecycle")
    if "issued" in life:
        older = {key: life[key] for key in ("risk_assessment", "consultation") if key in life}
        older |= {"approved": {**life["approved"], "on": "2021-04-20"}, "issued": "2021-05-06"}
        yield plan.put(("lifecycle",), {**life, **older})


@in_plan("C107")
def basis_named_twice(plan: Tree) -> Iterator[Tree]:
    """The basis names the same law, document or plan twice."""
    for _, basis in plan.each(*BASIS, ...):
        yield plan.add(BASIS, basis)


@in_plan("C108")
def law_revised_since(plan: Tree) -> Iterator[Tree]:
    """The basis names a law that was revised after the plan had been issued."""
    life = plan.get("lifecycle")
    if "issued" in life:
        before = {**life, "approved": {**life["approved"], "on": "2023-11-20"}}
        yield plan.put(("lifecycle",), {**before, "issued": "2023-12-01"})


@in_plan("C201")
def replaced_document(plan: Tree) -> Iterator[Tree]:
    """The basis names the replaced edition of a document or standard."""
    for path, basis in plan.each(*BASIS, ...):
        number = basis.get("number", "")
        older = {"国办发〔2024〕5号": "国办发〔2013〕101号", "GB/T 29639-2020": "GB/T 29639-2013"}
        if number in older:
            yield plan.put((*path, "number"), older[number])


@in_plan("C202")
def eight_elements(plan: Tree) -> Iterator[Tree]:
    """A sentence appeals to the eight elements of a withdrawn standard."""
    yield from with_sentences(plan, "本预案按照八要素编制。", "内容包括应急预案的八个要素。")


@in_plan("C301")
def superior_plan_not_named(plan: Tree) -> Iterator[Tree]:
    """A plan that stands under another one does not name it."""
    if plan.get("class") not in ("overall", "joint"):
        basis = [each for each in plan.get(*BASIS) if "plan" not in each]
        yield plan.cut(("superior",)).put(BASIS, basis)


@in_plan("C302")
def superior_plan_not_in_basis(plan: Tree) -> Iterator[Tree]:
    """The plan names a superior plan that its basis leaves out."""
    for path, basis in plan.each(*BASIS, ...):
        if "plan" in basis:
            yield plan.cut(path)


@in_plan("C302")
def superior_plan_under_two_names(plan: Tree) -> Iterator[Tree]:
    """The basis names another plan than the superior one."""
    for path, basis in plan.each(*BASIS, ...):
        if "plan" in basis:
            yield plan.put((*path, "plan"), basis["plan"].replace("应急预案", "处置预案"))


@in_plan("C303")
def plan_rests_on_itself(plan: Tree) -> Iterator[Tree]:
    """The superior plan, or one of the basis, is the plan itself."""
    title = plan.get("title")
    yield plan.put(("superior",), title)
    yield plan.add(BASIS, {"plan": title})


@beside("C304")
def superior_plan_superseded(plan: Tree) -> Iterator[Tree]:
    """The superior plan stands in the repository and is no longer in force."""
    named = {"id": "superior-plan", "title": plan.get("superior"), "status": "superseded"}
    neighbour = Tree({**plan.data, **named, "superior": "全省应急预案"}, (("superior",),))
    yield neighbour.put(BASIS, [{"plan": "全省应急预案"}])


@beside("C305")
def plans_superior_to_each_other(plan: Tree) -> Iterator[Tree]:
    """Two plans each stand under the other."""
    title = plan.get("title")
    named = {"id": "superior-plan", "title": plan.get("superior"), "superior": title}
    yield Tree({**plan.data, **named}, (("superior",),)).put(BASIS, [{"plan": title}])
