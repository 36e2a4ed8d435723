"""The forms that a report can take, by the names that `--output-format` knows."""

from collections.abc import Callable
from typing import Final

from planner.reporting.concise import concise
from planner.reporting.json_report import json_report
from planner.reporting.report import Report
from planner.reporting.sarif import sarif
from planner.reporting.services import github, gitlab, junit
from planner.reporting.text import full

FORMATS: Final[dict[str, Callable[[Report], str]]] = {
    "full": full,
    "concise": concise,
    "json": json_report,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
}
FOR_PEOPLE: Final = frozenset({"full", "concise"})
"""The forms that a summary follows; the others are read by programs."""
