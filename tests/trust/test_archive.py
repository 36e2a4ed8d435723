"""Word files from anybody: what is read of them, and what is refused before it does harm."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from planner import __version__
from planner.trust import archive
from planner.trust.archive import ArchiveError, print_of, read_print
from tests.trust.conftest import Print

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
DOCUMENT = f"<w:document {W}><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>"


def relationships(**targets: str) -> str:
    entries = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{entries}</Relationships>'


def packed(document: str | bytes = DOCUMENT, **others: str) -> bytes:
    files = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document,
        **{name.replace("__", "/"): content for name, content in others.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return buffer.getvalue()


def trouble(data: bytes) -> str:
    with pytest.raises(ArchiveError) as told:
        print_of(data)
    return told.value.trouble


def test_a_print_tells_what_it_is(printed: Print):
    read = print_of(printed("# 题\n\n正文。"))
    assert read.lines == ("题", "正文。")
    assert read.check_line == "校验码：X7W5-MNFT-2SSB（预案标识 town-petition，版本 3.0）"
    assert read.properties == {
        "PlannerPlan": "town-petition",
        "PlannerVersion": "3.0",
        "PlannerEdition": "internal",
        "PlannerText": read.digest,
        "PlannerTool": __version__,
    }


def test_a_file_of_others_has_no_properties():
    read = print_of(packed())
    assert (read.lines, read.check_line, read.properties) == (("正文",), "", {})


def test_the_parts_are_found_where_the_relationships_say():
    files = {
        "_rels/.rels": relationships(officeDocument="/word/document2.xml"),
        "word/document2.xml": DOCUMENT,
        "word/_rels/document2.xml.rels": relationships(footnotes="notes.xml"),
        "word/notes.xml": f"<w:footnotes {W}><w:p><w:t>脚注</w:t></w:p></w:footnotes>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    assert print_of(buffer.getvalue()).lines == ("正文", "脚注")


def test_strict_files_are_read_as_well():
    assert print_of(packed(DOCUMENT.replace(W, STRICT))).lines == ("正文",)


def test_only_the_last_line_with_a_code_is_the_check_line(printed: Print):
    read = print_of(printed("编号 0000-0000-0001"))
    assert read.lines == ("编号 0000-0000-0001",)
    assert read.digest == read.properties["PlannerText"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7",
        packed(b"<w:document"),
        packed(b"\xff\xfe\x00"),
        packed().replace(b"word/document.xml", b"word/documents.xm"),
        packed()[:-30],
    ],
)
def test_what_is_no_word_file(data):
    assert trouble(data) == "no-word-file"


def test_a_zip_of_other_things_is_no_word_file():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("../../etc/passwd", "x")
    assert trouble(buffer.getvalue()) == "no-word-file"


def test_a_bomb_is_not_unpacked():
    bomb = packed(b" " * (archive.SIZE_LIMIT + 1))
    assert len(bomb) < 100_000
    assert trouble(bomb) == "too-large"


def test_a_bomb_that_lies_about_its_size_is_unpacked_no_further_than_it_says():
    bomb = packed(DOCUMENT.encode() + b" " * 1_000_000)
    real = (len(DOCUMENT.encode()) + 1_000_000).to_bytes(4, "little")
    assert trouble(bomb.replace(real, (100).to_bytes(4, "little"))) == "no-word-file"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d SYSTEM "http://example.com/d.dtd">',
    ],
)
def test_a_document_type_is_refused(declaration):
    assert trouble(packed(declaration + DOCUMENT)) == "unsafe"


def test_depth_is_bounded():
    deep = f"<w:document {W}>" + "<w:p>" * 100_000 + "</w:p>" * 100_000 + "</w:document>"
    assert trouble(packed(deep)) == "unsafe"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused():
    buffer = io.BytesIO(packed())
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr("word/document.xml", DOCUMENT)
    assert trouble(buffer.getvalue()) == "unsafe"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_the_compression_of_word_files_is_unpacked(method):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        file.writestr("_rels/.rels", relationships(officeDocument="word/document.xml"))
        file.writestr("word/document.xml", DOCUMENT)
    assert trouble(buffer.getvalue()) == "unsafe"


def test_notes_are_read_once_however_often_they_are_named():
    named = relationships(footnotes="notes.xml")
    one = named[named.index("<Relationship ") : named.index("</Relationships>")]
    notes = f"<w:footnotes {W}><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnotes>"
    others = {
        "word___rels__document.xml.rels": named.replace(one, one * 9),
        "word__notes.xml": notes,
    }
    assert print_of(packed(**others)).lines == ("正文", "脚注")


def test_too_many_parts_are_refused():
    many = {f"part{number}": "" for number in range(archive.ENTRIES_LIMIT)}
    assert trouble(packed(DOCUMENT, **many)) == "unsafe"


def test_an_encrypted_part_is_told():
    data = bytearray(packed())
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(header, at + 1)) >= 0:
            data[at + flags] |= 1
    assert trouble(bytes(data)) == "encrypted"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda _: None, "no-file"),
        (Path.mkdir, "no-file"),
        (lambda path: path.write_bytes(b" " * (archive.SIZE_LIMIT + 1)), "too-large"),
        (lambda path: path.write_bytes(b"x"), "no-word-file"),
    ],
)
def test_a_path_that_is_no_print(tmp_path: Path, make: Callable[[Path], object], told):
    path = tmp_path / "plan.docx"
    make(path)
    with pytest.raises(ArchiveError) as error:
        read_print(path)
    assert error.value.trouble == told
