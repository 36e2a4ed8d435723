"""Lanes: where a line passes the rows between its ends, beside the boxes or past an empty place.

Boxes stand in columns. Between and beside the columns run gutters, which no box enters; a lane is
a plumb line through a gutter, or along the axis of a column where the rows it passes are empty.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.drawing.nets import Net

_TURN = 1 / 3  # what a lane in a gutter costs more than one that goes straight on, in box widths


@dataclass(frozen=True)
class Field:
    """The grid in twips: columns of one width, with gutters on both sides of each."""

    columns: int
    box_width: int
    room: int

    @cached_property
    def gutter(self) -> int:
        """Width of a gutter."""
        return (self.room - self.columns * self.box_width) // (self.columns + 1)

    def axis(self, column: int) -> int:
        """Give the middle of a column."""
        return self.gutter + column * (self.box_width + self.gutter) + self.box_width // 2

    def gutter_left(self, gutter: int) -> int:
        """Give the left edge of a gutter; gutter 0 is left of column 0."""
        return gutter * (self.box_width + self.gutter)


@dataclass(frozen=True, slots=True)
class _Run:
    """The rows that a net passes, first and last."""

    net: Net
    first: int
    last: int

    def meets(self, other: "_Run") -> bool:
        return self.first <= other.last + 1 and other.first <= self.last + 1


def lanes(
    all_nets: Sequence[Net], row: Mapping[str, int], column: Mapping[str, int], field: Field
) -> dict[Net, int]:
    """Give the x of the lane of each net that passes a row."""
    taken = {(row[step], column[step]): step for step in row}
    tracks: dict[int, list[list[_Run]]] = {gutter: [] for gutter in range(field.columns + 1)}
    along: dict[int, list[_Run]] = {each: [] for each in range(field.columns)}
    chosen: dict[Net, tuple[int, int]] = {}
    axes: dict[Net, int] = {}
    runs = [run for net in all_nets if (run := _run(net, row))]
    for run in sorted(runs, key=lambda run: (run.last - run.first, run.first)):
        ends = [field.axis(column[step]) for step in (*run.net.sources, *run.net.targets)]
        free = _free_axes(run, taken, along, field)
        axis = min(free, key=lambda each: _way(field.axis(each), ends), default=None)
        gutter = min(tracks, key=lambda each: _gutter_cost(each, run, tracks[each], ends, field))
        by_gutter = _way(field.gutter_left(gutter) + field.gutter // 2, ends)
        if axis is not None and _way(field.axis(axis), ends) <= by_gutter + field.box_width * _TURN:
            along[axis].append(run)
            axes[run.net] = field.axis(axis)
        else:
            chosen[run.net] = (gutter, _track(run, tracks[gutter]))
    for net, (gutter, track) in chosen.items():
        share = field.gutter * (track + 1) // (len(tracks[gutter]) + 1)
        axes[net] = field.gutter_left(gutter) + share
    return axes


def _run(net: Net, row: Mapping[str, int]) -> _Run | None:
    sources, targets = [row[each] for each in net.sources], [row[each] for each in net.targets]
    if net.is_back:
        return _Run(net, min(targets), max(sources))
    first, last = min(sources) + 1, max(targets) - 1
    return _Run(net, first, last) if first <= last else None


def _free_axes(
    run: _Run,
    taken: Mapping[tuple[int, int], str],
    along: Mapping[int, Sequence[_Run]],
    field: Field,
) -> list[int]:
    return [
        column
        for column in range(field.columns)
        if not any((row, column) in taken for row in range(run.first, run.last + 1))
        and taken.get((run.first - 1, column), run.net.sources[0]) in run.net.sources
        and taken.get((run.last + 1, column), run.net.targets[0]) in run.net.targets
        and not any(run.meets(other) for other in along[column])
    ]


def _way(x: int, ends: Sequence[int]) -> int:
    return sum(abs(x - end) for end in ends)


def _gutter_cost(
    gutter: int, run: _Run, tracks: Sequence[Sequence[_Run]], ends: Sequence[int], field: Field
) -> float:
    beside = sum(any(run.meets(other) for other in track) for track in tracks)
    middle = field.gutter_left(gutter) + field.gutter // 2
    return _way(middle, ends) + beside * field.box_width / 4


def _track(run: _Run, tracks: list[list[_Run]]) -> int:
    """Take the first track of a gutter that is free; open another if none is."""
    for at, track in enumerate(tracks):
        if not any(run.meets(other) for other in track):
            track.append(run)
            return at
    tracks.append([run])
    return len(tracks) - 1
