"""The rows of a flow: each step below those it follows, a few of them side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.compose.graphs import Edge


@dataclass(frozen=True, slots=True)
class Rows:
    """The steps row by row, and the edges that lead back up to an earlier row or their own."""

    rows: tuple[tuple[str, ...], ...]
    back: frozenset[Edge]


def in_rows(identifiers: Sequence[str], edges: Sequence[Edge], columns: int) -> Rows:
    """Deal the steps into rows, in the order of the plan wherever the edges leave a choice.

    What follows the row above goes first, so that a branch is told to its end in short lines.
    """
    back = _back(identifiers, edges)
    onward: dict[str, list[str]] = {identifier: [] for identifier in identifiers}
    missing = dict.fromkeys(identifiers, 0)
    for edge in edges:
        if edge not in back:
            onward[edge.source].append(edge.target)
            missing[edge.target] += 1
    latest = dict.fromkeys(identifiers, -1)
    waiting = list(identifiers)
    rows: list[tuple[str, ...]] = []
    while waiting:
        ready = [each for each in waiting if not missing[each]]
        ready.sort(key=latest.__getitem__, reverse=True)
        row = set(ready[:columns])
        rows.append(tuple(each for each in waiting if each in row))
        waiting = [each for each in waiting if each not in row]
        for step in rows[-1]:
            for each in onward[step]:
                missing[each] -= 1
                latest[each] = len(rows)
    return Rows(tuple(rows), back)


def _back(identifiers: Sequence[str], edges: Sequence[Edge]) -> frozenset[Edge]:
    """Find the edges that close a circle, walking from each step in the order of the plan."""
    leaving: Mapping[str, list[Edge]] = {identifier: [] for identifier in identifiers}
    for each in edges:
        leaving[each.source].append(each)
    back: set[Edge] = set()
    seen: set[str] = set()
    for identifier in identifiers:
        if identifier in seen:
            continue
        seen.add(identifier)
        line, trail = {identifier: None}, [(identifier, iter(leaving[identifier]))]
        while trail:
            step, onward = trail[-1]
            if not (edge := next(onward, None)):
                trail.pop()
                del line[step]
            elif edge.target in line:
                back.add(edge)
            elif edge.target not in seen:
                seen.add(edge.target)
                line[edge.target] = None
                trail.append((edge.target, iter(leaving[edge.target])))
    return frozenset(back)
