"""Cuts: as few sheets as can be, evenly filled, and few lines that lead from one to another."""

from planner.compose.graphs import Edge
from planner.drawing.cuts import Lines, Strip

ROW, GAP, MARK = 10, 2, 5


def strip(rows: list[str], edges: str, height: int) -> Strip:
    """Give rows that are 10 high and 2 apart, for sheets of a height.

    An edge is named by its two steps; what follows these is its label.
    """
    tops = [at * (ROW + GAP) for at in range(len(rows))]
    return Strip(
        Lines(rows, [Edge(pair[0], pair[1], pair[2:]) for pair in edges.split()]),
        tops,
        [top + ROW for top in tops],
        first_height=height,
        next_height=height,
        mark_height=MARK,
        columns=3,
    )


def test_sheets_are_as_few_as_can_be() -> None:
    assert strip(["a", "b", "c", "d"], "", 24).cuts(0) == (2, 4)


def test_sheets_are_evenly_filled() -> None:
    assert strip(["a", "b", "c", "d", "e", "f"], "", 60).cuts(0) == (3, 6)


def test_marks_take_room() -> None:
    assert strip(["a", "b", "c", "d"], "ab bc cd", 24).cuts(0) == (1, 2, 3, 4)


def test_cut_goes_where_the_fewest_lines_cross() -> None:
    assert strip(["a", "bc", "d", "e", "f"], "ab ac bd cd de ef", 50).cuts(0) == (3, 5)
    assert strip(["a", "b", "cd", "e", "f"], "ab bc bd ce de ef", 50).cuts(0) == (2, 5)


def test_condition_stays_with_what_it_leads_to() -> None:
    assert strip(["a", "b", "c", "d", "e"], "ab bc是 cd de", 50).cuts(0) == (3, 5)
    assert strip(["a", "b", "c", "d", "e"], "ab bc cd是 de", 50).cuts(0) == (2, 5)


def test_reserve_is_kept_free() -> None:
    assert strip(["a", "b"], "", 24).cuts(0) == (2,)
    assert strip(["a", "b"], "", 24).cuts(5) == (1, 2)


def test_row_too_high_for_its_sheet_has_no_cuts() -> None:
    assert strip(["a", "b"], "", 8).cuts(0) == ()
