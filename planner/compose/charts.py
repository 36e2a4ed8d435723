"""Drawings: the graph of each, and the same content as rows of a table."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from planner.compose.graphs import Edge, Graph, Node
from planner.compose.names import Names
from planner.compose.sentences import series
from planner.compose.tables import Cell
from planner.compose.wording import Wording
from planner.model.plan import Plan
from planner.model.procedures import Procedure, Step

_FIRST_SENTENCE: Final = re.compile(r"[^。；：\n]+")


def organisation_chart(plan: Plan, wording: Wording) -> Graph:
    """Draw the bodies of a plan below their superiors."""
    bodies = plan.organisation.bodies
    numbers = {body.id: number for number, body in enumerate(bodies, start=1)}
    return Graph(
        "tree",
        wording.patterns["drawings"]["organisation"],
        tuple(Node(f"n{numbers[body.id]}", (body.name,)) for body in bodies),
        tuple(
            Edge(f"n{numbers[body.parent]}", f"n{numbers[body.id]}")
            for body in bodies
            if body.parent in numbers
        ),
    )


def body_rows(plan: Plan, names: Names) -> Iterator[Sequence[Cell]]:
    """List the bodies of a plan: name, superior, who leads it, its members."""
    for body in plan.organisation.bodies:
        yield (
            body.name,
            names.body(body.parent) if body.parent else "",
            [f"{post.role}：{names.post(post.holder)}" for post in body.posts],
            series(body.members) if body.members else "",
        )


def flowchart(procedure: Procedure, names: Names, wording: Wording) -> Graph:
    """Draw the steps of a procedure in their order, a condition as a decision before its step."""
    numbers = {step.id: number for number, step in enumerate(procedure.steps, start=1)}
    before = procedure.predecessors()
    nodes: list[Node] = []
    edges: list[Edge] = []
    for step in procedure.steps:
        number = numbers[step.id]
        entry = f"n{number}"
        if step.if_:
            entry = f"c{number}"
            nodes.append(Node(entry, (wording.condition(step.if_),), "diamond"))
            edges.append(Edge(entry, f"n{number}", wording.patterns["drawings"]["met"]))
        nodes.append(_box(step, number, names, wording, is_first=not before[step.id]))
        edges += [Edge(f"n{numbers[earlier]}", entry) for earlier in before[step.id]]
    title = wording.patterns["drawings"]["procedure"].format(title=procedure.title)
    return Graph("flow", title, tuple(nodes), tuple(edges))


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


def _box(step: Step, number: int, names: Names, wording: Wording, *, is_first: bool) -> Node:
    """Say of a step its name, by whom, how soon, and at which levels alone it is done."""
    lines = [step_name(step), names.body(step.by)]
    if step.within:
        lines.append(wording.within(step.within))
    if step.when:
        lines.append(names.levels(step.when))
    return Node(f"n{number}", tuple(lines), "rounded" if is_first else "box")
