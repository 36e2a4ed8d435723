"""Where LibreOffice is looked for."""

import os
import sys
from pathlib import Path

import pytest

from planner.office import program
from planner.office.fault import OfficeError
from planner.office.program import find_program


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be no LibreOffice anywhere."""
    monkeypatch.delenv("PLANNER_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(program, "_USUAL_PLACES", {})


def make(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(0o755)
    return path


def test_it_may_be_absent() -> None:
    with pytest.raises(OfficeError) as raised:
        find_program()
    assert raised.value.reason == "absent"


@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_it_is_found_on_the_path(tmp_path: Path, name: str) -> None:
    on_path = make(tmp_path / "bin" / name)
    assert find_program() == on_path


def test_it_is_found_in_a_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = {sys.platform: (f"{tmp_path.as_posix()}/office*/program/soffice",)}
    monkeypatch.setattr(program, "_USUAL_PLACES", places)
    usual = make(tmp_path / "office24.8" / "program" / "soffice")
    assert find_program() == usual


def test_the_variable_goes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "bin" / "soffice")
    named = make(tmp_path / "办公 软件" / "-soffice")
    monkeypatch.setenv("PLANNER_SOFFICE", str(named))
    assert find_program() == named


def test_a_relative_name_is_made_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "-soffice")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANNER_SOFFICE", "./-soffice")
    assert find_program() == tmp_path / "-soffice"


@pytest.mark.parametrize("named", ["/nowhere/soffice", "soffice", os.devnull])
def test_a_wrong_name_is_told_even_if_there_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("PLANNER_SOFFICE", named)
    with pytest.raises(OfficeError) as raised:
        find_program()
    assert (raised.value.reason, str(raised.value)) == ("misnamed", named)
