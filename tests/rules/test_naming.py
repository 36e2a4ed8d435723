"""What rules about the names in a repository leave unsaid."""

from dataclasses import replace

from planner.rules.cards import cards
from planner.rules.case import RepositoryCase
from planner.rules.rule import REPOSITORY_RULES
from tests.rules.harness import TODAY, case, example


def test_nothing_in_the_directory_is_idle_while_a_plan_cannot_be_read() -> None:
    plan = case(example(cards()["C701"].bad))
    home = "directory.yaml"
    read = {"plan.yaml": plan.abstract()}
    whole = RepositoryCase(read, {"plan.yaml": home}, {home: plan.directory}, TODAY)
    rule = REPOSITORY_RULES["C701"]
    assert list(rule.check(whole))
    homes = {"plan.yaml": home, "broken.yaml": home}
    assert list(rule.check(replace(whole, homes=homes))) == []
