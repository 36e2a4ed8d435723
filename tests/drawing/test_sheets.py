"""Whole drawings: whatever the graph, its sheets fit the page and can be read."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import assume, given, settings

from planner.compose.graphs import Edge, Graph, Node
from planner.drawing import Pen, Sheet, draw
from planner.drawing.sheet import Box

from .graphs import flows, trees
from .looking import (
    covered,
    crossed,
    cut_short,
    is_on_edge,
    is_plumb_or_level,
    led,
    misled,
    outside,
    overlapping,
    run_together,
    too_tight,
)

often = settings(max_examples=60, deadline=None)


def chain(count: int) -> Graph:
    """Give a flow of steps one after the other."""
    nodes = tuple(Node(f"n{at}", (f"步骤{at}", "办公室", "30分钟内")) for at in range(count))
    edges = tuple(Edge(f"n{at}", f"n{at + 1}") for at in range(count - 1))
    return Graph("flow", "流程图", nodes, edges)


def conditional(at: int) -> Graph:
    """Give a chain of ten steps, one of which is a condition."""
    graph = chain(10)
    nodes = [
        replace(each, shape="diamond") if each.id == f"n{at}" else each for each in graph.nodes
    ]
    edges = [each._replace(label="是") if each.source == f"n{at}" else each for each in graph.edges]
    return replace(graph, nodes=tuple(nodes), edges=tuple(edges))


def fan(kind: str, count: int, name: str = "工作组") -> Graph:
    """Give one node with so many below it."""
    nodes = (Node("top", ("应急指挥部",)), *(Node(f"n{at}", (name,)) for at in range(count)))
    return Graph(kind, "图", nodes, tuple(Edge("top", f"n{at}") for at in range(count)))


def look(sheets: tuple[Sheet, ...], graph: Graph, pen: Pen) -> None:
    """Find nothing wrong."""
    for at, sheet in enumerate(sheets):
        assert sheet.width <= pen.room
        assert sheet.height <= (pen.next_height if at else pen.first_height)
        assert outside(sheet) == []
        assert overlapping(sheet) == []
        assert too_tight(sheet, pen) == []
        assert cut_short(sheet, pen) == []
        assert covered(sheet) == []
        assert crossed(sheet) == []
        assert run_together(sheet) == []
        boxes = {box.node: box for box in sheet.boxes}
        for path in sheet.paths:
            assert is_plumb_or_level(path)
            assert is_on_edge(path.points[0], boxes[path.source])
            assert is_on_edge(path.points[-1], boxes[path.target])
    steps = {node.id for node in graph.nodes}
    drawn = [box.node for sheet in sheets for box in sheet.boxes if box.node in steps]
    assert sorted(drawn) == sorted(steps)
    assert misled(sheets, graph, pen) == []
    assert led(sheets, graph) == {(edge.source, edge.target) for edge in graph.edges}


@often
@given(graph=flows())
def test_any_flow_can_be_read(pen: Pen, graph: Graph) -> None:
    sheets = draw(graph, pen)
    assume(sheets)
    look(sheets, graph, pen)


@often
@given(graph=trees())
def test_any_organisation_can_be_read(pen: Pen, graph: Graph) -> None:
    sheets = draw(graph, pen)
    assert sheets
    look(sheets, graph, pen)


def test_chain_stands_in_the_middle_column(pen: Pen) -> None:
    (sheet,) = draw(chain(3), pen)
    assert sheet.width == pen.box_width
    assert [path.points for path in sheet.paths] == [
        ((box.x + box.width // 2, box.y + box.height), (box.x + box.width // 2, below.y))
        for box, below in pairwise(sheet.boxes)
    ]


def test_branches_stand_evenly_about_what_leads_to_them(pen: Pen) -> None:
    for count in (2, 3):
        (sheet,) = draw(fan("flow", count), pen)
        top, *others = (box.x + box.width // 2 for box in sheet.boxes)
        assert sum(others) / count == top
        assert len({box.y for box in sheet.boxes[1:]}) == 1


def test_long_flow_goes_on_on_another_sheet_between_marks(pen: Pen) -> None:
    sheets = draw(chain(18), pen)
    assert [len(sheet.boxes) for sheet in sheets] == [6, 8, 8]
    assert words(sheets[0].boxes[-1]) == ["①转第2张"]
    assert words(sheets[1].boxes[0]) == ["①接第1张"]
    assert [sheet.labels[-1].text.lines for sheet in sheets] == [
        ("（第1张，共3张）",),
        ("（第2张，共3张）",),
        ("（第3张，共3张）",),
    ]


def test_sheets_are_evenly_filled(pen: Pen) -> None:
    for count, boxes in ((8, [5, 5]), (12, [6, 8]), (18, [6, 8, 8])):
        assert [len(sheet.boxes) for sheet in draw(chain(count), pen)] == boxes


def test_rows_move_together_only_where_that_saves_a_sheet(pen: Pen) -> None:
    assert [len(sheet.boxes) for sheet in draw(chain(13), pen)] == [6, 9]
    (gap,) = gaps(draw(chain(13), pen))
    assert pen.least_row_gap <= gap < pen.row_gap
    for count in (6, 12, 14):
        assert gaps(draw(chain(count), pen)) == {pen.row_gap}


def test_condition_stays_on_the_sheet_of_what_it_leads_to(pen: Pen) -> None:
    for at in range(9):
        sheets = draw(conditional(at), pen)
        (own,) = (sheet for sheet in sheets if f"n{at}" in {box.node for box in sheet.boxes})
        assert (f"n{at}", f"n{at + 1}") in {(path.source, path.target) for path in own.paths}


def test_label_of_a_line_to_another_sheet_stands_beside_its_condition(pen: Pen) -> None:
    graph = conditional(5)
    edges = tuple(each._replace(label="是") for each in graph.edges)
    first, second = draw(replace(graph, edges=edges), pen)
    labels = [sheet.labels[:-1] for sheet in (first, second)]
    assert [len(each) for each in labels] == [len(first.paths), len(second.paths) - 1]


def test_label_has_room_beside_other_lines(pen: Pen) -> None:
    nodes = tuple(Node(name, (name,)) for name in "abcd")
    edges = (Edge("a", "d", "是"), Edge("b", "d", "是"), Edge("c", "d"))
    look(draw(Graph("flow", "图", nodes, edges), pen), Graph("flow", "图", nodes, edges), pen)


def test_flow_that_fits_has_no_foot(pen: Pen) -> None:
    (sheet,) = draw(chain(5), pen)
    assert sheet.labels == ()


def test_steps_of_a_row_are_of_one_height(pen: Pen) -> None:
    nodes = (Node("a", ("甲",)), Node("b", ("乙", "办公室", "5分钟内")))
    (sheet,) = draw(Graph("flow", "图", nodes, ()), pen)
    assert len({box.height for box in sheet.boxes}) == 1


def test_label_stands_beside_its_line(pen: Pen) -> None:
    nodes = (Node("a", ("有人受伤",), "diamond"), Node("b", ("救护",)))
    (sheet,) = draw(Graph("flow", "图", nodes, (Edge("a", "b", "是"),)), pen)
    (path,), (label,) = sheet.paths, sheet.labels
    (x, top), (_, bottom) = path.points
    assert label.text.lines == ("是",)
    assert label.x > x
    assert top < label.y < label.y + label.height < bottom


def test_conditions_of_a_drawing_are_all_diamonds_or_all_hexagons(pen: Pen) -> None:
    short, long = Node("a", ("有人受伤",), "diamond"), Node("b", ("长" * 30,), "diamond")
    assert outlines(draw(Graph("flow", "图", (short,), ()), pen)) == ["diamond"]
    assert outlines(draw(Graph("flow", "图", (short, long), ()), pen)) == ["hexagon"] * 2


def test_few_bodies_lie_side_by_side(pen: Pen) -> None:
    (sheet,) = draw(fan("tree", 4), pen)
    assert words(sheet.boxes[1]) == ["工作组"]
    assert len({box.y for box in sheet.boxes}) == 2


def test_many_bodies_stand_upright(pen: Pen) -> None:
    (sheet,) = draw(fan("tree", 10, "工作（居）组"), pen)
    assert words(sheet.boxes[1]) == ["工", "作", "︵", "居", "︶", "组"]


def test_very_many_bodies_are_stacked_in_columns(pen: Pen) -> None:
    (sheet,) = draw(fan("tree", 40), pen)
    assert len({box.x for box in sheet.boxes[1:]}) == 4
    assert [words(box) for box in sheet.boxes[1:]] == [["工作组"]] * 40


def test_sixty_bodies_are_drawn(pen: Pen) -> None:
    sheets = draw(fan("tree", 59), pen)
    look(sheets, fan("tree", 59), pen)


def test_organisation_has_no_arrows_and_a_flow_has(pen: Pen) -> None:
    for kind in ("tree", "flow"):
        (sheet,) = draw(fan(kind, 3), pen)
        assert {path.has_arrow for path in sheet.paths} == {kind == "flow"}


def test_bodies_without_superior_stand_below_without_lines(pen: Pen) -> None:
    nodes = (Node("a", ("甲",)), Node("b", ("乙",)), Node("c", ("医院",)))
    (sheet,) = draw(Graph("tree", "图", nodes, (Edge("a", "b"),)), pen)
    a, b, c = sheet.boxes
    assert a.y < b.y < c.y
    assert [(path.source, path.target) for path in sheet.paths] == [("a", "b")]


def test_text_without_end_is_shortened(pen: Pen) -> None:
    (sheet,) = draw(Graph("flow", "图", (Node("a", ("长" * 10_000,)),), ()), pen)
    (text,) = sheet.boxes[0].texts
    assert len(text.lines) == pen.most_lines
    assert text.lines[-1].endswith("长……")


def test_nothing_to_draw_is_not_drawn(pen: Pen) -> None:
    assert draw(Graph("flow", "图", (), ()), pen) == ()
    assert draw(Graph("tree", "图", (), ()), pen) == ()


def test_too_large_a_graph_is_left_to_its_table(pen: Pen) -> None:
    assert draw(chain(pen.most_boxes), pen) != ()
    assert draw(chain(pen.most_boxes + 1), pen) == ()


def test_tangle_is_left_to_its_table(pen: Pen) -> None:
    nodes = tuple(Node(f"n{at}", ("步骤",)) for at in range(60))
    edges = tuple(Edge(f"n{a}", f"n{b}") for b in range(60) for a in range(b) if (a * b) % 7 == 3)
    assert draw(Graph("flow", "图", nodes, edges), pen) == ()


def test_same_graph_gives_the_same_sheets(pen: Pen) -> None:
    assert draw(chain(30), pen) == draw(chain(30), pen)


def gaps(sheets: tuple[Sheet, ...]) -> set[int]:
    """Give the gaps between the rows of a chain."""
    return {
        below.y - box.y - box.height for sheet in sheets for box, below in pairwise(sheet.boxes)
    }


def words(box: Box) -> list[str]:
    return [line for text in box.texts for line in text.lines]


def outlines(sheets: tuple[Sheet, ...]) -> list[str]:
    return [box.outline for sheet in sheets for box in sheet.boxes]
