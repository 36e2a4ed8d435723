"""What is meant when YAML cannot be read: from the parser's words to advice.

The parser stops at the first mistake and names a place that often lies far behind it. Here each
kind of mistake that people make has an explainer, which finds its true place and, where what was
meant is plain, gives the line as it was meant, so that the rest of the file can be read too.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from yaml import MarkedYAMLError
from yaml.error import Mark

from planner.source.finding import Finding, Place
from planner.source.looks import look_back
from planner.source.nodes import TooDeepError
from planner.source.text import Source

_HEAD: Final = r"( *(?:- +)*(?:[A-Za-z_][\w-]*: +)?)"
_VALUE_WITH_COLON: Final = re.compile(rf"{_HEAD}([^\s'\"\[{{|>&*!#].*?)\s*$")
_SPECIAL_START: Final = re.compile(rf"{_HEAD}([@`%*&!].*?)\s*$")
_CLOSING_QUOTES: Final = frozenset("”“’‘＂")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A finding, and the line as it was probably meant (None: cannot be told)."""

    finding: Finding
    mended: str | None = None


Explainer = Callable[[MarkedYAMLError, Source], Explanation | None]


def explain(error: MarkedYAMLError, source: Source) -> Explanation:
    """Say what the parser's `error` in `source` means, and how the line was meant."""
    explanations = (explainer(error, source) for explainer in _EXPLAINERS)
    return next(filter(None, explanations))


def _mark(error: MarkedYAMLError) -> Mark:
    """Give the place where the parser stumbled, or else that of what it was parsing."""
    mark = error.problem_mark or error.context_mark
    assert mark is not None  # noqa: S101 - the C parser marks all its errors
    return mark


def _line(error: MarkedYAMLError, source: Source) -> int:
    """Give the line (from 0) where the parser stumbled; the end of the file is its last line."""
    return min(_mark(error).line, len(source.lines) - 1)


def _at(source: Source, mark: Mark) -> Place:
    line = min(mark.line, len(source.lines) - 1)
    column = min(mark.column, len(source.lines[line]))
    return Place(source.name, line + 1, column + 1, line + 1, column + 2)


def _limits(error: MarkedYAMLError, source: Source) -> Explanation | None:
    """Say what is over the limits of the format: too deep, several documents, unknown anchors."""
    if isinstance(error, TooDeepError):
        return Explanation(source.finding("too-deep", _at(source, _mark(error))))
    words = f"{error.context or ''} {error.problem or ''}"
    for phrase, name in (
        ("found another document", "several-documents"),
        ("found duplicate anchor", "anchor-twice"),
        ("found unknown escape character", "escape-unknown"),
        ("did not find expected hexdecimal number", "escape-unknown"),
        ("found invalid Unicode character escape code", "escape-unknown"),
    ):
        if phrase in words:
            return Explanation(source.finding(name, _at(source, _mark(error))))
    return None


def _looks(error: MarkedYAMLError, source: Source) -> Explanation | None:
    """Look for a mistake that shows by its looks, from the problem back to its context.

    A mistake in a line is felt only when the next key comes, or at the end of the block.
    """
    problem = _line(error, source)
    context = error.context_mark
    first = min(context.line, problem) if context else problem
    found = look_back(source, problem, max(first - 1, 0))
    return Explanation(*found) if found else None


def _unclosed_quote(error: MarkedYAMLError, source: Source) -> Explanation | None:
    mark = error.context_mark
    if error.context != "while scanning a quoted scalar" or mark is None:
        return None
    line = source.lines[mark.line].rstrip()
    quote = line[mark.column]
    place = _at(source, mark)
    if line[-1] in _CLOSING_QUOTES and len(line) > mark.column + 1:
        arguments = {"quote": quote, "found": line[-1]}
        return Explanation(source.finding("quote-mixed", place, arguments), line[:-1] + quote)
    return Explanation(source.finding("quote-unclosed", place, {"quote": quote}), line + quote)


def _text_after_quote(error: MarkedYAMLError, source: Source) -> Explanation | None:
    """Tell `"甲"乙`: something follows a closing quote."""
    index = _line(error, source)
    match = re.match(rf"{_HEAD}(\"[^\"]*\"|'[^']*')(\s*[^\s,\]}}#:].*)$", source.lines[index])
    if match is None:
        return None
    place = Place(source.name, index + 1, match.start(3) + 1, index + 1, match.end(3) + 1)
    whole = match[2] + match[3]
    finding = source.finding("text-after-quote", place, {"text": match[3].strip()})
    return Explanation(finding, match[1] + _quoted(whole.rstrip()))


def _special_start(error: MarkedYAMLError, source: Source) -> Explanation | None:
    index = _line(error, source)
    match = _SPECIAL_START.match(source.lines[index])
    if match is None:
        return None
    start = match.start(2)
    place = Place(source.name, index + 1, start + 1, index + 1, start + 2)
    finding = source.finding("special-start", place, {"text": match[2][0]})
    return Explanation(finding, match[1] + _quoted(match[2]))


def _undefined_alias(error: MarkedYAMLError, source: Source) -> Explanation | None:
    if "undefined alias" not in f"{error.context or ''} {error.problem or ''}":
        return None
    return Explanation(source.finding("alias-undefined", _at(source, _mark(error))))


def _colon_in_value(error: MarkedYAMLError, source: Source) -> Explanation | None:
    """Tell `purpose: 目标: 规范`: a second colon with a space in one line."""
    if "mapping values are not allowed" not in (error.problem or ""):
        return None
    index = _line(error, source)
    match = _VALUE_WITH_COLON.match(source.lines[index])
    if match is None or not match[1].strip():
        return None
    finding = source.finding("colon-in-value", _at(source, _mark(error)))
    return Explanation(finding, match[1] + _quoted(match[2]))


def _unclosed_bracket(error: MarkedYAMLError, source: Source) -> Explanation | None:
    mark = error.context_mark
    flow = {"while parsing a flow sequence", "while parsing a flow mapping"}
    if error.context not in flow or mark is None:
        return None
    opening = source.lines[mark.line][mark.column]
    arguments = {"opening": opening, "closing": {"[": "]", "{": "}"}[opening]}
    return Explanation(source.finding("bracket-unclosed", _at(source, mark), arguments))


def _indentation(error: MarkedYAMLError, source: Source) -> Explanation | None:
    """Tell a line that stands at no column where an entry of an open block begins."""
    blocks = {"while parsing a block mapping", "while parsing a block collection"}
    if error.context not in blocks and "not allowed in this context" not in (error.problem or ""):
        return None
    place = _at(source, _mark(error))
    context = error.context_mark
    if context is None or context.column == place.column - 1:
        return Explanation(source.finding("indentation", place))
    arguments = {
        "found": str(place.column - 1),
        "expected": str(context.column),
        "line": str(context.line + 1),
    }
    return Explanation(source.finding("indentation-of", place, arguments))


def _unexplained(error: MarkedYAMLError, source: Source) -> Explanation:
    place = _at(source, _mark(error))
    return Explanation(source.finding("syntax", place, {"problem": error.problem or str(error)}))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


_EXPLAINERS: Final[tuple[Explainer, ...]] = (
    _limits,
    _looks,
    _unclosed_quote,
    _text_after_quote,
    _special_start,
    _undefined_alias,
    _colon_in_value,
    _unclosed_bracket,
    _indentation,
    _unexplained,
)
