"""Nets: the edges of a flow that share a line, as one trunk that branches or gathers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.compose.graphs import Edge


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """Every source leads to every target; a labelled edge and one that leads back are alone.

    Each net is itself and no other: it is the key to all that is known of it.
    """

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    label: str = ""
    is_back: bool = False


def nets(edges: Sequence[Edge], back: frozenset[Edge], row: Mapping[str, int]) -> list[Net]:
    """Gather edges into nets: all that leave one step, and all that go to the same steps."""
    alone: list[Net] = []
    leaving: dict[str, list[str]] = {}
    for edge in dict.fromkeys(edges):
        if edge in back or edge.label:
            alone.append(Net((edge.source,), (edge.target,), edge.label, edge in back))
        else:
            leaving.setdefault(edge.source, []).append(edge.target)
    gathering: dict[tuple[str, ...], list[str]] = {}
    for source, targets in leaving.items():
        gathering.setdefault(tuple(targets), []).append(source)
    joined: list[Net] = []
    for aims, sources in gathering.items():
        if max(row[source] for source in sources) < min(row[target] for target in aims):
            joined.append(Net(tuple(sources), aims))
        else:
            joined += [Net((source,), aims) for source in sources]
    return [*joined, *alone]
