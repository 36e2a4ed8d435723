"""Scalars in the sense of the core schema of YAML 1.2, and Chinese on several lines."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.source.construct import Constructor, ExpansionError, plain_value
from planner.source.nodes import compose
from planner.source.text import Source


def construct(text: str) -> Any:
    root = compose(text)
    assert root is not None
    return Constructor(Source("甲.yaml", text)).build(root)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("FALSE", False),
        ("12", 12),
        ("-7", -7),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.10", 1.1),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-.inf", float("-inf")),
    ],
)
def test_what_is_no_text(written: str, value: object) -> None:
    result = plain_value(written)
    assert result == value
    assert type(result) is type(value)


@pytest.mark.parametrize(
    "written",
    [
        *("no", "yes", "on", "off", "y", "12:30", "2026-05-01", "1_000", "0b1", "0791-5550101"),
        *("nULL", "-", "+", ".", "1.2.3", "0o8", "1e", "9" * 301, "１２", "〇"),
    ],
)
def test_what_stays_text(written: str) -> None:
    assert plain_value(written) == written


@given(st.text(min_size=1))
def test_any_text_has_one_value(written: str) -> None:
    assert isinstance(plain_value(written), str | int | float | None)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("甲 乙甲\n  乙", "甲 乙甲乙"),
        ("甲\n  one\n  two\n  乙", "甲 one two 乙"),
        ("甲\n\n  乙", "甲\n乙"),
        ("'甲''\n  乙'", "甲' 乙"),
        ('"甲\n  乙"', "甲乙"),
        ('"甲\\n\n  乙"', "甲\n 乙"),
        (">-\n  甲\n  乙\n\n  丙\n    丁", "甲乙\n丙\n  丁"),
        (">2-\n   甲\n   乙", " 甲\n 乙"),
        ("|-\n  甲\n  乙", "甲\n乙"),
        ("[甲\n  乙, 丙]", ["甲乙", "丙"]),
    ],
)
def test_folded_lines_of_chinese_are_joined_without_a_space(written: str, value: object) -> None:
    assert construct(f"文: {written}\n") == {"文": value}


def test_a_folded_text_at_the_top() -> None:
    assert construct("甲\n乙\nabc\n") == "甲乙 abc"


def test_keys_are_text() -> None:
    assert construct("{1: a, no: b, ~: c, 1.0: d}") == {"1": "a", "no": "b", "~": "c", "1.0": "d"}


def test_of_a_duplicate_key_the_first_value_counts_unless_it_is_empty() -> None:
    assert construct("a: 1\na: 2\nb:\nb: 3\n") == {"a": 1, "b": 3}


def test_merged_keys_do_not_hide_what_follows_from_them() -> None:
    assert construct("- &x {a: 1, b: 2}\n- {<<: *x, b: 3}\n")[1] == {"a": 1, "b": 3}


@pytest.mark.parametrize(
    "text",
    [
        "&a [*a]",
        "{a: &a {b: *a}}",
        "".join(f"- &x{n} [*x{n - 1}]\n" if n else "- &x0 []\n" for n in range(200)),
    ],
    ids=["a list in itself", "a map in itself", "a chain of two hundred"],
)
def test_aliases_that_cannot_be_expanded(text: str) -> None:
    with pytest.raises(ExpansionError):
        construct(text)
