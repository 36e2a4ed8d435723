"""`planner rules` and `planner explain`: Planner's own rules, an organisation's, and plug-ins'."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.rules import cards
from tests.cli.conftest import Planner
from tests.linting.conftest import write
from tests.linting.test_plugins import RULE, install

BOOK = """\
rules:
  - code: X001
    name: step-limit
    given: procedures[*].steps[*]
    require: {present: within}
    message: {zh: "步骤“{value}”没有时限", en: "the step “{value}” has no limit"}
    help: {zh: 写明 within。}
    bad:
      procedures:
        - steps: [{do: 登记。}]
    good:
      procedures:
        - steps: [{do: 登记。, within: 5 min}]
"""
EXPLAINED = """\
### X001 step-limit

步骤“……”没有时限（错误）

**为什么** 这是本单位的规则，见 rules/own.yaml。

**怎么改** 写明 within。

**有问题的写法**

```yaml
procedures:
- steps:
  - do: 登记。
```

**没有问题的写法**

```yaml
procedures:
- steps:
  - do: 登记。
    within: 5 min
```
"""


@pytest.fixture(autouse=True)
def settled(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the repository a rule of its own, and its own view of how grave rules are."""
    monkeypatch.setattr(cards, "_FOREIGN", {})
    write("rules/own.yaml", BOOK)
    write("planner.yaml", "rules: [rules/own.yaml]\nseverity: {X001: error, S101: info}\n")


def lines(planner: Planner, *options: str) -> dict[str, str]:
    ended = planner("rules", *options)
    assert (ended.code, ended.err) == (0, "")
    return {line.split()[0]: line for line in ended.out.splitlines()}


def test_rules_of_an_organisation_are_listed_as_grave_as_it_says(planner: Planner) -> None:
    told = lines(planner)
    assert list(told) == sorted(told)
    assert told["X001"].split() == ["X001", "error", "step-limit", "步骤“……”没有时限"]
    assert told["S101"].split()[1] == "info"
    assert lines(planner, "--lang", "en")["X001"].endswith("the step “……” has no limit")


@pytest.mark.parametrize("name", ["X001", "x001", "step-limit", "Step-Limit"])
def test_they_are_explained(planner: Planner, name: str) -> None:
    assert planner("explain", name).out == EXPLAINED


def test_a_mistake_in_reading_is_no_rule(planner: Planner) -> None:
    ended = planner("explain", "m030")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "M030 不是规则，是读文件时发现的错误：原因和改法都写在提示里，不能关闭。\n"
    )


def test_they_are_explained_in_english(planner: Planner) -> None:
    out = planner("explain", "X001", "--lang", "en").out
    assert "**Why** This is a rule of your organisation; see rules/own.yaml.\n" in out


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("step-limt", "step-limit"), ("x0001", "X001"), ("missing-elment", "missing-element")],
)
def test_names_that_are_nearly_right_are_told(planner: Planner, wrong: str, meant: str) -> None:
    ended = planner("explain", wrong)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"没有“{wrong}”这条规则（是不是想写 {meant}？）\n")


def test_settings_with_mistakes_keep_no_rule_of_planners_away(planner: Planner) -> None:
    write("rules/own.yaml", BOOK.replace("given: procedures", "given: procedure"))
    told = "设置有错误，本单位的规则可能不全，请先运行 planner check。\n"
    for arguments in (("rules",), ("explain", "S101")):
        ended = planner(*arguments)
        assert (ended.code, ended.err) == (0, told)
        assert "missing-element" in ended.out
        assert "X001" not in ended.out


def test_rules_of_plug_ins_are_listed_and_explained(repository: Path) -> None:
    install(repository / "site", "acme_told", RULE)
    paths = os.pathsep.join([str(repository / "site"), *sys.path])

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "planner", *arguments],
            env=os.environ | {"PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    assert any(
        line.split() == ["ACME001", "error", "acme-title", "标题"]
        for line in run("rules").splitlines()
    )
    assert run("explain", "acme-title") == (
        "### ACME001 acme-title\n\n标题（错误）\n\n**为什么** 因为\n\n**怎么改** 改。\n\n"
        "**依据**\n\n- 《本公司规定》（惯例，未核对原文）\n"
    )
