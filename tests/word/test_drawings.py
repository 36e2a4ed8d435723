"""Drawings in the Word file: native shapes, whole text, a fallback that says the same."""

import io
import re
import zipfile
from collections.abc import Sequence

import docx
import pytest
from hypothesis import given, settings
from lxml import etree
from lxml.etree import _Element
from openxml_audit import OpenXmlValidator

from planner.compose.document import Document, Properties
from planner.compose.graphs import Edge, Graph, Node
from planner.drawing import Sheet, draw, pen_of
from planner.layout import Layout
from planner.word import print_document
from tests.drawing.graphs import flows

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
EMU_PER_TWIP = 635

FLOW = Graph(
    "flow",
    "处置流程图",
    (
        Node("a", ("接报核实", "办公室", "5分钟内"), "rounded"),
        Node("b", ("有人受伤",), "diamond"),
        Node("c", ("救护 <&>", "医疗救护组")),
        Node("d", ("报告",)),
    ),
    (Edge("a", "b"), Edge("b", "c", "是"), Edge("a", "d")),
)
LONG = Graph(
    "flow",
    "流程图",
    tuple(Node(f"n{at}", (f"步骤{at}", "办公室", "5分钟内")) for at in range(18)),
    tuple(Edge(f"n{at}", f"n{at + 1}") for at in range(17)),
)


@pytest.fixture(scope="module")
def file(layout: Layout, properties: Properties):
    """Give what prints drawings, one below the other, as the bytes of a Word file."""

    def printed(*graphs: Graph) -> bytes:
        fences = "\n\n".join(f"```mermaid\n{graph.mermaid}```" for graph in graphs)
        return print_document(Document(fences, properties, graphs), layout)

    return printed


@pytest.fixture(scope="module")
def body(file):
    """Give what prints drawings and reads the body of the file."""

    def read(*graphs: Graph) -> _Element:
        with zipfile.ZipFile(io.BytesIO(file(*graphs))) as archive:
            return etree.fromstring(archive.read("word/document.xml"))

    return read


@pytest.fixture(scope="module")
def sheets(layout: Layout):
    return lambda graph: draw(graph, pen_of(layout))


def found(element: _Element, path: str) -> Sequence[_Element]:
    return element.xpath(path, namespaces=NAMES)


def texts(element: _Element, path: str) -> list[list[str]]:
    """Give the texts of all boxes, each as its paragraphs."""
    return [
        ["".join(found(p, ".//w:t/text()")) for p in found(box, ".//w:p")]
        for box in found(element, f"{path}//w:txbxContent")
    ]


def test_sheet_is_one_inline_group_of_its_size(body, sheets) -> None:
    (sheet,) = sheets(FLOW)
    (inline,) = found(body(FLOW), "//mc:Choice[@Requires='wpg']/w:drawing/wp:inline")
    size = {"cx": str(sheet.width * EMU_PER_TWIP), "cy": str(sheet.height * EMU_PER_TWIP)}
    assert dict(found(inline, "wp:extent")[0].attrib) == size
    assert dict(found(inline, ".//wpg:grpSpPr/a:xfrm/a:chExt")[0].attrib) == size


def test_boxes_keep_their_shapes_and_their_text(body) -> None:
    shapes = {
        "".join(found(box, ".//w:t/text()")): found(box, ".//a:prstGeom/@prst")[0]
        for box in found(body(FLOW), "//wps:wsp[wps:txbx]")
    }
    assert shapes == {
        "接报核实办公室5分钟内": "roundRect",
        "有人受伤": "flowChartDecision",
        "救护 <&>医疗救护组": "rect",
        "报告": "rect",
        "是": "rect",
    }


def test_name_and_details_have_their_styles(body) -> None:
    (box,) = found(body(FLOW), "//wps:txbx[.//w:t='接报核实']")
    styles = found(box, ".//w:pStyle/@w:val")
    assert styles == ["DrawingName", "DrawingDetail", "DrawingDetail"]


def test_box_leaves_all_its_room_to_the_lines_that_were_measured(body) -> None:
    for properties in found(body(FLOW), "//wps:txbx/following-sibling::wps:bodyPr"):
        assert {properties.get(f"{side}Ins") for side in "ltrb"} == {"0"}
        assert properties.get("anchor") == "ctr"


def test_edge_is_a_line_with_an_arrow(body) -> None:
    lines = found(body(FLOW), "//wps:wsp[wps:cNvCnPr]")
    assert len(lines) == 3
    assert all(found(line, ".//a:tailEnd[@type='triangle']") for line in lines)
    straight, bent, _ = (found(line, ".//a:prstGeom | .//a:custGeom")[0] for line in lines)
    assert {etree.QName(straight).localname, etree.QName(bent).localname} == {"custGeom"}


