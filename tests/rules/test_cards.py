"""Every rule has a card, and the examples on it are what it says they are."""

from typing import Any

import pytest
import yaml

import planner.rules.families  # noqa: F401 - registers all rules
from planner.rules.cards import Card, cards
from planner.rules.rule import PLAN_RULES, REPOSITORY_RULES, Found
from tests.rules.harness import HERE, example, run

RULES = {**PLAN_RULES, **REPOSITORY_RULES}
CASES = [
    pytest.param(case, id=f"{case['rule']} {case['name']}")
    for file in sorted((HERE / "cases").glob("*.yaml"))
    for case in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
]


def message(card: Card, found: Found, language: str) -> str:
    return card.messages[found.wording][language].format(**found.arguments)


def test_every_rule_has_a_card_and_every_card_a_rule() -> None:
    assert sorted(cards()) == sorted(RULES)
    assert {code: rule.name for code, rule in RULES.items()} == {
        code: card.name for code, card in cards().items()
    }


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES.values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("code", sorted(RULES))
def test_an_unverified_basis_never_gives_an_error(code: str) -> None:
    if not any(basis.verified for basis in cards()[code].basis):
        assert RULES[code].severity != "error"


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_bad_example_is_found_and_speaks_both_languages(code: str) -> None:
    card = cards()[code]
    found = run(code, example(card.bad))
    assert found
    for each in found:
        assert message(card, each, "zh") != message(card, each, "en")


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_good_example_is_clean(code: str) -> None:
    assert run(code, example(cards()[code].good)) == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_the_sound_plan_is_clean(code: str) -> None:
    assert run(code, {}) == []


@pytest.mark.parametrize("case", CASES)
def test_the_cases(case: dict[str, Any]) -> None:
    """Each case: rule, name, plan (YAML text of a change), and finds (path and message)."""
    card = cards()[case["rule"]]
    found = run(case["rule"], example(case["plan"]))
    told = [
        {"path": ".".join(map(str, each.path)), "message": message(card, each, "zh")}
        for each in found
    ]
    assert told == (case["finds"] or [])
