"""What the tests of the Word printer share: the layout, and short ways to print and read back."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from planner.compose.document import Document, Properties
from planner.layout import Layout, load_layout
from planner.word import print_document

ROOT = Path(__file__).parents[2]
LAYOUT_FILE = ROOT / "templates" / "layouts" / "gbt9704.yaml"

Print = Callable[[str], bytes]
Read = Callable[[str], WordDocument]
Part = Callable[[str, str], str]


@pytest.fixture(scope="session")
def layout() -> Layout:
    """Give the layout without its check code, which is no word of what is printed."""
    whole = load_layout(LAYOUT_FILE)
    silent = whole.check_code.model_copy(update={"shown": False})
    return whole.model_copy(update={"check_code": silent})


@pytest.fixture(scope="session")
def sample() -> str:
    return (Path(__file__).parent / "sample.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def properties() -> Properties:
    return Properties(
        identifier="qingshi-petition",
        title="青石镇信访突发情况应急预案",
        subject="township petition",
        creator="青石镇人民政府",
        version="3.0",
        status="published",
        issued=date(2026, 5, 6),
    )


@pytest.fixture(scope="session")
def printed(layout: Layout, properties: Properties) -> Print:
    """Give what prints Markdown as the bytes of a Word file."""
    return lambda markdown: print_document(Document(markdown, properties), layout)


@pytest.fixture(scope="session")
def read_back(printed: Print) -> Read:
    """Give what prints Markdown and reads it with python-docx."""
    return lambda markdown: docx.Document(io.BytesIO(printed(markdown)))


@pytest.fixture(scope="session")
def part(printed: Print) -> Part:
    """Give what prints Markdown and takes one part out of the package."""

    def take(markdown: str, name: str) -> str:
        with zipfile.ZipFile(io.BytesIO(printed(markdown))) as archive:
            return archive.read(name).decode()

    return take
