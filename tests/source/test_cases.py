"""What is told of every mistake, in exactly these words: the cases are in `tests/cases/source`."""

from pathlib import Path

import pytest

from planner.reporting.catalogue import Language

from .cases import SOUND, Case, Told, cases, read_as, told
from .tree import grown, read_all

CASES = list(cases())
IN_ENGLISH = [case for case in CASES if any("en" in each for each in case.tells)]


@pytest.mark.parametrize("kind", ["plan", "directory"])
def test_nothing_is_told_of_what_the_cases_rest_on(kind: str) -> None:
    reading = read_as(kind, SOUND[kind].encode())
    assert reading.findings == ()
    assert reading.model is not None


@pytest.mark.parametrize("case", CASES, ids=str)
def test_exactly_this_is_told(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [{key: value for key, value in each.items() if key != "en"} for each in case.tells]
    assert _tells(case, "zh", tmp_path, monkeypatch) == expected


@pytest.mark.parametrize("case", IN_ENGLISH, ids=str)
def test_the_same_is_told_in_english(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [
        {key: value for key, value in (each | each["en"]).items() if key != "en"}
        for each in case.tells
    ]
    assert _tells(case, "en", tmp_path, monkeypatch) == expected


@pytest.mark.parametrize("case", [case for case in CASES if "files" not in case.given], ids=str)
def test_a_model_is_built_only_of_what_has_no_mistakes_but_blanks(case: Case) -> None:
    reading = read_as(case.given.get("of", "plan"), case.data)
    if reading.model is None:
        assert reading.findings
    else:
        assert {finding.name for finding in reading.findings} <= {"blank"}


def test_names_of_cases_differ() -> None:
    assert len({str(case) for case in CASES}) == len(CASES)


def _tells(
    case: Case, language: Language, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> list[Told]:
    if "files" in case.given:
        monkeypatch.chdir(folder)
        findings = read_all(grown(folder, case.given["files"]))
        return [told(finding, language, file=True) for finding in findings]
    findings = list(read_as(case.given.get("of", "plan"), case.data).findings)
    if "only-last" in case.given:
        assert len(findings) == case.given["only-last"]
        findings = findings[-1:]
    return [told(finding, language) for finding in findings]
