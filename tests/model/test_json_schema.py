"""The JSON Schema says what the model says."""

import json
from typing import Any

import pytest

from planner.model.json_schema import schema_files

PLAN = json.loads(schema_files()["plan.schema.json"])
DIRECTORY = json.loads(schema_files()["directory.schema.json"])


def definition(name: str) -> dict[str, Any]:
    found: dict[str, Any] = PLAN["$defs"][name]
    return found


def test_nothing_unknown_is_allowed() -> None:
    assert PLAN["additionalProperties"] is False
    assert DIRECTORY["additionalProperties"] is False
    maps = [each for each in PLAN["$defs"].values() if each.get("type") == "object"]
    assert maps
    assert all(each["additionalProperties"] is False for each in maps)


def test_keys_are_those_of_the_files() -> None:
    assert "class" in PLAN["properties"]
    assert {"is", "from", "to"} <= set(definition("Comparison")["properties"])
    assert {"if", "with"} <= set(definition("Step")["properties"])


def test_what_is_required() -> None:
    assert "title" in PLAN["required"]
    assert "superior" not in PLAN["required"]
    assert definition("Report")["required"] == [
        "id",
        "what",
        "from",
        "to",
        "within",
        "how",
        "content",
    ]


@pytest.mark.parametrize(
    ("name", "key", "expected"),
    [
        ("Body", "id", {"pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "maxLength": 64}),
        ("Supply", "number", {"type": "integer", "minimum": 0}),
        ("Deadline", "article", {"type": "integer", "minimum": 1}),
        ("Filing", "on", {"format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
        ("Report", "to", {"type": "array", "minItems": 1}),
        ("Risk", "likelihood", {"enum": ["low", "medium", "high"]}),
        ("ChoiceFact", "choices", {"type": "object", "minProperties": 2}),
        ("Disclosure", "public", {"type": "boolean"}),
    ],
)
def test_what_a_field_allows(name: str, key: str, expected: dict[str, Any]) -> None:
    said = definition(name)["properties"][key]
    assert {each: said.get(each) for each in expected} == expected


def test_hovers_are_in_chinese() -> None:
    title = PLAN["properties"]["title"]
    assert (title["title"], title["description"]) == ("标题", "预案的全称。")
    assert title["examples"] == ["青石镇信访突发事件应急预案"]


def test_an_item_is_a_sentence_or_a_map() -> None:
    sentence, whole = definition("Item")["anyOf"]
    assert sentence == {"type": "string", "minLength": 1}
    assert set(whole["properties"]) == {"text", "items", "see"}


def test_unions_list_their_members() -> None:
    members = PLAN["properties"]["annexes"]["items"]["oneOf"]
    names = {each["$ref"].rpartition("/")[2] for each in members}
    assert names == {"GeneratedAnnex", "FormAnnex", "TextAnnex"}
