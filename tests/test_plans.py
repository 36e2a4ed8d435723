"""The plans of this repository: sound, and together an example of every part of the model."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planner.model.base import Model
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.source.files import discover
from planner.source.repository import PlanFile, Repository

PLANS = Path(__file__).parents[1] / "plans"
CLASSIFIED = {"Official.secrecy", "Secrecy.level", "Secrecy.period"}
"""What no plan here may use: a classified plan belongs in no ordinary repository."""


@pytest.fixture(scope="module")
def files() -> list[PlanFile]:
    repository = Repository()
    return [repository.read(path) for path in discover([PLANS])]


def test_there_are_at_least_nine(files: list[PlanFile]) -> None:
    assert sum(file.plan is not None for file in files) >= 9


def test_they_are_sound(files: list[PlanFile]) -> None:
    assert [finding for file in files for finding in file.findings] == []


def test_together_they_use_every_field_of_the_model(files: list[PlanFile]) -> None:
    models: list[Model] = [file.plan for file in files if file.plan]
    models += [file.directory for file in files if file.directory]
    used = {field for model in models for field in _used(model)}
    assert sorted((_all_fields(Plan) | _all_fields(Directory)) - used - CLASSIFIED) == []


def _used(value: Any) -> Iterator[str]:
    """Name the fields that are set in a model and in all its parts."""
    if isinstance(value, Model):
        for name in value.model_fields_set:
            yield f"{type(value).__name__}.{name}"
            yield from _used(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _used(part)


def _all_fields(model: type[Model]) -> set[str]:
    """Name the fields of a model and of all models that its schema reaches."""
    schema = model.model_json_schema(by_alias=False)
    names = {f"{model.__name__}.{field}" for field in schema["properties"]}
    for title, definition in schema["$defs"].items():
        maps = [definition, *definition.get("anyOf", ())]
        names |= {f"{title}.{field}" for each in maps for field in each.get("properties", ())}
    return names
