"""The wheel as users get it: installed in an empty environment, used in an empty folder."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.shipping.conftest import Machine


@pytest.fixture
def installed(machine: Machine, tmp_path: Path) -> Machine:
    """Install the wheel, and stand in an empty folder."""
    empty = tmp_path / "empty"
    empty.mkdir()
    assert machine.run("python -m pip install --quiet yingji-planner").code == 0
    return replace(machine, folder=empty)


def test_the_wheel_carries_templates_schema_and_texts(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    carried = {
        "planner/py.typed",
        "planner/cli/texts.yaml",
        "planner/reporting/messages.yaml",
        "planner/schema/plan.schema.json",
        "planner/schema/directory.schema.json",
        "planner/templates/plan.md.j2",
        "planner/templates/fonts.yaml",
        "planner/templates/wording.yaml",
        "planner/templates/layouts/gbt9704.yaml",
    }
    assert carried <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "plans/"))]


def test_it_runs_from_the_environment_and_not_from_the_checkout(installed: Machine) -> None:
    ended = installed.run("python -c 'import planner; print(planner.__file__)'")
    assert ended.out.startswith(str(installed.programs.parent))


def test_new_then_render_works_in_an_empty_folder(installed: Machine) -> None:
    assert installed.run("planner new --id first").code == 0
    rendered = installed.run("planner render")
    assert rendered.err == ""
    assert sorted(path.name for path in (installed.folder / "build").iterdir()) == [
        "first.docx",
        "first.html",
        "first.md",
    ]
