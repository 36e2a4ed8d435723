"""SARIF 2.1.0 (OASIS), as code scanning services read it."""

import json
from typing import Any, Final
from urllib.parse import quote

from planner import __version__
from planner.reporting.report import Entry, Report
from planner.severity import Severity

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "note"}


def sarif(report: Report) -> str:
    """Give the report as a SARIF log with one run; without times, so it is reproducible."""
    codes = list(dict.fromkeys(entry.words.code for entry in report.entries))
    first = {entry.words.code: entry for entry in reversed(report.entries)}
    driver = {
        "name": "planner",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(first[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The folder of the repository."}}},
        "results": [_result(entry, codes.index(entry.words.code)) for entry in report.entries],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(entry: Entry) -> dict[str, Any]:
    words = entry.words
    return {
        "id": words.code,
        "name": words.name,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": words.why or words.title},
        "help": {"text": words.help, "markdown": words.help},
        "defaultConfiguration": {"level": _LEVELS[entry.finding.severity]},
        "properties": {"tags": ["emergency-plan"], "precision": "high"},
    }


def _result(entry: Entry, index: int) -> dict[str, Any]:
    place = entry.finding.place
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": max(place.end_column, 1),
    }
    artifact = {"uri": quote(place.file), "uriBaseId": "ROOT"}
    if place.file.startswith("/"):
        artifact = {"uri": f"file://{quote(place.file)}"}
    return {
        "ruleId": entry.words.code,
        "ruleIndex": index,
        "level": _LEVELS[entry.finding.severity],
        "message": {"text": f"{entry.words.message}\n{entry.words.help}"},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"planner/v1": entry.fingerprint},
    }
