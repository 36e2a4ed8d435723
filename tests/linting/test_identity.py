"""Identities: ids instead of indexes."""

from typing import Any

import pytest

from planner.linting.identity import identity
from planner.model.base import Path

DATA: dict[str, Any] = {
    "title": "预案",
    "procedures": [{"id": "response", "steps": [{"id": "verify", "do": "核实"}]}],
    "posts": [{"role": "指挥长", "alternates": ["clerk"]}],
    "duties": ["决定启动响应。", {"text": "调度", "items": []}],
    "facts": {"people": {"label": "人数"}},
}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ((), ""),
        (("title",), "title"),
        (("procedures", 0), "procedures[response]"),
        (("procedures", 0, "steps", 0, "do"), "procedures[response].steps[verify].do"),
        (("posts", 0, "alternates", 0), "posts[指挥长].alternates[~7f1dca75]"),
        (("duties", 0), "duties[~7ecc750c]"),
        (("duties", 1), "duties[~ff3c67bb]"),
        (("facts", "people", "label"), "facts.people.label"),
        (("procedures", 0, "steps", 0, "within"), "procedures[response].steps[verify].within"),
        (("procedures", 9), "procedures[~74234e98]"),
        (("lifecycle", "filed", "on"), "lifecycle.filed.on"),
    ],
)
def test_the_way_to_a_value_by_ids(path: Path, said: str) -> None:
    assert identity(DATA, path) == said


def test_items_may_change_places_and_others_may_come() -> None:
    before = identity(DATA, ("duties", 0))
    moved = {"duties": ["新的一项。", "决定启动响应。"]}
    assert identity(moved, ("duties", 1)) == before
