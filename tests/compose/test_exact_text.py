"""Text is text: what a plan says is what a reader sees, wherever it stands."""

import json
import re
from typing import Any

import merman
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.compose.composer import compose
from planner.compose.document import Document
from planner.compose.graphs import label
from planner.compose.markdown import marked_up
from planner.compose.outline import Entry, Outline
from planner.compose.sentences import close, separator
from planner.compose.tables import table
from planner.layout import load_layout
from planner.layout.files import DEFAULT, built_in
from planner.model.directory import Directory
from planner.model.plan import Numbering, Plan
from planner.resources import folder
from planner.source.reading import read_directory, read_plan
from planner.web.page import print_page
from tests.compose.conftest import GOLDEN
from tests.compose.reading import Shown, shown, shown_in_html, shown_on_github
from tests.compose.texts import lines, texts

WORDS = {"annex": "附件{n}", "part": "第{n}部分", "see": "（见{reference}）"}

LAYOUT = load_layout(folder("templates") / "layouts" / "gbt9704.yaml")

readers = pytest.mark.parametrize("read", [shown, shown_on_github])
LAYOUT = load_layout(built_in()[DEFAULT])

many = settings(max_examples=100, deadline=None)


def outline(numbering: Numbering = "chinese") -> Outline:
    return Outline(numbering, WORDS)


def labelled(label: str, text: str) -> str:
    """Set the label before the text as a reader should see it: never as a decimal fraction."""
    return f"{label} {text}" if re.match("[0-9０-９]", text) else f"{label}{text}"


@readers
@many
@given(text=texts)
def test_in_paragraphs(read, text):
    assert read(f"前\n\n{marked_up(text)}\n\n后") == [
        ("p", "前"),
        *(("p", line) for line in text.split("\n")),
        ("p", "后"),
    ]


@readers
@many
@given(first=lines, second=lines)
def test_in_items(read, first, second):
    written = outline().entries([Entry(marked_up(first)), Entry(marked_up(second))])
    mark = separator([marked_up(first), marked_up(second)])
    assert read(written) == [
        ("p", labelled("1.", close(first, mark))),
        ("p", labelled("2.", close(second, "。"))),
    ]


@readers
@many
@given(text=lines)
def test_in_items_below_items(read, text):
    below = (Entry(marked_up(text)), Entry("乙"))
    written = outline().entries([Entry("甲", below), Entry("丙")])
    assert read(written) == [
        ("p", "1.甲："),
        ("p", f"（1）{close(text, separator([marked_up(text)]))}"),
        ("p", "（2）乙；"),
        ("p", "2.丙。"),
    ]


@readers
@many
@given(text=lines)
def test_in_an_item_alone(read, text):
    assert read(outline().entries([Entry(marked_up(text))])) == [("p", close(text, "。"))]


@readers
@many
@given(text=lines, depth=st.integers(1, 4))
def test_in_headings(read, text, depth):
    written = outline("decimal").heading(depth, marked_up(text))
    ((tag, heading),) = read(written)
    assert tag == f"h{depth + 1}"
    assert heading.endswith(text)


@readers
@many
@given(text=lines)
def test_in_the_titles_of_annexes(read, text):
    written = outline()
    annex = written.annex(text, "annex-x")
    assert read(written.resolve(annex)) == [("h2", f"附件1\u3000{text}")]


@readers
@many
@given(head=lines, cell=texts, other=lines)
def test_in_the_cells_of_tables(read, head, cell, other):
    written = table([head, "乙"], [[cell, [other, other]], ["", other]])
    assert read(written) == [
        ("th", head),
        ("th", "乙"),
        ("td", cell),
        ("td", f"{other}\n{other}"),
        ("td", ""),
        ("td", other),
    ]


@many
@given(name=lines, condition=lines)
def test_in_drawings(name, condition):
    box, branch = label(name, condition), label(condition)
    drawing = f"flowchart TB\n  n1[{box}]\n  n2[{branch}]\n  n1 -->|{branch}| n2\n"
    read = json.loads(merman.Merman().parse_json(drawing, None))
    assert [node["id"] for node in read["nodes"]] == ["n1", "n2"]
    assert [(edge["from"], edge["to"]) for edge in read["edges"]] == [("n1", "n2")]
    assert _decoded(box) == f'"{name}<br/>{condition}"'


PLAN = read_plan((GOLDEN / "flood.yaml").read_bytes(), "flood.yaml", {}).data
DIRECTORY = read_directory((GOLDEN / "directory.yaml").read_bytes(), "directory.yaml").data
JOINTS = re.compile("[。；，：、\n]|或者|且|附件")


@many
@given(text=lines.filter(lambda text: not JOINTS.search(text)))
def test_in_a_whole_plan(text):
    """Every text of a plan is replaced; marks that steer how texts are joined are left out."""
    plain, strange = _document("甲文乙"), _document(f"甲{text}乙")
    for read in (_on_the_page, _on_github):
        expected = [(tag, seen.replace("甲文乙", f"甲{text}乙")) for tag, seen in read(plain)]
        assert read(strange) == expected


def _on_the_page(document: Document) -> Shown:
    return shown_in_html(print_page(document, LAYOUT).decode())


def _on_github(document: Document) -> Shown:
    """Read the Markdown with its drawings, where characters may have numbers."""
    return [
        (tag, _decoded(text) if tag == "pre" else text)
        for tag, text in shown_on_github(document.markdown)
    ]


def _document(text: str) -> Document:
    plan = Plan.model_validate(_replaced(PLAN, text))
    directory = Directory.model_validate(_replaced(DIRECTORY, text))
    return compose(plan, directory)


def _replaced(data: Any, text: str) -> Any:
    """Put `text` in the place of every Chinese text but the bodies, which are Markdown."""
    if isinstance(data, dict):
        return {
            key: value if key == "body" else _replaced(value, text) for key, value in data.items()
        }
    if isinstance(data, list):
        return [_replaced(value, text) for value in data]
    return text if isinstance(data, str) and not data.isascii() else data


def _decoded(text: str) -> str:
    """Put in the characters that Mermaid has numbers for: #35; is #."""
    return re.sub("#([0-9]+);", lambda sign: chr(int(sign[1])), text)
