"""From all that was found to what is told: causes without their consequences, each once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from yaml.nodes import CollectionNode, MappingNode, Node

from planner.model.base import Path
from planner.model.integrity import Problem
from planner.source.construct import FINDINGS_LIMIT
from planner.source.finding import Finding
from planner.source.leaf import Leaf, keys_of
from planner.source.nodes import find
from planner.source.text import Source

_SENSELESS: Final = frozenset({"template-marker", "key-not-text", "tag", "comment-in-value"})
"""Findings of the constructor after which a value cannot be judged further."""


def own_mistakes(
    leaves: Iterable[Leaf],
    odd: Iterable[Finding],
    problems: Iterable[Problem],
    doubts: Collection[Path],
) -> list[Leaf]:
    """Leave out errors that follow from what is told anyway.

    Those are errors below a value that makes no sense (`odd`), and what a map lacks that holds
    a doubtful line (`doubts`) or nothing but an id that comes again in the next line.
    """
    senseless = {each.path for each in odd if each.name in _SENSELESS} - {()}
    again = {each.first[:-1] for each in problems if each.name == "duplicate-id"}

    def is_own(leaf: Leaf) -> bool:
        if any(leaf.path[:length] in senseless for length in range(1, len(leaf.path) + 1)):
            return False
        outer = leaf.path[:-1]
        if leaf.kind == "missing" and outer in doubts:
            return False
        item = outer if leaf.kind == "missing" else leaf.path
        return item not in again or keys_of(find(leaf.root, item)[0]) != {"id"}

    return [leaf for leaf in leaves if is_own(leaf)]


def innermost(root: Node, source: Source, lines: Collection[int]) -> set[Path]:
    """Give the paths of the maps and lists that hold lines of the file directly."""
    return {_innermost(root, source, line) for line in lines}


def _innermost(node: Node, source: Source, line: int, path: Path = ()) -> Path:
    for step, child in _children(node):
        if isinstance(child, CollectionNode) and child.value and _covers(child, source, line):
            return _innermost(child, source, line, (*path, step))
    return path


def _covers(node: CollectionNode, source: Source, line: int) -> bool:
    """Whether a map or list takes up a line; a block ends where the next line begins."""
    start, end = node.start_mark.index, node.end_mark.index
    last = source.place(end).line - (0 if node.flow_style else 1)
    first = source.place(start).line
    return first <= line <= max(first, last)


def _children(node: Node) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node, MappingNode):
        yield from ((str(key.value), value) for key, value in node.value)
    elif isinstance(node, CollectionNode):
        yield from enumerate(node.value)


def grouped(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Tell of several duplicate keys in one map as one mistake, at the first of them."""
    groups: dict[Path, list[Finding]] = {}
    for finding in findings:
        if finding.name == "duplicate-key":
            groups.setdefault(finding.path[:-1], []).append(finding)
        else:
            yield finding
    for first, *others in groups.values():
        yield replace(first, also=tuple(other.place for other in others))


def ordered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put findings in the order of their places, each once, and not too many."""
    once = {(finding.name, finding.place): finding for finding in findings}
    listed = sorted(once.values(), key=lambda finding: finding.place)
    if len(listed) <= FINDINGS_LIMIT:
        return tuple(listed)
    limit = {"count": str(FINDINGS_LIMIT)}
    last = replace(listed[FINDINGS_LIMIT], name="too-many", arguments=limit, also=())
    return (*listed[:FINDINGS_LIMIT], last)
