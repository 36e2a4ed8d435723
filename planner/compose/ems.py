"""How wide text is in ems, for titles, marks and whatever else is set from Chinese characters."""

import unicodedata
from typing import Final

_WIDE: Final = frozenset("WFA")


def ems(text: str) -> float:
    """Give the width of text as a multiple of the font size: a letter or digit is half as wide."""
    return sum(1 if unicodedata.east_asian_width(each) in _WIDE else 0.5 for each in text)
