"""Seals: an edited file shows that it was edited."""

import hashlib
import io
import zipfile
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from planner.compose.document import Document, Properties
from planner.layout import load_layout
from planner.output.seal import is_intact, seal
from planner.word import print_document

LAYOUT = Path(__file__).parents[2] / "templates/layouts/gbt9704.yaml"


@pytest.fixture(scope="module")
def word():
    properties = Properties("a", "预案", "b", "c", "1", "d", None)
    return print_document(
        Document("# 预案\n\n## 一、总则\n\n文。\n", properties), load_layout(LAYOUT)
    )


@pytest.fixture(params=["md", "html", "docx", "pdf"])
def kind(request):
    return request.param


@pytest.fixture
def data(kind, word):
    contents = {"docx": word, "pdf": b"%PDF-1.6\n%%EOF\n"}
    return contents.get(kind, "# 预案\n".encode())


def test_what_was_sealed_is_intact(data, kind):
    assert is_intact(seal(data, kind), kind)


def test_what_was_never_sealed_is_not(data, kind):
    assert not is_intact(data, kind)
    assert not is_intact(b"", kind)


def test_a_changed_byte_shows(data, kind):
    sealed = seal(data, kind)
    for position in range(0, len(sealed), max(1, len(sealed) // 50)):
        edited = bytearray(sealed)
        edited[position] ^= 1
        assert not is_intact(bytes(edited), kind)


def test_what_is_added_or_taken_away_shows(data, kind):
    sealed = seal(data, kind)
    for edited in (sealed + b"\n", b" " + sealed, sealed[:-1], sealed[1:], sealed + sealed):
        assert not is_intact(edited, kind)


def test_a_seal_belongs_to_its_format(data, kind):
    other = "md" if kind == "docx" else "docx"
    assert not is_intact(seal(data, kind), other)


def test_a_text_bears_its_seal_on_its_last_line():
    digest = hashlib.sha256(b"a\n").hexdigest()
    assert seal(b"a\n", "md") == f"a\n<!-- planner sha256:{digest} -->\n".encode()


def test_a_pdf_bears_its_seal_in_a_comment_after_its_end():
    pdf = b"%PDF-1.6\n%%EOF\n"
    digest = hashlib.sha256(pdf).hexdigest()
    assert seal(pdf, "pdf") == pdf + f"%planner sha256:{digest}\n".encode()


def test_a_word_file_bears_its_seal_in_the_comment_of_the_archive(word):
    archive = zipfile.ZipFile(io.BytesIO(seal(word, "docx")))
    digest = hashlib.sha256(word).hexdigest()
    assert archive.comment == f"planner sha256:{digest}".encode()
    assert archive.testzip() is None


def test_a_sealed_word_file_opens_and_is_valid(word, tmp_path):
    path = tmp_path / "sealed.docx"
    path.write_bytes(seal(word, "docx"))
    assert [p.text for p in docx.Document(str(path)).paragraphs][:3] == ["预案", "一、总则", "文。"]
    result = OpenXmlValidator().validate(path)
    assert (result.is_valid, result.errors) == (True, [])


def test_a_word_file_that_was_saved_again_is_not_intact(word, tmp_path):
    path = tmp_path / "sealed.docx"
    path.write_bytes(seal(word, "docx"))
    docx.Document(str(path)).save(str(path))
    assert not is_intact(path.read_bytes(), "docx")
