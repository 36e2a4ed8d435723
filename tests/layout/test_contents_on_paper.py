"""The contents on paper: their numbers are true, their lines end at the edge of the text block."""

import re
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.page import Page

from planner.compose.document import Document, Properties
from planner.layout import Layout
from planner.office.conversion import Office
from planner.office.pages import page_numbers
from planner.word import Unknown, print_document

from .conftest import ToPdf
from .measure import TOLERANCE, body, number

TEXT_LEFT, TEXT_CENTRE, TEXT_RIGHT = 28, 28 + 156 / 2, 28 + 156
CHAPTERS, SECTIONS, ANNEXES = 15, 2, 4
LINE_PITCH = 24 * 25.4 / 72
ENTRY = re.compile(r"(.+?)[.…]{3,}(\d+)")


def plan() -> str:
    """Give a plan of more than twenty pages, whose chapters are of different lengths."""
    parts = ["# 青石镇应急预案"]
    for chapter in range(1, CHAPTERS + 1):
        parts.append(f"## 第{chapter}章")
        for section in range(1, SECTIONS + 1):
            parts += [f"### {chapter}.{section}节", "信访突发情况应急预案" * (17 * chapter)]
    for annex in range(1, ANNEXES + 1):
        parts += ["---", f"## 附件{annex}　表{annex}", "文"]
    return "\n\n".join(parts)


@pytest.fixture(scope="module")
def document() -> Document:
    return Document(plan(), Properties("id", "title", "subject", "creator", "1.0", "draft", None))


@pytest.fixture(scope="module")
def draft(document: Document, layout: Layout, libreoffice: Office) -> bytes:
    """Give the PDF in which LibreOffice computes the numbers."""
    word = print_document(document, layout, pages=Unknown.FOR_LAYOUT)
    return libreoffice.to_pdf([word])[0]


@pytest.fixture(scope="module")
def pages(document: Document, layout: Layout, draft: bytes, to_pdf: ToPdf) -> list[Page]:
    """Give the pages of the Word file that stores these numbers."""
    word = print_document(document, layout, pages=page_numbers(draft))
    with pdfplumber.open(to_pdf({"contents": word})["contents"]) as pdf:
        yield pdf.pages


@pytest.fixture(scope="module")
def entries(pages: list[Page]) -> list[tuple[str, int]]:
    texts = (line.text for page in pages[:3] for line in body(page))
    return [(found[1], int(found[2])) for text in texts if (found := ENTRY.fullmatch(text))]


def test_plan_has_more_than_twenty_pages(pages: list[Page]) -> None:
    assert len(pages) > 20


def test_every_heading_has_its_entry_in_order(entries: list[tuple[str, int]]) -> None:
    chapters = [
        name
        for chapter in range(1, CHAPTERS + 1)
        for name in (f"第{chapter}章", f"{chapter}.1节", f"{chapter}.2节")
    ]
    annexes = [f"附件{annex}表{annex}" for annex in range(1, ANNEXES + 1)]
    assert [name for name, _ in entries] == chapters + annexes


def test_every_number_is_that_of_the_page_with_the_heading(
    pages: list[Page], entries: list[tuple[str, int]]
) -> None:
    printed = {int(number(page).text.strip("—")): page for page in pages}
    for name, at in entries:
        assert name in "".join(line.text for line in body(printed[at])), name
    assert len({at for _, at in entries}) > 20


def test_stored_numbers_are_those_that_libreoffice_computes(
    draft: bytes, entries: list[tuple[str, int]], tmp_path: Path
) -> None:
    (tmp_path / "draft.pdf").write_bytes(draft)
    with pdfplumber.open(tmp_path / "draft.pdf") as pdf:
        texts = [line.text for page in pdf.pages[:3] for line in body(page)]
    computed = [(found[1], int(found[2])) for text in texts if (found := ENTRY.fullmatch(text))]
    assert computed == entries


def test_word_file_has_the_lines_of_the_draft(
    draft: bytes, pages: list[Page], tmp_path: Path
) -> None:
    (tmp_path / "draft.pdf").write_bytes(draft)
    with pdfplumber.open(tmp_path / "draft.pdf") as pdf:
        drafted = [heights(page) for page in pdf.pages]
    assert drafted == [heights(page) for page in pages]


def heights(page: Page) -> list[tuple[str, float]]:
    """Give the lines and their heights; in a draft, digits stand closer to characters."""
    return [(line.text, line.baseline) for line in body(page)]


def test_title_stands_alone_and_centred(pages: list[Page]) -> None:
    title = body(pages[0])[0]
    assert title.text == "目录"
    assert (title.left + title.right) / 2 == pytest.approx(TEXT_CENTRE, abs=TOLERANCE)


def test_numbers_end_at_the_right_edge_of_the_text_block(pages: list[Page]) -> None:
    lines = [line for page in pages[:3] for line in body(page) if ENTRY.fullmatch(line.text)]
    assert len(lines) == CHAPTERS * (1 + SECTIONS) + ANNEXES
    for line in lines:
        assert line.right == pytest.approx(TEXT_RIGHT, abs=TOLERANCE)


def test_chapters_are_flush_left_and_sections_inset_by_two_characters(pages: list[Page]) -> None:
    _, chapter, section, *_ = body(pages[0])
    assert chapter.left == pytest.approx(TEXT_LEFT, abs=TOLERANCE)
    assert section.left == pytest.approx(TEXT_LEFT + 2 * 15.75 * 25.4 / 72, abs=TOLERANCE)


def test_lines_follow_each_other_at_24_points(pages: list[Page]) -> None:
    _, first, second, *_ = body(pages[0])
    assert second.baseline - first.baseline == pytest.approx(LINE_PITCH, abs=0.1)


def test_plan_begins_on_the_page_after_its_contents(
    pages: list[Page], entries: list[tuple[str, int]]
) -> None:
    _, first = entries[0]
    assert body(pages[first - 1])[0].text == "青石镇应急预案"
    assert first == 3


def test_every_entry_is_a_link_to_its_page(draft: bytes, tmp_path: Path) -> None:
    (tmp_path / "draft.pdf").write_bytes(draft)
    with pdfplumber.open(tmp_path / "draft.pdf") as pdf:
        links = [link for page in pdf.pages[:2] for link in page.annots]
    assert len(links) >= CHAPTERS * (1 + SECTIONS) + ANNEXES
