"""The kinds of text, numbers and dates that a plan is made of."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from planner.model.scalars import (
    Count,
    Day,
    Identifier,
    Line,
    MarkdownText,
    Ordinal,
    Phone,
    Text,
    Version,
)


def accepts(kind: Any, value: object) -> bool:
    """Whether a value is of the kind, without any coercion."""
    try:
        TypeAdapter(kind).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", ["office", "level-1", "a", "a1-b2", "x" * 64])
def test_identifiers(value: str) -> None:
    assert accepts(Identifier, value)


@pytest.mark.parametrize(
    "value",
    ["", "Office", "1st", "-a", "a-", "a--b", "a_b", "a b", "机构", "ａ", "a\n", "x" * 65, 7],
)
def test_what_is_no_identifier(value: object) -> None:
    assert not accepts(Identifier, value)


@pytest.mark.parametrize("value", ["3.0", "1.10", "2026", "1.2.3"])
def test_versions(value: str) -> None:
    assert accepts(Version, value)


@pytest.mark.parametrize("value", ["", "v3", "3.", ".3", "3..0", "３.０", "3.0\n", "1" * 21, 3.0])
def test_what_is_no_version(value: object) -> None:
    assert not accepts(Version, value)


@pytest.mark.parametrize(
    "value",
    ["0791-5550101", "110", "12345", "138 0000 0000", "+86 791-5550101", "0791-5550101转8"],
)
def test_telephones(value: str) -> None:
    assert accepts(Phone, value)


@pytest.mark.parametrize(
    "value",
    [
        *("", "1", "0791－5550101", "0791-5550101/02", "(0791)5550101", "电话", "0791-", "1\n112"),
        *("0791-5550101转", "1" * 30, 7915550101),
    ],
)
def test_what_is_no_telephone(value: object) -> None:
    assert not accepts(Phone, value)


def test_a_telephone_may_still_be_blank() -> None:
    assert accepts(Phone, "【填写：办公电话】")


@given(st.dates())
def test_any_day_as_iso_8601_writes_it(day: date) -> None:
    assert TypeAdapter(Day).validate_python(day.isoformat(), strict=True) == day


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2026-02-30", "day_unknown"),
        ("0000-01-01", "day_unknown"),
        ("2026-5-1", "day_form"),
        ("2026/05/01", "day_form"),
        ("2026年5月1日", "day_form"),
        ("20260501", "day_form"),
        ("2026-W18-5", "day_form"),
        ("2026-05-01T00:00", "day_form"),
        ("２０２６-05-01", "day_form"),
        (20260501, "day_type"),
        (date(2026, 5, 1), "day_type"),
        (None, "day_type"),
    ],
)
def test_what_is_no_day(value: object, kind: str) -> None:
    with pytest.raises(ValidationError) as error:
        TypeAdapter(Day).validate_python(value)
    assert [each["type"] for each in error.value.errors()] == [kind]


def test_white_space_around_text_is_no_part_of_it() -> None:
    assert TypeAdapter(Line).validate_python(" 　甲 乙\n") == "甲 乙"
    assert TypeAdapter(Text).validate_python("\n甲\n乙\n") == "甲\n乙"


@pytest.mark.parametrize("value", ["", " ", "　\n"])
def test_text_is_not_empty(value: str) -> None:
    assert not accepts(Line, value)
    assert not accepts(Text, value)


def test_a_line_is_one_line() -> None:
    assert not accepts(Line, "甲\n乙")
    assert accepts(Text, "甲\n乙")


@pytest.mark.parametrize(("kind", "least"), [(Count, 0), (Ordinal, 1)])
def test_numbers_have_a_least_value_and_nothing_is_coerced(kind: Any, least: int) -> None:
    assert accepts(kind, least)
    assert not accepts(kind, least - 1)
    assert not accepts(kind, float(least))
    assert not accepts(kind, str(least))
    assert not accepts(kind, bool(least))


@pytest.mark.parametrize(
    "value",
    [
        "**甲**",
        "# 甲\n\n- 乙",
        "| 甲 |\n| --- |\n| 乙 |",
        "[甲](https://example.org)",
        "1 < 2",
        "`<b>`",
    ],
)
def test_markdown(value: str) -> None:
    assert accepts(MarkdownText, value)


@pytest.mark.parametrize(
    "value", ["<b>甲</b>", "<!-- 甲 -->", "甲<br>乙", "![图](a.png)", "<div>\n甲\n</div>"]
)
def test_markdown_without_html_and_pictures(value: str) -> None:
    assert not accepts(MarkdownText, value)
