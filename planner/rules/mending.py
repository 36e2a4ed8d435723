"""Fixes of single places in a text: the least to replace, told apart by its context."""

from itertools import takewhile

from planner.rules.rule import Fix


def mend(text: str, mended: str, *, safe: bool = True) -> Fix:
    """Make the fix that turns `text` into `mended`, which differ in one stretch.

    What it replaces stands only once in the text, if context from its own line can make it so.
    """
    left = _alike(text, mended)
    right = len(text) - _alike(text[left:][::-1], mended[left:][::-1])
    start, end = text.rfind("\n", 0, left) + 1, (text + "\n").index("\n", right)
    while text.count(text[left:right]) > 1 and (left, right) != (start, end):
        left, right = max(left - 1, start), min(right + 1, end)
    return Fix(text[left:right], mended[left : len(mended) - (len(text) - right)], safe)


def replaced(text: str, start: int, end: int, new: str, *, safe: bool = True) -> Fix:
    """Make the fix that puts `new` in the place of a stretch of the text."""
    return mend(text, text[:start] + new + text[end:], safe=safe)


def _alike(one: str, other: str) -> int:
    """Count the characters at the start that two texts share."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
