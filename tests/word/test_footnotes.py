"""Footnotes of citations, where the layout asks for them."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from planner.compose.composer import compose
from planner.compose.document import Document, Properties
from planner.layout import Layout
from planner.source.repository import Repository
from planner.word import print_document
from tests.words import in_docx

from .conftest import ROOT

FULL = "《信访工作条例》第二十条、第四十七条"
SOURCES = {"《信访工作条例》": FULL, "《县预案》": "《县预案》"}
NOTE = re.compile(r'<w:footnote w:id="(\d+)">.*?<w:t xml:space="preserve">(.*?)</w:t>')
REFERENCE = re.compile(r'<w:footnoteReference w:id="(\d+)"/>')


@pytest.fixture(scope="module")
def with_footnotes(layout: Layout) -> Layout:
    assert layout.footnotes is not None
    footnotes = layout.footnotes.model_copy(update={"citations": True})
    return layout.model_copy(update={"footnotes": footnotes})


@pytest.fixture
def noted(with_footnotes: Layout, properties: Properties):
    """Give what prints Markdown with footnotes: the file, and its notes by their numbers."""

    def printed(markdown: str) -> tuple[bytes, dict[str, str]]:
        file = print_document(Document(markdown, properties, sources=SOURCES), with_footnotes)
        return file, {
            number: text.strip() for number, text in NOTE.findall(_part(file, "footnotes"))
        }

    return printed


def _part(file: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        path = f"word/{name}.xml"
        return archive.read(path).decode() if path in archive.namelist() else ""


def test_first_citation_gets_a_note_after_its_articles(noted) -> None:
    file, notes = noted("依照《信访工作条例》第三十四条办理。\n\n《信访工作条例》再次。")
    assert notes == {"1": FULL}
    before, after = _part(file, "document").split('<w:footnoteReference w:id="1"/>')
    assert before.count("第三十四条</w:t>") == 1
    assert ">办理。</w:t>" in after


def test_list_of_what_the_plan_rests_on_needs_no_note(noted) -> None:
    file, notes = noted(f"1.{FULL}；\n\n依照《信访工作条例》办理。")
    assert notes == {"1": FULL}
    assert _part(file, "document").index("footnoteReference ") > _part(file, "document").index(
        "依照"
    )


@pytest.mark.parametrize(
    "markdown", ["依照《县预案》办理。", "依照《别的条例》办理。", "## 《信访工作条例》"]
)
def test_nothing_to_add_gives_no_note_and_no_part(noted, markdown: str) -> None:
    file, notes = noted(markdown)
    assert notes == {}
    assert _part(file, "footnotes") == ""
    assert "footnotePr" not in _part(file, "settings")


def test_layout_that_does_not_ask_gets_none(layout: Layout, properties: Properties) -> None:
    document = Document("依照《信访工作条例》办理。", properties, sources=SOURCES)
    assert REFERENCE.findall(_part(print_document(document, layout), "document")) == []


def test_plan_with_footnotes_is_valid_and_has_the_same_words(
    layout: Layout, with_footnotes: Layout, tmp_path: Path
) -> None:
    file = Repository().read(ROOT / "plans" / "qingshi-petition.yaml")
    assert file.plan is not None
    assert file.directory is not None
    document = compose(file.plan, file.directory)
    noted = print_document(document, with_footnotes)
    assert len(REFERENCE.findall(_part(noted, "document"))) > 0
    assert in_docx(noted) == in_docx(print_document(document, layout))
    path = tmp_path / "plan.docx"
    path.write_bytes(noted)
    assert OpenXmlValidator().validate(path).errors == []
    assert file.plan.title in [each.text for each in docx.Document(str(path)).paragraphs]
