"""`planner check` with rules: its options, what it prints, and how it ends."""

import io
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from planner.rules.rule import PLAN_RULES
from tests.cli.conftest import Planner, edit
from tests.linting.conftest import rules as rules  # noqa: PLC0414 - a fixture

PLAN = Path("plans/town.yaml")
SECONDS_TO_NOTICE = 60
FINDING = (
    "plans/town.yaml:69:13: Z101 “甲。”里有甲\n"
    "  69 |         do: 甲。\n"
    "     |             ^^^^\n"
    "  处理: 改。\n"
    "\n"
)


@pytest.fixture(autouse=True)
def spoilt(repository: Path) -> None:
    """Let the rules run, and give them something to find."""
    (repository / "planner.yaml").unlink()
    edit(PLAN, "do: 登记并核实。", "do: 甲。")


def check(planner: Planner, *options: str) -> tuple[int, str, str]:
    ended = planner("check", *options, "--today", "2026-11-24")
    return ended.code, ended.out, ended.err


def test_what_rules_find_is_printed_as_mistakes_are(planner: Planner) -> None:
    assert check(planner) == (1, f"{FINDING}已检查 2 个文件，发现警告 1 处。\n", "")


def test_the_same_in_english(planner: Planner) -> None:
    code, out, _ = check(planner, "--lang", "en")
    assert (code, out) == (
        1,
        "plans/town.yaml:69:13: Z101 en “甲。”里有甲\n"
        "  69 |         do: 甲。\n"
        "     |             ^^^^\n"
        "  help: Mend.\n"
        "\n"
        "Files checked: 2; warnings: 1.\n",
    )


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fail-on", "error"], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "info"], 1),
        (["--exit-zero"], 0),
        (["--select", "Z102"], 0),
        (["--ignore", "word"], 0),
        (["--select", "Y,Z102", "--select", "Z101"], 1),
    ],
)
def test_how_it_ends(planner: Planner, options: list[str], code: int) -> None:
    assert check(planner, *options)[0] == code


def test_infos_do_not_fail_unless_asked(planner: Planner) -> None:
    edit(PLAN, "do: 甲。", "do: 丙。")
    assert check(planner)[0] == 0
    assert check(planner, "--fail-on", "info")[0] == 1


def test_a_selector_that_means_nothing_is_misuse(planner: Planner) -> None:
    assert check(planner, "--select", "wrod") == (
        2,
        "",
        "没有“wrod”这条规则，也没有这一类规则（是不是想写 word？）\n",
    )


def test_a_day_that_is_none_is_misuse(planner: Planner) -> None:
    ended = planner("check", "--today", "明天")
    assert (ended.code, ended.err) == (
        2,
        "--today 不是一个日期：明天。写成 2026-05-01 的形式。\n",
    )


def test_the_day_of_dated_rules(planner: Planner) -> None:
    ended = planner("check", "--select", "Z103", "--today", "2027-01-01")
    assert ended.out.startswith("plans/town.yaml:7:10: Z103 2027-01-01 已经过期\n")


def test_statistics_count_by_rule(planner: Planner) -> None:
    edit(PLAN, "do: 按初报要求报告。", "do: 甲丙。")
    assert check(planner, "--statistics")[1] == (
        "     2  Z101  “{text}”里有甲\n"
        "     1  Z102  “{text}”里有丙\n"
        "已检查 2 个文件，发现警告 2 处、提示 1 处。\n"
    )


def test_fix_mends_the_file_and_says_so(planner: Planner) -> None:
    before = PLAN.read_text(encoding="utf-8")
    assert check(planner, "--fix") == (
        0,
        "已检查 2 个文件，没有发现问题。\n已自动改正 1 处。\n",
        "",
    )
    assert PLAN.read_text(encoding="utf-8") == before.replace("do: 甲。", "do: 乙。")


def test_fix_leaves_what_may_change_the_meaning(planner: Planner) -> None:
    edit(PLAN, "do: 甲。", "do: 丙。")
    assert check(planner, "--fix")[1].endswith("发现提示 1 处。\n已自动改正 0 处。\n")
    assert check(planner, "--unsafe-fixes")[1].endswith("没有发现问题。\n已自动改正 1 处。\n")
    assert "do: 丁。" in PLAN.read_text(encoding="utf-8")


def test_fix_goes_through_links_and_keeps_permissions(planner: Planner) -> None:
    real = Path("real.yaml")
    PLAN.rename(real)
    real.chmod(0o600)
    PLAN.symlink_to("../real.yaml")
    check(planner, "--fix")
    assert PLAN.is_symlink()
    assert "do: 乙。" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o600


