"""Regular expressions that others wrote: only those that end in good time on any text.

Python's matcher tries every way in which a text can be divided among the repetitions of a
pattern. So repeated groups are refused, and there is a limit to repetitions of single characters;
what remains needs at most some hundred million steps for a text of LONGEST_TEXT characters, and
far fewer on any text that people write.
"""

import re
from typing import Final, Literal

LONGEST_PATTERN: Final = 200
LONGEST_TEXT: Final = 1_000
"""Characters of a text that are looked at."""

MOST_ENDLESS: Final = 2
"""Repetitions without a limit (`*`, `+`, `{2,}`) in one pattern."""

MOST_OPTIONAL: Final = 5
"""Repetitions with a limit (`?`, `{1,3}`) in one pattern."""

Fault = Literal["wrong", "wild"]

_WHOLE: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
"""An escaped character or a set: both stand for one character."""

_LOOKING_BACK: Final = re.compile(r"\\[1-9]|\(\?P=|\(\?\(")
_REPEATED_GROUP: Final = re.compile(r"\)[*+{]")
_ENDLESS: Final = re.compile(r"[*+]|\{\d*,\}")
_OPTIONAL: Final = re.compile(r"\?|\{\d*,\d+\}")
_KIND_OF_GROUP: Final = re.compile(r"\(\?(?:[:=!]|<[=!])")


def fault(pattern: str) -> Fault | None:
    """Tell what is wrong with a pattern: it cannot be read, or it could take too long."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return "wrong"
    return "wild" if _is_wild(pattern) else None


def _is_wild(pattern: str) -> bool:
    if len(pattern) > LONGEST_PATTERN or _LOOKING_BACK.search(pattern):
        return True
    plain = _KIND_OF_GROUP.sub("(", _WHOLE.sub("x", pattern))
    return (
        _REPEATED_GROUP.search(plain) is not None
        or len(_ENDLESS.findall(plain)) > MOST_ENDLESS
        or len(_OPTIONAL.findall(plain)) > MOST_OPTIONAL
    )


def search(pattern: str, text: str) -> bool:
    """Whether a pattern matches anywhere in a text, or in its first LONGEST_TEXT characters."""
    return re.search(pattern, text[:LONGEST_TEXT]) is not None
