"""The README: its commands, run in order in a copy of the repository, print what it says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RENEW = "PLANNER_RENEW_README"


def _run(block: str, folder: Path) -> str:
    """Run the commands of a block; give the block with what they really print."""
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    environment |= {"PLANNER_LANG": "", "PLANNER_TODAY": "2026-11-24"}
    environment["PLANNER_PAGE_NUMBERS"] = "later"  # the README holds without LibreOffice too
    lines = []
    for line in block.splitlines():
        if line.startswith("$ "):
            done = subprocess.run(
                ["bash", "-c", line[2:]],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            lines += [line, *done.stdout.splitlines(), *done.stderr.splitlines()]
    return "".join(f"{line}\n" for line in lines)


def test_every_command_prints_what_the_readme_shows(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    real = _BLOCK.sub(lambda m: f"```console\n{_run(m[1], tmp_path)}```", readme)
    if os.environ.get(RENEW):
        (ROOT / "README.md").write_text(real, encoding="utf-8")
    assert readme == real


def test_its_links_lead_to_files() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", readme):
        assert (ROOT / target).exists(), target
