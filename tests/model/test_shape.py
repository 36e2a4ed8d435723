"""Walking data by the shape of the models."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.annexes import FormAnnex, GeneratedAnnex, TextAnnex
from planner.model.base import Model, Path
from planner.model.conditions import (
    AllOf,
    AnyOf,
    ChoiceFact,
    Comparison,
    Judgement,
    QuantityFact,
)
from planner.model.directory import Directory
from planner.model.general import DocumentBasis, LawBasis, PlanBasis
from planner.model.ids import Defines, Refers
from planner.model.plan import Plan
from planner.model.shape import (
    fields_at,
    fields_of,
    holders,
    mentions,
    names_freely,
)


def marks(data: Any) -> list[tuple[Path, object, str]]:
    return [(each.path, each.mark, each.value) for each in mentions(data, Plan)]


def test_ids_and_references_come_in_reading_order() -> None:
    data = {
        "issuer": "town",
        "organisation": {"bodies": [{"id": "office", "parent": "command"}]},
    }
    assert marks(data) == [
        (("issuer",), Refers("body"), "town"),
        (("organisation", "bodies", 0, "id"), Defines("body"), "office"),
        (("organisation", "bodies", 0, "parent"), Refers("body"), "command"),
    ]


def test_keys_of_facts_are_ids() -> None:
    data = {"facts": {"people": {"label": "人数", "type": "integer"}}}
    assert marks(data) == [(("facts", "people"), Defines("fact"), "people")]


def test_references_are_found_in_every_member_of_a_union_and_in_recursion() -> None:
    when = {"all": [{"any": [{"fact": "people", "is": 0}]}, {"text": "事态可能扩大"}]}
    path = ("levels", 0, "when", "all", 0, "any", 0, "fact")
    assert marks({"levels": [{"when": when}]}) == [(path, Refers("fact"), "people")]


def test_a_word_of_the_model_is_no_reference() -> None:
    assert marks({"procedures": [{"when": "routine"}]}) == []
    assert marks({"procedures": [{"when": ["one"]}]}) == [
        (("procedures", 0, "when", 0), Refers("level"), "one")
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*fields_of(Plan), "id", "fact", "when", "steps"]), inner)
    ),
    max_leaves=12,
)


@given(JSON)
def test_data_of_any_shape_is_walked(data: Any) -> None:
    for mention in mentions(data, Plan):
        assert isinstance(mention.value, str)


@pytest.mark.parametrize(
    ("path", "present", "expected"),
    [
        (("levels", 0, "activated_by"), set(), ["body", "post"]),
        (("facts", "people"), {"label", "choices"}, ["label", "type", "choices"]),
        (("general", "basis", 0), {"document"}, ["document", "number"]),
        (("levels", 0, "when", "any", 0, "all", 1), {"text"}, ["text"]),
        (("general", "scope", "cases", 0, "items", 2), set(), ["text", "items", "see"]),
        (("title",), set(), []),
        (("nowhere", 3, "else"), set(), []),
    ],
)
def test_the_keys_that_a_map_can_have(path: Path, present: set[str], expected: list[str]) -> None:
    assert list(fields_at(Plan, path, frozenset(present))) == expected


def test_where_the_writer_chooses_the_keys() -> None:
    assert names_freely(Plan, ("facts",))
    assert not names_freely(Plan, ("facts", "people"))
    assert not names_freely(Plan, ("levels",))


def test_which_keys_hold_a_map_with_a_key() -> None:
    assert holders(Plan, Directory)["covers"] == ("scope", "review")
    assert holders(Directory)["phone"] == ("posts",)


@pytest.mark.parametrize(
    "members",
    [
        (LawBasis, PlanBasis, DocumentBasis),
        (QuantityFact, ChoiceFact),
        (Comparison, AnyOf, AllOf, Judgement),
        (GeneratedAnnex, FormAnnex, TextAnnex),
    ],
)
def test_the_members_of_a_union_give_a_key_one_meaning(members: tuple[type[Model], ...]) -> None:
    """So that the shape of a union can be the fields of all its members together."""
    keys = Counter(key for member in members for key in fields_of(member))
    for key in (key for key, count in keys.items() if count > 1 and key != "type"):
        marked = [
            [(each.path, each.mark) for each in mentions({key: "x"}, member)]
            for member in members
            if key in fields_of(member)
        ]
        assert marked == [marked[0]] * len(marked)
