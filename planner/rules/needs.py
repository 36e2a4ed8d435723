"""What a text must hold for a regular expression to match: told from the expression alone.

The rules have hundreds of expressions, and few of them can match in a given plan. The parts that
this module finds rule the others out without running them.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from operator import add
from typing import Final, NamedTuple

Parts = frozenset[str]
"""Characters and pairs of neighbouring characters."""


class Needs(NamedTuple):
    """What a text that matches has: one part of each set, and of each group one branch."""

    sets: tuple[Parts, ...] = ()
    groups: tuple[tuple["Needs", ...], ...] = ()

    def met_by(self, parts: Parts) -> bool:
        """Whether a text with these parts has what is needed."""
        for need in self.sets:
            if need.isdisjoint(parts):
                return False
        return not self.groups or all(
            any(branch.met_by(parts) for branch in group) for group in self.groups
        )


_NOTHING: Final = Needs()
_ENDS: Final = frozenset(("", "|", ")"))
_LITERALS: Final = re.compile(r"[^\\()\[{|?*+.^$]+(?![?*+{])")
"""Characters that stand for themselves, the last of them without a quantifier."""

_LOOKAROUND: Final = re.compile(r"\(\?<?([=!])")
_GROUP: Final = re.compile(r"\((?:\?:|\?P<\w+>)?")
_ESCAPE: Final = re.compile(r"\\(?:x..|u....|U........|.)", re.DOTALL)
_CLASS: Final = re.compile(r"\[(\^?)(\]?(?:\\.|[^\]\\])*)\]", re.DOTALL)
_QUANTIFIER: Final = re.compile(r"([?*+]|\{[0-9,]+\})[?+]?")
_RANGE: Final = re.compile("(.)-(.)", re.DOTALL)
_WIDEST_RANGE: Final = 1024
_EVERYWHERE: Final = frozenset("，。、的和在有人上下不对及时访信工作情况组0123456789") | {
    "信访",
    "走访",
    "上访",
    "人员",
    "群众",
    "应急",
    "响应",
}
"""Parts that most plans have, so that needing one of them tells little."""


def parts_of(text: str) -> Parts:
    """Give the parts of a text."""
    return frozenset(text).union(map(add, text, text[1:]))


@cache
def needs_of(expression: str) -> Needs:
    """Give what a text needs for an expression to match, the telling needs first.

    What may be absent and what it cannot judge (negated classes, wide ranges) counts for
    nothing.
    """
    return _Reader(expression).alternatives()


def _commonness(need: Parts) -> tuple[bool, bool, int]:
    return not need.isdisjoint(_EVERYWHERE), min(map(len, need)) == 1, len(need)


def _together(needs: Iterable[Needs]) -> Needs:
    """Join what is needed one after the other."""
    several = [each for each in needs if each.sets or each.groups]
    if not several:
        return _NOTHING
    if len(several) == 1 and len(several[0].sets) == 1:
        return several[0]
    sets = sorted(chain(*(each.sets for each in several)), key=_commonness)
    return Needs(tuple(sets), tuple(chain(*(each.groups for each in several))))


def one_of(branches: Sequence[Needs]) -> Needs:
    """Join alternatives: the most telling set of each rules most texts out at a glance."""
    if len(branches) == 1 or not all(branch.sets for branch in branches):
        return branches[0] if len(branches) == 1 else _NOTHING
    telling = frozenset(chain(*(branch.sets[0] for branch in branches)))
    simple = all(len(branch.sets) == 1 and not branch.groups for branch in branches)
    return Needs((telling,), () if simple else (tuple(branches),))


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0

    def alternatives(self) -> Needs:
        """Read up to the closing bracket or the end; give the needs."""
        branches = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            branches.append(self._sequence())
        self._at += 1
        return one_of(branches)

    def _sequence(self) -> Needs:
        needs: list[Needs] = []
        run = ""
        while self._peek() not in _ENDS:
            if literals := self._take(_LITERALS):
                run += literals
                continue
            literal, part = self._part()
            quantifier = self._take(_QUANTIFIER)
            optional = quantifier.startswith(("?", "*", "{0", "{,"))
            if literal and not optional:
                run += literal
            if quantifier or not literal:
                needs += [_of_run(run)] if run else []
                needs += [] if optional else [part]
                run = ""
        return _together([*needs, _of_run(run)] if run else needs)

    def _part(self) -> tuple[str, Needs]:
        """Read one character, class or group: the character itself, or the needs."""
        if lookaround := self._take(_LOOKAROUND):
            inside = self.alternatives()
            return "", inside if lookaround.endswith("=") else _NOTHING
        if self._take(_GROUP):
            return "", self.alternatives()
        if found := _CLASS.match(self._source, self._at):
            self._at = found.end()
            return "", _NOTHING if found[1] else _of_class(found[2])
        if escape := self._take(_ESCAPE):
            return ("" if escape[1].isalnum() else escape[1]), _NOTHING
        character = self._source[self._at]
        self._at += 1
        return ("" if character in ".^$" else character), _NOTHING

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._source, self._at)
        if found is None:
            return ""
        self._at = found.end()
        return found[0]


@cache
def _of_run(run: str) -> Needs:
    """Give the needs of characters that follow each other."""
    parts = [run] if len(run) == 1 else map(add, run, run[1:])
    return Needs(tuple(frozenset([part]) for part in parts))


@cache
def _of_class(inside: str) -> Needs:
    """Give the need of a class, unless it is too wide to tell or holds escapes."""
    if "\\" in inside:
        return _NOTHING
    members = set(_RANGE.sub("", inside))
    for first, last in _RANGE.findall(inside):
        if ord(last) - ord(first) > _WIDEST_RANGE:
            return _NOTHING
        members.update(map(chr, range(ord(first), ord(last) + 1)))
    return Needs((frozenset(members),))
