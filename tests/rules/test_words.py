"""The word lists: what they find, and what they must let pass."""

import pytest

from planner.rules.knowledge import data, words

LISTS = data("words.yaml")


@pytest.mark.parametrize(
    ("name", "text"), [(name, hit) for name, entry in LISTS.items() for hit in entry["hits"]]
)
def test_hits_are_found(name: str, text: str) -> None:
    assert words(name).search(text)


@pytest.mark.parametrize(
    ("name", "text"), [(name, miss) for name, entry in LISTS.items() for miss in entry["misses"]]
)
def test_misses_are_let_pass(name: str, text: str) -> None:
    assert not words(name).search(text)


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_examples_of_both(name: str) -> None:
    assert len(LISTS[name]["hits"]) >= 3
    assert len(LISTS[name]["misses"]) >= 2
