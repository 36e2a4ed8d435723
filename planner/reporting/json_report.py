"""JSON for programs: versioned, described by `schema/report.schema.json`."""

import json
from typing import Any, Final

from planner import __version__
from planner.reporting.report import Entry, Report

FORMAT_VERSION: Final = 1


def json_report(report: Report) -> str:
    """Give the report as one JSON object."""
    content = {
        "format": FORMAT_VERSION,
        "tool": {"name": "planner", "version": __version__},
        "language": report.language,
        "files": report.files,
        "counts": report.counts,
        "findings": [_finding(entry) for entry in report.entries],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _finding(entry: Entry) -> dict[str, Any]:
    place = entry.finding.place
    return {
        "code": entry.words.code,
        "name": entry.words.name,
        "severity": entry.finding.severity,
        "message": entry.words.message,
        "help": entry.words.help,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "path": list(entry.finding.path),
        "fingerprint": entry.fingerprint,
    }


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of the report."""
    text, number = {"type": "string"}, {"type": "integer", "minimum": 1}
    finding = {
        **dict.fromkeys(("code", "name", "message", "help", "file"), text),
        "severity": {"enum": ["error", "warning", "info"]},
        **dict.fromkeys(("line", "column", "endLine", "endColumn"), number),
        "path": {"type": "array", "items": {"type": ["string", "integer"]}},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    count = {"type": "integer", "minimum": 0}
    report = {
        "format": {"const": FORMAT_VERSION},
        "tool": _closed({"name": {"const": "planner"}, "version": text}),
        "language": {"enum": ["zh", "en"]},
        "files": count,
        "counts": _closed(dict.fromkeys(("error", "warning", "info"), count)),
        "findings": {"type": "array", "items": _closed(finding)},
    }
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": "planner check 的 JSON 报告", **_closed(report)}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
