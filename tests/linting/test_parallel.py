"""Several processes find what one finds, in the same order."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planner.linting.engine import lint
from tests.linting.conftest import check, copy, edit, request, told, write

OWN_RULE = """\
rules:
  - code: X001
    name: version-two
    given: version
    require: {matches: "^2"}
    message: {zh: "版本“{value}”不是第二版"}
    bad: {version: "1.0"}
    good: {version: "2.0"}
"""

pytestmark = pytest.mark.usefixtures("repository")


def spoil(count: int) -> None:
    for number in range(count):
        copy(f"p-{number:02}.yaml", f"p-{number}", f"甲第{number}号预案")


def test_several_processes_find_what_one_finds() -> None:
    spoil(20)
    copy("twin.yaml", "twin", "青石镇信访突发事件应急预案")
    copy("bad.yaml", "bad", "坏预案")
    edit("plans/p-07.yaml", "class: township", "class: 乡镇级")
    alone = check(cached=False, jobs=1)
    assert len(told(alone)) == 21
    assert check(cached=False, jobs=3) == alone


def test_contents_that_are_not_on_disk_reach_the_others() -> None:
    spoil(4)
    contents = {Path("plans/p-01.yaml"): Path("plans/town.yaml").read_bytes()}
    contents[Path("plans/directory.yaml")] = (
        Path("plans/directory.yaml").read_bytes().replace("信访专干".encode(), "闲职".encode())
    )
    outcome = lint(request(cached=False, jobs=2, contents=contents))
    assert [line.split()[1] for line in told(outcome)] == [
        *("Y202", "Z101", "Z101", "Z101", "R003", "Y201"),
    ]


SPAWNING = """
import sys
from planner.cli.main import main
from planner import processes

if __name__ == "__main__":
    processes._WAY = sys.argv[1]
    sys.exit(main(["check", "--no-cache", "--jobs", "2", "--output-format", "concise"]))
"""


def test_new_interpreters_find_what_copies_of_this_one_find() -> None:
    """On Windows and macOS each process begins anew and has to learn the rules, own ones too."""
    spoil(5)
    write("planner.yaml", "rules: [own.yaml]\nignore: [all]\nselect: [S101, X001]\n")
    write("own.yaml", OWN_RULE)
    write("spawning.py", SPAWNING)
    outs = []
    for way in ("spawn", "fork"):
        command = [sys.executable, "spawning.py", way]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (ended.returncode, ended.stderr) == (1, "")
        outs.append(ended.stdout)
    assert outs[0] == outs[1]
    assert outs[0].count(" S101 ") >= 6
    assert outs[0].count(" X001 版本“3.0”不是第二版") == 6


def test_ctrl_c_ends_all_processes_at_once() -> None:
    spoil(200)
    command = [sys.executable, "-m", "planner", "check", "--no-cache", "--jobs", "2"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        process.kill()
        pytest.skip("the processes of a process are told by /proc only")
    while process.poll() is None and len(children.read_text().split()) < 2:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (130, "", "\n已中断。\n")
