"""Numbers as prose writes them, in Arabic or in Chinese digits."""

from typing import Final

_DIGITS: Final = "〇一二三四五六七八九"
_PLACES: Final = {"十": 10, "百": 100}


def number(text: str) -> int:
    """Read a number below one thousand: 25, 二十五, 一百零五."""
    if text.isdecimal():
        return int(text)
    total = digit = 0
    for character in text.replace("零", "〇"):
        if character in _PLACES:
            total += (digit or 1) * _PLACES[character]
            digit = 0
        else:
            digit = _DIGITS.index(character)
    return total + digit
