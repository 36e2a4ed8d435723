"""Drawings on paper, measured in the PDF: every box where it was laid out, with all its text."""

from collections.abc import Iterator
from dataclasses import dataclass

import pdfplumber
import pytest
from pdfplumber.page import Page

from planner.compose.composer import compose
from planner.compose.document import Document, Properties
from planner.compose.graphs import Edge, Graph, Node
from planner.drawing import Sheet, draw, pen_of
from planner.drawing.sheet import Box
from planner.layout import Layout
from planner.source.repository import Repository
from planner.word import print_document

from .conftest import ROOT, ToPdf
from .measure import MM_PER_POINT, TOLERANCE

TOP, BOTTOM, LEFT, RIGHT = 37, 37 + 225, 28, 28 + 156
MM_PER_TWIP = 25.4 / 1440
WHITE, BLACK = (1, 1, 1), (0, 0, 0)
PLANS = ("qingshi-petition", "school-fire", "veterans-service-petition", "linshui-flood")
PROPERTIES = Properties("id", "title", "subject", "creator", "1.0", "draft", None)
LONG_NAMES = Graph(
    "flow",
    "流程图",
    (
        Node("a", ("县人民政府办公室总值班室和县应急管理局指挥中心" * 5, "W" * 40), "rounded"),
        Node("b", ("受伤人数达到10人以上，或者有3人以上情况危急" * 3,), "diamond"),
        Node("c", ("救护", "云溪县人民医院，青石镇中心卫生院，12345热线", "10 min")),
    ),
    (Edge("a", "b"), Edge("b", "c", "是")),
)


def of_plan(name: str) -> tuple[Graph, ...]:
    file = Repository().read(ROOT / "plans" / f"{name}.yaml")
    return compose(file.plan, file.directory).drawings


GRAPHS = (LONG_NAMES, *(graph for name in PLANS for graph in of_plan(name)))


@dataclass(frozen=True)
class Rectangle:
    """What frames a shape, in millimetres from the top left of the paper."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Printed:
    """A sheet as it was laid out, and the page on which it was printed."""

    sheet: Sheet
    page: Page

    def boxes(self) -> list[tuple[Box, Rectangle]]:
        """Give each box with its frame on paper, both in the order in which they were drawn."""
        return list(zip(self.sheet.boxes, filled(self.page, WHITE), strict=True))


def filled(page: Page, colour: tuple[int, int, int]) -> list[Rectangle]:
    return [
        Rectangle(*(shape[side] * MM_PER_POINT for side in ("x0", "top", "x1", "bottom")))
        for shape in (*page.rects, *page.curves)
        if shape["fill"] and shape["non_stroking_color"] == colour
    ]


@pytest.fixture(scope="module")
def printed(layout: Layout, to_pdf: ToPdf) -> Iterator[list[Printed]]:
    """Give every sheet of the drawings of some plans, each drawing an annex of its own."""
    annexes = "".join(
        f"\n\n---\n\n## 附件{at}　图\n\n```mermaid\n{graph.mermaid}```"
        for at, graph in enumerate(GRAPHS, start=1)
    )
    document = Document(f"正文。{annexes}", PROPERTIES, GRAPHS)
    path = to_pdf({"drawings": print_document(document, layout)})["drawings"]
    sheets = [sheet for graph in GRAPHS for sheet in draw(graph, pen_of(layout))]
    with pdfplumber.open(path) as pdf:
        yield [Printed(*pair) for pair in zip(sheets, pdf.pages[1:], strict=True)]


def test_first_sheet_stands_on_the_page_of_its_heading(printed, layout: Layout) -> None:
    for each in printed:
        is_first = each.sheet in {draw(graph, pen_of(layout))[0] for graph in GRAPHS}
        assert each.page.extract_text().startswith("附件") == is_first


def test_boxes_stand_where_they_were_laid_out(printed) -> None:
    for each in printed:
        left, top = origin(each)
        for box, frame in each.boxes():
            assert frame.left - left == near(box.x * MM_PER_TWIP)
            assert frame.top - top == near(box.y * MM_PER_TWIP)
            assert frame.right - frame.left == near(box.width * MM_PER_TWIP)
            assert frame.bottom - frame.top == near(box.height * MM_PER_TWIP)


def test_drawings_stand_inside_the_text_block_and_in_its_middle(printed) -> None:
    for each in printed:
        left, top = origin(each)
        right, bottom = left + each.sheet.width * MM_PER_TWIP, top + each.sheet.height * MM_PER_TWIP
        assert (left + right) / 2 == near((LEFT + RIGHT) / 2)
        assert left >= LEFT - TOLERANCE
        assert right <= RIGHT + TOLERANCE
        assert top >= TOP
        assert bottom <= BOTTOM


def test_every_box_shows_all_its_text_and_keeps_it_in(printed) -> None:
    for each in printed:
        for box, frame in each.boxes():
            page = each.page.within_bbox(
                [
                    value / MM_PER_POINT
                    for value in (frame.left, frame.top, frame.right, frame.bottom)
                ]
            )
            seen = "".join(char["text"] for char in page.chars)
            wanted = "".join(line for text in box.texts for line in text.lines)
            assert sorted(seen.replace(" ", "")) == sorted(wanted.replace(" ", ""))


def test_labels_are_printed_whole(printed) -> None:
    for each in printed:
        shown = each.page.extract_text().replace(" ", "")
        for label in each.sheet.labels:
            assert "".join(label.text.lines) in shown


def test_every_arrow_meets_its_box(printed) -> None:
    for each in printed:
        tops = [box for _, box in each.boxes()]
        heads = filled(each.page, BLACK)
        assert len(heads) == sum(path.has_arrow for path in each.sheet.paths)
        for head in heads:
            x = (head.left + head.right) / 2
            assert any(box.left < x < box.right and head.bottom == near(box.top) for box in tops)


def origin(each: Printed) -> tuple[float, float]:
    """Give the top left of a sheet on its page, by its first box."""
    box, frame = each.boxes()[0]
    return frame.left - box.x * MM_PER_TWIP, frame.top - box.y * MM_PER_TWIP


def near(value: float) -> object:
    return pytest.approx(value, abs=TOLERANCE)
