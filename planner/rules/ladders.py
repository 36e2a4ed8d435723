"""Ladders of levels: which incidents each rung takes, and where the ladder has a fault.

What is graver follows from the conditions. An incident is at least as grave as another if it is
so in every fact; a gap is an incident that no rung takes though a rung takes a lighter one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, Literal

from planner.model.base import Path
from planner.model.conditions import AnyOf, ChoiceFact, Comparison, Condition, Fact
from planner.model.plan import Plan
from planner.model.prevention import Colour
from planner.rules.incidents import Axis, Region, Space, bits, is_cap, joined, leaves

Kind = Literal["levels", "warning"]
COLOURS: Final[Mapping[Colour, str]] = {
    "red": "红色预警",
    "orange": "橙色预警",
    "yellow": "黄色预警",
    "blue": "蓝色预警",
}
"""The grades of warning, the highest first (突发事件应对法 63)."""

_GRADES: Final = ("prevention", "warning", "grades")

Order = tuple[tuple[int, ...], ...]
"""The places of an axis from the lightest to the gravest; those in one group do not compare."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A level of response or a grade of warning: its condition, and the path of that."""

    name: str
    condition: Condition
    path: Path


@dataclass(frozen=True, slots=True)
class Gap:
    """An incident that no rung takes, and a lighter one that `rung` takes."""

    incident: int
    lighter: int
    rung: Rung


@dataclass(frozen=True, slots=True)
class Inversion:
    """An incident of a higher rung, and a graver one that only a lower rung takes."""

    rung: Rung
    incident: int
    lower: Rung
    graver: int


