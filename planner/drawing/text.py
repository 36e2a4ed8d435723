"""Text in a box: how wide it is, and where its lines break.

Widths are in thousandths of an em, so one measure serves all sizes of type. A Chinese character
is one em wide; letters and digits are taken at the widest that common fonts give them, so that a
line which fits here fits in whatever font the reader has.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import Final

EM: Final = 1000
ELLIPSIS: Final = "……"

_NARROW: Final = dict.fromkeys("!',.:;ijl|`", 340) | dict.fromkeys('()[]{}-Ifrt/\\" ', 450)
_BROAD: Final = dict.fromkeys("mw%", 950) | dict.fromkeys("MW@", 1000)
_CAPITAL: Final = dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&+<=>~", 780)
_ADVANCES: Final = _NARROW | _BROAD | _CAPITAL
_OTHER_LATIN: Final = 630
_EMOJI: Final = 1400
_FIRST_EMOJI: Final = "\U0001f000"

_ENDING: Final = "，。、；：？！）》〉】〕」』”’…—％℃"
_BEGINNING: Final = "（《〈【〔「『“‘"
_NUMBER: Final = r"[!-~]*[0-9](?:分钟|小时|个工作日|工作日|个月|[\u4e00-\u9fff])"
_STACKED: Final = re.compile(r"[!-~]+|\S")
_LONGEST_STACKED: Final = 3
_UPRIGHT_FORMS: Final = str.maketrans("（）《》〈〉【】", "︵︶︽︾︿﹀︻︼")
_LATIN_RUN: Final = re.compile(r"[!-~]+")
_SEAM: Final = 250
"""Room that some programs leave between Chinese and Latin text, whatever the style says."""


@lru_cache(maxsize=4096)
def width(text: str) -> int:
    """Give the width of a line of text in thousandths of an em."""
    return sum(map(_advance, text)) + 2 * _SEAM * len(_LATIN_RUN.findall(text))


def _advance(character: str) -> int:
    if character < "\x7f":
        return _ADVANCES.get(character, _OTHER_LATIN)
    if unicodedata.combining(character):
        return 0
    return EM if character < _FIRST_EMOJI or character >= "\U00020000" else _EMOJI


@lru_cache(maxsize=4096)
def wrap(text: str, room: int, most: int, words: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Break a text into lines at most `room` wide, the fewest there can be, and alike in length.

    Latin words stay whole, as do numbers with what they count, and `words` of Chinese.

    No line begins with a mark that ends something, such as 。or ）, and none ends with one that
    begins something, such as （. A text that takes more than `most` lines ends with an ellipsis.
    """
    pieces = _pieces(text, room, words)
    lines = _filled(pieces, room)
    if len(lines) > most:
        return (*lines[: most - 1], _shortened(lines[most - 1], room))
    least = max(map(width, pieces), default=0)
    narrow, wide = max(least, width(text) // max(len(lines), 1)), room
    while narrow < wide:
        middle = (narrow + wide) // 2
        if len(_filled(pieces, middle)) <= len(lines):
            wide = middle
        else:
            narrow = middle + 1
    return tuple(_filled(pieces, wide))


def stacked(text: str) -> tuple[str, ...]:
    """Set a text upright: a character a line, but a short number or word in a line together.

    Brackets take the forms that they have in upright text.
    """
    return tuple(
        part.translate(_UPRIGHT_FORMS)
        for piece in _STACKED.findall(text)
        for part in ([piece] if len(piece) <= _LONGEST_STACKED else piece)
    )


@lru_cache(maxsize=8)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Match what stays together, the longest of the words first, or else a single character."""
    chinese = map(re.escape, sorted(words, key=lambda word: (-len(word), word)))
    return re.compile("|".join((_NUMBER, "[!-~]+", r"\s+", *chinese, ".")), re.DOTALL)


def _pieces(text: str, room: int, words: frozenset[str]) -> list[str]:
    """Cut a text wherever a line may end; what is wider than a line is cut anyhow."""
    pieces: list[str] = []
    for piece in _pattern(words).findall(text):
        holds = pieces and (piece[0] in _ENDING or pieces[-1][-1] in _BEGINNING)
        if holds and width(pieces[-1] + piece) <= room:
            pieces[-1] += piece
        elif width(piece) <= room:
            pieces.append(piece)
        else:
            pieces += piece
    return pieces


def _filled(pieces: list[str], room: int) -> list[str]:
    """Fill one line after the other; space about the break of a line is dropped."""
    lines = [""]
    used = 0
    for piece in pieces:
        extent = width(piece)
        if used and used + extent > room:
            if piece.isspace():
                continue
            lines[-1] = lines[-1].rstrip()
            lines.append("")
            used = 0
        lines[-1] += piece
        used += extent
    return [line.strip() for line in lines]


def _shortened(line: str, room: int) -> str:
    """Take as much of a line as leaves room for an ellipsis."""
    left = room - width(ELLIPSIS)
    fits = sum(extent <= left for extent in accumulate(map(width, line)))
    return line[:fits] + ELLIPSIS
