"""The run: which rules see what, in which order it is told, and what happens when one breaks."""

from pathlib import Path

import pytest

from planner.linting.verdict import Failure, Summary
from planner.rules.case import RepositoryCase
from planner.rules.rule import Found, repository_rule
from tests.linting.conftest import check, copy, edit, told, write

pytestmark = pytest.mark.usefixtures("repository")

PLAN = "plans/town.yaml"


def test_a_sound_repository_is_clean() -> None:
    outcome = check()
    assert told(outcome) == []
    assert outcome.summary == Summary(2)
    assert outcome.failures == ()


def test_what_rules_find_is_told_at_its_place_with_words_and_identity() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 登记并核实甲。")
    (finding,) = check().findings
    assert told(check()) == ["plans/town.yaml:69:13 Z101 warning “登记并核实甲。”里有甲"]
    assert finding.path == ("procedures", 0, "steps", 0, "do")
    assert finding.identity == "procedures[response].steps[receive].do"
    assert finding.source == "        do: 登记并核实甲。"


def test_findings_come_file_by_file_in_the_order_of_places() -> None:
    copy("a.yaml", "a", "甲预案")
    edit(PLAN, "purpose: 规范", "purpose: 丙规范")
    edit(PLAN, "do: 登记并核实。", "do: 登记并核实甲。")
    edit("plans/directory.yaml", "title: 信访专干", "title: 闲职")
    assert told(check()) == [
        "plans/directory.yaml:11:24 Y202 warning 岗位“闲职”闲着",
        "plans/a.yaml:3:8 Z101 warning “甲预案”里有甲",
        "plans/town.yaml:16:12 Z102 info “丙规范信访突发事件的预防、报告和处置。”里有丙",
        "plans/town.yaml:69:13 Z101 warning “登记并核实甲。”里有甲",
    ]


def test_a_plan_with_mistakes_is_not_judged_by_rules_but_the_others_are() -> None:
    copy("a.yaml", "a", "甲预案")
    copy("b.yaml", "b", "甲预案")
    edit("plans/b.yaml", "class: township", "class: 乡镇级")
    lines = told(check())
    assert lines[0] == "plans/a.yaml:3:8 Z101 warning “甲预案”里有甲"
    assert [line.split()[:2] for line in lines[1:]] == [["plans/b.yaml:4:8", "M031"]]


def test_a_plan_with_blanks_is_not_judged_by_rules() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 【填写：甲】")
    assert [line.split()[1] for line in told(check())] == ["M050"]


def test_rules_about_all_plans_know_whether_all_could_be_read() -> None:
    seen: list[bool] = []

    def looks(case: RepositoryCase) -> list[Found]:
        seen.append(case.is_complete)
        return []

    repository_rule("Y203", "looks")(looks)
    copy("b.yaml", "b", "乙预案")
    check(cached=False)
    edit("plans/b.yaml", "class: township", "class: 乡镇级")
    check(cached=False)
    edit("plans/directory.yaml", "title: 信访专干", "titel: 信访专干")
    check(cached=False)
    assert seen == [True, False, False]


def test_rules_about_all_plans_speak_when_their_folder_is_checked() -> None:
    copy("twin.yaml", "twin", "青石镇信访突发事件应急预案")
    line = "plans/twin.yaml:3:8 Y201 error 标题与 plans/town.yaml 相同"
    assert told(check("plans")) == [line]
    assert told(check(".")) == [line]
    assert told(check("plans/town.yaml", "plans/twin.yaml")) == []


def test_rules_about_all_plans_do_not_speak_of_a_part() -> None:
    Path("plans/below").mkdir()
    for name in ("twin.yaml", "third.yaml"):
        copy(f"below/{name}", name.removesuffix(".yaml"), "青石镇信访突发事件应急预案")
    assert told(check("plans/below")) == []
    assert len(told(check("plans"))) == 2


def test_two_plans_of_one_id_are_told_at_the_id() -> None:
    copy("copy.yaml", "town-petition", "另一份")
    assert told(check()) == [
        "plans/town.yaml:2:5 R003 error 预案标识“town-petition”与 plans/copy.yaml 重复"
    ]


def test_a_rule_that_breaks_is_named_and_the_others_run() -> None:
    copy("bad.yaml", "bad", "坏甲预案")
    outcome = check()
    assert told(outcome) == ["plans/bad.yaml:3:8 Z101 warning “坏甲预案”里有甲"]
    told_of = {"rule": "Z104", "error": "ZeroDivisionError: 坏了", "file": "plans/bad.yaml"}
    assert outcome.failures == (Failure("rule", told_of),)


def test_selected_rules_only() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲丙。")
    assert [line.split()[1] for line in told(check())] == ["Z101", "Z102"]
    assert [line.split()[1] for line in told(check(select=("doubtful-word",)))] == ["Z102"]
    assert [line.split()[1] for line in told(check(ignore=("Z102",)))] == ["Z101"]
    assert told(check(ignore=("Z",))) == []


def test_a_directory_is_told_of_once_however_it_is_named(repository: Path) -> None:
    edit("plans/directory.yaml", "checked: 2026-10-08", "checked: 2026-10-8")
    lines = told(check("plans/town.yaml", str(repository / "plans/directory.yaml")))
    assert len(lines) == 1


def test_unreadable_files_are_told_and_the_rest_is_judged() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    assert told(check("plans/town.yaml", "nowhere.yaml")) == [
        "plans/town.yaml:69:13 Z101 warning “甲。”里有甲",
        "nowhere.yaml:1:1 F001 error 找不到这个文件",
    ]


def test_files_with_own_rules_and_configuration_are_no_plans() -> None:
    write("plans/rules/own.yaml", "rules: []\n")
    write("planner.yaml", "rules: [plans/rules/own.yaml]\n")
    assert [line.split()[0] for line in told(check())] == ["plans/rules/own.yaml:1:8"]
    assert [line.split()[0] for line in told(check("planner.yaml"))] == ["plans/rules/own.yaml:1:8"]
