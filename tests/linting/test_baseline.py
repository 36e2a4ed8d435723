"""The baseline: what it covers, what it does not, and what is told of it."""

import json
from datetime import date
from pathlib import Path

import pytest

from planner.linting.baseline import Baseline
from planner.linting.verdict import BaselineError, Outcome
from tests.linting.conftest import TODAY, check, copy, edit, told, write

pytestmark = pytest.mark.usefixtures("repository")

PLAN = "plans/town.yaml"
FILE = Path("accepted/baseline.json")


def accept(*paths: str, today: date = TODAY) -> int:
    outcome = check(*paths, is_covered=False)
    return Baseline.known(FILE).write(outcome.findings, outcome.checked, today)


def covered(*paths: str) -> Outcome:
    return check(*paths, baseline=FILE)


def test_it_is_written_a_line_for_each_place_with_the_day() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲丙。")
    assert accept() == 2
    assert FILE.read_text(encoding="utf-8") == (
        '{"format": 1, "findings": [\n'
        '{"file": "../plans/town.yaml", "path": "procedures[response].steps[receive].do", '
        '"code": "Z101", "count": 1, "accepted": "2026-11-24"},\n'
        '{"file": "../plans/town.yaml", "path": "procedures[response].steps[receive].do", '
        '"code": "Z102", "count": 1, "accepted": "2026-11-24"}\n'
        "]}\n"
    )


def test_what_was_accepted_is_not_told_and_counted() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    accept(today=date(2026, 5, 1))
    outcome = covered()
    assert told(outcome) == []
    assert (outcome.summary.covered, outcome.summary.oldest) == (1, date(2026, 5, 1))


def test_it_does_not_move_with_lines_or_order() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    accept()
    text = Path(PLAN).read_text(encoding="utf-8")
    first = text.index("      - id: receive\n")
    second = text.index("      - id: report\n")
    end = text.index("  - id: visits\n")
    swapped = text[:first] + text[second:end] + text[first:second] + text[end:]
    write(PLAN, f"# 一行\n\n{swapped}".replace("        after: [receive]\n", ""))
    assert told(covered()) == []


def test_what_is_new_is_told() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    accept()
    edit(PLAN, "do: 按初报要求报告。", "do: 甲。")
    assert told(covered()) == ["plans/town.yaml:74:13 Z101 warning “甲。”里有甲"]


def test_so_many_are_covered_as_there_were() -> None:
    edit(PLAN, "content: [时间, 地点, 人数]", "content: [甲, 地点]")
    accept()
    edit(PLAN, "content: [甲, 地点]", "content: [甲, 甲]")
    assert len(covered().findings) == 1


def test_what_is_gone_is_told_where_all_has_been_checked() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    accept()
    edit(PLAN, "do: 甲。", "do: 登记。")
    assert told(covered()) == [
        "accepted/baseline.json:1:1 L007 info 基线中的一处问题已经不存在："
        "../plans/town.yaml 的 procedures[response].steps[receive].do（Z101）"
    ]
    assert told(covered(PLAN)) == []
    assert told(check(baseline=FILE, select=("Z102",))) == []


def test_written_anew_it_keeps_the_days_and_drops_what_is_gone() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    edit(PLAN, "do: 按初报要求报告。", "do: 甲甲。")
    accept(today=date(2026, 5, 1))
    edit(PLAN, "do: 甲甲。", "do: 报告。")
    edit(PLAN, "purpose: 规范", "purpose: 甲规范")
    accept()
    written = json.loads(FILE.read_bytes())["findings"]
    assert [(each["path"], each["accepted"]) for each in written] == [
        ("general.purpose", "2026-11-24"),
        ("procedures[response].steps[receive].do", "2026-05-01"),
    ]


def test_written_for_a_part_it_keeps_the_rest() -> None:
    copy("a.yaml", "a", "甲预案")
    accept()
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    accept(PLAN)
    assert told(covered()) == []


def test_mistakes_in_reading_cannot_be_accepted() -> None:
    edit(PLAN, "class: township", "class: 乡镇级")
    assert accept() == 0
    assert [line.split()[1] for line in told(covered())] == ["M031"]


@pytest.mark.parametrize(
    "content", ["", "[]", '{"findings": [{"file": "a"}]}', '{"findings": 1}', "{"]
)
def test_one_that_cannot_be_read_ends_the_run(content: str) -> None:
    write(FILE.as_posix(), content)
    with pytest.raises(BaselineError):
        covered()


def test_one_that_is_missing_ends_the_run() -> None:
    with pytest.raises(BaselineError):
        covered()


def test_the_configuration_may_name_it() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    accept()
    write("planner.yaml", "baseline: accepted/baseline.json\n")
    assert told(check()) == []
