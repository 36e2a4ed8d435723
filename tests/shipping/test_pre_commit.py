"""The hook under real pre-commit: what it refuses, what it says, what it lets pass."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.shipping.conftest import OFFLINE, ROOT, SHIPPED, Ended, edit, git, run

MANIFEST = ".pre-commit-hooks.yaml"
SETTINGS = """\
repos:
  - repo: {origin}
    rev: {commit}
    hooks:
      - id: planner-check
"""
PASSED = f"检查应急预案{'.' * 61}Passed\n"
FAILED = f"检查应急预案{'.' * 61}Failed\n- hook id: planner-check\n- exit code: 1\n\n"
PLAN = "plans/qingshi-petition.yaml"


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository of Planner, as its users clone it."""
    folder = tmp_path_factory.mktemp("origin")
    for name in (*SHIPPED, MANIFEST):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Planner")
    return folder


@pytest.fixture(scope="module")
def variables(dependencies: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Let pre-commit make its environments where they can be used again, without a network."""
    home = str(tmp_path_factory.mktemp("home"))
    own = {"PRE_COMMIT_HOME": home, "HOME": home, "LC_ALL": "C.UTF-8"}
    return {**OFFLINE, **own, "PATH": os.environ["PATH"], "PYTHONPATH": str(dependencies)}


@pytest.fixture
def guarded(origin: Path, variables: dict[str, str], repository: Path) -> Path:
    """Give a repository of plans with the hook installed, its plans committed."""
    commit = git(origin, "rev-parse", "HEAD").out.strip()
    settings = SETTINGS.format(origin=origin.as_uri(), commit=commit)
    (repository / ".pre-commit-config.yaml").write_text(settings, encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "Plans")
    installed = run([sys.executable, "-m", "pre_commit", "install"], repository, variables)
    assert installed.code == 0, installed
    return repository


def commit(repository: Path, variables: dict[str, str]) -> Ended:
    """Commit all changes, and let the hook speak."""
    git(repository, "add", ".")
    return git(repository, "commit", "--quiet", "--message", "Change", **variables)


def test_pre_commit_accepts_the_manifest(variables: dict[str, str]) -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / MANIFEST)]
    assert run(command, ROOT, variables) == Ended(0, "", "")


def test_a_sound_change_is_committed(guarded: Path, variables: dict[str, str]) -> None:
    edit(guarded / PLAN, "class: township", "class: township  # 乡镇")
    ended = commit(guarded, variables)
    assert (ended.code, ended.err.endswith(PASSED)) == (0, True), ended
    assert git(guarded, "status", "--porcelain").out == ""


def test_a_broken_plan_is_refused_in_words_that_help(
    guarded: Path, variables: dict[str, str]
) -> None:
    edit(guarded / PLAN, "class: township", "class: townshp")
    ended = commit(guarded, variables)
    assert ended.code == 1
    assert ended.err.endswith(
        f"{FAILED}"
        f"{PLAN}:6:8: M030 这里不能写 townshp\n"
        "  6 | class: townshp\n"
        "    |        ^^^^^^^\n"
        "  处理: 是不是想写“township”？可以写：overall 总体、special 专项、departmental 部门、"
        "township 乡镇（街道）、village 村（社区）、unit 单位、on-site 现场处置方案、"
        "event 重大活动、joint 联合。\n"
        "\n"
        "已检查 11 个文件，发现错误 1 处。\n\n"
    )


def test_a_directory_that_its_plans_no_longer_fit_is_refused(
    guarded: Path, variables: dict[str, str]
) -> None:
    edit(guarded / "plans/directory.yaml", "{id: qingshi-mayor,", "{id: qingshi-head,")
    ended = commit(guarded, variables)
    assert ended.code == 1
    assert re.search(rf"^{PLAN}:\d+:\d+: R\d+ .*qingshi-mayor", ended.err, re.MULTILINE)


def test_what_is_no_yaml_is_committed_unchecked(guarded: Path, variables: dict[str, str]) -> None:
    edit(guarded / PLAN, "class: township", "class: townshp")
    git(guarded, "commit", "--quiet", "--no-verify", "--all", "--message", "Broken")
    (guarded / "notes.txt").write_text("记录\n", encoding="utf-8")
    ended = commit(guarded, variables)
    assert ended.code == 0
    assert "(no files to check)Skipped" in ended.err
