"""The JSON Schema of plans and directories (draft 2020-12), for editors and other tools."""

import json
from typing import Any, Final

from planner.model.base import Model
from planner.model.directory import Directory
from planner.model.plan import Plan

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> dict[str, bytes]:
    """Give the name and the content (UTF-8, ends with a line end) of each schema file."""
    return {
        "plan.schema.json": schema_of(Plan, "应急预案"),
        "directory.schema.json": schema_of(Directory, "机构和岗位通讯录"),
    }


def schema_of(model: type[Model], title: str) -> bytes:
    """Give the JSON Schema of a file that holds a model (UTF-8, ends with a line end)."""
    model.model_rebuild()
    schema = model.model_json_schema(by_alias=True)
    definitions = schema.pop("$defs")
    for definition in definitions.values():
        _keep_fields_only(definition)
    _keep_fields_only(schema)
    whole = {"$schema": _DIALECT, "title": title, **schema, "$defs": definitions}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _keep_fields_only(definition: dict[str, Any]) -> None:
    """Drop what says a class to programmers; editors show titles and descriptions to staff."""
    for each in (definition, *definition.get("anyOf", ())):
        for key in ("title", "description"):
            each.pop(key, None)
