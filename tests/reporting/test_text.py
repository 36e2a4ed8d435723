"""Findings as text: the place, the line with a caret under what is wrong, and what to do."""

from planner.reporting.text import LONGEST_LINE, block
from planner.source.finding import Finding, Place


def shown(line: str, start: int, end: int, *also: int) -> str:
    """Give the block of a finding about the columns from `start` to `end` of a line."""
    places = tuple(Place("预案.yaml", number, 1, number, 2) for number in also)
    place = Place("预案.yaml", 7, start, 7, end)
    return block(Finding("empty-item", place, source=line, also=places), "zh")


def snippet(line: str, start: int, end: int) -> tuple[str, str]:
    """Give the line and the carets, without their margin."""
    lines = shown(line, start, end).split("\n")
    return lines[1].removeprefix("  7 | "), lines[2].removeprefix("    | ")


def test_a_finding_in_chinese() -> None:
    assert shown("  - ", 3, 4) == (
        "预案.yaml:7:3: M009 这个列表项没有内容\n"
        "  7 |   -\n"
        "    |   ^\n"
        "  处理: 写上内容，或者删除这一行。"
    )


def test_a_finding_in_english() -> None:
    finding = Finding("empty-item", Place("plan.yaml", 12, 1, 12, 2), source="-", also=())
    assert block(finding, "en") == (
        "plan.yaml:12:1: M009 this list item is empty\n"
        "  12 | -\n"
        "     | ^\n"
        "  help: Give it a value or delete the line."
    )


def test_without_a_line_there_is_no_caret() -> None:
    assert shown("", 1, 1) == (
        "预案.yaml:7:1: M009 这个列表项没有内容\n  处理: 写上内容，或者删除这一行。"
    )


def test_other_places_are_named_by_their_lines_each_once() -> None:
    assert shown("-", 1, 2, 9, 12, 9).split("\n")[-1] == "  另见: 第 9、12 行"


def test_of_many_other_places_the_first_ten_are_named() -> None:
    last = shown("-", 1, 2, *range(20, 40)).split("\n")[-1]
    assert last == "  另见: 第 20、21、22、23、24、25、26、27、28、29、… 行"


def test_carets_are_as_wide_as_wide_characters() -> None:
    assert snippet("title: 青石镇", 8, 11) == ("title: 青石镇", "       ^^^^^^")
    assert snippet("标题：青石镇", 3, 4) == ("标题：青石镇", "    ^^")


def test_a_tab_takes_one_column_on_both_lines() -> None:
    assert snippet("\ttitle: a", 1, 2) == (" title: a", "^")
    assert snippet("\ttitle: a", 2, 7) == (" title: a", " ^^^^^")


def test_what_cannot_be_seen_is_shown_as_a_mark() -> None:
    assert snippet("town\u200bship\x07", 5, 6) == ("town␣ship␣", "    ^")


def test_a_place_behind_the_end_of_the_line_has_a_caret_there() -> None:
    assert snippet("to: [a", 7, 8) == ("to: [a", "      ^")


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    place = Place("预案.yaml", 7, 4, 9, 2)
    lines = block(Finding("empty-item", place, source="ab cde"), "zh").split("\n")
    assert lines[1:3] == ["  7 | ab cde", "    |    ^^^"]


def test_a_line_as_long_as_allowed_is_not_cut() -> None:
    line = "甲" * LONGEST_LINE
    assert snippet(line, 1, 2) == (line, "^^")


def test_of_a_long_line_what_is_around_the_place_is_shown() -> None:
    line = "a" * 90 + "甲乙" + "b" * 90
    cut, caret = snippet(line, 91, 93)
    assert cut == "…" + "a" * 50 + "甲乙" + "b" * 48 + "…"
    assert caret == " " * 51 + "^^^^"


def test_the_start_of_a_long_line_is_cut_behind_only() -> None:
    cut, caret = snippet("甲" + "b" * 200, 1, 2)
    assert cut == "甲" + "b" * 99 + "…"
    assert caret == "^^"


def test_carets_do_not_run_beyond_what_is_shown() -> None:
    cut, caret = snippet("a" * 300, 1, 300)
    assert cut == "a" * 100 + "…"
    assert caret == "^" * 100
