"""Findings as text for people: the place, what is wrong, the line with a caret, what to do."""

from unicodedata import east_asian_width

from planner.reporting.catalogue import Language, wording
from planner.source.finding import Finding

LONGEST_LINE = 100
"""Columns of a source line that are shown; longer ones are cut around the place."""


def report(finding: Finding, language: Language) -> str:
    """Give a finding as a block of lines, without a line end after the last."""
    place = finding.place
    words = wording(finding, language)
    lines = [f"{place.file}:{place.line}:{place.column}: {words.code} {words.message}"]
    if finding.source.strip():
        number = str(place.line)
        shown, caret = _snippet(finding)
        lines += [f"  {number} | {shown}", f"  {' ' * len(number)} | {caret}"]
    label = {"zh": "处理", "en": "help"}[language]
    lines.append(f"  {label}: {words.help}")
    return "\n".join(lines)


def _snippet(finding: Finding) -> tuple[str, str]:
    """Give the source line and the carets below it, both cut to the window around the place."""
    place, line = finding.place, finding.source.replace("\t", " ").rstrip()
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    first = max(0, start - LONGEST_LINE // 2) if len(line) > LONGEST_LINE else 0
    last = first + LONGEST_LINE
    shown = f"{'…' if first else ''}{line[first:last]}{'…' if len(line) > last else ''}"
    before = " " * (_columns(line[first:start]) + (2 if first else 0))
    marked = line[start : min(end, last)]
    return shown, before + "^" * max(_columns(marked), 1)


def _columns(text: str) -> int:
    """Count the columns of a terminal that a text takes: two for a wide character."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
