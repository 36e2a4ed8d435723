"""The contents: when a plan has them, what they list, and how Word and LibreOffice take them."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from planner.compose.document import Document, Properties
from planner.compose.markdown import escape, parse
from planner.layout import Layout
from planner.word import has_contents, print_document
from planner.word.blocks import Annex, Block, Heading, blocks
from planner.word.contents import Pages, Unknown, mark_headings, print_contents

PLAN = """# 题

## 一、总则

### （一）目的

#### 1.细目

正文

---

## 附件1　应急“通讯录”

文
"""
MARKS = ["_Toc000001", "_Toc000002", "_Toc000003"]
PAGES: Pages = dict(zip(MARKS, (2, 3, 14), strict=True))


@pytest.fixture(scope="module")
def short(layout: Layout) -> Layout:
    """Give a layout that wants contents from three headings on."""
    contents = layout.contents.model_copy(update={"from_headings": 3})
    return layout.model_copy(update={"contents": contents})


def marked(markdown: str, layout: Layout) -> list[Block]:
    return mark_headings(blocks(parse(markdown), "·"), layout)


def contents(layout: Layout, pages: Pages, markdown: str = PLAN) -> str:
    xml = "".join(print_contents(marked(markdown, layout), layout, pages))
    return xml.replace(' xml:space="preserve"', "")


def word(layout: Layout, properties: Properties, pages: Pages, markdown: str = PLAN) -> bytes:
    return print_document(Document(markdown, properties), layout, pages=pages)


def has(markdown: str, layout: Layout) -> bool:
    return has_contents(Document(markdown, Properties("a", "b", "c", "d", "1", "e", None)), layout)


def test_headings_down_to_the_depth_and_annexes_bear_marks(short: Layout) -> None:
    marks = [block.mark for block in marked(PLAN, short) if isinstance(block, Heading | Annex)]
    assert marks == [MARKS[0], MARKS[1], "", MARKS[2]]


def test_plan_with_few_headings_has_no_contents(layout: Layout, short: Layout) -> None:
    two = PLAN.replace("### （一）目的\n\n", "")
    assert [block.mark for block in marked(two, short) if isinstance(block, Heading)] == ["", ""]
    assert contents(short, PAGES, two) == ""
    assert [has(plan, short) for plan in (two, PLAN)] == [False, True]
    assert layout.contents.from_headings == 40


def test_entry_is_a_link_that_ends_in_its_page_number(short: Layout) -> None:
    assert (
        '<w:p><w:pPr><w:pStyle w:val="TOC2"/></w:pPr>'
        '<w:hyperlink w:anchor="_Toc000002" w:history="1"><w:r><w:t>（一）目的</w:t></w:r>'
        '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> PAGEREF _Toc000002 \\h </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>'
    ) in contents(short, PAGES)


def test_chapter_stays_with_the_first_of_its_sections(short: Layout) -> None:
    entries = re.findall(r'<w:pStyle w:val="(TOC\d)"/>(<w:keepNext/>)?', contents(short, PAGES))
    assert entries == [("TOC1", "<w:keepNext/>"), ("TOC2", ""), ("TOC1", "")]


def test_entries_are_the_headings_with_their_pages(short: Layout, properties: Properties) -> None:
    document = docx.Document(io.BytesIO(word(short, properties, PAGES)))
    texts = [(p.style.name, p.text) for p in document.paragraphs[:4]]
    assert texts == [
        ("TOC Heading", "目　录"),
        ("toc 1", "一、总则\t2"),
        ("toc 2", "（一）目的\t3"),
        ("toc 1", "附件1　应急“通讯录”\t14"),
    ]


def test_plan_begins_on_a_new_page_after_its_contents(
    short: Layout, properties: Properties
) -> None:
    document = docx.Document(io.BytesIO(word(short, properties, PAGES)))
    title = next(p for p in document.paragraphs if p.style.name == "Title")
    assert title.paragraph_format.page_break_before is True


def test_stored_numbers_are_left_as_they_are(short: Layout) -> None:
    xml = contents(short, PAGES)
    assert "<w:instrText> TOC \\o &quot;1-2&quot; \\f \\h \\z </w:instrText>" in xml
    assert "w:dirty" not in xml


def test_word_is_asked_for_numbers_that_are_not_known(short: Layout) -> None:
    xml = contents(short, Unknown.FOR_WORD)
    assert xml.count('w:dirty="true"') == 1
    assert re.findall(r"<w:t>([^<]+)</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"", xml) == [
        *["—"] * 3
    ]


def test_for_layout_the_numbers_are_fields_outside_any_other(short: Layout) -> None:
    xml = contents(short, Unknown.FOR_LAYOUT)
    assert re.findall(r"<w:instrText> (\w+)", xml) == ["PAGEREF"] * 3


@pytest.mark.parametrize("pages", [PAGES, *Unknown])
def test_every_field_that_begins_also_ends(short: Layout, pages: Pages) -> None:
    xml = contents(short, pages)
    assert xml.count('fldCharType="begin"') == xml.count('fldCharType="end"')


def test_word_finds_the_entry_of_an_annex_beside_its_title(
    short: Layout, properties: Properties
) -> None:
    with zipfile.ZipFile(io.BytesIO(word(short, properties, PAGES))) as archive:
        xml = archive.read("word/document.xml").decode()
    title = next(p for p in xml.split("<w:p>") if 'w:val="AnnexTitle"' in p)
    assert 'w:name="_Toc000003"' in title
    assert " TC &quot;附件1　应急\\“通讯录\\”&quot; \\l 1 " in title


def test_every_entry_has_its_bookmark(short: Layout, properties: Properties) -> None:
    with zipfile.ZipFile(io.BytesIO(word(short, properties, PAGES))) as archive:
        xml = archive.read("word/document.xml").decode()
    assert re.findall(r'w:name="(_Toc\d+)"', xml) == MARKS
    assert re.findall(r'w:anchor="(_Toc\d+)"', xml) == MARKS


@pytest.mark.parametrize("title", ['<w:p> ]]> & "甲" \\ 乙', "🚒𠮷", "长" * 3000])
@pytest.mark.parametrize("pages", [PAGES, *Unknown], ids=["stored", "word", "layout"])
def test_file_with_contents_is_valid(
    short: Layout, properties: Properties, tmp_path: Path, title: str, pages: Pages
) -> None:
    path = tmp_path / "plan.docx"
    markdown = PLAN.replace("总则", escape(title)).replace("应急", escape(title))
    path.write_bytes(word(short, properties, pages, markdown))
    assert OpenXmlValidator().validate(path).errors == []
    assert docx.Document(str(path)).paragraphs[1].text.startswith(f"一、{title}\t")
