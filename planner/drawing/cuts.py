"""Where a drawing too high for one sheet is cut: always between two rows, never through a box."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from planner.compose.graphs import Edge

_EMPTY: Final = 12  # how many marks an empty sheet is as bad as

_Way = tuple[float, tuple[int, ...]]
"""A way to cut: how good it is (the fewer marks and the less empty paper, the better), its cuts."""


@dataclass(frozen=True)
class Strip:
    """The rows of a drawing on one endless sheet, and the heights that the real sheets have.

    `mark_height` is what a row of `columns` marks takes, on each side of a cut.
    """

    rows: Sequence[Sequence[str]]
    tops: Sequence[int]
    bottoms: Sequence[int]
    edges: Sequence[Edge]
    first_height: int
    next_height: int
    mark_height: int
    columns: int

    def cuts(self, reserve: int) -> tuple[int, ...]:
        """Give the rows before which sheets end: as few sheets as can be, few marks, full sheets.

        `reserve` is what each sheet keeps free. Gives none if a row is too high for its sheet.
        """
        last = len(self.rows)
        best: dict[int, _Way] = {0: (0, ())}
        limit = self.first_height - reserve
        while best and last not in best:
            found: dict[int, _Way] = {}
            for start, (worth, cuts) in best.items():
                for stop, cost in self._sheets(start, limit):
                    way = (worth - cost, (*cuts, stop))
                    found[stop] = max(found.get(stop, way), way)
            best, limit = found, self.next_height - reserve
        return best[last][1] if best else ()

    def _sheets(self, start: int, limit: int) -> list[tuple[int, float]]:
        """Give the rows before which a sheet that begins with `start` can end, and their costs."""
        sheets = []
        for stop in range(start + 1, len(self.rows) + 1):
            high = self.bottoms[stop - 1] - self.tops[start]
            if high > limit:
                break
            coming, going = self._crossing(start, stop)
            high += (-(-coming // self.columns) - (-going // self.columns)) * self.mark_height
            if high <= limit:
                empty = 1 - high / limit if stop < len(self.rows) else 0
                sheets.append((stop, coming + going + _EMPTY * empty * empty))
        return sheets

    @cached_property
    def _ways(self) -> Sequence[tuple[int, int, str]]:
        """The edges by the rows at which they begin and end, and their sources."""
        row = {step: at for at, steps in enumerate(self.rows) for step in steps}
        return [(row[edge.source], row[edge.target], edge.source) for edge in self.edges]

    @cached_property
    def _crossings(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {}

    def _crossing(self, start: int, stop: int) -> tuple[int, int]:
        """Count the steps from which lines come to these rows, and those from which lines leave."""
        if (start, stop) not in self._crossings:
            self._crossings[start, stop] = self._counted(start, stop)
        return self._crossings[start, stop]

    def _counted(self, start: int, stop: int) -> tuple[int, int]:
        coming, going = set(), set()
        for first, last, source in self._ways:
            if start <= first < stop:
                if not start <= last < stop:
                    going.add(source)
            elif start <= last < stop:
                coming.add(source)
        return len(coming), len(going)
