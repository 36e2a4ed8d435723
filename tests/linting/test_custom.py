"""An organisation's own rules: what they find in plans, and what can be wrong with them."""

from pathlib import Path
from typing import Any

import pytest

from planner.linting.custom import CustomRule
from planner.reporting.catalogue import wording
from tests.linting.conftest import check, edit, told, write

pytestmark = pytest.mark.usefixtures("repository")

RULES = """\
rules:
  - code: X001
    name: step-limit
    severity: error
    given: procedures[*].steps[*]
    where: {by: office}
    require: {present: within}
    message:
      zh: 步骤“{value}”没有时限
      en: the step “{value}” has no limit
    help: {zh: 写明 within。}
    bad:
      procedures:
        - steps: [{do: 登记。, by: office}]
    good:
      procedures:
        - steps: [{do: 登记。, by: office, within: 5 min}, {do: 报告。, by: command}]
"""
FILE = "rules/own.yaml"


def settle(rules: str = RULES) -> None:
    write(FILE, rules)
    write("planner.yaml", f"rules: [{FILE}]\n")


def test_it_finds_what_it_is_told_to_at_the_place() -> None:
    settle()
    outcome = check()
    assert told(outcome) == [
        "plans/town.yaml:73:9 X001 error 步骤“report”没有时限",
        "plans/town.yaml:82:9 X001 error 步骤“receive”没有时限",
    ]
    assert wording(outcome.findings[0], "zh").help == "写明 within。"
    assert wording(outcome.findings[0], "en").message == "the step “report” has no limit"


def test_it_is_selected_and_suppressed_as_others_are() -> None:
    settle()
    edit("plans/town.yaml", "- id: report\n", "- id: report  # planner: ignore[X001] 随到随报\n")
    assert [line.split()[0] for line in told(check())] == ["plans/town.yaml:82:9"]
    assert told(check(ignore=("step-limit",))) == []


def rule(given: str, **require: Any) -> CustomRule:
    CustomRule.model_rebuild()
    return CustomRule.model_validate(
        {
            "code": "X001",
            "name": "x",
            "given": given,
            "require": require,
            "message": {"zh": "{value}"},
            "bad": {},
            "good": {},
        }
    )


DATA = {
    "title": "预案",
    "levels": [{"name": "一级响应", "notify": ["a"]}, {"name": "红色响应", "notify": ["a", "b"]}],
}


@pytest.mark.parametrize(
    ("given", "require", "found"),
    [
        ("levels[*]", {"present": "notify"}, []),
        (
            "levels[*]",
            {"present": "alert"},
            [(("levels", 0), "一级响应"), (("levels", 1), "红色响应")],
        ),
        (
            "levels[*]",
            {"absent": "notify"},
            [(("levels", 0, "notify"), "一级响应"), (("levels", 1, "notify"), "红色响应")],
        ),
        ("levels[*].name", {"matches": "^[一二三四]级"}, [(("levels", 1, "name"), "红色响应")]),
        ("levels[*].name", {"not-matches": "[红橙黄蓝]色"}, [(("levels", 1, "name"), "红色响应")]),
        ("levels[*].name", {"one-of": ["红色响应"]}, [(("levels", 0, "name"), "一级响应")]),
        ("levels[*].notify", {"at-least": 2}, [(("levels", 0, "notify"), "['a']")]),
        ("levels[*].notify[*]", {"one-of": ["a"]}, [(("levels", 1, "notify", 1), "b")]),
        ("levels", {"present": "x"}, []),
        ("title", {"at-least": 2}, []),
        ("annexes[*].title", {"matches": "表"}, []),
    ],
)
def test_each_kind_of_requirement(given: str, require: dict[str, Any], found: list[Any]) -> None:
    told = [(each.path, each.arguments["value"]) for each in rule(given, **require).check(DATA)]
    assert told == found


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("code: X001", "code: S101", "2:11 L040 error “S101”不能作本单位规则的代码"),
        ("name: step-limit", "name: word", "3:11 L041 error “word”已经被别的规则用了"),
        ("steps[*]\n", "steps[0]\n", "5:12 L042 error “procedures[*].steps[0]”不是字段的写法"),
        ("].steps[", "].step[", "5:12 L025 error 预案没有“step”这个字段"),
        ("].steps[", "].zzz[", "5:12 L024 error 预案没有“zzz”这个字段"),
        ("{present: within}", "{}", "7:14 L043 error 要写一种要求，而且只写一种"),
        (
            "{present: within}",
            "{present: within, absent: do}",
            "7:14 L043 error 要写一种要求，而且只写一种",
        ),
        ("{present: within}", "{matches: '('}", "7:24 L044 error “(”不是正确的正则表达式"),
        ("{present: within}", "{not-matches: (a+)+}", "7:28 L045 error 这个正则表达式可能要算很久"),
        (
            "步骤“{value}”",
            "步骤“{step}”",
            "9:11 L046 error 花括号里只能写 value：步骤“{step}”没有时限",
        ),
        (
            "步骤“{value}”",
            "步骤{value:9}",
            "9:11 L046 error 花括号里只能写 value：步骤{value:9}没有时限",
        ),
        (", within: 5 min", "", "17:19 L048 error 正例违反了规则 X001"),
        (
            "[{do: 登记。, by: office}]\n    good",
            "[{by: command}]\n    good",
            "13:7 L047 error 反例没有违反规则 X001",
        ),
    ],
)
def test_what_is_wrong_with_a_rule_is_told_in_its_file(old: str, new: str, finding: str) -> None:
    settle(RULES.replace(old, new, 1))
    assert told(check()) == [f"{FILE}:{finding}"]


def test_mistakes_of_shape_are_told_as_in_plans() -> None:
    settle(RULES.replace("severity: error", "severity: grave").replace("given:", "givn:"))
    assert [line.split()[:2] for line in told(check())] == [
        [f"{FILE}:4:15", "M031"],
        [f"{FILE}:5:5", "M002"],
    ]


def test_two_rules_may_not_share_a_code() -> None:
    settle(RULES + RULES.removeprefix("rules:\n").replace("step-limit", "other"))
    assert told(check()) == [f"{FILE}:18:11 L041 error “X001”已经被别的规则用了"]


def test_a_file_that_is_not_there_is_told() -> None:
    write("planner.yaml", f"rules: [{FILE}]\n")
    assert told(check()) == [f"{FILE}:1:1 F001 error 找不到这个文件"]


def test_rules_of_several_files_join() -> None:
    write("one.yaml", RULES)
    write("two.yaml", RULES.replace("X001", "X002").replace("step-limit", "other"))
    write("planner.yaml", "rules: [one.yaml, two.yaml]\nignore: [X001]\n")
    assert {line.split()[1] for line in told(check())} == {"X002"}
    assert Path("one.yaml").exists()
