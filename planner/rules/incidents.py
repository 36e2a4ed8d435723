"""The incidents that a plan's facts allow, in as few cells as its conditions can tell apart.

Each fact is an axis, cut wherever a comparison cuts it; the cell at one place of every axis is an
incident that stands for all like it. A set of incidents is an int with one bit a cell, so that
conditions are joined by `&` and `|`, exactly and for all cells at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from math import ceil, floor, prod
from operator import and_, or_
from typing import Final, NamedTuple

from planner.model.base import Path
from planner.model.conditions import (
    AllOf,
    AnyOf,
    ChoiceFact,
    Comparison,
    Condition,
    Fact,
    Judgement,
    QuantityFact,
)

MOST_CELLS: Final = 20_000
"""With more cells than this only some places of the longest axes are looked at."""

_PAIR: Final = 2

Value = str | int | float
Cut = tuple[int | float, int]
"""A cut through a number line: just before (0) or just after (1) a number."""


def leaves(condition: Condition, path: Path) -> Iterator[tuple[Path, Comparison | Judgement]]:
    """Yield the comparisons and judgements of a condition, with their paths."""
    if isinstance(condition, AnyOf | AllOf):
        key = "any" if isinstance(condition, AnyOf) else "all"
        for index, part in enumerate(getattr(condition, key)):
            yield from leaves(part, (*path, key, index))
    else:
        yield path, condition


def holds(comparison: Comparison, value: Value) -> bool:
    """Whether a comparison is true of a value of its fact."""
    if comparison.is_ is not None:
        return value == comparison.is_
    if comparison.is_not is not None:
        return value != comparison.is_not
    if comparison.any_of is not None:
        return value in comparison.any_of
    if isinstance(value, str):
        return False
    low = comparison.at_least if comparison.at_least is not None else comparison.from_
    high = comparison.at_most if comparison.at_most is not None else comparison.to
    return (
        (low is None or value >= low)
        and (high is None or value <= high)
        and (comparison.above is None or value > comparison.above)
        and (comparison.below is None or value < comparison.below)
    )


def is_cap(comparison: Comparison) -> bool:
    """Whether a comparison sets an upper bound and no lower one."""
    return comparison.at_most is not None or (
        comparison.below is not None and comparison.from_ is None
    )


def cells(fact: Fact, comparisons: Iterable[Comparison]) -> tuple[Value, ...]:
    """Give one value for each part of a fact's range that the comparisons tell apart, in order."""
    if isinstance(fact, ChoiceFact):
        return tuple(fact.choices)
    whole = fact.type == "integer"
    cuts = {cut for each in comparisons for cut in _cuts(each, whole=whole)}
    least = fact.min
    if least is None and whole and all(number >= 0 for number, _ in cuts):
        least = 0  # what is counted is never less
    bounds = sorted(cut for cut in cuts if _inside(cut, least, fact.max))
    start = None if least is None else (ceil(least) if whole else least, 0)
    end = None if fact.max is None else ((floor(fact.max) + 1, 0) if whole else (fact.max, 1))
    edges = [start, *bounds, end]
    return tuple(_between(low, high, whole=whole) for low, high in pairwise(edges))


def always(fact: Fact, comparison: Comparison) -> bool | None:
    """Whether a comparison is true of all values of a fact, or of none (False); else None."""
    if isinstance(fact, QuantityFact) and _cuts_within(fact, comparison):
        return None
    truths = {holds(comparison, value) for value in cells(fact, (comparison,))}
    return truths.pop() if len(truths) == 1 else None


def _cuts_within(fact: QuantityFact, comparison: Comparison) -> bool:
    """Whether a comparison certainly leaves values of a fact on either side: the usual case."""
    given = (
        comparison.at_least,
        comparison.above,
        comparison.at_most,
        comparison.below,
        comparison.from_,
        comparison.is_,
    )
    bounds = [number for number in given if number is not None]
    return bool(bounds) and all(
        isinstance(number, int)
        and (fact.min is None or number > fact.min)
        and (fact.max is None or number < fact.max)
        for number in bounds
    )


def _cuts(comparison: Comparison, *, whole: bool) -> Iterator[Cut]:
    for number in (comparison.at_least, comparison.from_, comparison.below):
        if number is not None:
            yield (ceil(number) if whole else number, 0)
    for number in (comparison.above, comparison.at_most, comparison.to):
        if number is not None:
            yield (floor(number) + 1, 0) if whole else (number, 1)
    for value in (comparison.is_, comparison.is_not, *(comparison.any_of or ())):
        if isinstance(value, int | float) and not (whole and value % 1):
            yield (value, 0)
            yield (value + 1, 0) if whole else (value, 1)


def _inside(cut: Cut, least: float | None, most: float | None) -> bool:
    return (least is None or cut > (least, 0)) and (most is None or cut <= (most, 0))


