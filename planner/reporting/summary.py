"""How many findings there are: of each rule, and in all."""

from collections import Counter

from planner.reporting.catalogue import label
from planner.reporting.report import Report


def statistics(report: Report) -> str:
    """Give a table of the codes found, most frequent first: how often, code, what it is."""
    counted = Counter(entry.words.code for entry in report.entries)
    titles = {entry.words.code: entry.words.title for entry in report.entries}
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{count:6}  {code}  {titles[code]}\n" for code, count in rows)


def summary(report: Report) -> str:
    """Give one line: how many files were checked and what was found."""
    if not report.findings:
        return label("clean", report.language).format(files=report.files)
    shown = [
        label(severity, report.language).format(count=count)
        for severity, count in report.counts.items()
        if count
    ]
    counts = label("joint", report.language).join(shown)
    return label("found", report.language).format(files=report.files, counts=counts)
