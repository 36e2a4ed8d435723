"""What is meant when YAML cannot be read: from the parser's words to advice.

The parser stops at the first mistake and names a place that often lies far behind it. Here the
lines up to that place are searched for the mistakes that people make. Each that is suspected is
mended in a copy; the one whose copy can be read farthest is told, and reading goes on in it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from yaml import MarkedYAMLError
from yaml.error import Mark
from yaml.nodes import Node

from planner.source.brackets import brackets
from planner.source.finding import Finding
from planner.source.indentation import indentation
from planner.source.looks import indentation_marks, looks
from planner.source.mend import Line, Mend, together
from planner.source.nodes import TooDeepError, compose
from planner.source.quoting import quoting, unquoted
from planner.source.text import Edit, Source

MEND_LIMIT: Final = 50
"""Mistakes mended of one file; after so many its rest is not worth guessing at."""

EFFORT: Final = 10_000_000
"""Characters of a file that are read anew in trying mends, so that time is bounded."""

GUESS_LIMIT: Final = 150_000
"""Characters of a text in which mends are tried; a longer one nobody wrote by hand."""

LINES_SEARCHED: Final = 300
"""Lines before the parser's place that are searched for the mistake."""

LONGEST_LINE: Final = 2_000
"""Characters of a line that is searched; a longer one nobody wrote by hand."""

_DIVIDER: Final = re.compile(r"^(?:---|\.\.\.)", re.MULTILINE)


