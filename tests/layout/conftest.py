"""Pages to measure: Word files printed by LibreOffice, with free fonts for the proprietary ones."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.page import Page

from planner.compose.document import Document, Properties
from planner.layout import Layout, load_layout
from planner.word import print_document

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "word" / "sample.md"
SECONDS_TO_CONVERT = 300

SERIF, SANS = "Noto Serif CJK SC", "Noto Sans CJK SC"
STAND_INS = {"仿宋": SERIF, "楷体": SERIF, "小标宋": SERIF, "宋体": SERIF, "黑体": SANS}

FONT_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include>{matches}</fontconfig>
"""
MATCH = """<match target="pattern"><test name="family"><string>{name}</string></test>
<edit name="family" mode="assign" binding="same"><string>{stand_in}</string></edit></match>
"""

ToPdf = Callable[[dict[str, bytes]], dict[str, Path]]
Printed = dict[str, list[Page]]


@pytest.fixture(scope="session")
def layout() -> Layout:
    return load_layout(ROOT / "templates" / "layouts" / "gbt9704.yaml")


@pytest.fixture(scope="session")
def to_pdf(layout: Layout, tmp_path_factory: pytest.TempPathFactory) -> ToPdf:
    """Give what turns Word files, by name, into PDF files: all of them in one run of soffice."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    _require_fonts()
    home = tmp_path_factory.mktemp("soffice")
    fonts = home / "fonts.conf"
    fonts.write_text(_font_configuration(layout), encoding="utf-8")

    def convert(files: dict[str, bytes]) -> dict[str, Path]:
        for name, content in files.items():
            (home / f"{name}.docx").write_bytes(content)
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={(home / 'profile').as_uri()}",
                *("--headless", "--convert-to", "pdf", "--outdir", str(home)),
                *(str(home / f"{name}.docx") for name in files),
            ],
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
            check=True,
            capture_output=True,
            timeout=SECONDS_TO_CONVERT,
        )
        return {name: home / f"{name}.pdf" for name in files}

    return convert


def _require_fonts() -> None:
    if shutil.which("fc-list") is None:
        pytest.skip("fontconfig (fc-list) is not installed")
    families = subprocess.run(
        ["fc-list", ":lang=zh-cn", "family"], check=True, capture_output=True, text=True
    ).stdout
    for family in (SERIF, SANS):
        if family not in families:
            pytest.skip(f"the font {family} (Debian: fonts-noto-cjk) is not installed")


def _font_configuration(layout: Layout) -> str:
    matches = (
        MATCH.format(name=font.name, stand_in=STAND_INS[role])
        for role, font in layout.fonts.items()
    )
    return FONT_CONFIGURATION.format(matches="".join(matches))


@pytest.fixture(scope="session")
def printed(layout: Layout, to_pdf: ToPdf) -> Iterator[Printed]:
    """Give the pages of every document below, by its name."""
    files = {
        name: print_document(document(markdown), layout) for name, markdown in documents().items()
    }
    pdfs = {name: pdfplumber.open(path) for name, path in to_pdf(files).items()}
    yield {name: pdf.pages for name, pdf in pdfs.items()}
    for pdf in pdfs.values():
        pdf.close()


def document(markdown: str) -> Document:
    """Give a document with this text."""
    return Document(markdown, Properties("id", "title", "subject", "creator", "1.0", "draft", None))


def documents() -> dict[str, str]:
    """Give the Markdown that is printed: each document shows one thing."""
    rows = "\n".join(f"| {number} | 事项{number} |" for number in range(1, 61))
    wide_rows = "\n".join(f"|{'控制措施' * 8}" * 6 + "|" for _ in range(6))
    return {
        "sample": SAMPLE.read_text(encoding="utf-8"),
        "grid": "信访突发情况应急预案" * 250,
        "long-paragraph": "信访突发情况应急预案" * 1000,
        "long-table": f"| 序号 | 名称 |\n|---|---|\n{rows}",
        "tall-row": f"| 序号 | 名称 |\n|---|---|\n| 一 | {'长' * 3000} |",
        "numbers": "".join(
            f"{'字' * lead}电话0571-8888-6601，期限30日，2026年5月10日起施行。\n\n"
            for lead in range(28)
        ),
        "turned": (
            f"{'正文。' * 300}\n\n---\n\n## 附件1　清单\n\n"
            f"|甲|乙|丙|丁|戊|己|\n{'|-' * 6}|\n{wide_rows}\n\n---\n\n## 附件2　说明\n\n正文。"
        ),
        "long-title": "# 云溪县丰澜精细化工有限公司重要活动保障期信访突发事件应急预案\n\n正文。",
        "annexes": "\n\n---\n\n".join(
            ["正文。", "## 附件1　登记表\n\n说明。", "## 附件2　通讯录\n\n说明。"]
        ),
    }
