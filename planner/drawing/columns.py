"""The columns of a flow: each step below what leads to it, what branches off to both sides."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise, permutations
from typing import NamedTuple

from planner.drawing.nets import Net

_LIMIT_OF_ORDERS = 4
_NEAR = 6  # what it costs a group to stand a column beside the net right above it
_FAR = 2  # the same below a net that comes from afar, and has turned aside already
_TURNED = 0.3  # what it costs if two steps of a group stand against the order of the plan
_CROSSED = 2


class _Group(NamedTuple):
    """The steps of a row to which one net leads, and the column below which they should stand.

    The steps are counted from 0 in their order in the row.
    """

    steps: tuple[int, ...]
    centre: float
    is_near: bool


def in_columns(rows: Sequence[Sequence[str]], nets: Sequence[Net], columns: int) -> dict[str, int]:
    """Give the column of each step, row by row, so that lines are short and seldom cross."""
    place: dict[str, int] = {}
    entering: dict[str, list[Net]] = {}
    for net in nets:
        for target in net.targets:
            entering.setdefault(target, []).append(net)
    above: Sequence[str] = ()
    for row in rows:
        groups = _groups(row, above, place, entering, (columns - 1) / 2)
        place |= zip(row, _best_spots(tuple(groups), len(row), columns), strict=True)
        above = row
    return place


@lru_cache(maxsize=1024)
def _best_spots(groups: tuple[_Group, ...], count: int, columns: int) -> tuple[int, ...]:
    """Give the columns of the steps of a row; most rows are like many others."""
    return min(_spots(count, columns), key=lambda spots: _cost(spots, groups))


def _spots(count: int, columns: int) -> list[tuple[int, ...]]:
    """Give the ways to set so many steps into columns; in their order only, if these are many."""
    if count > _LIMIT_OF_ORDERS:
        return list(combinations(range(columns), count))
    return list(permutations(range(columns), count))


def _groups(
    row: Sequence[str],
    above: Sequence[str],
    place: Mapping[str, int],
    entering: Mapping[str, Sequence[Net]],
    middle: float,
) -> list[_Group]:
    """Gather the steps of a row by the net that leads to them; what nothing leads to is one group.

    A net that comes straight from the row above binds more than one whose trunk comes from afar.
    """
    gathered: dict[Net | None, list[int]] = {}
    for at, step in enumerate(row):
        for net in entering.get(step, ()) or (None,):
            gathered.setdefault(net, []).append(at)
    groups = []
    for net, steps in gathered.items():
        spots = [place[source] for source in net.sources if source in place] if net else []
        centre = sum(spots) / len(spots) if spots else middle
        is_near = net is not None and any(source in above for source in net.sources)
        groups.append(_Group(tuple(steps), centre, is_near))
    return groups


def _cost(choice: Sequence[int], groups: Sequence[_Group]) -> float:
    """Tell how far a row is from ideal: each group centred below its net, nothing crossed."""
    cost = 0.0
    for group in groups:
        spots = [choice[step] for step in group.steps]
        off = sum(spots) / len(spots) - group.centre
        cost += _NEAR * off * off if group.is_near else _FAR * abs(off)
        cost += sum(abs(spot - group.centre) for spot in spots) / 2
        cost += _TURNED * sum(first > second for first, second in pairwise(spots))
    for first, second in combinations(groups, 2):
        aside = first.centre - second.centre
        cost += _CROSSED * sum(
            aside * (choice[one] - choice[other]) < 0
            for one in first.steps
            for other in second.steps
        )
    return cost
