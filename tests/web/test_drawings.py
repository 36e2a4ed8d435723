"""Drawings on the web page: inline SVG that needs nothing but itself."""

import re

import pytest
from hypothesis import given, settings
from lxml import etree

from planner.compose.graphs import Edge, Graph, Node
from planner.drawing import draw, pen_of
from planner.layout import load_layout
from planner.resources import folder
from planner.web.drawings import print_drawing
from tests.drawing.graphs import flows

PEN = pen_of(load_layout(folder("templates") / "layouts" / "gbt9704.yaml"))
SVG = {"s": "http://www.w3.org/2000/svg"}
FLOW = Graph(
    "flow",
    "处置流程图",
    (
        Node("a", ("接报", "5分钟内"), "rounded"),
        Node("b", ("有人受伤",), "diamond"),
        Node("c", ("救护 <&>",)),
    ),
    (Edge("a", "b"), Edge("b", "c", "是")),
)


def read(graph):
    """Read the figures of a drawing as XML."""
    return etree.fromstring(f"<body>{print_drawing(graph, PEN)}</body>")


def test_picture_has_the_size_of_the_sheet_on_paper():
    (sheet,) = draw(FLOW, PEN)
    (svg,) = read(FLOW).xpath("figure/s:svg", namespaces=SVG)
    left, top, width, height = map(float, svg.get("viewBox").split())
    assert (left, top) == (-PEN.stroke, -PEN.stroke)
    assert (width, height) == (sheet.width + 2 * PEN.stroke, sheet.height + 2 * PEN.stroke)
    assert svg.get("width") == f"{width * 25.4 / 1440:.2f}mm"


def test_picture_is_told_to_those_who_do_not_see_it():
    (svg,) = read(FLOW).xpath("figure/s:svg", namespaces=SVG)
    assert svg.get("role") == "img"
    assert [(etree.QName(each).localname, each.text) for each in svg[:2]] == [
        ("title", "处置流程图"),
        ("desc", FLOW.description),
    ]


def test_text_stands_in_its_box_line_by_line():
    spans = read(FLOW).xpath("//s:text/s:tspan/text()", namespaces=SVG)
    assert spans == ["接报", "5分钟内", "有人受伤", "救护 <&>", "是"]


def test_every_line_ends_in_a_head_that_touches_the_box():
    (sheet,) = draw(FLOW, PEN)
    heads = read(FLOW).xpath("//s:path[@fill='currentColor']/@d", namespaces=SVG)
    tips = [tuple(map(int, re.match(r"M(\d+),(\d+)", head).groups())) for head in heads]
    assert tips == [path.points[-1] for path in sheet.paths]


def test_organisation_has_no_heads():
    tree = Graph("tree", "图", (Node("a", ("甲",)), Node("b", ("乙",))), (Edge("a", "b"),))
    assert read(tree).xpath("//s:path/@fill", namespaces=SVG) == []


@pytest.mark.parametrize(
    ("node", "tag"), [("box", "rect"), ("rounded", "rect"), ("diamond", "path")]
)
def test_outlines(node, tag):
    svg = read(Graph("flow", "图", (Node("a", ("甲",), node),), ()))
    assert len(svg.xpath(f"//s:{tag}", namespaces=SVG)) == 1


def test_picture_has_the_colour_of_the_text_and_nothing_of_its_own():
    printed = print_drawing(FLOW, PEN)
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', printed))
    assert colours == {"none", "currentColor"}
    assert not re.search(r"style=|href|url\(|<script|\bid=", printed)


@settings(max_examples=25, deadline=None)
@given(graph=flows())
def test_any_drawing_is_sound_and_whole(graph):
    spans = read(graph).xpath("//s:tspan", namespaces=SVG)
    drawn = [
        line
        for sheet in draw(graph, PEN)
        for text in (*(t for b in sheet.boxes for t in b.texts), *(x.text for x in sheet.labels))
        for line in text.lines
    ]
    assert [span.text or "" for span in spans] == drawn
