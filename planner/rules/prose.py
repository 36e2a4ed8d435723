"""The texts of a plan: its passages one by one, and all of them at once for fast searching."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import Any, Final, ForwardRef, Literal, NamedTuple, get_args, get_origin

from planner.model.base import Model, Path
from planner.model.ids import Defines, NamesRole, Refers
from planner.rules.expression import Expression
from planner.rules.needs import Parts, parts_of
from planner.rules.word_list import WordList

_NO_TEXTS: Final = frozenset({"id", "generate", "copy_number"})
"""Fields of strings that are no texts: names in the sense of the program, and numbers."""
_LONG_NUMBER: Final = Expression("[0-9][0-9 -]{5,}[0-9]")


class Passage(NamedTuple):
    """A piece of text in a plan, and where it stands."""

    path: Path
    text: str


@dataclass(frozen=True)
class Prose:
    """The passages of a plan, joined by line breaks.

    Most expressions that rules look for stand nowhere in a plan. One look at the parts of the
    whole, or one search through it, tells so a hundred times faster than passage by passage.
    """

    passages: tuple[Passage, ...]

    @cached_property
    def numbered(self) -> tuple[Passage, ...]:
        """The passages with numbers of seven digits or more."""
        return tuple(self.passages_with(_LONG_NUMBER))

    @cached_property
    def text(self) -> str:
        """All passages, each on its own lines."""
        return "\n".join(passage.text for passage in self.passages)

    @cached_property
    def parts(self) -> Parts:
        """The characters that occur, and their pairs."""
        return parts_of(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        """Where in `text` each passage starts."""
        return list(accumulate((len(each.text) + 1 for each in self.passages), initial=0))

    def hits(self, words: WordList) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Find the expressions of a list that no guard covers, with their passages, in order."""
        for passage in self._around(words.spans(self.text, self.parts)):
            for match in words.search(passage.text):
                yield passage, match

    def said(self, words: WordList) -> set[str]:
        """Tell which expressions of a list occur, excused or not."""
        return {self.text[start:end] for start, end in words.spans(self.text, self.parts)}

    def words_of(self, words: WordList) -> Iterator[tuple[Passage, str]]:
        """Find what `hits` finds, each different wording once a passage."""
        found = ((passage, match[0]) for passage, match in self.hits(words))
        yield from dict.fromkeys(found)

    def passages_with(self, expression: Expression) -> Iterator[Passage]:
        """Find the passages, each once, in which an expression matches."""
        if expression.needs.met_by(self.parts):
            pattern = expression.pattern
            spans = [match.span() for match in pattern.finditer(self.text)]
            yield from (each for each in self._around(spans) if pattern.search(each.text))

    def matches(self, expression: Expression) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Find all matches of an expression within passages."""
        for passage in self.passages_with(expression):
            for match in expression.pattern.finditer(passage.text):
                yield passage, match

    def _around(self, spans: list[tuple[int, int]]) -> list[Passage]:
        """Give the passages that the spans touch; a span across two may hide one within."""
        if not spans:
            return []
        starts = self._starts
        touched: set[int] = set()
        for start, end in spans:
            touched.update(range(bisect_right(starts, start) - 1, bisect_right(starts, end)))
        return [self.passages[index] for index in sorted(touched) if index < len(self.passages)]


def passages_of(plan: Model) -> tuple[Passage, ...]:
    """Gather all texts of a plan, in its order: names, titles, sentences, free Markdown.

    Ids, references and the words of closed lists (`township`) are no texts.
    """
    found: list[Passage] = []
    _gather(plan, (), found)
    return tuple(found)


def _gather(value: Any, path: Path, found: list[Passage]) -> None:
    if isinstance(value, str):
        found.append(Passage(path, value))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            _gather(part, (*path, index), found)
    elif isinstance(value, Model):
        parts = value.__dict__
        for name, key in _text_fields(type(value)):
            part = parts[name]
            if isinstance(part, str) and part:
                found.append(Passage((*path, key), part))
            elif part:
                _gather(part, (*path, key), found)
    elif isinstance(value, dict):
        for key, part in value.items():
            _gather(part, (*path, key), found)


@cache
def _text_fields(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """Give the fields of a model that can hold text, and their YAML keys."""
    return tuple(
        (name, info.alias or name)
        for name, info in model.model_fields.items()
        if name not in _NO_TEXTS
        and not any(isinstance(mark, Defines | Refers | NamesRole) for mark in info.metadata)
        and _can_hold_text(info.annotation)
    )


def _can_hold_text(annotation: Any) -> bool:
    """Whether a type is or holds text that is no id, no word of a closed list and no value."""
    if isinstance(annotation, type):
        return issubclass(annotation, str | Model)
    if isinstance(annotation, ForwardRef):
        return True  # a model that holds others of its own kind
    arguments = get_args(annotation)
    if (
        get_origin(annotation) is Literal
        or int in arguments
        or any(isinstance(each, Defines | Refers | NamesRole) for each in arguments)
    ):
        return False
    return any(_can_hold_text(each) for each in arguments)
