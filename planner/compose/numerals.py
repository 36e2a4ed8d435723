"""Numbers as Chinese documents write them."""

from functools import cache
from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_PLACES: Final = ("", "十", "百", "千")


@cache
def chinese(number: int) -> str:
    """Write a number from 1 to 9999 in Chinese numerals: 12 is 十二, 105 is 一百零五."""
    if not 1 <= number <= 9999:  # noqa: PLR2004 - four places have names
        raise ValueError(f"{number} is not between 1 and 9999")
    written = ""
    digits = str(number)
    for position, digit in enumerate(digits):
        place = _PLACES[len(digits) - position - 1]
        written += _DIGITS[int(digit)] + (place if digit != "0" else "")
    while "零零" in written:
        written = written.replace("零零", "零")
    written = written.rstrip("零")
    return written.removeprefix("一") if written.startswith("一十") else written


def circled(number: int) -> str:
    """Write ① to ⑳, and 21） and so on beyond, for which few fonts have signs."""
    return chr(0x2460 + number - 1) if number <= 20 else f"{number}）"  # noqa: PLR2004


def letter(number: int) -> str:
    """Write a, b, … z, aa, ab and so on."""
    written = ""
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("a") + rest) + written
    return written
