"""Long titles broken by meaning: into a trapezium or a diamond, never within a word.

GB/T 9704-2012, 7.3.1: a title of several lines is broken where its words end, and its lines,
centred, make a trapezium or a diamond. Which words belong together is data: templates/words.yaml.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, combinations, pairwise
from typing import Final

from planner.compose.ems import ems
from planner.compose.templates import load_data

_MOST_LINES: Final = 4
_OPENING: Final = frozenset("《〈（“‘【〔")
_CLOSING: Final = frozenset("》〉）”’】〕、，：。；！？·")
_LATIN: Final = re.compile(r"[\x21-\x7e]+")

# What a break costs by its place, from the best to one that only need excuses.
_AT_A_JOINT: Final = 0.0
_BETWEEN_WORDS: Final = 1.0
_AT_AN_UNKNOWN_WORD: Final = 2.0
_WITHIN_AN_UNKNOWN_WORD: Final = 8.0

_ANOTHER_LINE: Final = 0.5
_UNEVEN: Final = 10.0
_RECTANGLE: Final = 0.5
_HOURGLASS: Final = 4.0


def broken(title: str, characters_per_line: int) -> list[str]:
    """Break a title into lines of at most `characters_per_line` Chinese characters.

    The lines joined are the title. One that fits is one line; so is one that no four lines can
    hold, or that has no place to break at: the office program has to wrap it.
    """
    edges = list(accumulate(map(ems, title), initial=0.0))
    if edges[-1] <= characters_per_line:
        return [title]
    costs = {place: cost + _ANOTHER_LINE for place, cost in _costs(title).items()}
    good = {place: cost for place, cost in costs.items() if cost < _WITHIN_AN_UNKNOWN_WORD}
    places, cost = _best(good, edges, characters_per_line)
    if cost >= _WITHIN_AN_UNKNOWN_WORD:  # else no break within a word can be better
        places, _ = _best(costs, edges, characters_per_line)
    return [title[start:stop] for start, stop in pairwise([0, *places, len(title)])]


def _best(
    costs: Mapping[int, float], edges: Sequence[float], characters_per_line: int
) -> tuple[Sequence[int], float]:
    """Give the places that make the best lines, and what they cost; none at all if no line fits."""
    cheapest = min(costs.values(), default=0.0)
    best: Sequence[int] = ()
    least = math.inf
    for count in range(math.ceil(edges[-1] / characters_per_line), _MOST_LINES + 1):
        if (count - 1) * cheapest >= least:
            break  # no shape of the lines makes up for it
        for places in combinations(costs, count - 1):
            breaks = sum([costs[place] for place in places])
            if breaks >= least:
                continue
            widths = _widths(places, edges)
            if max(widths) <= characters_per_line and breaks + _uneven(widths) < least:
                best, least = places, breaks + _uneven(widths)
    return best, least


def word_ends(title: str) -> list[int]:
    """Give the places between the words of a title, where whoever prints it may break it."""
    return [place for place, cost in _costs(title).items() if cost < _WITHIN_AN_UNKNOWN_WORD]


def _widths(places: Sequence[int], edges: Sequence[float]) -> list[float]:
    """Give the widths of the lines between these places; `edges` are those of all characters."""
    ends = [0.0, *(edges[place] for place in places), edges[-1]]
    return [end - start for start, end in pairwise(ends)]


def _uneven(widths: Sequence[float]) -> float:
    """Weigh how uneven the lines are, and the shape that they make when they are centred."""
    mean = sum(widths) / len(widths)
    unevenness = sum(((width - mean) / mean) ** 2 for width in widths) / len(widths)
    return _UNEVEN * unevenness + _shape(widths)


def _shape(widths: Sequence[float]) -> float:
    """Tell what a shape costs: nothing for a trapezium or a diamond."""
    if len(set(widths)) == 1:
        return _RECTANGLE
    is_waist = any(
        before > width < after
        for before, width, after in zip(widths, widths[1:], widths[2:], strict=False)
    )
    return _HOURGLASS if is_waist else 0.0


def _costs(title: str) -> dict[int, float]:
    """Give the places where the title may be broken, in their order, and what each costs."""
    words = list(_words(title))
    costs: dict[int, float] = {}
    place = 0
    for (word, kind), (following, next_kind) in pairwise([*words, ("", "")]):
        if kind == "":
            inner = range(place + 2, place + len(word) - 1)
            costs |= dict.fromkeys(inner, _WITHIN_AN_UNKNOWN_WORD)
        place += len(word)
        if following and not (word[-1] in _OPENING or following[0] in _CLOSING):
            costs[place] = _between(word, kind, following, next_kind)
    return costs


def _between(word: str, kind: str, following: str, next_kind: str) -> float:
    if kind in {"ends", "leads"} or following[0] in _OPENING or word[-1] in _CLOSING:
        return _AT_A_JOINT
    known = {"words", "ends", "leads"}
    return _BETWEEN_WORDS if kind in known and next_kind in known else _AT_AN_UNKNOWN_WORD


def _words(title: str) -> Iterator[tuple[str, str]]:
    """Split a title into words, each with its kind in words.yaml; an unknown word has none."""
    kinds, pattern = _vocabulary()
    place = 0
    for found in pattern.finditer(title):
        if title[place : found.start()]:
            yield title[place : found.start()], ""
        yield found[0], kinds.get(found[0], "words")
        place = found.end()
    if title[place:]:
        yield title[place:], ""


@cache
def _vocabulary() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Give the kind of each word, and what finds the longest word, mark or Latin word."""
    data: Mapping[str, Sequence[str]] = load_data("words.yaml")["titles"]
    kinds = {word: kind for kind, words in data.items() for word in words}
    longest_first = sorted(kinds, key=len, reverse=True)
    marks = re.escape("".join(sorted(_OPENING | _CLOSING)))
    pattern = "|".join([*map(re.escape, longest_first), _LATIN.pattern, f"[{marks}]"])
    return kinds, re.compile(pattern)
