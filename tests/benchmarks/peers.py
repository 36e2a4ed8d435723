"""The peers of the Word printer: docxtpl and pandoc, given the same headings, text and tables."""

import io
import subprocess
from collections.abc import Iterator, Mapping
from typing import Any

import docx
from docxtpl import DocxTemplate

from planner.compose.document import Document
from planner.compose.markdown import parse
from planner.word.blocks import Annex, Code, Heading, Note, Table, Text, Title, blocks, visible

_HEADINGS = (1, 2, 3, 4)
_BULLET = "·"


def docxtpl_template() -> bytes:
    """Make the template: a loop over blocks, each kind in a style of its own, tables row by row."""
    template = docx.Document()
    template.add_paragraph("{%p for block in blocks %}")
    for style in ("Title", *(f"Heading {level}" for level in _HEADINGS), "Normal"):
        template.add_paragraph(f"{{%p if block.style == '{style}' %}}")
        template.add_paragraph("{{ block.text }}", style=style)
        template.add_paragraph("{%p endif %}")
    template.add_paragraph("{%p if block.rows %}")
    table = template.add_table(rows=3, cols=3, style="Table Grid")
    table.cell(0, 0).text = "{%tr for row in block.rows %}"
    for at, text in enumerate(("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}")):
        table.cell(1, at).text = text
    table.cell(2, 0).text = "{%tr endfor %}"
    template.add_paragraph("{%p endif %}")
    template.add_paragraph("{%p endfor %}")
    saved = io.BytesIO()
    template.save(saved)
    return saved.getvalue()


def print_with_docxtpl(template: bytes, document: Document) -> bytes:
    """Print a document by docxtpl."""
    peer = DocxTemplate(io.BytesIO(template))
    peer.render({"blocks": list(_told(document))}, autoescape=True)
    saved = io.BytesIO()
    peer.save(saved)
    return saved.getvalue()


def print_with_pandoc(document: Document) -> bytes:
    """Print a document by pandoc, a process of its own as everywhere."""
    command = ["pandoc", "--from", "gfm", "--to", "docx", "--output", "-"]
    told = document.markdown.encode()
    return subprocess.run(command, input=told, check=True, stdout=subprocess.PIPE).stdout


def _told(document: Document) -> Iterator[Mapping[str, Any]]:
    """Tell the template of each block its style and its text, or its rows."""
    for block in blocks(parse(document.markdown), _BULLET, document.drawings):
        match block:
            case Title(content):
                yield {"style": "Title", "text": visible(content)}
            case Heading(level, content):
                yield {"style": f"Heading {level}", "text": visible(content)}
            case Annex(label, title):
                yield {"style": "Heading 1", "text": f"{visible(label)} {visible(title)}"}
            case Note(content):
                yield {"style": "Normal", "text": visible(content)}
            case Text(content, marker):
                yield {"style": "Normal", "text": marker + visible(content)}
            case Code(text):
                yield {"style": "Normal", "text": text}
            case Table(head, rows):
                yield {"rows": [[visible(cell) for cell in row] for row in (head, *rows)]}
            case _:
                pass
