"""Rows: each step below those it follows."""

from planner.compose.graphs import Edge
from planner.drawing.rows import in_rows


def edges(text: str) -> list[Edge]:
    return [Edge(pair[0], pair[1]) for pair in text.split()]


def test_step_stands_below_all_that_it_follows() -> None:
    assert in_rows("abcd", edges("ab ac bd cd"), 3).rows == (("a",), ("b", "c"), ("d",))


def test_row_holds_no_more_than_stand_side_by_side() -> None:
    assert in_rows("abcde", edges("ab ac ad ae"), 3).rows == (("a",), ("b", "c", "d"), ("e",))


def test_branch_that_was_begun_is_told_to_its_end_first() -> None:
    rows = in_rows("abcdex", edges("ab ac ad ae bx"), 2).rows
    assert rows == (("a",), ("b", "c"), ("d", "x"), ("e",))


def test_edge_that_closes_a_circle_leads_back() -> None:
    found = in_rows("abc", edges("ab bc ca"), 3)
    assert found.rows == (("a",), ("b",), ("c",))
    assert found.back == {Edge("c", "a")}


def test_step_that_follows_itself_leads_back() -> None:
    assert in_rows("a", edges("aa"), 3).back == {Edge("a", "a")}


def test_circle_without_a_beginning_begins_where_the_plan_does() -> None:
    assert in_rows("ba", edges("ab ba"), 3).rows == (("b",), ("a",))
