"""Where a drawing too high for one sheet is cut: always between two rows, never through a box."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from planner.compose.graphs import Edge

_EMPTY: Final = 30  # how many marks an empty sheet is as bad as
_TORN: Final = 2  # how many marks it is as bad as to part a condition from what it leads to

_Way = tuple[float, tuple[int, ...]]
"""A way to cut: how good it is (the fewer marks and the less empty paper, the better), its cuts."""


class Lines:
    """The lines of a drawing between its rows, each row as a bit, so that a sheet is a few bits."""

    def __init__(self, rows: Sequence[Sequence[str]], edges: Sequence[Edge]) -> None:
        row = {step: 1 << at for at, steps in enumerate(rows) for step in steps}
        aims = dict.fromkeys(row, 0)
        for edge in edges:
            aims[edge.source] |= row[edge.target]
        self.rows = len(rows)
        self._leading = [(row[step], targets) for step, targets in aims.items() if targets]
        self._labelled = [(row[edge.source], row[edge.target]) for edge in edges if edge.label]
        self._crossings: dict[tuple[int, int], tuple[int, int, int]] = {}

    def crossing(self, start: int, stop: int) -> tuple[int, int, int]:
        """Count the steps from which lines come to these rows, and those from which lines leave.

        Counts also the lines with words beside them that come.
        """
        if (start, stop) not in self._crossings:
            self._crossings[start, stop] = self._counted((1 << stop) - (1 << start))
        return self._crossings[start, stop]

    def _counted(self, sheet: int) -> tuple[int, int, int]:
        coming = going = 0
        for step, targets in self._leading:
            if step & sheet:
                going += (targets | sheet) != sheet
            elif targets & sheet:
                coming += 1
        torn = [step for step, target in self._labelled if target & sheet and not step & sheet]
        return coming, going, len(torn)


@dataclass(frozen=True)
class Strip:
    """The rows of a drawing on one endless sheet, and the heights that the real sheets have.

    `mark_height` is what a row of `columns` marks takes, on each side of a cut.
    """

    lines: Lines
    tops: Sequence[int]
    bottoms: Sequence[int]
    first_height: int
    next_height: int
    mark_height: int
    columns: int

    def cuts(self, reserve: int) -> tuple[int, ...]:
        """Give the rows before which sheets end: as few sheets as can be, few marks, even sheets.

        `reserve` is what each sheet keeps free. Gives none if a row is too high for its sheet.
        """
        last = self.lines.rows
        best: dict[int, _Way] = {0: (0, ())}
        limit = self.first_height - reserve
        while best and last not in best:
            found: dict[int, _Way] = {}
            for start, (worth, cuts) in best.items():
                for stop, cost in self._sheets(start, limit):
                    way = (worth - cost, (*cuts, stop))
                    if stop not in found or way > found[stop]:
                        found[stop] = way
            best, limit = found, self.next_height - reserve
        return best[last][1] if best else ()

    def _sheets(self, start: int, limit: int) -> list[tuple[int, float]]:
        """Give the rows before which a sheet that begins with `start` can end, and their costs."""
        sheets = []
        for stop in range(start + 1, self.lines.rows + 1):
            high = self.bottoms[stop - 1] - self.tops[start]
            if high > limit:
                break
            coming, going, torn = self.lines.crossing(start, stop)
            high += (-(-coming // self.columns) - (-going // self.columns)) * self.mark_height
            if high <= limit:
                empty = 1 - high / limit
                sheets.append((stop, coming + going + _TORN * torn + _EMPTY * empty * empty))
        return sheets
