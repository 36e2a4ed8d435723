"""One line a finding, as editors and `grep` like it."""

from planner.reporting.report import Report


def concise(report: Report) -> str:
    """Give `file:line:column: CODE message` for each finding."""
    return "".join(
        f"{entry.finding.place.file}:{entry.finding.place.line}:{entry.finding.place.column}: "
        f"{entry.words.code} {entry.words.message}\n"
        for entry in report.entries
    )
