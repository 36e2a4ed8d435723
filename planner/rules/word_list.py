"""Word lists: expressions that a rule looks for, unless what stands around them excuses them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from planner.rules.expression import Expression
from planner.rules.needs import Needs, Parts, one_of, parts_of

_ENDS_OF_SENTENCES: Final = "。；;！？\n"
_NAME: Final = re.compile(r"<([a-z-]+)>")


@dataclass(frozen=True)
class WordList:
    """Expressions to look for, and what excuses them within the same sentence.

    `exception` is sought in what was found (`不受影响`). `guard` is sought from the start of the
    sentence to the end of what was found, so that an expression ending in $ reaches up to it,
    and has to begin before it (`不得[^，]*$`). `pardon` is sought from there to the end of the
    sentence (`的，追究责任`).
    """

    expressions: tuple[Expression, ...]
    exception: Expression | None
    guard: Expression | None
    pardon: Expression | None

    def search(self, text: str) -> list[re.Match[str]]:
        """Find the expressions that nothing excuses, in order; of two that overlap the longer."""
        matches = self._matches(text, parts_of(text))
        found = [match for match in matches if not self._is_excused(text, match)]
        found.sort(key=lambda match: (match.start(), -match.end()))
        kept: list[re.Match[str]] = []
        for match in found:
            if not kept or match.start() >= kept[-1].end():
                kept.append(match)
        return kept

    def found_in(self, text: str) -> bool:
        """Whether something is found that nothing excuses; fast for short texts."""
        pattern = self._together.pattern
        if pattern.search(text) is None:
            return False
        if all(self._is_excused(text, match) for match in pattern.finditer(text)):
            return bool(self.search(text))  # one may hide another
        return True

    def all_in(self, text: str) -> set[str]:
        """Give all that is found, excused or not, each once."""
        return {match[0] for match in self._together.pattern.finditer(text)}

    @cached_property
    def _together(self) -> Expression:
        """All expressions in one."""
        return Expression("|".join(f"(?:{each.source})" for each in self.expressions))

    def spans(self, text: str, parts: Parts) -> list[tuple[int, int]]:
        """Tell where in a text that has these parts the expressions match, excused or not."""
        return [match.span() for match in self._matches(text, parts)]

    def _matches(self, text: str, parts: Parts) -> list[re.Match[str]]:
        found: list[re.Match[str]] = []
        if self._telling.met_by(parts):
            for expression in self.expressions:
                if expression.needs.met_by(parts):
                    found += expression.pattern.finditer(text)
        return found

    @cached_property
    def _telling(self) -> Needs:
        """What a text lacks at a glance in which none of the expressions can match."""
        return Needs(one_of([each.needs for each in self.expressions]).sets)

    def _is_excused(self, text: str, match: re.Match[str]) -> bool:
        if self.exception and self.exception.pattern.search(match[0]):
            return True
        if self.guard:
            start = max(text.rfind(mark, 0, match.start()) for mark in _ENDS_OF_SENTENCES) + 1
            guard = self.guard.pattern.search(text[start : match.end()])
            if guard and start + guard.start() < match.start():
                return True
        if self.pardon:
            ends = (text.find(mark, match.end()) for mark in _ENDS_OF_SENTENCES)
            end = min((each for each in ends if each >= 0), default=len(text))
            return self.pardon.pattern.search(text[match.end() : end]) is not None
        return False


def word_list(lists: Mapping[str, Any], name: str) -> WordList:
    """Make the list of that name; in its expressions, <other> stands for the list `other`."""
    entry = lists[name]
    find = tuple(Expression(_expanded(each, lists)) for each in entry["find"])
    exception, guard, pardon = (
        Expression(_joined(entry[key], lists)) if key in entry else None
        for key in ("except", "guard", "pardon")
    )
    return WordList(find, exception, guard, pardon)


def _expanded(expression: str, lists: Mapping[str, Any]) -> str:
    return _NAME.sub(lambda name: f"(?:{_joined(lists[name[1]]['find'], lists)})", expression)


def _joined(expressions: Iterable[str], lists: Mapping[str, Any]) -> str:
    return "|".join(_expanded(each, lists) for each in expressions)
