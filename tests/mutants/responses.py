"""Defects of family P: what the response has to cover, and how petitions are heard and handled."""

from collections.abc import Callable, Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import (
    Map,
    bodies,
    is_petition,
    replaced,
    with_sentences,
    without_levels,
    without_steps,
)
from tests.mutants.plant import Tree


def mentions(*words: str) -> Callable[[Map], bool]:
    """Give the test whether the text of a step has one of the words."""
    return lambda step: any(word in _text(step) for word in words)


def _text(step: Map) -> str:
    return f"{step.get('title')} {step['do']} {step.get('items')}"


def _without(plan: Tree, *words: str) -> Iterator[Tree]:
    """Yield the plan without the response steps that have one of the words, if there are any."""
    changed = without_steps(plan, mentions(*words), routine=False)
    if changed.changed:
        yield changed


@in_plan("P201")
def response_removed(plan: Tree) -> Iterator[Tree]:
    """The plan has no response any more, only daily work."""
    yield without_levels(plan)


@in_plan("P202")
def reporting_steps_removed(plan: Tree) -> Iterator[Tree]:
    """No step of the response reports."""
    yield without_steps(
        plan, lambda step: "report" in step or mentions("报告", "上报", "报送")(step), routine=False
    )


@in_plan("P203")
def medical_aid_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody helps the injured and the sick."""
    yield from _without(plan, "救", "伤", "医", "120", "送院", "病人")


@in_plan("P204")
def care_for_the_vulnerable_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody cares for the old, the young, the disabled and the pregnant."""
    words = ("老", "幼", "残疾", "孕", "未成年", "儿童", "特殊需要", "行动不便", "弱")
    yield from _without(plan, *words, "学生", "患者", "病人", "帮助")


@in_plan("P205")
def release_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody is informed of what happens."""
    words = ("发布", "公布", "告", "通报", "通知", "广播", "说明", "答复", "提示", "叫应")
    yield from _without(plan, *words, "公开", "发出", "更正", "宣布")


@in_plan("P206")
def review_removed(plan: Tree) -> Iterator[Tree]:
    """Nothing is reviewed after the response."""
    yield from _without(plan, "复盘", "总结", "评估", "整改", "改进")


@in_plan("P207")
def receiving_removed(plan: Tree) -> Iterator[Tree]:
    """No step receives and verifies what has happened."""
    words = ("接报", "核实", "登记", "示警", "发现", "报警", "接警", "记录", "迎候", "检查现场")
    yield from _without(plan, *words)


@in_plan("P208")
def activation_removed(plan: Tree) -> Iterator[Tree]:
    """No step activates the response."""
    if plan.get("class") not in ("village", "on-site"):
        yield from _without(plan, "启动", "响应级别", "确定级别")


@in_plan("P209")
def call_for_help_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody asks for help when the own forces do not suffice."""
    words = (
        "支援",
        "提请",
        "拨打",
        "请求",
        "协调",
        "报请",
        "119",
        "110",
        "120",
        "报警",
        "求助",
        "请",
    )
    yield from _without(plan, *words, "上报", "县", "市", "移交", "街道", "公安")


@in_plan("P211")
def moving_people_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody brings people to safety."""
    if plan.get("hazard") in ("natural", "accident"):
        words = ("疏散", "转移", "撤离", "避险", "离开", "避难", "救人", "搜救", "救出", "撤")
        yield from _without(plan, *words)


@in_plan("P212")
def alarm_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody calls 119 or 120 on the spot."""
    if plan.get("class") == "on-site":
        for path, report in plan.each("reporting", ...):
            if report["id"] == "alarm":
                plan = plan.put((*path, "how"), "对讲机").put((*path, "what"), "内部报告")
        yield from _without(plan, "119", "120", "110", "报警")


@in_plan("P213")
def isolation_without_power(plan: Tree) -> Iterator[Tree]:
    """In a plan for an epidemic a team isolates people on its own."""
    if plan.get("class") in ("township", "unit") and not is_petition(plan):
        team = next(body["id"] for _, body in bodies(plan, "team"))
        for path, _ in plan.each("procedures", 0, "steps", ...):
            epidemic = plan.put(("hazard",), "health").put((*path, "by"), team)
            yield epidemic.put((*path, "do"), "对密切接触者实行集中隔离，限制其外出。")


@in_plan("P301")
def nobody_listens(plan: Tree) -> Iterator[Tree]:
    """Nobody listens to those who came."""
    if is_petition(plan):
        words = ("听取", "对话", "接待", "诉求", "面谈", "约见", "答复", "倾听")
        yield from _without(plan, *words)


@in_plan("P302")
def no_leader_comes(plan: Tree) -> Iterator[Tree]:
    """Nobody in charge comes to the place."""
    if is_petition(plan):
        words = ("负责人", "领导", "到场", "主任", "局长", "镇长", "经理", "组长", "指挥长", "书记")
        yield from _without(plan, *words, "到达", "现场")


@in_plan("P303")
def matter_not_registered(plan: Tree) -> Iterator[Tree]:
    """What people say does not enter ordinary handling."""
    if is_petition(plan):
        yield from _without(
            plan, "登记", "受理", "记录", "导入", "转送", "交办", "转交", "告知", "办结"
        )


@in_plan("P304")
def lawful_deadline_removed(plan: Tree) -> Iterator[Tree]:
    """No step names the time limit that the law sets for notice or reply."""
    if is_petition(plan) and plan.get("class") in ("township", "departmental"):
        for article in (23, 34):
            timeless = plan
            for path, deadline in plan.each("procedures", ..., "steps", ..., "deadline"):
                if deadline["article"] == article:
                    timeless = timeless.cut(path)
            yield timeless


@in_plan("P305")
def lawful_deadline_exceeded(plan: Tree) -> Iterator[Tree]:
    """A step allows more time than the article that it names."""
    for path, deadline in plan.each("procedures", ..., "steps", ..., "deadline"):
        if deadline["law"] == "信访工作条例":
            yield plan.put((*path, "within"), "90 d")


@in_plan("P306")
def too_many_days_in_prose(plan: Tree) -> Iterator[Tree]:
    """A sentence allows more days than the law."""
    if is_petition(plan):
        added = ("信访事项自受理之日起九十日内办结。", "收到信访事项之日起三十日内书面告知信访人。")
        yield from with_sentences(plan, *added)


@in_plan("P307")
def too_many_representatives(plan: Tree) -> Iterator[Tree]:
    """More than five may speak for a group."""
    if is_petition(plan):
        yield from replaced(plan, ("不超过五名代表", "不超过十名代表"))
        yield from with_sentences(plan, "引导群众推选8名代表反映诉求。", "派出10名代表参加对话。")


@in_plan("P308")
def workflow_without_reply(plan: Tree) -> Iterator[Tree]:
    """A daily workflow for visits or letters registers nothing, or never replies."""
    if is_petition(plan):
        for path, procedure in plan.each("procedures", ...):
            if procedure["when"] == "routine" and _is_for_petitions(procedure):
                for words in (("登记", "受理", "记", "录"), ("答复", "复", "告", "回访", "反馈")):
                    kept = [step for step in procedure["steps"] if not mentions(*words)(step)]
                    yield plan.put((*path, "steps"), [_alone(step) for step in kept])


def _is_for_petitions(procedure: Map) -> bool:
    return any(word in procedure["title"] for word in ("来访", "来信", "网上", "来电"))


def _alone(step: Map) -> Map:
    return {key: value for key, value in step.items() if key != "after"}