def test_lines_of_an_organisation_have_no_arrows(body) -> None:
    tree = Graph("tree", "图", (Node("a", ("甲",)), Node("b", ("乙",))), (Edge("a", "b"),))
    assert found(body(tree), "//a:tailEnd") == []
    assert found(body(tree), "//wps:wsp[wps:cNvCnPr]//a:prstGeom/@prst") == ["line"]


def test_fallback_has_the_same_boxes_and_lines(body) -> None:
    read = body(FLOW)
    assert texts(read, "//mc:Fallback") == texts(read, "//mc:Choice")
    assert len(found(read, "//mc:Fallback//v:polyline")) == 3
    assert len(found(read, "//mc:Fallback//v:group")) == 1


def test_paragraph_is_as_high_as_the_drawing(body) -> None:
    (paragraph,) = found(body(FLOW), "//w:body/w:p")
    assert found(paragraph, "w:pPr/w:pStyle/@w:val") == ["Drawing"]
    assert found(paragraph, "w:pPr/w:spacing/@w:lineRule") == ["auto"]


def test_drawing_is_told_to_those_who_do_not_see_it(body) -> None:
    (told,) = found(body(FLOW), "//wp:docPr/@descr")
    assert told == FLOW.description
    assert found(body(FLOW), "//wp:docPr/@name") == ["处置流程图"]


def test_every_sheet_is_a_paragraph(body) -> None:
    read = body(LONG)
    assert found(read, "//wp:docPr/@descr") == [
        LONG.description,
        *("流程图（第2张，共3张）", "流程图（第3张，共3张）"),
    ]
    assert len(found(read, "//w:body/w:p")) == 3


def test_shapes_are_numbered_through(body) -> None:
    numbers = found(body(FLOW, LONG), "//wp:docPr/@id | //wps:cNvPr/@id")
    assert numbers == [str(at) for at in range(1, len(numbers) + 1)]


def test_only_the_first_sheet_begins_the_page(layout: Layout, properties: Properties) -> None:
    fence = f"文\n\n---\n\n```mermaid\n{LONG.mermaid}```"
    content = print_document(Document(fence, properties, (LONG,)), layout)
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    breaks = [paragraph.paragraph_format.page_break_before for paragraph in paragraphs]
    assert breaks == [None, True, None, None]


def test_drawing_between_tables_parts_them(layout: Layout, properties: Properties) -> None:
    nothing = Graph("flow", "图", (), ())
    table = "| 甲 |\n|---|\n| 乙 |"
    fence = f"{table}\n\n```mermaid\n{nothing.mermaid}```\n\n{table}"
    content = print_document(Document(fence, properties, (nothing,)), layout)
    assert len(docx.Document(io.BytesIO(content)).tables) == 2


def test_same_drawings_give_the_same_bytes(file) -> None:
    assert file(FLOW, LONG) == file(FLOW, LONG)


def test_words_of_a_drawing_stand_apart_from_the_text(file) -> None:
    paragraphs = docx.Document(io.BytesIO(file(FLOW))).paragraphs
    assert [paragraph.text for paragraph in paragraphs] == [""]


def audited(content: bytes, path) -> list[str]:
    path.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def test_file_with_drawings_is_valid(file, tmp_path) -> None:
    assert audited(file(FLOW, LONG), tmp_path / "a.docx") == []


@settings(max_examples=25, deadline=None)
@given(graph=flows())
def test_any_drawing_is_valid_and_whole(file, sheets, graph: Graph, tmp_path_factory) -> None:
    content = file(graph)
    assert audited(content, tmp_path_factory.getbasetemp() / "any.docx") == []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        read = etree.fromstring(archive.read("word/document.xml"))
    drawn = [as_xml_holds_it(line) for sheet in sheets(graph) for line in lines(sheet)]
    # A hyphen between digits is an element of its own, which keeps the number on one line.
    seen = [text for box in texts(read, "//mc:Choice") for text in box]
    assert seen == [re.sub(r"(?<=\d)-(?=\d)", "", text) for text in drawn]


def lines(sheet: Sheet) -> list[str]:
    boxes = [text for box in sheet.boxes for text in box.texts]
    return ["".join(text.lines) for text in [*boxes, *(label.text for label in sheet.labels)]]


def as_xml_holds_it(text: str) -> str:
    return re.sub("[\ufffe\uffff]", "\ufffd", text)
