"""Ports: where on its edge a box is met by each line that comes to it or leaves it."""

from collections.abc import Sequence


def ports(axis: int, half: int, step: int, ways: Sequence[int]) -> list[int]:
    """Give the x of the port of each line; `ways` says from which x each comes.

    A line that comes plumb onto the axis meets it there, and the others keep to their sides of it;
    if none does, or one side has no room for them, they stand evenly about it. Ports are `step`
    apart, or closer where `half` of the box has no room for them all.
    """
    order = sorted(range(len(ways)), key=lambda number: ways[number])
    plumb = next((number for number in order if ways[number] == axis), None)
    last = len(order) - 1
    middle = last / 2 if plumb is None else order.index(plumb)
    if max(middle, last - middle) * step > half:
        middle = last / 2
    apart = min(step, int(half / (last / 2 + 0.5)))
    return [axis + round((order.index(number) - middle) * apart) for number in range(len(ways))]


def lowered(outline: str, width: int, height: int, off: int) -> int:
    """Give how far the edge of an outline lies inside its frame, `off` its axis."""
    if outline == "diamond":
        return height * abs(off) // width
    if outline == "hexagon":
        beyond = abs(off) - width * 3 // 10
        return max(beyond, 0) * height * 5 // (2 * width)
    return 0


def widest_room(places: Sequence[int], x: int, end: int) -> int:
    """Give the room to the right of a port, up to the next one or the end."""
    return min([place for place in places if place > x], default=end) - x
