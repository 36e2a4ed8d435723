"""The words that rewriting tools mangle: what is found, what it becomes, and what is let pass."""

import pytest

from planner.rules.expression import Expression
from planner.rules.knowledge import data
from planner.rules.needs import needs_of, parts_of

ENTRIES = data("replacements.yaml")
HITS = [(each["find"], hit) for each in ENTRIES for hit in each["hits"]]
MISSES = [(each["find"], miss) for each in ENTRIES for miss in each["misses"]]


@pytest.mark.parametrize(("find", "text"), HITS)
def test_hits_are_found(find: str, text: str) -> None:
    assert needs_of(find).met_by(parts_of(text))
    assert Expression(find).pattern.search(text)


@pytest.mark.parametrize(("find", "text"), MISSES)
def test_misses_are_let_pass(find: str, text: str) -> None:
    assert not Expression(find).pattern.search(text)
