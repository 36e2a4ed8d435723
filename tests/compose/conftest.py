"""Plans in files of their own, and the document that a plan becomes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.compose.composer import compose
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.source.reading import read_plan
from planner.source.repository import Repository

GOLDEN = Path(__file__).parent / "golden"

Printed = Callable[..., str]


def load(path: Path) -> tuple[Plan, Directory]:
    """Read a sound plan and its directory."""
    file = Repository().read(path)
    assert file.findings == ()
    assert file.plan is not None
    assert file.directory is not None
    return file.plan, file.directory


@pytest.fixture(scope="session")
def flood() -> tuple[Plan, Directory]:
    return load(GOLDEN / "flood.yaml")


@pytest.fixture(scope="session")
def workflow() -> tuple[Plan, Directory]:
    return load(GOLDEN / "workflow.yaml")


@pytest.fixture
def printed(workflow: tuple[Plan, Directory]) -> Printed:
    """Give what composes the smallest plan, with folders of templates and some fields changed."""
    data = read_plan((GOLDEN / "workflow.yaml").read_bytes(), "workflow.yaml", {}).data
    _, directory = workflow

    def compose_with(*folders: Path, **changes: Any) -> str:
        plan = Plan.model_validate({**data, **changes})
        return compose(plan, directory, folders).markdown

    return compose_with
