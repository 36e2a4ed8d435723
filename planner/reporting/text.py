"""Findings as text for people: the place, what is wrong, the line with a caret, what to do."""

from typing import Final
from unicodedata import category, east_asian_width

from planner.reporting.catalogue import Language, label, wording
from planner.reporting.colour import Paint, painter, plain
from planner.reporting.report import Report
from planner.source.finding import Finding

LONGEST_LINE: Final = 100
"""Characters of a source line that are shown; longer ones are cut around the place."""

MOST_LINES: Final = 10
"""Other places of a mistake that are named; the rest is left to an ellipsis."""


def full(report: Report) -> str:
    """Give all findings as blocks, with an empty line after each."""
    paint = painter(colours=report.colours)
    return "".join(f"{block(each, report.language, paint)}\n\n" for each in report.findings)


def block(finding: Finding, language: Language, paint: Paint = plain) -> str:
    """Give a finding as a block of lines, without a line end after the last."""
    place = finding.place
    words = wording(finding, language)
    at = paint("place", f"{place.file}:{place.line}:{place.column}:")
    lines = [f"{at} {paint(finding.severity, words.code)} {words.message}"]
    if finding.source.strip():
        number = str(place.line)
        shown, caret = _snippet(finding)
        lines.append(f"  {paint('margin', f'{number} |')} {shown}")
        margin = paint("margin", f"{' ' * len(number)} |")
        lines.append(f"  {margin} {paint(finding.severity, caret)}")
    lines.append(f"  {label('help', language)}: {words.help}")
    if finding.also:
        lines.append(f"  {label('also', language)}: {_others(finding, language)}")
    return "\n".join(lines)


def _others(finding: Finding, language: Language) -> str:
    numbers = list(dict.fromkeys(str(place.line) for place in finding.also))
    cut = [*numbers[:MOST_LINES], "…"] if len(numbers) > MOST_LINES else numbers
    return label("line", language).format(lines=label("joint", language).join(cut))


def _snippet(finding: Finding) -> tuple[str, str]:
    """Give the source line and the carets below it, both cut to the window around the place."""
    place = finding.place
    line = "".join(map(_visible, finding.source.rstrip()))
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    first = max(0, start - LONGEST_LINE // 2) if len(line) > LONGEST_LINE else 0
    last = first + LONGEST_LINE
    shown = f"{'…' if first else ''}{line[first:last]}{'…' if len(line) > last else ''}"
    before = " " * (_columns(line[first:start]) + (1 if first else 0))
    marked = line[start : min(end, last)]
    return shown, before + "^" * max(_columns(marked), 1)


def _visible(character: str) -> str:
    """Show what a terminal would act upon or not show at all as something that can be seen."""
    if character == "\t":
        return " "
    return "␣" if category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"} else character


def _columns(text: str) -> int:
    """Count the columns of a terminal that a text takes: two for a wide character."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