def test_diff_shows_what_would_be_mended_and_writes_nothing(planner: Planner) -> None:
    before = PLAN.read_bytes()
    assert check(planner, "--diff") == (
        1,
        "--- a/plans/town.yaml\n"
        "+++ b/plans/town.yaml\n"
        "@@ -66,7 +66,7 @@\n"
        "     when: [level-1, level-2]\n"
        "     steps:\n"
        "       - id: receive\n"
        "-        do: 甲。\n"
        "+        do: 乙。\n"
        "         by: office\n"
        "         within: 10 min\n"
        "         form: record\n",
        "可以自动改正 1 处。\n",
    )
    assert PLAN.read_bytes() == before
    edit(PLAN, "do: 甲。", "do: 登记。")
    assert check(planner, "--diff") == (0, "", "可以自动改正 0 处。\n")


def test_a_baseline_keeps_back_what_is_old(planner: Planner) -> None:
    assert check(planner, "--write-baseline", "old.json") == (
        0,
        "已把 1 处问题写进基线 old.json，以后只报告新的问题。\n",
        "",
    )
    ended = planner("check", "--baseline", "old.json", "--today", "2026-12-24")
    assert (ended.code, ended.out) == (
        0,
        "已检查 2 个文件，没有发现问题。\n"
        "另有 1 处已列入基线，最早的一处在 2026-11-24 列入（30 天前）。\n",
    )


def test_a_baseline_that_is_missing_is_a_failure(planner: Planner) -> None:
    assert check(planner, "--baseline", "old.json") == (
        2,
        "",
        "读不出基线文件 old.json：没有这个文件，或者内容不对。用 --write-baseline 重新写出。\n",
    )


def test_what_comments_keep_back_is_counted(planner: Planner) -> None:
    edit(PLAN, "do: 甲。", "do: 甲。  # planner: ignore[Z101] 旧话")
    assert check(planner)[1] == (
        "已检查 2 个文件，没有发现问题。\n另有 1 处按文件中的注释不再提示。\n"
    )


def test_standard_input_stands_for_a_file(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = PLAN.read_bytes().replace("do: 甲。".encode(), "do: 甲甲。".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    code, out, _ = check(planner, "-", "--stdin-filename", "plans/new.yaml")
    assert code == 1
    assert out.startswith("plans/new.yaml:69:13: Z101 “甲甲。”里有甲\n")
    assert out.endswith("已检查 1 个文件，发现警告 1 处。\n")


@pytest.mark.parametrize(
    "options", [["plans"], ["--fix"], ["--write-baseline", "x.json"], ["--watch"]]
)
def test_standard_input_is_checked_alone(planner: Planner, options: list[str]) -> None:
    assert check(planner, "-", *options) == (
        2,
        "",
        "标准输入（-）只能单独检查，不能与别的文件、--fix、--write-baseline 或者 --watch 同用。\n",
    )


def test_a_rule_that_breaks_ends_with_2_and_the_others_are_told(planner: Planner) -> None:
    edit(PLAN, "title: 青石镇信访突发事件应急预案", "title: 坏预案")
    assert check(planner) == (
        2,
        f"{FINDING}已检查 2 个文件，发现警告 1 处。\n",
        "规则 Z104 检查 plans/town.yaml 时出错：ZeroDivisionError: 坏了。"
        "其他规则照常运行；请把这一行告诉规则的维护者。\n",
    )


def test_a_configuration_with_mistakes_is_told_and_ends_with_2(planner: Planner) -> None:
    Path("planner.yaml").write_text("ingore: [all]\n", encoding="utf-8")
    code, out, err = check(planner)
    assert code == 2
    assert out.startswith("planner.yaml:1:1: M002 ")
    assert err == "planner.yaml 有错误，没有检查预案。\n"


def test_no_cache_leaves_nothing(planner: Planner) -> None:
    check(planner, "--no-cache")
    assert not Path(".planner-cache").exists()
    check(planner)
    assert Path(".planner-cache").exists()


def test_watching_checks_again_after_a_change(planner: Planner) -> None:
    pytest.importorskip("watchfiles", reason="the extra `watch` is not installed")
    command = [sys.executable, "-u", "-m", "planner", "check", "--watch", "--ignore", "all"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stderr
    assert process.stdout.readline() == "已检查 2 个文件，没有发现问题。\n"
    assert process.stderr.readline().startswith("正在留意 ")
    guard = threading.Timer(SECONDS_TO_NOTICE, process.kill)
    guard.start()
    edit(PLAN, "class: township", "class: 乡镇级")
    while process.poll() is None and not select.select([process.stdout], [], [], 0.5)[0]:
        PLAN.touch()  # the first change may come before the watch has begun
    assert process.stdout.readline() == "\n"
    assert process.stdout.readline().startswith("plans/town.yaml:4:8: M031 ")
    process.send_signal(signal.SIGINT)
    process.communicate()
    guard.cancel()
    assert process.returncode == 130


def test_watching_without_what_it_needs_is_told(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert check(planner, "--watch") == (
        2,
        "",
        "--watch 需要另外安装：pip install 'yingji-planner[watch]'\n",
    )


def test_planners_own_rules_run(planner: Planner) -> None:
    PLAN_RULES.clear()
    command = [sys.executable, "-m", "planner", "check", "--select", "S101", "--today=2026-11-24"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stdout.startswith("plans/town.yaml:")
    assert " S101 " in ended.stdout
