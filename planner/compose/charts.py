"""Drawings: as Mermaid for the web, followed by the same content as a table for every print."""

import re
from collections.abc import Iterable, Mapping

from planner.compose.markdown import Markdown
from planner.compose.names import Names
from planner.compose.tables import table
from planner.compose.wording import Wording
from planner.model.plan import Plan
from planner.model.procedures import Procedure, Step

_SPECIAL = re.compile(r"[^\w\u3000-\u303f\uff00-\uffef“”‘’·—…、 /.-]")


def organisation_chart(plan: Plan, names: Names) -> Markdown:
    """Draw the bodies of a plan below their superiors, and list them."""
    bodies = plan.organisation.bodies
    numbers = {body.id: f"n{number}" for number, body in enumerate(bodies, start=1)}
    lines = [f"{numbers[body.id]}[{_label(body.name)}]" for body in bodies]
    lines += [
        f"{numbers[body.parent]} --> {numbers[body.id]}"
        for body in bodies
        if body.parent in numbers
    ]
    rows = [
        [
            body.name,
            names.body(body.parent) if body.parent else "",
            [f"{post.role}：{names.post(post.holder)}" for post in body.posts],
            "、".join(body.members),
        ]
        for body in bodies
    ]
    return _mermaid("TB", lines) + table(["机构", "上级机构", "负责人", "成员单位"], rows)


def flowchart(procedure: Procedure, names: Names, wording: Wording) -> Markdown:
    """Draw the steps of a procedure in their order, and list them."""
    numbers = {step.id: number for number, step in enumerate(procedure.steps, start=1)}
    before = procedure.predecessors()
    lines = [_box(step, numbers, names, wording) for step in procedure.steps]
    for step in procedure.steps:
        branch = f"|{_label(wording.condition(step.if_))}|" if step.if_ else ""
        lines += [
            f"n{numbers[earlier]} -->{branch} n{numbers[step.id]}" for earlier in before[step.id]
        ]
    rows = [_step_row(step, numbers, before[step.id], names, wording) for step in procedure.steps]
    head = ["序号", "步骤", "责任机构", "时限", "前一步", "条件"]
    return _mermaid("TB", lines) + table(head, rows)


def step_name(step: Step) -> str:
    """Give the short name of a step: its title, or what it does."""
    return step.title or step.do.rstrip("。")


def _box(step: Step, numbers: Mapping[str, int], names: Names, wording: Wording) -> str:
    lines = [step_name(step), names.body(step.by)]
    if step.within:
        lines.append(wording.within(step.within))
    return f"n{numbers[step.id]}[{_label(*lines)}]"


def _step_row(
    step: Step, numbers: Mapping[str, int], before: Iterable[str], names: Names, wording: Wording
) -> list[str]:
    conditions = [names.levels(step.when)] if step.when else []
    if step.if_:
        conditions.append(wording.condition(step.if_))
    return [
        str(numbers[step.id]),
        step_name(step),
        names.bodies((step.by, *step.with_)),
        wording.within(step.within) if step.within else "",
        "、".join(str(numbers[earlier]) for earlier in before),
        "，".join(conditions),
    ]


def _mermaid(direction: str, lines: Iterable[str]) -> Markdown:
    body = "".join(f"  {line}\n" for line in lines)
    return Markdown(f"```mermaid\nflowchart {direction}\n{body}```\n\n")


def _label(*lines: str) -> str:
    """Quote a label for Mermaid, which reads #35; as the character of that number."""
    escaped = (_SPECIAL.sub(lambda m: f"#{ord(m[0])};", line) for line in lines)
    return f'"{"<br/>".join(escaped)}"'
