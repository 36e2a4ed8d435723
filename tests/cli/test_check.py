"""`planner check`: what it prints, and how it ends."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Planner, edit


def test_a_sound_repository_is_clean(repository: Path, planner: Planner) -> None:
    ended = planner("check")
    assert (ended.code, ended.out, ended.err) == (0, "已检查 2 个文件，没有发现问题。\n", "")


def test_a_mistake_is_told_with_place_line_caret_and_help(
    repository: Path, planner: Planner
) -> None:
    edit(repository / "plans/town.yaml", "class: township", "class: townshp")
    ended = planner("check", "plans/town.yaml")
    assert ended.code == 1
    assert ended.out == (
        "plans/town.yaml:4:8: M030 这里不能写 townshp\n"
        "  4 | class: townshp\n"
        "    |        ^^^^^^^\n"
        "  处理: 是不是想写“township”？可以写：overall 总体、special 专项、departmental 部门、"
        "township 乡镇（街道）、village 村（社区）、unit 单位、on-site 现场处置方案、"
        "event 重大活动、joint 联合。\n"
        "\n"
        "已检查 1 个文件，发现错误 1 处。\n"
    )


def test_the_same_in_english(repository: Path, planner: Planner) -> None:
    edit(repository / "plans/town.yaml", "class: township", "class: townshp")
    ended = planner("check", "plans/town.yaml", "--lang", "en")
    assert ended.out == (
        "plans/town.yaml:4:8: M030 townshp is not one of the values\n"
        "  4 | class: townshp\n"
        "    |        ^^^^^^^\n"
        "  help: Did you mean “township”? Values: overall 总体, special 专项, departmental 部门, "
        "township 乡镇（街道）, village 村（社区）, unit 单位, on-site 现场处置方案, "
        "event 重大活动, joint 联合.\n"
        "\n"
        "Files checked: 1; errors: 1.\n"
    )


def test_the_language_may_come_from_the_environment(
    repository: Path, planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_LANG", "en")
    assert planner("check").out == "Files checked: 2; nothing found.\n"
    assert planner("check", "--lang", "zh").out == "已检查 2 个文件，没有发现问题。\n"


def test_a_directory_is_told_of_once_for_all_its_plans(repository: Path, planner: Planner) -> None:
    second = repository / "plans/second.yaml"
    second.write_bytes((repository / "plans/town.yaml").read_bytes())
    edit(second, "id: town-petition", "id: second")
    edit(repository / "plans/directory.yaml", "checked: 2026-10-08", "checked: 2026-10-8")
    ended = planner("check", "plans/town.yaml", "plans/second.yaml")
    assert ended.out.count("M018") == 1
    assert ended.out.endswith("已检查 2 个文件，发现错误 1 处。\n")


def test_two_plans_of_one_id_are_told(repository: Path, planner: Planner) -> None:
    copy = repository / "plans/copy.yaml"
    copy.write_bytes((repository / "plans/town.yaml").read_bytes())
    ended = planner("check")
    assert ended.code == 1
    assert ended.out == (
        "plans/town.yaml:2:5: R003 预案标识“town-petition”与 plans/copy.yaml 重复\n"
        "  2 | id: town-petition\n"
        "    |     ^^^^^^^^^^^^^\n"
        "  处理: 每份预案用不同的 id。\n"
        "\n"
        "已检查 3 个文件，发现错误 1 处。\n"
    )


def test_a_plan_without_a_directory_is_told(repository: Path, planner: Planner) -> None:
    (repository / "plans/directory.yaml").unlink()
    ended = planner("check")
    assert ended.code == 1
    assert "plans/town.yaml:1:1: R001 找不到 directory.yaml，机构和岗位没有核对\n" in ended.out


def test_the_nearest_directory_upward_counts(repository: Path, planner: Planner) -> None:
    below = repository / "plans/below"
    below.mkdir()
    (repository / "plans/town.yaml").rename(below / "town.yaml")
    assert planner("check").code == 0


def test_a_folder_without_plans_is_misuse(repository: Path, planner: Planner) -> None:
    (repository / "plans/empty").mkdir()
    ended = planner("check", "plans/empty")
    assert (ended.code, ended.out, ended.err) == (2, "", "没有找到预案文件：plans/empty\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "plans", "nowhere", "plans/none.yaml"],
        ["check", "--watch", "nowhere", "plans/none.yaml"],
        ["render", "plans", "nowhere", "plans/none.yaml"],
        ["verify", "plans/town.yaml", "nowhere", "plans/none.yaml"],
        ["verify", "--plans", "nowhere", "plans/none.yaml"],
    ],
)
def test_paths_that_do_not_exist_are_misuse_told_before_all_else(
    repository: Path, planner: Planner, arguments: list[str]
) -> None:
    edit(repository / "plans/town.yaml", "id: town-petition", "id: 镇")
    ended = planner(*arguments)
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        "没有这样的文件或者文件夹，或者无法读取：nowhere plans/none.yaml\n",
    )
    ended = planner(*arguments, "--lang", "en")
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        "no such file or folder, or it cannot be read: nowhere plans/none.yaml\n",
    )
    assert not (repository / "build").exists()


@pytest.mark.parametrize("command", ["check", "render"])
def test_a_link_that_leads_nowhere_is_a_finding(
    repository: Path, planner: Planner, command: str
) -> None:
    (repository / "link.yaml").symlink_to("nowhere.yaml")
    ended = planner(command, "link.yaml")
    assert ended.code == 1
    assert ended.out.startswith("link.yaml:1:1: F003 ")


def test_hidden_folders_and_other_files_are_passed_over(repository: Path, planner: Planner) -> None:
    for name in ("plans/.draft/bad.yaml", "plans/notes.txt", "plans/below/planner.yaml"):
        path = repository / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("不: [", encoding="utf-8")
    assert planner("check").code == 0


def test_unreadable_things_do_not_stop_the_rest(repository: Path, planner: Planner) -> None:
    (repository / "plans/folder.yaml").mkdir()
    (repository / "plans/link.yaml").symlink_to("nowhere.yaml")
    ended = planner("check")
    assert ended.code == 1
    assert "plans/folder.yaml:1:1: F002 " in ended.out
    assert "plans/link.yaml:1:1: F003 " in ended.out
    assert ended.out.endswith("已检查 4 个文件，发现错误 2 处。\n")


def test_a_reader_that_stops_early_is_no_fault(repository: Path) -> None:
    command = f"{sys.executable} -m planner check | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_a_progress_bar_is_shown_at_a_terminal_only(repository: Path) -> None:
    for number in range(30):
        (repository / f"plans/bad-{number}.yaml").write_text("id: [", encoding="utf-8")
    command = [sys.executable, "-m", "planner", "check", "--no-cache"]
    piped = subprocess.run(command, capture_output=True, text=True, check=False)
    assert piped.stderr == ""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs)
    process.wait(timeout=60)
    os.close(theirs)
    assert "检查" in os.read(ours, 65536).decode()
    os.close(ours)
