"""What is made of a layout alone: made once, as a run prints all its plans by one layout."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from planner.layout.layout import Layout

T = TypeVar("T")


def of_last_layout(make: Callable[[Layout], T]) -> Callable[[Layout], T]:
    """Remember what a function made of the last layout, by its identity: to compare costs more."""
    kept: list[tuple[Layout, T]] = []

    @wraps(make)
    def remembered(layout: Layout) -> T:
        if not kept or kept[0][0] is not layout:
            kept[:] = [(layout, make(layout))]
        return kept[0][1]

    return remembered
