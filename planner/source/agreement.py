"""From what does not agree within a plan to findings."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from yaml.nodes import Node

from planner.model.base import Path
from planner.model.integrity import Problem
from planner.source.construct import node_finding
from planner.source.finding import Argument, Finding, Place, Term
from planner.source.nearest import nearest
from planner.source.nodes import find
from planner.source.text import Source


def agreement_findings(
    problems: Iterable[Problem], root: Node, source: Source, told: Collection[Path]
) -> Iterator[Finding]:
    """Give the findings of problems whose place has not been told of in another way."""
    for problem in problems:
        if problem.path not in told:
            yield _misspelt(problem, root, source) or _finding(problem, root, source)


def _misspelt(problem: Problem, root: Node, source: Source) -> Finding | None:
    """Tell an id that is misspelt where it is defined: some refer to it, none as it stands."""
    defined = nearest(problem.wrong, problem.idle)
    if not problem.also or defined is None:
        return None
    path = problem.idle[defined]
    arguments = {
        "kind": Term(problem.arguments["kind"]),
        "defined": defined,
        "wrong": problem.wrong,
        "count": str(len(problem.also) + 1),
    }
    node, _ = find(root, path, key=problem.arguments["kind"] == "fact")
    return node_finding(source, "id-misspelt", node, path, arguments)


def _finding(problem: Problem, root: Node, source: Source) -> Finding:
    name = problem.name
    arguments: dict[str, Argument] = {"wrong": problem.wrong, **problem.arguments}
    if "kind" in problem.arguments:
        arguments["kind"] = Term(problem.arguments["kind"])
    if problem.first:
        first, _ = find(root, problem.first)
        arguments["line"] = str(source.place(first.start_mark.index).line)
    if problem.choices:
        arguments["choices"] = problem.choices
        if close := nearest(problem.wrong, problem.choices):
            arguments["nearest"] = close
            name += "-near"
    node, _ = find(root, problem.path, key=name == "choice-measured")
    finding = node_finding(source, name, node, problem.path, arguments)
    return replace(finding, also=tuple(_place(path, root, source) for path in problem.also))


def _place(path: Path, root: Node, source: Source) -> Place:
    node, _ = find(root, path)
    return source.place(node.start_mark.index, node.end_mark.index)
