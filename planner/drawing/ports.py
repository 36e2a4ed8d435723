"""Ports: where on its edge a box is met by each line that comes to it or leaves it."""

from collections.abc import Mapping, Sequence


def ports(axis: int, half: int, step: int, ways: Mapping[int, int]) -> dict[int, int]:
    """Give each line, by its number, the x of its port; `ways` says from which x each comes.

    A line that comes plumb onto the axis meets it there, and the others keep to their sides of it;
    if none does, they stand evenly about it. Ports are `step` apart, or closer where `half` of the
    box has no room for them all.
    """
    if len(ways) == 1:
        return dict.fromkeys(ways, axis)
    order = sorted(ways, key=lambda number: (ways[number], number))
    plumb = next((number for number in order if ways[number] == axis), None)
    middle = (len(order) - 1) / 2 if plumb is None else order.index(plumb)
    reach = max(middle, len(order) - 1 - middle)
    apart = min(step, int(half / (reach + 1)))
    return {number: axis + round((at - middle) * apart) for at, number in enumerate(order)}


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
