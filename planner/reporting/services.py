"""Reports for services: GitHub annotations, GitLab code quality, JUnit."""

import json
import re
from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as ET

from planner.reporting.report import Entry, Report
from planner.severity import Severity

_GITHUB: Final[Mapping[Severity, str]] = {"error": "error", "warning": "warning", "info": "notice"}
_GITLAB: Final[Mapping[Severity, str]] = {"error": "major", "warning": "minor", "info": "info"}
_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def github(report: Report) -> str:
    """Give workflow commands that annotate the lines of a pull request, fully escaped."""
    return "".join(_annotation(entry) for entry in report.entries)


def _annotation(entry: Entry) -> str:
    place, words = entry.finding.place, entry.words
    properties = {
        "file": place.file,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column,
        "endColumn": place.end_column,
        "title": f"{words.code} {words.name}",
    }
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    message = _data(f"{words.message}\n{words.help}")
    return f"::{_GITHUB[entry.finding.severity]} {listed}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def gitlab(report: Report) -> str:
    """Give a Code Quality report: a JSON list with fingerprint, severity and place."""
    issues = [
        {
            "description": f"{entry.words.message}。{entry.words.help}",
            "check_name": entry.words.code,
            "fingerprint": entry.fingerprint,
            "severity": _GITLAB[entry.finding.severity],
            "location": {
                "path": entry.finding.place.file,
                "lines": {"begin": entry.finding.place.line, "end": entry.finding.place.end_line},
            },
        }
        for entry in report.entries
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def junit(report: Report) -> str:
    """Give JUnit XML: each finding a failed test case of the file it stands in."""
    failures = str(len(report.entries))
    clean = not report.entries
    suites = ET.Element("testsuites", tests=str(max(len(report.entries), 1)))
    suites.set("failures", failures)
    suite = ET.SubElement(suites, "testsuite", name="planner", errors="0")
    suite.set("tests", str(max(len(report.entries), 1)))
    suite.set("failures", failures)
    if clean:
        ET.SubElement(suite, "testcase", classname="planner", name="check")
    for entry in report.entries:
        _case(suite, entry)
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, "unicode")}\n'


def _case(suite: ET.Element, entry: Entry) -> None:
    place, words = entry.finding.place, entry.words
    name = f"{words.code} {place.line}:{place.column}"
    case = ET.SubElement(suite, "testcase", classname=_xml(place.file), name=name)
    failure = ET.SubElement(case, "failure", type=words.code, message=_xml(words.message))
    failure.text = _xml(f"{place.file}:{place.line}:{place.column}\n{words.help}")


def _xml(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
