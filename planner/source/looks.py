"""Mistakes that a line shows by its looks: full-width marks, tabs, a missing space.

Whether such a line is wrong its looks alone cannot say, prose looks like anything: a mend is
believed when reading gets farther with it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.model.shape import fields_of, models_within
from planner.source.mend import INDENT, KEY, WIDE_SPACES, Line, Mend, together
from planner.source.nearest import nearest

_IN_FLOW: Final = r"[^#]*?[{,，] *"
_BEFORE_KEY: Final = rf"(?:{INDENT}|{_IN_FLOW})"
_BULLET: Final = (
    "[－—–−‐‑‒―•·●○◆■▪※★☆*+]+|[0-9０-９]{1,2}[.、．)）]"
    "|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、"
)
_WIDE_PAIRS: Final = {"［": "[", "］": "]", "｛": "{", "｝": "}", "【": "[", "】": "]"}
_MARKS: Final = frozenset({"wide-colon", "wide-comma"})
_WORD_ALONE: Final = re.compile(rf"{INDENT}([a-z][a-z_]*)[ \t]*$")


@dataclass(frozen=True, slots=True)
class Look:
    """A kind of mistake: its finding, how it looks, what was meant.

    Group 1 of the pattern is what the finding points at; from there to the end of what the
    pattern matches the text is replaced.
    """

    name: str
    pattern: re.Pattern[str]
    meant: Callable[[str], str]

    def mends(self, line: Line) -> list[Mend]:
        """Mend it wherever a line shows it, from left to right."""
        found = []
        match = self.pattern.match(line.text)
        while match:
            edit = (match.start(1), match.end(), self.meant(match[1]))
            found.append(line.mend(self.name, match.span(1), edit, text=match[1]))
            match = self.pattern.match(line.text, match.end())
        return found


def _always(text: str) -> Callable[[str], str]:
    return lambda _: text


@cache
def _known_keys() -> tuple[str, ...]:
    """Give all keys that plans and directories have, long ones first."""
    models = models_within(Plan) | models_within(Directory)
    keys = {key for model in models for key in fields_of(model)}
    return tuple(sorted(keys, key=lambda key: (-len(key), key)))


@cache
def _looks() -> tuple[Look, ...]:
    known = "|".join(_known_keys())
    wide = rf"[ \t{WIDE_SPACES}]*"
    kinds: tuple[tuple[str, str, Callable[[str], str]], ...] = (
        ("tab", rf"{INDENT}-(\t+)", _always(" ")),
        ("wide-gap", rf"(?:{_BEFORE_KEY}{KEY}:| *-)([{WIDE_SPACES}]+) *", _always(" ")),
        ("wide-colon", rf"{_BEFORE_KEY}(?:{KEY})[ \t]*([：∶﹕;；＝=]){wide}", _always(": ")),
        ("wide-comma", rf"[^#]*?([，、；;]){wide}(?=(?:{KEY}) *[:：])", _always(", ")),
        ("wide-comma", rf"[^#]*?(?<=[a-z0-9}}\]])([，、；;]){wide}", _always(", ")),
        ("comma-missing", r"[^#]*?[\[,] *[a-z0-9-]+( +)(?=[a-z])", _always(", ")),
        ("list-mark", rf" *({_BULLET}){wide}", _always("- ")),
        ("colon-missing", rf"{INDENT}({known})(?= +[^\s:])", lambda key: key + ":"),
        ("colon-missing", rf"{_IN_FLOW}({known})(?= +[^\s:])", lambda key: key + ":"),
        ("tight-colon", rf"{_BEFORE_KEY}{KEY}(:)(?=[^\s:/,\]}}])", _always(": ")),
        ("tight-dash", rf"{INDENT}(-)(?=[^\s\-])", _always("- ")),
    )
    return tuple(Look(name, re.compile(pattern), meant) for name, pattern, meant in kinds)


def looks(line: Line) -> Iterator[Mend]:
    """Yield what may be wrong with a line, the likeliest first; together where it comes often."""
    marks: list[Mend] = []
    for kind in _looks():
        found = kind.mends(line)
        yield from found[:1]
        if len(found) > 1:
            yield together(found)
        marks += found if kind.name in _MARKS else ()
    if len(marks) > 1:
        yield together(marks)
    for mend in _wide_brackets(line):
        yield mend
        yield together([mend, *marks])
    yield from _word_alone(line)


def indentation_marks(line: Line) -> Iterator[Mend]:
    """Tabs and wide spaces before the text, all of the file at once: they come from one habit."""
    for name, marks in (("tab", "\t"), ("wide-space", WIDE_SPACES)):
        pattern = re.compile(rf"( *)([{marks}][ {marks}]*)(?=[^\s#])")
        if not pattern.match(line.text):
            continue
        source = line.source
        tried = ((Line(source, n), pattern.match(text)) for n, text in enumerate(source.lines))
        found = [(each, match) for each, match in tried if match]
        places = [each.place(*match.span(2)) for each, match in found]
        finding = replace(source.finding(name, places[0]), also=tuple(places[1:]))
        for space, mark in ((0, 2), (1, 1), (1, 2), (0, 4), (1, 4), (0, 8), (1, 8), (1, 0)):
            edits = (
                each.edit(*match.span(), _indent(match[0], space, mark)) for each, match in found
            )
            yield Mend((finding,), tuple(edits))


def _indent(written: str, space: int, mark: int) -> str:
    """Count so much for each ordinary space and so much for each other mark."""
    spaces = written.count(" ")
    return " " * (space * spaces + mark * (len(written) - spaces))


def _wide_brackets(line: Line) -> Iterator[Mend]:
    match = re.match(rf"{_BEFORE_KEY}(?:{KEY}: +|- +)([［｛【])", line.text)
    if match:
        marks = [(i, i + 1, _WIDE_PAIRS[c]) for i, c in enumerate(line.text) if c in _WIDE_PAIRS]
        yield line.mend("wide-bracket", match.span(1), *marks, text=match[1])


def _word_alone(line: Line) -> Iterator[Mend]:
    """Suspect a key without its colon, perhaps without its end too: `organisatio`."""
    if match := _WORD_ALONE.match(line.text):
        word = match[1]
        longer = [key for key in _known_keys() if key.startswith(word)]
        key = word if word in longer else (longer or [nearest(word, _known_keys()) or word])[-1]
        edit = (*match.span(1), f"{key}:")
        yield line.mend("colon-missing", match.span(1), edit, sure=False, text=word)
