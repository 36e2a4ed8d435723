"""The wheel as users get it: installed in an empty environment, used in an empty folder."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the build backend of this environment."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a new environment that sees our dependencies, but not our checkout."""
    environment = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = environment / "bin/python"
    install = [str(python), "-m", "pip", "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    site = next(environment.glob("lib/python3*/site-packages"))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return environment / "bin/planner"


def _run(command: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [str(command), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_carries_templates_schema_and_texts(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    carried = {
        "planner/py.typed",
        "planner/cli/texts.yaml",
        "planner/reporting/messages.yaml",
        "planner/schema/plan.schema.json",
        "planner/schema/directory.schema.json",
        "planner/templates/plan.md.j2",
        "planner/templates/wording.yaml",
        "planner/templates/layouts/gbt9704.yaml",
    }
    assert carried <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "plans/"))]


def test_it_runs_from_the_environment_and_not_from_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    python = installed.with_name("python")
    code = "import planner; print(planner.__file__)"
    assert str(installed.parents[1]) in _run(python, tmp_path, "-c", code).stdout


def test_new_then_render_works_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    assert _run(installed, tmp_path, "new", "--id", "first").returncode == 0
    rendered = _run(installed, tmp_path, "render")
    assert rendered.stderr == ""
    assert sorted(path.name for path in (tmp_path / "build").iterdir()) == [
        "first.docx",
        "first.html",
        "first.md",
    ]
