"""What a hand has changed in a print: the lines that differ, short enough to be read."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

LINES: Final = 20
"""Changed lines that are shown."""

_LONGEST: Final = 60
_BEFORE: Final = 12
"""Characters that are shown of a line, and of those before its first difference."""


def difference(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Give the lines that are gone (-) and new (+), LINES at most; … stands for those beyond."""
    changed = [*_changed(old, new)]
    return changed if len(changed) <= LINES else [*changed[:LINES], "…"]


def printable(text: str) -> str:
    """Give a text of a stranger as a terminal may show it: control characters are replaced."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for kind, start, stop, new_start, new_stop in SequenceMatcher(None, old, new).get_opcodes():
        if kind != "equal":
            pairs = zip_longest(old[start:stop], new[new_start:new_stop], fillvalue="")
            for gone, come in pairs:
                same = _alike(gone, come)
                if gone:
                    yield f"- {_excerpt(gone, same)}"
                if come:
                    yield f"+ {_excerpt(come, same)}"


def _alike(one: str, other: str) -> int:
    """Count the characters at the beginning that two lines share."""
    signs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(signs) if a != b), min(len(one), len(other)))


def _excerpt(line: str, same: int) -> str:
    """Give a line from shortly before the first character that differs."""
    start = max(0, same - _BEFORE) if len(line) > _LONGEST else 0
    stop = start + _LONGEST
    return ("…" if start else "") + printable(line[start:stop]) + ("…" if stop < len(line) else "")
