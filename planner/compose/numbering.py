"""The numbers of headings and items: 一、（一）1.（1） or 1 / 1.1 / 1.1.1 /（1）."""

from collections.abc import Callable, Sequence
from typing import Final

from planner.compose.numerals import chinese, circled, letter
from planner.model.plan import Numbering

Place = tuple[int, ...]
"""The numbers of a part and of those that it is in, the outermost first; 0 for a depth left out."""

_Label = Callable[[Sequence[int]], str]

_SCHEMES: Final[dict[Numbering, tuple[_Label, ...]]] = {
    "chinese": (
        lambda path: f"{chinese(path[-1])}、",
        lambda path: f"（{chinese(path[-1])}）",
        lambda path: f"{path[-1]}.",
        lambda path: f"（{path[-1]}）",
        lambda path: circled(path[-1]),
        lambda path: f"{letter(path[-1])}.",
    ),
    "decimal": (
        lambda path: f"{path[-1]} ",
        lambda path: f"{'.'.join(map(str, path))} ",
        lambda path: f"{'.'.join(map(str, path))} ",
        lambda path: f"（{path[-1]}）",
        lambda path: circled(path[-1]),
        lambda path: f"{letter(path[-1])}.",
    ),
}
_FIRST_ITEM_DEPTH: Final[dict[Numbering, int]] = {"chinese": 3, "decimal": 4}
"""Items of a chapter without sections keep clear of the numbers that belong to headings."""


class Numbers:
    """Counts the headings and items of one document; a depth is 1 for chapters, 2 for sections."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._labels = _SCHEMES[numbering]
        self._counters: list[int] = []

    def next(self, depth: int) -> str:
        """Count one more at `depth` and give its label; everything below begins anew."""
        del self._counters[depth:]
        self._counters += [0] * (depth - len(self._counters))
        self._counters[-1] += 1
        return self._label(self._counters)

    def restart(self, depth: int) -> None:
        """Have the numbers at `depth` and below begin anew."""
        del self._counters[depth - 1 :]

    def item_depth(self, heading_depth: int) -> int:
        """Give the depth of the items below a heading at `heading_depth`."""
        return max(heading_depth + 1, _FIRST_ITEM_DEPTH[self._numbering])

    def place(self) -> Place:
        """Give the current place, for `path`."""
        return tuple(self._counters)

    def path(self, place: Place) -> str:
        """Give the number by which a place is referred to: 四、（二）1 or 4.2（1）.

        A chapter is referred to by its bare number: 四 or 4.
        """
        last_heading = 3 if self._numbering == "decimal" else 0
        heading = ".".join(str(number) for number in place[:last_heading] if number)
        labels = (
            self._label(place[:depth])
            for depth in range(last_heading + 1, len(place) + 1)
            if place[depth - 1]
        )
        return (heading + "".join(labels)).rstrip(".、")

    def _label(self, place: Sequence[int]) -> str:
        return self._labels[min(len(place), len(self._labels)) - 1](place)
