"""Verdicts as JSON, for the cache.

All places of a verdict lie in its own file, whose name is left out: it may be another next time.
"""

from collections.abc import Mapping
from typing import Any

from planner.linting.verdict import Suppression, Verdict
from planner.source.finding import Argument, Finding, Place, Replacement, Term

Json = dict[str, Any]


def to_json(verdict: Verdict) -> Json:
    """Give a verdict as JSON; one with failures is not worth remembering."""
    return {
        "namesake": verdict.namesake and finding_to_json(verdict.namesake),
        "findings": [finding_to_json(each) for each in verdict.findings],
        "suppressions": [_suppression_to_json(each) for each in verdict.suppressions],
    }


def from_json(record: Json, file: str) -> Verdict:
    """Give the verdict on `file` that a record holds."""
    return Verdict(
        tuple(finding_from_json(each, file) for each in record["findings"]),
        tuple(_suppression_from_json(each, file) for each in record["suppressions"]),
        finding_from_json(record["namesake"], file) if record["namesake"] else None,
    )


def finding_to_json(finding: Finding) -> Json:
    """Give a finding as JSON, without what is empty and without the name of its file."""
    record = {
        "name": finding.name,
        "severity": finding.severity,
        "place": _place_to_json(finding.place),
        "path": list(finding.path),
        "identity": finding.identity,
        "source": finding.source,
        "arguments": {key: _said_to_json(each) for key, each in finding.arguments.items()},
        "also": [_place_to_json(each) for each in finding.also],
        "fix": finding.fix and _fix_to_json(finding.fix),
    }
    return {key: value for key, value in record.items() if value}


def finding_from_json(record: Json, file: str) -> Finding:
    """Give the finding in `file` that a record holds."""
    arguments: Mapping[str, Any] = record.get("arguments", {})
    return Finding(
        record["name"],
        Place(file, *record["place"]),
        {key: _said_from_json(each) for key, each in arguments.items()},
        tuple(record.get("path", ())),
        record["severity"],
        record.get("source", ""),
        tuple(Place(file, *each) for each in record.get("also", ())),
        record.get("identity", ""),
        _fix_from_json(record["fix"], file) if "fix" in record else None,
    )


def _place_to_json(place: Place) -> list[int]:
    return [place.line, place.column, place.end_line, place.end_column]


def _said_to_json(argument: Argument) -> Any:
    if isinstance(argument, tuple):
        return [_said_to_json(each) for each in argument]
    return {"term": str(argument)} if isinstance(argument, Term) else argument


def _said_from_json(record: Any) -> Any:
    if isinstance(record, list):
        return tuple(_said_from_json(each) for each in record)
    return Term(record["term"]) if isinstance(record, dict) else record


def _fix_to_json(fix: Replacement) -> Json:
    return {"place": _place_to_json(fix.place), "text": fix.text, "safe": fix.safe}


def _fix_from_json(record: Json, file: str) -> Replacement:
    return Replacement(Place(file, *record["place"]), record["text"], record["safe"])


def _suppression_to_json(suppression: Suppression) -> Json:
    return {
        "code": suppression.code,
        "lines": [suppression.first, suppression.last],
        "written": suppression.written,
        "place": _place_to_json(suppression.place),
        "source": suppression.source,
        "repository": suppression.for_repository,
    }


def _suppression_from_json(record: Json, file: str) -> Suppression:
    first, last = record["lines"]
    return Suppression(
        record["code"],
        first,
        last,
        record["written"],
        Place(file, *record["place"]),
        record["source"],
        record["repository"],
    )
