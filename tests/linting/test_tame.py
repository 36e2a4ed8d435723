"""Regular expressions of others: which are let in."""

import pytest

from planner.linting.tame import LONGEST_TEXT, fault, search


@pytest.mark.parametrize(
    "pattern",
    [
        "^[一二三四]级响应$",
        "尽快|适时|酌情",
        r"\d{4}年",
        "第[0-9]+条",
        "(?:及时|尽快)地?报告",
        "(?<!不)得阻拦",
        r"\(.+\)",
        "[)+]*",
        "a.*b.*c",
        "(甲乙)?丙",
    ],
)
def test_those_that_end_in_good_time(pattern: str) -> None:
    assert fault(pattern) is None


@pytest.mark.parametrize("pattern", ["(", "[", "*a", "a{2,1}", "(?P<1>a)", "a{99999999999}"])
def test_those_that_are_none(pattern: str) -> None:
    assert fault(pattern) == "wrong"


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a|a)*b",
        "(a?){50}",
        "(?:ab)+",
        r"(a)\1",
        "(?P<x>a)(?P=x)",
        "(a)?(?(1)b|c)",
        "a*a*a*b",
        "a?a?a?a?a?a?aaaaaa",
        "x" * 201,
    ],
)
def test_those_that_could_take_very_long(pattern: str) -> None:
    assert fault(pattern) == "wild"


def test_long_texts_are_looked_at_in_part() -> None:
    assert search("甲", "乙" * (LONGEST_TEXT - 1) + "甲")
    assert not search("甲", "乙" * LONGEST_TEXT + "甲")
