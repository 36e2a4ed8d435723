"""Channels: the level strokes between two rows, on tracks of their own where they would meet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planner.drawing.nets import Net


@dataclass(slots=True)
class Pins:
    """Where a net enters a channel from the row above, and where from the row below."""

    above: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)

    @property
    def ends(self) -> tuple[int, int]:
        """Left and right end of the level stroke."""
        everywhere = self.above + self.below
        return min(everywhere), max(everywhere)


def tracks(pins: Mapping[Net, Pins], clear: int) -> tuple[dict[Net, int], list[tuple[Net, int]]]:
    """Give the track of each net that has a level stroke, counted from above.

    Where one net comes down at the x at which another goes on down, the first must turn away above
    the other. Where nets demand this of each other in a circle, the second result names those
    whose pin below, at this x, has to be moved aside.
    """
    level = {net: pin for net, pin in pins.items() if len({*pin.above, *pin.below}) > 1}
    if len(level) <= 1:
        return dict.fromkeys(level, 0), []
    above = {net: _above(net, level, clear) for net in level}
    order: list[Net] = []
    waiting = list(level)
    crowded: list[tuple[Net, int]] = []
    while waiting:
        free = [net for net in waiting if not any(other in waiting for other in above[net])]
        net = min(free or waiting, key=lambda each: _crossings(each, waiting, level))
        if not free:
            crowded += [
                (net, x) for other, xs in above[net].items() if other in waiting for x in xs
            ]
        waiting.remove(net)
        order.append(net)
    return _numbered(order, level, above, clear), crowded


def _above(net: Net, level: Mapping[Net, Pins], clear: int) -> dict[Net, list[int]]:
    """Give the nets that must turn above this one, with the pins of this one that ask for it."""
    found: dict[Net, list[int]] = {}
    for other, pins in level.items():
        xs = [x for x in level[net].below if any(abs(x - y) < clear for y in pins.above)]
        if other is not net and xs:
            found[other] = xs
    return found


def _crossings(net: Net, others: Sequence[Net], level: Mapping[Net, Pins]) -> int:
    """Tell how many crossings it costs, or if negative saves, to turn above all the others."""
    return sum(
        _crossed(level[net], level[other]) - _crossed(level[other], level[net])
        for other in others
        if other is not net
    )


def _crossed(upper: Pins, lower: Pins) -> int:
    (left, right), (low_left, low_right) = upper.ends, lower.ends
    return sum(left < x < right for x in lower.above) + sum(
        low_left < x < low_right for x in upper.below
    )


def _numbered(
    order: Sequence[Net],
    level: Mapping[Net, Pins],
    above: Mapping[Net, Mapping[Net, object]],
    clear: int,
) -> dict[Net, int]:
    numbers: dict[Net, int] = {}
    for net in order:
        left, right = level[net].ends
        number = 0
        for other, taken in numbers.items():
            other_left, other_right = level[other].ends
            if other in above[net] or (left < other_right + clear and other_left < right + clear):
                number = max(number, taken + 1)
        numbers[net] = number
    return numbers
