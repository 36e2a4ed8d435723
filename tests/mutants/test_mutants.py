"""Every kind of defect is noticed by the rule that is there for it, in one plan at least."""

from collections import Counter

import pytest

from planner.rules.rule import PLAN_RULES, REPOSITORY_RULES
from tests.mutants.families import OPERATORS
from tests.mutants.judge import Verdict, judge
from tests.mutants.operator import Operator

SEVERITIES = {rule.code: rule.severity for rule in PLAN_RULES.values()} | {
    rule.code: rule.severity for rule in REPOSITORY_RULES.values()
}


def first_verdict(operator: Operator) -> Verdict | None:
    verdicts = (each for name in judge().plans for each in judge().verdicts(operator, name, 1))
    return next(verdicts, None)


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name)
def test_an_expected_rule_finds_the_defect(operator: Operator) -> None:
    verdict = first_verdict(operator)
    assert verdict is not None, "it fits no plan"
    assert verdict.fate == "expected", verdict


def test_there_are_at_least_eighty_operators_each_with_its_own_name() -> None:
    names = [operator.name for operator in OPERATORS]
    assert len(names) >= 80
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_rule_of_weight_has_an_operator() -> None:
    planted = {code for operator in OPERATORS for code in operator.codes}
    weighty = {code for code, severity in SEVERITIES.items() if severity != "info"}
    assert sorted(weighty - planted) == []


def test_operators_expect_rules_that_there_are() -> None:
    planted = {code for operator in OPERATORS for code in operator.codes}
    assert sorted(planted - SEVERITIES.keys()) == []
