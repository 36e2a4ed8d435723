"""Selectors: codes, names, families, all; the narrower one decides."""

import pytest

from planner.linting.selection import Register, near

REGISTER = Register({"S101": "missing", "S102": "empty", "W201": "vague", "ACME1": "own"})


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        ("all", "", "ACME1 S101 S102 W201"),
        ("all", "all", ""),
        ("all", "S", "ACME1 W201"),
        ("all", "missing", "ACME1 S102 W201"),
        ("S", "", "S101 S102"),
        ("S", "all", "S101 S102"),
        ("S102", "S", "S102"),
        ("empty", "S", "S102"),
        ("S", "S101", "S102"),
        ("S101", "S101", ""),
        ("S101", "missing", ""),
        ("ACME", "", "ACME1"),
        ("W S101", "W201", "S101"),
        ("nothing", "", ""),
    ],
)
def test_of_two_selectors_the_narrower_decides(select: str, ignore: str, chosen: str) -> None:
    assert sorted(REGISTER.chosen(select.split(), ignore.split())) == chosen.split()


def test_matching_asks_for_no_contest() -> None:
    assert REGISTER.matching(["S101", "W"]) == {"S101", "W201"}


def test_what_means_a_rule() -> None:
    assert all(map(REGISTER.knows, ("S101", "vague", "S", "ACME", "all")))
    assert not any(map(REGISTER.knows, ("s101", "A", "S1", "", "S102 ")))


@pytest.mark.parametrize(
    ("wrong", "meant"), [("s101", "S101"), ("S1O1", "S101"), ("vage", "vague"), ("zzz", None)]
)
def test_what_was_meant(wrong: str, meant: str | None) -> None:
    assert near(wrong, REGISTER.selectors) == meant
