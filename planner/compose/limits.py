"""What rendering may come to: a template that asks for more is stopped before the machine is.

Templates are programs, and some never end or fill all memory, by mistake or on purpose. Counted
are the steps that they take (rounds of loops and calls), and the sizes of the texts, lists and
numbers that they make.
"""

from collections.abc import Iterable, Iterator, Sized
from typing import Any, Final, Literal

STEP_LIMIT: Final = 200_000
"""Steps of one document; a plan of thirty pages takes six hundred."""

SIZE_LIMIT: Final = 5_000_000
"""Characters of a text, entries of a list, and the largest number; of such a plan, 30,000."""


class ExcessError(Exception):
    """A template asks for more than it may."""

    def __init__(self, kind: Literal["steps", "size"]) -> None:
        super().__init__(kind)
        self.kind = kind


class Steps:
    """Counts the steps of one document."""

    def __init__(self) -> None:
        self._left = STEP_LIMIT

    def restart(self) -> None:
        """Begin a document."""
        self._left = STEP_LIMIT

    def take(self) -> None:
        """Take one step; raise ExcessError if it is one too many."""
        self._left -= 1
        if self._left < 0:
            raise ExcessError("steps")

    def rounds(self, things: Iterable[Any]) -> Iterator[Any]:
        """Pass through what a loop goes over, a step each."""
        for thing in things:
            self.take()
            yield thing


def bounded(value: Any) -> Any:
    """Pass a value through; raise ExcessError if it is too long, or too large a number."""
    if isinstance(value, int):
        if abs(value) > SIZE_LIMIT:
            raise ExcessError("size")
    elif isinstance(value, Sized) and len(value) > SIZE_LIMIT:
        raise ExcessError("size")
    return value


def times(left: Any, right: Any) -> Any:
    """Multiply; raise ExcessError before a text or a list is repeated too often."""
    for many, number in ((left, right), (right, left)):
        if isinstance(many, Sized) and isinstance(number, int) and len(many) * number > SIZE_LIMIT:
            raise ExcessError("size")
    return bounded(left * right)


def power(left: Any, right: Any) -> Any:
    """Raise to a power; raise ExcessError before the number gets too large."""
    if isinstance(left, int) and isinstance(right, int) and right > SIZE_LIMIT.bit_length():
        raise ExcessError("size")
    return bounded(left**right)


def concatenated(parts: Iterable[str]) -> str:
    """Join the parts of a text; raise ExcessError before it gets too long."""
    listed = list(parts)
    if sum(map(len, listed)) > SIZE_LIMIT:
        raise ExcessError("size")
    return "".join(listed)
