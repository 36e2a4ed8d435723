"""The words of a file: the same however a program writes them, and only those that are read."""

import io
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.compose.composer import compose
from planner.layout import Layout
from planner.trust.archive import print_of
from planner.trust.words import digest, lines_of
from planner.word import print_document
from tests.compose.conftest import GOLDEN, load
from tests.trust.conftest import Print

MILLISECONDS = 1000
BUDGET = 5
"""Milliseconds for a plan of 260 lines; 0.8 on an idle machine, and tests run on busy ones."""

structure = st.text("文字 \n-#>*_1.+=<!/a&;\t|`－\u3000", max_size=80)


def body(xml: str) -> str:
    return f"<w:body>{xml}</w:body>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def field(instruction: str, result: str) -> str:
    parts = ("begin", f"<w:instrText>{instruction}</w:instrText>", "separate", result, "end")
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' if part.isalpha() else part
        for part in parts
    )


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        ("<w:p><w:r><w:t>预</w:t></w:r><w:r><w:t>案</w:t></w:r></w:p>", ["预案"]),
        ("<w:p><w:r><w:t> 甲  乙\u3000丙 </w:t></w:r></w:p>", ["甲 乙 丙"]),
        ("<w:p/><w:p></w:p><w:p><w:r><w:t> </w:t></w:r></w:p>", []),
        ("<w:p><w:r><w:t>甲</w:t><w:br/><w:tab/><w:t>乙</w:t></w:r></w:p>", ["甲 乙"]),
        ("<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p>", ["1-2"]),
        ("<w:p><w:r><w:t>1\u20112</w:t></w:r></w:p>", ["1-2"]),
        (f"<w:p>{run('&lt;w:p&gt; &amp; ]]')}</w:p>", ["<w:p> & ]]"]),
        (f"<w:p>{run('甲')}</w:p><w:p>{run('乙')}</w:p>", ["甲", "乙"]),
        (
            f"<w:p>{run('外')}<w:txbxContent><w:p>{run('内')}</w:p></w:txbxContent></w:p>",
            ["外", "内"],
        ),
        (
            f"<mc:AlternateContent><mc:Choice><w:p>{run('框')}</w:p></mc:Choice>"
            f"<mc:Fallback><w:p>{run('框')}</w:p></mc:Fallback></mc:AlternateContent>",
            ["框"],
        ),
        (f"<w:p>{run('甲')}<w:del>{run('乙')}</w:del><w:ins>{run('丙')}</w:ins></w:p>", ["甲丙"]),
        (f'<w:p>第<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>{run("页")}</w:p>', ["页"]),
        (f'<w:p><w:fldSimple w:instr=" REF x ">{run("四、")}</w:fldSimple></w:p>', ["四、"]),
        (f"<w:p>{field(' PAGEREF _x ', run('12'))}{run('页')}</w:p>", ["页"]),
        (f"<w:p>{field(' HYPERLINK x ', run('网'))}</w:p>", ["网"]),
        (
            f"<w:p>{field(' TOC ', run('一、总则') + field('PAGEREF _x', run('2')))}</w:p>"
            f"<w:p>{run('正文')}</w:p>",
            ["正文"],
        ),
    ],
)
def test_what_is_read(xml, lines):
    assert lines_of(body(xml)) == lines


def test_a_parser_reads_what_the_printer_has_read(printed: Print, sample):
    data = printed(sample)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    read = print_of(data)
    assert lines_of(xml) == [*read.lines, read.check_line]
    assert len(read.lines) == 207


@settings(deadline=None)
@given(structure)
def test_the_digest_of_any_document_is_the_one_in_its_properties(printed: Print, text):
    read = print_of(printed(text))
    assert read.properties["PlannerText"] == read.digest


def test_a_changed_word_changes_the_digest(printed: Print, sample):
    changed = sample.replace("15分钟", "25分钟", 1)
    assert changed != sample
    assert print_of(printed(changed)).digest != print_of(printed(sample)).digest


def test_python_docx_saves_the_same_text(printed: Print, sample):
    before, after = printed(sample), io.BytesIO()
    docx.Document(io.BytesIO(before)).save(after)
    assert print_of(after.getvalue()) == print_of(before)


def test_word_marks_and_splits_what_it_saves_and_the_text_stays_the_same(printed: Print, sample):
    """Do to every paragraph what Word does: split runs, mark sessions and spelling."""
    document = docx.Document(io.BytesIO(printed(sample)))
    wrapped = 0
    for element in document.element.body.iter(docx.oxml.ns.qn("w:r")):
        texts = element.findall(docx.oxml.ns.qn("w:t"))
        if len(texts) == 1 and len(texts[0].text) > 1:
            second = parse_xml(element.xml)
            second.find(docx.oxml.ns.qn("w:t")).text = texts[0].text[1:]
            texts[0].text = texts[0].text[:1]
            element.set(docx.oxml.ns.qn("w:rsidR"), "00AB12CD")
            element.addnext(second)
            element.addnext(docx.oxml.OxmlElement("w:proofErr"))
            wrapped += 1
    after = io.BytesIO()
    document.save(after)
    assert wrapped > 200
    assert print_of(after.getvalue()).digest == print_of(printed(sample)).digest


def test_libreoffice_saves_the_same_text(printed: Print, sample, tmp_path: Path):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    before = tmp_path / "plan.docx"
    before.write_bytes(printed(sample))
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *("--headless", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(tmp_path / "saved"), str(before)),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    saved = (tmp_path / "saved" / "plan.docx").read_bytes()
    assert saved != before.read_bytes()
    assert print_of(saved).properties == print_of(before.read_bytes()).properties
    assert print_of(saved) == print_of(before.read_bytes())


def test_the_digest_costs_little(layout: Layout):
    plan, directory = load(GOLDEN / "flood.yaml")
    data = print_document(compose(plan, directory), layout)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    times = []
    for _ in range(10):
        start = time.perf_counter()
        digest(lines_of(xml))
        times.append(time.perf_counter() - start)
    assert min(times) * MILLISECONDS < BUDGET
