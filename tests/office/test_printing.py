"""PDFs by the real LibreOffice: their fonts, their bytes, and hostile text in them."""

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.compose.document import Document, Properties
from planner.compose.markdown import escape
from planner.layout import load_layout
from planner.office.conversion import Office
from planner.office.stand_ins import NamedFont
from planner.office.timeless import timeless
from planner.word import print_document

LAYOUT = load_layout(Path(__file__).parents[2] / "templates/layouts/gbt9704.yaml")
PROPERTIES = Properties("id", "预案", "b", "青石镇人民政府", "1", "d", date(2026, 5, 6))


def word(text: str) -> bytes:
    return print_document(Document(f"# 预案\n\n{escape(text)}", PROPERTIES), LAYOUT)


@pytest.fixture(scope="module")
def pdf(libreoffice: Office) -> bytes:
    return timeless(libreoffice.to_pdf([word("正文，Text 1")])[0], date(2026, 5, 6))


def test_the_same_file_gives_the_same_bytes(libreoffice: Office, pdf: bytes) -> None:
    again = libreoffice.to_pdf([word("正文，Text 1")])[0]
    assert timeless(again, date(2026, 5, 6)) == pdf


def test_a_pdf_tells_of_itself_what_the_plan_tells(pdf: bytes) -> None:
    told = PdfReader(io.BytesIO(pdf)).metadata
    assert told is not None
    assert (told.title, told.author, told.subject) == ("预案", "青石镇人民政府", "b")
    assert told.creation_date is not None
    assert told.creation_date.date() == date(2026, 5, 6)


def test_its_fonts_are_the_stand_ins(pdf: bytes, fonts: list[NamedFont]) -> None:
    resources = PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]
    embedded = {font["/BaseFont"].split("+")[1] for font in resources["/Font"].values()}
    title = next(font for font in fonts if font.name == "方正小标宋简体")
    if title.stands_in != "Noto Serif CJK SC Bold":
        pytest.skip("this machine has other fonts for titles than Noto Serif CJK SC Bold")
    assert any(name.startswith("NotoSerifCJK") and "Bold" in name for name in embedded)


def test_hostile_text_is_printed(libreoffice: Office) -> None:
    texts = ["<w:p> ]]> &amp;", "🚒𠮷", "שלום", "长" * 10_000]
    for text, pdf in zip(texts, libreoffice.to_pdf([*map(word, texts)]), strict=True):
        pages = PdfReader(io.BytesIO(pdf)).pages
        printed = "".join(page.extract_text() for page in pages)
        assert "预案" in printed
        assert printed.count("长") == text.count("长")
