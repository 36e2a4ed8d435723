"""The cache: what is remembered, until when, and that a run with all of it loads no models."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.linting import judging, texts
from planner.linting.cache import digest
from tests.linting.conftest import check, copy, edit, told, write

PLAN = "plans/town.yaml"
RECORD = Path(".planner-cache/plans/town.yaml.json")


@pytest.fixture(autouse=True)
def judged(repository: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which plans are judged and not only remembered."""
    names: list[str] = []
    judge = judging.Judge.judge

    def noting(self: judging.Judge, task: judging.Task) -> Any:
        if task.is_judged:
            names.append(task.path.as_posix())
        return judge(self, task)

    monkeypatch.setattr(judging.Judge, "judge", noting)
    edit(repository / PLAN, "do: 登记并核实。", "do: 甲。")
    return names


def record() -> Any:
    return json.loads(RECORD.read_bytes())


def test_what_was_found_is_found_again_without_judging(judged: list[str]) -> None:
    first = check()
    assert judged == [PLAN]
    assert check() == first
    assert judged == [PLAN]


def test_where_nothing_is_remembered_each_file_is_read_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def noting(path: Path, name: str) -> bytes:
        read.append(name)
        return path.read_bytes()

    monkeypatch.setattr(texts, "read_bytes", noting)
    check(cached=False)
    assert sorted(read) == ["plans/directory.yaml", PLAN]


def test_the_records_can_be_read_by_people() -> None:
    check()
    assert record()["findings"] == [
        {
            "name": "Z101/default",
            "severity": "warning",
            "place": [69, 13, 69, 15],
            "path": ["procedures", 0, "steps", 0, "do"],
            "identity": "procedures[response].steps[receive].do",
            "source": "        do: 甲。",
            "arguments": {"text": "甲。"},
            "fix": {"place": [69, 13, 69, 14], "text": "乙", "safe": True},
        }
    ]
    assert Path(".planner-cache/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_changed_plan_is_judged_again_and_no_other(judged: list[str]) -> None:
    copy("a.yaml", "a", "另一份预案")
    check()
    edit(PLAN, "do: 甲。", "do: 乙。")
    judged.clear()
    assert told(check()) == []
    assert judged == [PLAN]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("plans/directory.yaml", "title: 信访专干", "title: 专干"),
        ("planner.yaml", "Z102", "Z103"),
        ("base.yaml", "info", "error"),
        ("own.yaml", "zh: 有", "zh: 无"),
    ],
)
def test_with_what_it_rests_on_changed_all_is_judged_again(
    judged: list[str], file: str, old: str, new: str
) -> None:
    write("planner.yaml", "extends: base.yaml\nignore: [Z102]\nrules: [own.yaml]\n")
    write("base.yaml", "severity: {Z101: info}\n")
    write(
        "own.yaml",
        "rules:\n  - {code: X001, name: x, given: title, require: {not-matches: 中},"
        " message: {zh: 有}, bad: {title: 中文}, good: {title: 好}}\n",
    )
    check()
    check()
    assert judged == [PLAN]
    edit(file, old, new)
    check()
    assert judged == [PLAN, PLAN]


def test_another_selection_is_another_run(judged: list[str]) -> None:
    assert len(told(check(select=("Z101",)))) == 1
    assert told(check(select=("Z102",))) == []
    assert judged == [PLAN, PLAN]


def test_the_day_matters_only_to_rules_that_ask_for_it(judged: list[str]) -> None:
    check(select=("Z101",))
    assert record()["today"] is None
    check(select=("Z101",), today=date(2027, 1, 1))
    assert judged == [PLAN]
    assert told(check(select=("Z103",))) == []
    assert record()["today"] == "2026-11-24"
    assert told(check(select=("Z103",), today=date(2027, 1, 1))) == [
        "plans/town.yaml:7:10 Z103 error 2027-01-01 已经过期"
    ]


def test_rules_about_all_plans_are_remembered_too(judged: list[str]) -> None:
    copy("twin.yaml", "twin", "青石镇信访突发事件应急预案")
    first = told(check())
    judged.clear()
    assert told(check()) == first
    assert judged == []
    edit("plans/twin.yaml", "title: 青石镇信访突发事件应急预案", "title: 别的预案")
    assert [line for line in told(check()) if "Y201" in line] == []


def test_what_a_broken_rule_left_is_not_remembered() -> None:
    edit(PLAN, "title: 青石镇信访突发事件应急预案", "title: 坏预案")
    assert len(check().failures) == 1
    assert len(check().failures) == 1


def test_contents_that_are_not_on_disk_are_not_remembered() -> None:
    contents = {Path(PLAN): Path(PLAN).read_bytes() + b"# \n"}
    check(contents=contents)
    assert not RECORD.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"key": 1, "today": null}'])
def test_records_that_make_no_sense_count_for_nothing(judged: list[str], content: str) -> None:
    first = check()
    for path in Path(".planner-cache").rglob("*.json"):
        path.write_text(content, encoding="utf-8")
    assert check() == first
    assert judged == [PLAN, PLAN]


def test_a_folder_that_cannot_be_written_to_is_no_fault(judged: list[str]) -> None:
    write(".planner-cache", "no folder")
    assert check() == check()
    assert judged == [PLAN, PLAN]


def test_it_can_be_done_without(judged: list[str]) -> None:
    check(cached=False)
    assert not Path(".planner-cache").exists()
    check(cached=False)
    assert judged == [PLAN, PLAN]


def test_findings_name_the_file_as_it_is_named_this_time(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(PLAN)
    monkeypatch.chdir(repository / "plans")
    assert told(check("town.yaml"))[0].startswith("town.yaml:69:13 ")


def test_a_folder_without_configuration_and_git_is_no_project(repository: Path) -> None:
    (repository / ".git").rmdir()
    check()
    assert not Path(".planner-cache").exists()


def test_a_digest_tells_where_its_parts_end() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") == digest(b"ab")


def test_a_run_that_remembers_all_loads_neither_models_nor_rules() -> None:
    write("planner.yaml", "severity: {S101: info}\n")
    program = (
        "import sys; from planner.cli.main import main; main(['check', '--today', '2026-11-24']); "
        "print(sorted(name for name in sys.modules if name in "
        "('pydantic', 'planner.model.plan', 'planner.rules.rule', 'importlib.metadata')))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    cold, warm = (run.stdout.splitlines() for run in runs)
    assert cold[:-1] == warm[:-1]
    assert "planner.model.plan" in cold[-1]
    assert warm[-1] == "[]"