class Effort:
    """What is left of EFFORT for one file."""

    def __init__(self, source: Source) -> None:
        self._left = EFFORT if len(source.text) <= GUESS_LIMIT else 0

    @property
    def is_spent(self) -> bool:
        """Whether nothing more is to be tried."""
        return self._left <= 0

    def afford(self, source: Source) -> bool:
        """Spend one more reading of `source`; False if that is too much."""
        self._left -= len(source.text)
        return self._left > 0


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text that has been composed, perhaps in a mended copy; `root` is None if it is empty.

    `readable` is False if the rest of the text could not be read.
    """

    source: Source
    root: Node | None
    readable: bool = True
    findings: list[Finding] = field(default_factory=list)
    doubtful: set[int] = field(default_factory=set)


Weigh = Callable[[Source, Node | None], int]
"""Tells how much is wrong with a text that has been composed."""


def parse(source: Source, effort: Effort, weigh: Weigh) -> Parsed:
    """Compose a text; where that fails, note why, mend a copy and go on in it."""
    findings: list[Finding] = []
    doubtful: set[int] = set()
    while True:
        try:
            return Parsed(source, compose(source.text), findings=findings, doubtful=doubtful)
        except MarkedYAMLError as error:
            mend = _best(error, source, effort, weigh)
        findings += mend.findings
        if not mend.edits or len(findings) >= MEND_LIMIT:
            return Parsed(source, None, readable=False, findings=findings)
        doubtful |= mend.doubtful_lines
        source = source.mended(mend.edits)


def _best(error: MarkedYAMLError, source: Source, effort: Effort, weigh: Weigh) -> Mend:
    """Give the mend with which the text can be read farthest, the likelier one of equals.

    Where several levels of indentation can be read, the one counts that leaves least wrong.
    """
    if isinstance(error, TooDeepError) or effort.is_spent:
        return _unmended(error, source)
    farthest: Mend | None = None
    lightest: tuple[int, Mend] | None = None
    least = _unread(error, source)
    for mend, proof in _suspects(error, source):
        copy = source.mended(mend.edits)
        if not effort.afford(copy):
            break
        try:
            root = compose(copy.text)
        except MarkedYAMLError as next_error:
            unread = _unread(next_error, copy)
            size = 1 if proof == "lines" else 2
            if unread[:size] < least[:size]:
                farthest, least = mend, unread
            continue
        if proof == "reading":
            return mend
        weight = weigh(copy, root)
        if lightest is None or weight < lightest[0]:
            lightest = weight, mend
    if lightest:
        return lightest[1]
    return farthest or _unmended(error, source)


_Unread = tuple[int, int]
"""How many lines and, within the same line, how many characters could not be read."""


def _unread(error: MarkedYAMLError, source: Source) -> _Unread:
    """Count what is behind the place where the parser stumbled."""
    mark = _mark(error)
    return len(source.lines) - mark.line, len(source.text) - mark.index


def _mark(error: MarkedYAMLError) -> Mark:
    """Give the place where the parser stumbled, or else that of what it was parsing."""
    mark = error.problem_mark or error.context_mark
    assert mark is not None  # noqa: S101 - the C parser marks all its errors
    return mark


_Proof = Literal["reading", "weight", "lines"]
"""What proves a mend: that all can be read, that least is wrong then, or that whole lines can."""


def _suspects(error: MarkedYAMLError, source: Source) -> Iterator[tuple[Mend, _Proof]]:
    """Yield what may be wrong, the likeliest first, and what would prove it."""
    last = min(_mark(error).line, len(source.lines) - 1)
    numbers = [*range(last, max(last - LINES_SEARCHED, -1), -1)]
    if (begun := error.context_mark) and begun.line < numbers[-1]:
        numbers.append(begun.line)  # a quote that is not closed takes in all the rest
    lines = [Line(source, number) for number in numbers]
    short = [line for line in lines if len(line.text) <= LONGEST_LINE]
    for mend in _by_words(error, source):
        yield mend, "reading"
    for line in short:
        for mend in (*looks(line), *quoting(line)):
            yield mend, "reading"
    for line in short:
        for mend in (*indentation_marks(line), *brackets(line), *unquoted(line)):
            yield mend, "weight"
    for line in lines[:2]:
        colons = list(unquoted(line))
        for mend in indentation(line):
            yield mend, "lines"
            for colon in colons:
                yield together([mend, colon]), "lines"


def _by_words(error: MarkedYAMLError, source: Source) -> Iterator[Mend]:
    """Take the parser at its word about aliases, anchors, escapes and several documents."""
    words = f"{error.context or ''} {error.problem or ''}"
    for phrase, explain in _PHRASES:
        if phrase in words:
            yield from explain(_mark(error), source)


def _alias(mark: Mark, source: Source) -> Iterator[Mend]:
    if match := re.compile(r"\*[\w-]+").match(source.text, mark.index):
        start, end = match.span()
        finding = source.finding("alias-undefined", source.place(start, end))
        yield Mend((finding,), (Edit(start, start, "'"), Edit(end, end, "'")))


def _anchor(mark: Mark, source: Source) -> Iterator[Mend]:
    if match := re.compile(r"&[\w-]+ *").match(source.text, mark.index):
        finding = source.finding("anchor-twice", source.place(mark.index))
        yield Mend((finding,), (Edit(*match.span(), ""),))


def _escape(mark: Mark, source: Source) -> Iterator[Mend]:
    start = source.text.rfind("\\", 0, mark.index + 1)
    finding = source.finding("escape-unknown", source.place(start))
    yield Mend((finding,), (Edit(start, start, "\\"),))


def _document(mark: Mark, source: Source) -> Iterator[Mend]:
    """Drop a line of dashes between chapters; leave a second plan for its own file."""
    dividers = list(_DIVIDER.finditer(source.text, 0, mark.index + 3))
    if not dividers:
        return
    start = dividers[-1].start()
    finding = source.finding("several-documents", source.place(start, start + 3))
    plans = re.findall(r"^id *[:：]", source.text, re.MULTILINE)
    end = len(source.text) if len(plans) > 1 else start + 3
    yield Mend((finding,), (Edit(start, end, ""),))


_PHRASES: Final[tuple[tuple[str, Callable[[Mark, Source], Iterator[Mend]]], ...]] = (
    ("found undefined alias", _alias),
    ("found duplicate anchor", _anchor),
    ("found unknown escape character", _escape),
    ("did not find expected hexdecimal number", _escape),
    ("found invalid Unicode character escape code", _escape),
    ("found another document", _document),
    ("did not find expected <document start>", _document),
)


def _unmended(error: MarkedYAMLError, source: Source) -> Mend:
    """Say what can be said where no mend helps."""
    at = min(_mark(error).index, len(source.text))
    if isinstance(error, TooDeepError):
        return Mend((source.finding("too-deep", source.place(at)),), ())
    return Mend((source.finding("syntax", source.place(at)),), ())
