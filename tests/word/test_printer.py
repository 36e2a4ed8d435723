"""Whole Word files: read back by others, checked against the schema, the same every time."""

import io
import re
import zipfile
from html import escape as escape_html
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from openxml_audit import OpenXmlValidator

from planner.compose.document import Document, Properties
from planner.compose.markdown import escape
from planner.layout import Layout
from planner.word import Unknown, print_document

from .conftest import Print, Read

HOSTILE = {
    "element": "<w:p>",
    "end of CDATA": "]]>",
    "entities": "&amp; & &#60;",
    "emoji": "🚒👩‍🚒",
    "beyond the first plane": "𠮷野家",
    "right to left": "שלום \u202bעולם\u202c",
    "zero width": "零\u200b宽\u200d连\u2060接\ufeff",
    "spaces and tab": "多  个   空格\t制表",
    "ordered item": "1. 不是列表",
    "item": "- 不是列表",
    "marks": "# 不是标题 *_`~|",
    "allowed HTML": '<a id="x"></a><br>',
    "10,000 characters": "长" * 10_000,
}
STRUCTURES = {
    "nothing": "",
    "title": "# 题",
    "break": "---",
    "table": "| 甲 |\n|---|\n| 乙 |",
    "empty code": "```\n```",
    "empty item and quote": "- \n\n> \n",
    **{name: escape(text) for name, text in HOSTILE.items()},
}

lines = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t"), min_size=1
).filter(lambda text: text.strip() == text)

structure = st.text("文 \n-#>*_1.+=<!/a&;\t", max_size=60)
markup = st.text("*_~`[]()<>!\\&#;|-.ab12文“”— \t", max_size=40)


def paragraphs(document: WordDocument) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def as_xml_holds_it(text: str) -> str:
    return re.sub("[\ufffe\uffff]", "\ufffd", text)


def test_headings_are_headings(read_back: Read, sample: str) -> None:
    document = read_back(sample)
    headings = {
        paragraph.text: paragraph.style.name
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith("Heading")
    }
    assert headings["一、总则"] == "Heading 1"
    assert headings["（一）编制目的"] == "Heading 2"
    assert headings["1.时限和内容"] == "Heading 3"
    assert len(headings) == 34


def test_title_note_and_annexes_have_their_styles(read_back: Read, sample: str) -> None:
    document = read_back(sample)
    by_style = {paragraph.style.name: paragraph.text for paragraph in document.paragraphs}
    assert by_style["Title"] == "青石镇信访突发情况应急预案"
    assert by_style["Subtitle"] == "（青政发〔2026〕12号　第3.0版　已发布）"
    assert by_style["附件序号"] == "附件3"
    assert by_style["附件标题"] == "信访突发情况登记表"


def test_every_link_inside_finds_its_bookmark(read_back: Read, sample: str) -> None:
    body = read_back(sample).element.body
    names = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    anchors = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert anchors == {"_incident_record", "_levels", "_command", "_contacts"}
    assert anchors <= names


def test_tables_are_whole(read_back: Read, sample: str) -> None:
    contacts = read_back(sample).tables[5]
    assert [cell.text for cell in contacts.rows[0].cells] == ["单位", "岗位", "值班电话", "传真"]
    assert [cell.text for cell in contacts.rows[1].cells] == [
        "镇人民政府",
        "镇长",
        "0571-8888-6600",
        "0571-8888-6602",
    ]


def test_same_plan_gives_the_same_bytes(printed: Print, sample: str) -> None:
    assert printed(sample) == printed(sample)


def test_draft_for_libreoffice_tells_of_the_words_of_the_file(
    printed: Print, layout: Layout, properties: Properties
) -> None:
    markdown = "按第12条，电话0571-8888-6601。"
    draft = print_document(Document(markdown, properties), layout, pages=Unknown.FOR_LAYOUT)
    assert "\u2060" in _part(draft, "word/document.xml")
    assert "\u2060" not in _part(printed(markdown), "word/document.xml")
    told = "docProps/custom.xml"
    assert _part(draft, told) == _part(printed(markdown), told)


def _part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize("markdown", STRUCTURES.values(), ids=STRUCTURES)
def test_any_document_is_valid(printed: Print, tmp_path: Path, markdown: str) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(printed(markdown))
    assert OpenXmlValidator().validate(path).errors == []


def test_sample_is_valid(printed: Print, tmp_path: Path, sample: str) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(printed(sample))
    assert OpenXmlValidator().validate(path).errors == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_back_as_typed(read_back: Read, text: str) -> None:
    assert paragraphs(read_back(escape(text))) == [text]


@settings(deadline=None)
@given(lines, lines, lines)
@example("（一）", "（）", "-")
def test_words_of_the_plan_are_the_words_of_the_file(
    read_back: Read, title: str, paragraph: str, cell: str
) -> None:
    markdown = f"# {escape(title)}\n\n正文\n\n{escape(paragraph)}\n\n| {escape(cell)} |\n|---|\n"
    document = read_back(markdown)
    shown, *others = paragraphs(document)[:3]
    unbroken = shown.replace("\n", "")  # a long title has lines of its own
    texts = [unbroken, *others, document.tables[0].cell(0, 0).text]
    assert texts == [as_xml_holds_it(text) for text in (title, "正文", paragraph, cell)]


@settings(deadline=None)
@given(markup)
def test_any_markup_shows_what_a_browser_shows(read_back: Read, text: str) -> None:
    (paragraph,) = paragraphs(read_back(f"文{text}"))
    assert _without_spaces(paragraph) == _without_spaces(_in_a_browser(f"文{text}"))


@settings(deadline=None)
@given(structure)
def test_no_structure_loses_a_word(read_back: Read, text: str) -> None:
    assert "".join(paragraphs(read_back(text))).count("文") == text.count("文")


def _in_a_browser(markdown: str) -> str:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.add_render_rule(
        "html_inline", lambda _self, tokens, at, *_: escape_html(tokens[at].content)
    )
    page = html.fromstring(reader.render(markdown))
    for image in page.iter("img"):
        image.tail = image.get("alt") + (image.tail or "")
    return page.text_content()


def _without_spaces(text: str) -> str:
    return "".join(text.split())
