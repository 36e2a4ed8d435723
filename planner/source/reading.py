"""Reading a file: bytes to text, nodes, data and model, and everything that is wrong on the way."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any, Generic, TypeVar

from yaml.nodes import Node, ScalarNode

from planner.model.base import Model, Path
from planner.model.directory import Directory
from planner.model.integrity import (
    Problem,
    Shared,
    directory_ids,
    directory_problems,
    plan_problems,
)
from planner.model.plan import Plan
from planner.source.agreement import agreement_findings
from planner.source.construct import FINDINGS_LIMIT, ExpansionError, node_finding
from planner.source.disk import UnreadableError
from planner.source.finding import Argument, Finding, Place
from planner.source.gathering import grouped, innermost, ordered, own_mistakes
from planner.source.nodes import find
from planner.source.syntax import Effort, Parsed, parse
from planner.source.text import Source, control_characters, decode
from planner.source.trial import Draft, draft, repaired, weight
from planner.source.validation import validation_findings

M = TypeVar("M", bound=Model)

Problems = Callable[[Any, Collection[Path]], Iterator[Problem]]
"""Finds what does not agree in the data of a file that is wrong at some paths."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """What a file holds: the model if it is sound, its plain data, and the findings.

    Blanks are mistakes, but a file that has no others is sound: it can be printed as a draft.
    The data is None if nothing of the file could be read. Of a file with mistakes it is that of
    a mended copy.
    """

    name: str
    model: M | None
    data: Any
    findings: tuple[Finding, ...]
    root: Node | None = field(default=None, repr=False)
    source: Source | None = field(default=None, repr=False)

    def finding(
        self, name: str, path: Path, arguments: Mapping[str, Argument], *, key: bool = False
    ) -> Finding:
        """Make a finding about the value at a path, or about what is nearest around it.

        With `key` it is about the key that the last step of the path names.
        """
        if self.root is None or self.source is None:
            return Finding(name, Place(self.name, 1, 1, 1, 1), arguments, path)
        node, _ = find(self.root, path, key=key)
        return node_finding(self.source, name, node, path, arguments)


def read_directory(data: bytes, name: str) -> Reading[Directory]:
    """Read the bytes of a `directory.yaml`; never raises, findings say what is wrong."""
    return read_model(data, name, Directory, directory_problems)


def read_plan(data: bytes, name: str, shared: Shared) -> Reading[Plan]:
    """Read the bytes of a plan; never raises, findings say what is wrong.

    `shared` are the ids of its directory (see `shared_ids`), empty where there is none.
    """

    def problems(data: Any, faults: Collection[Path]) -> Iterator[Problem]:
        return plan_problems(data, shared, faults)

    return read_model(data, name, Plan, problems)


def shared_ids(directory: Reading[Directory]) -> Shared:
    """Give the ids that plans may refer to, as far as the directory can be read."""
    if directory.data is None:
        return {}
    return directory_ids(directory.data, {finding.path for finding in directory.findings})


def no_problems(_data: Any, _faults: Collection[Path]) -> Iterator[Problem]:
    """Find nothing: for files in which no place refers to another."""
    return iter(())


def read_model(
    data: bytes, name: str, model: type[M], problems: Problems = no_problems
) -> Reading[M]:
    """Read the bytes of a file as any model; never raises, findings say what is wrong."""
    try:
        source = decode(data, name)
        unseen = control_characters(source)
    except UnreadableError as error:
        return Reading(name, None, None, (error.finding,))
    if unseen:
        source = source.mended(edit for _, edit in unseen)
    effort = Effort(source)
    parsed = parse(source, effort, partial(weight, model))
    parsed.findings[:0] = [finding for finding, _ in unseen]
    if parsed.root is None or _is_empty(parsed.root):
        return _unread(parsed)
    try:
        first = draft(parsed.source, parsed.root, model)
    except ExpansionError as error:
        bomb = node_finding(parsed.source, "alias-bomb", error.node, (), {})
        return Reading(name, None, None, ordered([*parsed.findings, bomb]))
    return _judge(first, parsed, model, problems, effort)


def _unread(parsed: Parsed) -> Reading[Any]:
    findings = parsed.findings
    if parsed.readable and not findings:
        findings = [Finding("file-empty", Place(parsed.source.name, 1, 1, 1, 1))]
    return Reading(parsed.source.name, None, None, ordered(findings))


def _judge(
    current: Draft[M], parsed: Parsed, model: type[M], problems: Problems, effort: Effort
) -> Reading[M]:
    """Gather what is wrong with a text that can be read."""
    told, doubtful = [*parsed.findings], {*parsed.doubtful}
    if current.leaves or current.findings:
        current, mends = repaired(current, model, effort)
        for mend in mends:
            told += (each for each in mend.findings if each.place.line not in doubtful)
            doubtful |= mend.doubtful_lines
    told += _found(current, problems, doubtful)
    findings = ordered(told)
    sound = all(finding.severity != "error" or finding.name == "blank" for finding in findings)
    return Reading(
        parsed.source.name,
        current.model if sound else None,
        current.data,
        findings,
        current.root,
        current.source,
    )


def _found(current: Draft[M], problems: Problems, doubtful: set[int]) -> Iterator[Finding]:
    """Yield what is wrong after all mends, but for the consequences of what has been told."""
    source, root = current.source, current.root
    doubts = innermost(root, source, doubtful)
    faults = {
        *(leaf.path for leaf in current.leaves),
        *(finding.path for finding in current.findings),
        *((*path, "") for path in doubts),
    }
    disagreements = list(problems(current.data, faults))
    own = own_mistakes(current.leaves, current.findings, disagreements, doubts)
    found = [*grouped(current.findings), *validation_findings(own)]
    told = {finding.path for finding in found}
    found += islice(agreement_findings(disagreements, root, source, told), FINDINGS_LIMIT + 1)
    yield from (finding for finding in found if finding.place.line not in doubtful)


def _is_empty(root: Node) -> bool:
    return isinstance(root, ScalarNode) and not root.value and not root.style
