"""Reading a file: bytes to text, nodes, data and model, and everything that is wrong on the way."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Generic, TypeVar

from pydantic import ValidationError
from yaml import MarkedYAMLError
from yaml.nodes import Node

from planner.model.base import Model
from planner.model.directory import Directory
from planner.model.ids import Kind
from planner.model.integrity import Problem, directory_ids, directory_problems, plan_problems
from planner.model.plan import Plan
from planner.source.construct import Constructor, ExpansionError, node_finding
from planner.source.finding import Finding, Place, Term
from planner.source.nearest import nearest
from planner.source.nodes import compose, find
from planner.source.syntax import explain
from planner.source.text import Source, UnreadableError, decode
from planner.source.validation import validation_findings

M = TypeVar("M", bound=Model)

MEND_LIMIT: Final = 50
"""Syntax mistakes told of one file; after so many its rest is not worth guessing at."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """What a file holds: the model if it is sound, its plain data, and the findings."""

    name: str
    model: M | None
    data: Any
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A text that has been composed, perhaps after mending some of its lines."""

    source: Source
    root: Node | None
    findings: list[Finding]

    @property
    def mended_lines(self) -> frozenset[int]:
        return frozenset(finding.place.line for finding in self.findings)


def read_directory(data: bytes, name: str) -> Reading[Directory]:
    """Read the bytes of a `directory.yaml`; never raises, findings say what is wrong."""
    return _read(data, name, Directory, None)


def read_plan(data: bytes, name: str, shared: dict[Kind, frozenset[str]] | None) -> Reading[Plan]:
    """Read the bytes of a plan; never raises, findings say what is wrong.

    `shared` are the ids of its directory (see `shared_ids`), None where there is no directory.
    """
    return _read(data, name, Plan, shared)


def shared_ids(directory: Reading[Directory]) -> dict[Kind, frozenset[str]]:
    """Give the ids that plans may refer to, as far as the directory can be read."""
    return directory_ids(directory.data)


def _read(
    data: bytes, name: str, model: type[M], shared: dict[Kind, frozenset[str]] | None
) -> Reading[M]:
    try:
        parsed = _parse(decode(data, name))
    except UnreadableError as error:
        return Reading(name, None, None, (error.finding,))
    if parsed.root is None:
        findings = parsed.findings or [Finding("file-empty", Place(name, 1, 1, 1, 1))]
        return Reading(name, None, None, tuple(findings))
    return _build(parsed, model, shared)


def _parse(source: Source) -> _Parsed:
    """Compose the text; where that fails, note why, mend the line and go on."""
    findings: list[Finding] = []
    while True:
        try:
            return _Parsed(source, compose(source.text), findings)
        except MarkedYAMLError as error:
            explanation = explain(error, source)
            findings.append(explanation.finding)
        mended = explanation.mended
        index = explanation.finding.place.line - 1
        if mended is None or mended == source.lines[index] or len(findings) >= MEND_LIMIT:
            return _Parsed(source, None, findings)
        lines = [*source.lines[:index], mended, *source.lines[index + 1 :]]
        source = Source(source.name, "\n".join(lines))


def _build(
    parsed: _Parsed, model: type[M], shared: dict[Kind, frozenset[str]] | None
) -> Reading[M]:
    source, root = parsed.source, parsed.root
    assert root is not None  # noqa: S101 - `_read` has sorted out empty texts
    constructor = Constructor(source)
    try:
        data = constructor.build(root)
    except ExpansionError as error:
        bomb = node_finding(source, "alias-bomb", error.node, (), {})
        return Reading(source.name, None, None, (*parsed.findings, bomb))
    findings = constructor.findings
    result: M | None = None
    try:
        result = _validator(model).model_validate(data)
    except ValidationError as error:
        findings += validation_findings(error, model, root, source)
    problems = plan_problems(data, shared) if model is Plan else directory_problems(data)
    told = {finding.path for finding in findings}
    findings += (
        _integrity_finding(each, root, source) for each in problems if each.path not in told
    )
    mended = parsed.mended_lines
    findings = [finding for finding in findings if finding.place.line not in mended]
    ordered = sorted([*parsed.findings, *findings], key=lambda each: each.place)
    sound = not parsed.findings and all(f.severity != "error" for f in ordered)
    return Reading(source.name, result if sound else None, data, tuple(ordered))


@cache
def _validator(model: type[M]) -> type[M]:
    """Build the validators of a model once; its parts leave that to it."""
    model.model_rebuild()
    return model


def _integrity_finding(problem: Problem, root: Node, source: Source) -> Finding:
    name = problem.name
    arguments = {"wrong": problem.wrong, **problem.arguments}
    if "kind" in arguments:
        arguments["kind"] = Term(arguments["kind"])
    if problem.first:
        arguments["line"] = str(find(root, problem.first)[0].start_mark.line + 1)
    if problem.choices:
        arguments["choices"] = ", ".join(problem.choices)
        if close := nearest(problem.wrong, problem.choices):
            arguments["nearest"] = close
            name += "-near"
    node, _ = find(root, problem.path)
    return node_finding(source, name, node, problem.path, arguments)
