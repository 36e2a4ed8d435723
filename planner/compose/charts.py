"""Drawings: as Mermaid for the web, and the same content as rows of a table for every print."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from planner.compose.markdown import Markdown
from planner.compose.names import Names
from planner.compose.sentences import series
from planner.compose.tables import Cell
from planner.compose.wording import Wording
from planner.model.plan import Plan
from planner.model.procedures import Procedure, Step

_SPECIAL: Final = re.compile(r"[^\w\u3000-\u303f\uff00-\uffef“”‘’·—…、 /]")
_FIRST_SENTENCE: Final = re.compile(r"[^。；：\n]+")


def organisation_chart(plan: Plan) -> Markdown:
    """Draw the bodies of a plan below their superiors."""
    bodies = plan.organisation.bodies
    numbers = {body.id: number for number, body in enumerate(bodies, start=1)}
    boxes = [f"n{numbers[body.id]}[{label(body.name)}]" for body in bodies]
    arrows = [
        f"n{numbers[body.parent]} --> n{numbers[body.id]}"
        for body in bodies
        if body.parent in numbers
    ]
    return _mermaid([*boxes, *arrows])


def body_rows(plan: Plan, names: Names) -> Iterator[Sequence[Cell]]:
    """List the bodies of a plan: name, superior, who leads it, its members."""
    for body in plan.organisation.bodies:
        yield (
            body.name,
            names.body(body.parent) if body.parent else "",
            [f"{post.role}：{names.post(post.holder)}" for post in body.posts],
            series(body.members) if body.members else "",
        )


def flowchart(procedure: Procedure, names: Names, wording: Wording) -> Markdown:
    """Draw the steps of a procedure in their order."""
    numbers = {step.id: number for number, step in enumerate(procedure.steps, start=1)}
    boxes = [_box(step, numbers, names, wording) for step in procedure.steps]
    before = procedure.predecessors()
    arrows = [
        f"n{numbers[earlier]} -->{_branch(step, wording)} n{numbers[step.id]}"
        for step in procedure.steps
        for earlier in before[step.id]
    ]
    return _mermaid([*boxes, *arrows])


def step_rows(procedure: Procedure, names: Names, wording: Wording) -> Iterator[Sequence[Cell]]:
    """List the steps of a procedure: number, name, by whom, how soon, after which, when."""
    numbers = {step.id: str(number) for number, step in enumerate(procedure.steps, start=1)}
    before = procedure.predecessors()
    for step in procedure.steps:
        conditions = [names.levels(step.when)] if step.when else []
        if step.if_:
            conditions.append(wording.condition(step.if_))
        yield (
            numbers[step.id],
            step_name(step),
            names.bodies((step.by, *step.with_)),
            wording.within(step.within) if step.within else "",
            "、".join(numbers[earlier] for earlier in before[step.id]),
            "，".join(conditions),
        )


def step_name(step: Step) -> str:
    """Give the short name of a step: its title, or the first words of what it does."""
    first = _FIRST_SENTENCE.match(step.do)
    return step.title or (first[0] if first else step.do)


def label(*lines: str) -> str:
    """Quote a label for Mermaid, which reads #35; as the character of that number."""
    escaped = (_SPECIAL.sub(lambda sign: f"#{ord(sign[0])};", line) for line in lines)
    return f'"{"<br/>".join(escaped)}"'


def _box(step: Step, numbers: Mapping[str, int], names: Names, wording: Wording) -> str:
    lines = [step_name(step), names.body(step.by)]
    if step.within:
        lines.append(wording.within(step.within))
    return f"n{numbers[step.id]}[{label(*lines)}]"


def _branch(step: Step, wording: Wording) -> str:
    return f"|{label(wording.condition(step.if_))}|" if step.if_ else ""


def _mermaid(lines: Iterable[str]) -> Markdown:
    body = "".join(f"  {line}\n" for line in lines)
    return Markdown(f"```mermaid\nflowchart TB\n{body}```\n\n")
