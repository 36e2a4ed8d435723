"""`planner render` where LibreOffice is needed: PDFs, and page numbers of contents."""

import hashlib
import io
import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.office import stand_ins
from planner.office.conversion import Office
from planner.office.faces import faces_in
from planner.office.stand_ins import NamedFont
from planner.output.seal import is_intact
from tests.cli.conftest import Planner
from tests.office.fonts import font, save

PLANS = Path(__file__).parents[2] / "plans"
LONG = "qingshi-petition"

FAILS = f"#!{sys.executable}\nimport sys\nprint('source file could not be loaded')\nsys.exit(7)\n"


@pytest.fixture
def long_plan(repository: Path) -> Path:
    """Give the folder of a plan that has contents."""
    folder = repository / "long"
    folder.mkdir()
    for name in (LONG, "directory"):
        shutil.copy(PLANS / f"{name}.yaml", folder)
    return folder


@pytest.fixture
def failing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let LibreOffice be a program that fails."""
    program = tmp_path / "soffice"
    program.write_text(FAILS, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PLANNER_SOFFICE", str(program))


def numbers(word: Path) -> list[str]:
    """Give the page numbers that the contents of a Word file store."""
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as archive:
        xml = archive.read("word/document.xml").decode()
    return re.findall(
        r'PAGEREF .*?"separate"/></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t [^>]*>(.*?)</w:t>', xml
    )


def test_pdf_and_word_have_the_same_page_numbers(
    long_plan: Path, planner: Planner, libreoffice: Office
) -> None:
    ended = planner("render", "long", "--to", "docx,pdf")
    assert (ended.code, ended.out) == (0, "已写出 2 个文件，在 build。\n")
    word, pdf = (long_plan.parent / f"build/{LONG}.{kind}" for kind in ("docx", "pdf"))
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages[:8])
    entries = re.findall(r"[.…]{3,} ?(\d+)", text)
    assert numbers(word) == entries
    assert len(entries) == 66
    assert entries[0] == "5"
    assert is_intact(pdf.read_bytes(), "pdf")


def test_two_runs_give_the_same_bytes(
    long_plan: Path, planner: Planner, libreoffice: Office
) -> None:
    digests = []
    for target in ("one", "two"):
        planner("render", "long", "--to", "docx,pdf", "-o", target)
        files = sorted((long_plan.parent / target).iterdir())
        digests.append([hashlib.sha256(file.read_bytes()).hexdigest() for file in files])
    assert digests[0] == digests[1]


def test_a_pdf_that_was_edited_is_kept(
    repository: Path, planner: Planner, libreoffice: Office
) -> None:
    planner("render", "--to", "pdf")
    path = repository / "build/town.pdf"
    path.write_bytes(path.read_bytes() + b"\n")
    ended = planner("render", "--to", "pdf")
    assert ended.code == 2
    assert "build/town.pdf 在生成之后被手工改过" in ended.err


def test_fonts_that_were_replaced_are_told(
    repository: Path, planner: Planner, libreoffice: Office, fonts: list[NamedFont]
) -> None:
    ended = planner("render", "--to", "pdf", "--lang", "en")
    expected = re.compile(
        r"stand-in fonts in the PDF: .*仿宋_GB2312 \(.+\).*\. planner fonts tells"
    )
    if not any(each.state == "replaced" for each in fonts):
        pytest.skip("this machine has all fonts")
    assert expected.search(ended.err)


def test_plans_are_printed_in_batches(
    repository: Path,
    planner: Planner,
    libreoffice: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("planner.cli.printing.AT_ONCE", 2)
    for name in ("甲", "-乙", "b c"):
        shutil.copy(repository / "plans/town.yaml", repository / f"plans/{name}.yaml")
    ended = planner("render", "--to", "pdf")
    assert ended.out.endswith("已写出 4 个文件，在 build。\n")
    assert sorted(path.name for path in (repository / "build").iterdir()) == [
        *("-乙.pdf", "b c.pdf", "town.pdf", "甲.pdf")
    ]


@pytest.mark.usefixtures("failing")
def test_no_pdf_is_one_clear_line_and_nothing_is_written(
    repository: Path, planner: Planner
) -> None:
    ended = planner("render", "--to", "pdf,md")
    assert ended.code == 2
    assert ended.err.endswith("LibreOffice 出错，退出码 7 source file could not be loaded\n")
    assert not (repository / "build").exists()


@pytest.mark.usefixtures("failing")
def test_fonts_without_a_stand_in_are_told(
    repository: Path, planner: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path / "fonts", "noto.ttf", font("Noto Serif CJK SC"))
    monkeypatch.setattr(stand_ins, "faces_in", lambda _: faces_in([tmp_path / "fonts"]))
    assert planner("render", "--to", "pdf", "--lang", "en").err.splitlines()[:2] == [
        "stand-in fonts in the PDF: 仿宋_GB2312 (Noto Serif CJK SC), "
        "楷体_GB2312 (Noto Serif CJK SC), 宋体 (Noto Serif CJK SC)."
        " planner fonts tells where to get the real ones.",
        "neither these fonts nor good stand-ins are there, so LibreOffice chooses:"
        " 黑体, 方正小标宋简体, Times New Roman. planner fonts tells what to install.",
    ]


@pytest.mark.usefixtures("failing")
def test_page_numbers_are_left_to_word_and_it_is_said(long_plan: Path, planner: Planner) -> None:
    ended = planner("render", "long", "--to", "docx")
    assert (ended.code, ended.out) == (0, "已写出 1 个文件，在 build。\n")
    assert ended.err == (
        "Word 目录的页码留给 Word 在打开时填写："
        "LibreOffice 出错，退出码 7 source file could not be loaded\n"
    )
    assert set(numbers(long_plan.parent / f"build/{LONG}.docx")) == {"—"}


@pytest.mark.usefixtures("failing")
def test_nothing_is_asked_of_libreoffice_without_need(
    repository: Path, long_plan: Path, planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert planner("render").err == ""
    assert planner("render", "long", "--page-numbers", "later").err == ""
    monkeypatch.setenv("PLANNER_PAGE_NUMBERS", "later")
    assert planner("render", "long").err == ""


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "环境变量 PLANNER_SOFFICE 指的不是可以运行的程序：/无/soffice\n"),
        ("en", "the variable PLANNER_SOFFICE names no program that can be run: /无/soffice\n"),
    ],
)
def test_a_wrong_variable_is_told(
    repository: Path,
    planner: Planner,
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    said: str,
) -> None:
    monkeypatch.setenv("PLANNER_SOFFICE", "/无/soffice")
    ended = planner("render", "--to", "pdf", "--lang", lang)
    assert (ended.code, ended.err) == (2, said)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "没有找到 LibreOffice。请安装它（Debian、Ubuntu：libreoffice-writer），"),
        ("en", "there is no LibreOffice; please install it (Debian, Ubuntu: libreoffice-writer),"),
    ],
)
def test_absence_is_told(
    repository: Path, planner: Planner, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    monkeypatch.delenv("PLANNER_SOFFICE", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("planner.office.program._USUAL_PLACES", {})
    ended = planner("render", "--to", "pdf", "--lang", lang)
    assert ended.code == 2
    assert ended.err.startswith(said)


def test_missing_libraries_are_told(
    repository: Path, planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "planner.office.opening", None)
    ended = planner("render", "--to", "pdf")
    assert ended.code == 2
    assert ended.err == "需要另外安装：pip install 'yingji-planner[pdf]'\n"
