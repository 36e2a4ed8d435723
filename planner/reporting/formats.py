"""The forms that a report can take, by the names that `--output-format` knows."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from planner.reporting.report import Report

Form = Callable[[Report], str]


def _at(module: str, name: str) -> Form:
    """Give a form whose module is loaded when it is used, since a run uses one of them."""

    def form(report: Report) -> str:
        chosen: Form = getattr(import_module(f"planner.reporting.{module}"), name)
        return chosen(report)

    return form


FORMATS: Final[dict[str, Form]] = {
    "full": _at("text", "full"),
    "concise": _at("concise", "concise"),
    "json": _at("json_report", "json_report"),
    "sarif": _at("sarif", "sarif"),
    "github": _at("services", "github"),
    "gitlab": _at("services", "gitlab"),
    "junit": _at("services", "junit"),
}
FOR_PEOPLE: Final = frozenset({"full", "concise"})
"""The forms that a summary follows; the others are read by programs."""
