"""What rules about the names in a repository leave unsaid."""

from dataclasses import replace

from planner.rules.cards import cards
from planner.rules.case import RepositoryCase
from planner.rules.rule import REPOSITORY_RULES
from tests.rules.harness import TODAY, case, example


def test_nothing_in_the_directory_is_idle_while_a_plan_cannot_be_read() -> None:
    plan = case(example(cards()["C701"].bad))
    whole = RepositoryCase({"plan.yaml": plan}, {"directory.yaml": plan.directory}, TODAY)
    rule = REPOSITORY_RULES["C701"]
    assert list(rule.check(whole))
    assert list(rule.check(replace(whole, is_complete=False))) == []
