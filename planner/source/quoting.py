"""Mistakes in one line around quotes, and text that needs quotes to be text.

Each kind yields a mend that is tried when YAML cannot be read near the line.
"""

import re
from collections.abc import Iterator
from typing import Final

from planner.source.mend import HEAD, INDENT, KEY, Line, Mend

_CLOSING_QUOTES: Final = "”“’‘＂＇"
_QUOTES: Final = r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\''
_QUOTED: Final = re.compile(_QUOTES)
_OPENING_QUOTE: Final = re.compile(rf"(?:{HEAD}|.*?[\[{{,:] *)([\"'])")
_NEXT_QUOTE: Final = re.compile(r".*?[\[{,:] *([\"'])")
_MARKER: Final = re.compile(rf"({HEAD})(.*?(\{{[{{%]).*)")
_SPECIAL: Final = re.compile(
    rf"({HEAD})((?:[@`%*&!,\]}}]|[|>](?![+-]?[1-9]?[+-]? *(?:#.*)?$)|(?<=: )[?-] ).*)"
)
_SPECIAL_IN_FLOW: Final = re.compile(r"(.*?[\[{,:] +)([@`%*&!][^,\]}]*)(?=[,\]}])")
_BRACKET_FIRST: Final = re.compile(rf"({HEAD})((?:\[.*\]|\{{.*\}}) *[^\s,\]}}#:].*)")
_COLON: Final = re.compile(rf"({HEAD})((?:{_QUOTES}|[^\s'\"\[{{|>&*!#]).*?(:(?: |$)).*)")
_COLON_IN_FLOW: Final = re.compile(
    rf"(.*?[{{,] *{KEY}: +)((?:{_QUOTES}|[^\s'\"\[{{,}}])[^,}}]*?(: )[^,}}]*)(?=[,}}])"
)
_KEY_EMPTY: Final = re.compile(rf"{INDENT}(:)(?= |$)")
_KEY_EMPTY_IN_FLOW: Final = re.compile(r".*?[{,]( *(:) [^,}\]]*)(?=[,}])")
_COMMA_MISSING: Final = re.compile(rf".*?[{{,] *{KEY}: *[^,{{}}]*?[^\s,{{]( +)(?={KEY}: )")


def quoting(line: Line) -> Iterator[Mend]:
    """Yield what may be wrong with the quotes of a line, the likeliest first."""
    yield from _template_marker(line)
    yield from _quotes(line)


def unquoted(line: Line) -> Iterator[Mend]:
    """Yield what of the text of a line may be taken for something else, for want of quotes."""
    yield from _needs_quotes(line)
    yield from _commas_and_colons(line)


def _as_text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _template_marker(line: Line) -> Iterator[Mend]:
    if match := _MARKER.match(line.text):
        edit = (*match.span(2), _as_text(match[2]))
        yield line.mend("template-marker", match.span(3), edit, sure=False, text=match[3])


def _quotes(line: Line) -> Iterator[Mend]:
    """Quotes that are not closed, closed by another mark, or followed by more text."""
    match = _OPENING_QUOTE.match(line.text)
    while match:
        start, quote = match.start(1), match[1]
        closed = _QUOTED.match(line.text, start)
        if closed is None:
            yield from _unclosed_quote(line, start, quote)
            return
        yield from _text_after_quote(line, start, closed.end())
        match = _NEXT_QUOTE.match(line.text, closed.end())


def _unclosed_quote(line: Line, start: int, quote: str) -> Iterator[Mend]:
    wrong = re.compile(rf"[^{_CLOSING_QUOTES}]*([{_CLOSING_QUOTES}]) *(?=$|[,\]}}])")
    if mark := wrong.match(line.text, start + 1):
        edit = (*mark.span(1), quote)
        yield line.mend("quote-mixed", mark.span(1), edit, quote=quote, found=mark[1])
    ends = [len(line.text.rstrip()), *(m.start() for m in re.finditer(r" *[,\]}]", line.text))]
    for end in ends:
        if end > start:
            span = (start, start + 1)
            yield line.mend("quote-unclosed", span, (end, end, quote), sure=False, quote=quote)


def _text_after_quote(line: Line, start: int, end: int) -> Iterator[Mend]:
    """Tell `"甲"乙`; in brackets the text ends at the next comma or bracket."""
    in_flow = any(mark in line.text[:start] for mark in "[{")
    pattern = r" *[^\s,\]}:#][^,\]}]*" if in_flow else r" *[^\s#:].*"
    if after := re.compile(pattern).match(line.text, end):
        stop = len(line.text[: after.end()].rstrip())
        text = line.text[end:stop].strip()
        edit = (start, stop, _as_text(line.text[start:stop]))
        yield line.mend("text-after-quote", (end, stop), edit, sure=False, text=text)


def _needs_quotes(line: Line) -> Iterator[Mend]:
    """Text whose first character means something else in YAML."""
    for pattern in (_SPECIAL, _SPECIAL_IN_FLOW, _BRACKET_FIRST):
        if match := pattern.match(line.text):
            start = match.start(2)
            edit = (*match.span(2), _as_text(match[2]))
            yield line.mend("special-start", (start, start + 1), edit, text=match[2][0])


def _commas_and_colons(line: Line) -> Iterator[Mend]:
    """Commas and keys that are missing, and colons inside a text."""
    if match := _KEY_EMPTY.match(line.text):
        rest = (match.start(1), len(line.text), "")
        yield line.mend("key-empty", match.span(1), rest, sure=False)
    if match := _KEY_EMPTY_IN_FLOW.match(line.text):
        pair = (*match.span(1), "")
        yield line.mend("key-empty", match.span(2), pair, sure=False)
    if match := _COMMA_MISSING.match(line.text):
        yield line.mend("comma-missing", match.span(1), (*match.span(1), ", "))
    for pattern in (_COLON_IN_FLOW, _COLON):
        match = pattern.match(line.text)
        if match and match[1].strip():
            edit = (*match.span(2), _as_text(match[2]))
            yield line.mend("colon-in-value", match.span(3), edit)