class Ladder:
    """Rungs, the highest first, and all incidents that their conditions can tell apart.

    `others` are conditions that the same incidents are held against later.
    """

    def __init__(
        self,
        kind: Kind,
        facts: Mapping[str, Fact],
        rungs: Sequence[Rung],
        others: Sequence[Condition] = (),
    ) -> None:
        self.kind = kind
        self.rungs = tuple(rungs)
        self.space = Space(facts, [*(rung.condition for rung in rungs), *others])
        self.regions: tuple[Region, ...] = tuple(
            self.space.region(rung.condition) for rung in rungs
        )

    @property
    def home(self) -> Path:
        """The path of the list of rungs."""
        return ("levels",) if self.kind == "levels" else _GRADES

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts that the rungs compare."""
        found = (leaf for rung in self.rungs for _, leaf in leaves(rung.condition, ()))
        return frozenset(leaf.fact for leaf in found if isinstance(leaf, Comparison))

    def text(self, incident: int, graver: int | None = None) -> str:
        """Describe an incident by the facts that the rungs compare: 聚集人数=30、受伤人数=0.

        An incident stands for all of its cell, and is the first of them; compared with a graver
        one, it is the last whole number before that.
        """
        return "、".join(
            axis.text(place, last=self._counts_up(axis, place, graver))
            for name, axis in self.space.axes.items()
            if name in self.facts
            for place in [self.space.place(incident, axis)]
        )

    def _counts_up(self, axis: Axis, place: int, graver: int | None) -> bool:
        return self.space.exact and graver is not None and place < self.space.place(graver, axis)

    @cached_property
    def own(self) -> tuple[int, ...]:
        """The incidents that each rung takes and no higher one does."""
        taken, own = 0, []
        for region in self.regions:
            own.append(region.taken & ~taken)
            taken |= region.taken
        return tuple(own)

    @cached_property
    def covered(self) -> int:
        """The incidents that some rung takes."""
        return sum(self.own)

    @cached_property
    def orders(self) -> Mapping[str, Order]:
        """How grave the places of each fact are, as the rungs have it."""
        return {
            name: self._choices(axis)
            if isinstance(axis.fact, ChoiceFact)
            else self._amounts(name, axis)
            for name, axis in self.space.axes.items()
        }

    def _amounts(self, name: str, axis: Axis) -> Order:
        """More is graver, unless the rungs ask for little, and take the less the more there is.

        A highest rung with an end, a gap or a forgotten alternative take little at the upper end
        as well; they do not turn the order round.
        """
        taken = [(there & self.covered).bit_count() for there in axis.slices]
        whole = axis.slices[0] & self.covered == axis.slices[0]
        falls = taken[0] > taken[-1] and (whole or taken == sorted(taken, reverse=True))
        places = range(len(axis.values))
        turned = falls and name in self._capped
        return tuple((place,) for place in (reversed(places) if turned else places))

    @cached_property
    def _capped(self) -> frozenset[str]:
        """The facts of which the highest rung, or some rung as a way of its own, asks for little.

        Elsewhere an upper bound only keeps incidents for a higher rung.
        """
        ways: list[Condition] = [leaf for _, leaf in leaves(self.rungs[0].condition, ())]
        for rung in self.rungs[1:]:
            condition = rung.condition
            ways += condition.any if isinstance(condition, AnyOf) else (condition,)
        return frozenset(way.fact for way in ways if isinstance(way, Comparison) and is_cap(way))

    def _choices(self, axis: Axis) -> Order:
        """States are as grave as the lowest rung that they come with, in the order of the file."""
        places = range(len(axis.values))
        for grades in (self.lowest(axis), self._highest(axis)):
            if len(set(grades)) == 1:
                continue
            for way in (places, places[::-1]):
                if _rises([grades[place] for place in way]):
                    return tuple((place,) for place in way)
            return tuple(
                tuple(place for place in places if grades[place] == grade)
                for grade in sorted(set(grades))
            )
        return (tuple(places),)

    def lowest(self, axis: Axis) -> list[int]:
        """Give the number of the lowest rung at each place, the last being 1; 0 if some is free."""
        ranks = range(len(self.own), 0, -1)
        return [
            0
            if there & ~self.covered
            else min(rank for rank, own in zip(ranks, self.own, strict=True) if own & there)
            for there in axis.slices
        ]

    def _highest(self, axis: Axis) -> list[int]:
        """Give the number of the highest rung at each place, the last being 1; 0 if none is."""
        ranks = range(len(self.own), 0, -1)
        return [
            max((rank for rank, own in zip(ranks, self.own, strict=True) if own & there), default=0)
            for there in axis.slices
        ]

    def graver(self, incidents: int) -> int:
        """Give these incidents and all that are at least as grave as one of them."""
        return self._spread(incidents, 1)

    def lighter(self, incidents: int) -> int:
        """Give these incidents and all than which one of them is at least as grave."""
        return self._spread(incidents, -1)

    def _spread(self, incidents: int, direction: Literal[1, -1]) -> int:
        for name, order in self.orders.items():
            axis, groups = self.space.axes[name], order[::direction]
            for here, there in pairwise(groups):
                for start, end in ((start, end) for start in here for end in there):
                    incidents |= _moved(incidents & axis.slices[start], (end - start) * axis.stride)
        return incidents

    def calm(self, but: str) -> int:
        """Give the incidents that are lightest in every fact but one."""
        calm = self.space.everything
        for name, order in self.orders.items():
            if name != but:
                calm &= joined(self.space.axes[name].slices[place] for place in order[0])
        return calm

    def weight(self, incident: int) -> int:
        """Count the steps by which an incident is graver than the lightest one."""
        return sum(
            next(n for n, group in enumerate(order) if self.space.place(incident, axis) in group)
            for axis, order in zip(self.space.axes.values(), self.orders.values(), strict=True)
        )

    def lightest(self, incidents: int) -> int:
        """Choose the lightest incident of a set."""
        return min(bits(incidents), key=self.weight)

    def gaps(self) -> Iterator[Gap]:
        """Yield one gap for each part of the incidents that no rung takes."""
        certain = self.covered & joined(region.must for region in self.regions)
        free = self.graver(certain) & ~self.covered
        while free:
            part = self._grown(free & -free, free)
            free &= ~part
            incident = self.lightest(part)
            lighter = max(bits(self.lighter(1 << incident) & certain), key=self.weight)
            rung = next(
                rung for rung, own in zip(self.rungs, self.own, strict=True) if own >> lighter & 1
            )
            yield Gap(incident, lighter, rung)

    def _grown(self, seed: int, within: int) -> int:
        """Grow a set by its neighbours on every axis as long as they are within another."""
        while True:
            grown = seed
            for axis in self.space.axes.values():
                grown |= (grown & ~axis.slices[-1]) << axis.stride
                grown |= (grown & ~axis.slices[0]) >> axis.stride
            grown &= within
            if grown == seed:
                return grown
            seed = grown

    def overlaps(self) -> Iterator[tuple[Rung, Rung, int]]:
        """Yield two rungs, the higher first, and an incident that both certainly take."""
        usable = [
            (rung, region)
            for rung, region in zip(self.rungs, self.regions, strict=True)
            if rung not in self.shadowed
        ]
        for number, (lower, theirs) in enumerate(usable):
            for higher, ours in usable[:number]:
                if both := ours.must & theirs.must:
                    yield higher, lower, self.lightest(both)

    @cached_property
    def impossible(self) -> tuple[Rung, ...]:
        """The rungs whose condition can never be met."""
        pairs = zip(self.rungs, self.regions, strict=True)
        return tuple(rung for rung, region in pairs if not region.may)

    @cached_property
    def shadowed(self) -> tuple[Rung, ...]:
        """The rungs that take only incidents which higher rungs certainly take."""
        above, found = 0, []
        for rung, region in zip(self.rungs, self.regions, strict=True):
            if region.may and not region.may & ~above:
                found.append(rung)
            above |= region.must
        return tuple(found)

    def inversions(self) -> Iterator[Inversion]:
        """Yield each rung that certainly takes a lighter incident than a lower rung does."""
        certain = [own & region.must for own, region in zip(self.own, self.regions, strict=True)]
        for number, (rung, ours) in enumerate(zip(self.rungs, certain, strict=True), start=1):
            graver = self.graver(ours)
            for lower, theirs in zip(self.rungs[number:], certain[number:], strict=True):
                if wrong := graver & theirs:
                    worse = self.lightest(wrong)
                    incident = max(bits(self.lighter(1 << worse) & ours), key=self.weight)
                    yield Inversion(rung, incident, lower, worse)
                    break


def _rises(grades: list[int]) -> bool:
    """Whether grades rise; between a free first one and the last others may be free by mistake."""
    if grades[0] == 0 < grades[-1]:
        grades = [0, *filter(None, grades)]
    return grades == sorted(grades)


def comparisons_of(plan: Plan) -> Iterator[tuple[Path, Comparison]]:
    """Yield the comparisons in the conditions of levels, of warnings and of steps."""
    conditions = [(rung.path, rung.condition) for rung in (*_levels(plan), *_grades(plan))]
    conditions += [
        (("procedures", number, "steps", index, "if"), step.if_)
        for number, procedure in enumerate(plan.procedures)
        for index, step in enumerate(procedure.steps)
        if step.if_
    ]
    for path, condition in conditions:
        for place, leaf in leaves(condition, path):
            if isinstance(leaf, Comparison):
                yield place, leaf


def response_ladder(plan: Plan) -> Ladder | None:
    """Make the ladder of response levels; the conditions of steps are held against it."""
    rungs = _levels(plan)
    steps = [step.if_ for each in plan.procedures for step in each.steps if step.if_]
    return Ladder("levels", plan.facts, rungs, steps) if rungs else None


def warning_ladder(plan: Plan) -> Ladder | None:
    """Make the ladder of the coloured grades of warning."""
    rungs = _grades(plan)
    return Ladder("warning", plan.facts, rungs) if rungs else None


def _levels(plan: Plan) -> list[Rung]:
    return [
        Rung(level.name, level.when, ("levels", index, "when"))
        for index, level in enumerate(plan.levels)
    ]


def _grades(plan: Plan) -> list[Rung]:
    warning = plan.prevention and plan.prevention.warning
    return [
        Rung(COLOURS[grade.colour], grade.when, (*_GRADES, index, "when"))
        for index, grade in enumerate(warning.grades if warning else ())
    ]


def _moved(incidents: int, distance: int) -> int:
    return incidents << distance if distance > 0 else incidents >> -distance