def _between(low: Cut | None, high: Cut | None, *, whole: bool) -> int | float:
    """Choose a number between two cuts: the lowest one, or else a short one."""
    if low is not None and (whole or low[1] == 0):
        return low[0]
    if low is not None and high is not None:
        return _short_number(low[0], high[0])
    if low is not None:
        return low[0] + 1
    if high is not None:
        return high[0] if high[1] == 1 and not whole else high[0] - 1
    return 0


def _short_number(low: float, high: float) -> float:
    """Choose the number with the fewest digits between two others."""
    middle = (low + high) / 2
    for digits in range(12):
        rounded = round(middle, digits)
        if low < rounded < high:
            return int(rounded) if digits == 0 else rounded
    return middle


@dataclass(frozen=True, slots=True)
class Axis:
    """A fact and its places; `slices` are the sets of incidents at each place."""

    fact: Fact
    values: tuple[Value, ...]
    stride: int
    slices: tuple[int, ...]

    def text(self, place: int, *, last: bool = False) -> str:
        """Say what the fact is at a place, such as 现场聚集人数=30.

        `last`: say the last whole number there, not the first.
        """
        value = self.values[place]
        if isinstance(self.fact, ChoiceFact):
            value = self.fact.choices[str(value)]
        elif last and self.fact.type == "integer" and place + 1 < len(self.values):
            value = int(self.values[place + 1]) - 1
        return f"{self.fact.label}={value}"


class Region(NamedTuple):
    """The incidents to which a condition applies.

    `must`: whatever people judge. `may`: if they judge so. `taken`: a judgement that stands as
    one way among measurable ones is left aside, any other is taken to be so.
    """

    must: int
    may: int
    taken: int


class Space:
    """All incidents that the given facts allow, as far as the conditions tell them apart."""

    def __init__(self, facts: Mapping[str, Fact], conditions: Iterable[Condition]) -> None:
        compared: dict[str, list[Comparison]] = {}
        for condition in conditions:
            for _, leaf in leaves(condition, ()):
                if isinstance(leaf, Comparison):
                    compared.setdefault(leaf.fact, []).append(leaf)
        places = {name: cells(facts[name], compared[name]) for name in facts if name in compared}
        thinned = _thinned(places)
        self.exact = thinned == places
        self.everything = (1 << prod(map(len, thinned.values()))) - 1
        self.axes: dict[str, Axis] = {}
        stride = 1
        for name, values in thinned.items():
            slices = _slices(len(values), stride, self.everything.bit_length())
            self.axes[name] = Axis(facts[name], values, stride, slices)
            stride *= len(values)

    def region(self, condition: Condition) -> Region:
        """Give the incidents to which a condition applies."""
        if isinstance(condition, Comparison):
            applies = self._compare(condition)
            return Region(applies, applies, applies)
        if isinstance(condition, Judgement):
            return Region(0, self.everything, self.everything)
        parts = condition.all if isinstance(condition, AllOf) else condition.any
        regions = [self.region(part) for part in parts]
        if isinstance(condition, AllOf):
            return Region(*(reduce(and_, each) for each in zip(*regions, strict=True)))
        measured = [
            region.taken
            for part, region in zip(parts, regions, strict=True)
            if not isinstance(part, Judgement)
        ]
        must, may, taken = (joined(each) for each in zip(*regions, strict=True))
        return Region(must, may, joined(measured) if measured else taken)

    def _compare(self, comparison: Comparison) -> int:
        axis = self.axes[comparison.fact]
        places = zip(axis.values, axis.slices, strict=True)
        return joined(there for value, there in places if holds(comparison, value))

    def place(self, incident: int, axis: Axis) -> int:
        """Give the place of an incident, a number of a bit, on an axis."""
        return incident // axis.stride % len(axis.values)


def bits(incidents: int) -> Iterator[int]:
    """Yield the incidents of a set, the numbers of its bits."""
    while incidents:
        lowest = incidents & -incidents
        yield lowest.bit_length() - 1
        incidents ^= lowest


def joined(sets: Iterable[int]) -> int:
    """Join sets of incidents."""
    return reduce(or_, sets, 0)


def _slices(count: int, stride: int, size: int) -> tuple[int, ...]:
    first, width = (1 << stride) - 1, stride * count
    while width < size:
        first |= first << width
        width *= 2
    first &= (1 << size) - 1
    return tuple(first << place * stride for place in range(count))


def _thinned(places: Mapping[str, tuple[Value, ...]]) -> Mapping[str, tuple[Value, ...]]:
    """Leave out every other place of the longest axes, but not the last, until cells are few."""
    kept = dict(places)
    while prod(map(len, kept.values())) > MOST_CELLS:
        longest = max(kept, key=lambda name: len(kept[name]))
        values = kept[longest]
        kept[longest] = (*values[:-1:2], values[-1]) if len(values) > _PAIR else values[:1]
    return kept
