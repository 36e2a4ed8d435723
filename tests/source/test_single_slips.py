"""One slip of the hand is one message: every line of the plan, with each kind of slip.

The kinds are those that people make most: a line dropped or doubled or cut in half, a line moved
to the left or to the right, and a mark typed in full width or left out.
"""

from collections.abc import Callable, Iterator

import pytest

from .cases import SOUND, read_as

LINES = SOUND["plan"].rstrip("\n").split("\n")
WIDE = dict(zip(':,-" []{}', "：，－“　［］｛｝", strict=True))


def _with(number: int, *lines: str) -> str:
    return "\n".join([*LINES[:number], *lines, *LINES[number + 1 :], ""])


def _dropped(number: int) -> Iterator[str]:
    yield _with(number)


def _doubled(number: int) -> Iterator[str]:
    yield _with(number, LINES[number], LINES[number])


def _cut(number: int) -> Iterator[str]:
    line = LINES[number]
    indent = len(line) - len(line.lstrip())
    yield _with(number, line[: indent + (len(line) - indent) // 2])


def _moved(number: int) -> Iterator[str]:
    line = LINES[number]
    for by in (-2, -1, 1, 2):
        if line.startswith(" " * -by):
            yield _with(number, line[-by:] if by < 0 else " " * by + line)


def _widened(number: int) -> Iterator[str]:
    line = LINES[number]
    for mark, wide in WIDE.items():
        for at in {line.find(mark), line.rfind(mark)} - {-1}:
            yield _with(number, line[:at] + wide + line[at + 1 :])


def _left_out(number: int) -> Iterator[str]:
    line = LINES[number]
    for mark in ":-,[]{}":
        for at in {line.find(mark), line.rfind(mark)} - {-1}:
            yield _with(number, line[:at] + line[at + 1 :])


NUMBERS = range(1, len(LINES))


@pytest.mark.parametrize("number", NUMBERS, ids=[f"line {number + 1}" for number in NUMBERS])
@pytest.mark.parametrize("slip", [_dropped, _doubled, _cut, _moved, _widened, _left_out])
def test_one_slip_is_one_message(slip: Callable[[int], Iterator[str]], number: int) -> None:
    for text in slip(number):
        told = [finding.name for finding in read_as("plan", text.encode()).findings]
        assert len(told) <= 1, (text.split("\n")[number], told)
        assert told != ["syntax"], text.split("\n")[number]
