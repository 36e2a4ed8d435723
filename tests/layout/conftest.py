"""Pages to measure: Word files printed by LibreOffice, with free fonts for the proprietary ones."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.page import Page

from planner.compose.document import Document, Properties
from planner.layout import Layout, load_layout
from planner.office.conversion import Office
from planner.word import print_document

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "word" / "sample.md"

ToPdf = Callable[[dict[str, bytes]], dict[str, Path]]
Printed = dict[str, list[Page]]


@pytest.fixture(scope="session")
def layout() -> Layout:
    """Give the layout without its check code, which is no word of what is printed."""
    whole = load_layout(ROOT / "templates" / "layouts" / "gbt9704.yaml")
    silent = whole.check_code.model_copy(update={"shown": False})
    return whole.model_copy(update={"check_code": silent})


@pytest.fixture(scope="session")
def to_pdf(libreoffice: Office, tmp_path_factory: pytest.TempPathFactory) -> ToPdf:
    """Give what turns Word files, by name, into PDF files: all of them at once."""
    home = tmp_path_factory.mktemp("pdf")

    def convert(files: dict[str, bytes]) -> dict[str, Path]:
        paths = {name: home / f"{name}.pdf" for name in files}
        for path, pdf in zip(paths.values(), libreoffice.to_pdf([*files.values()]), strict=True):
            path.write_bytes(pdf)
        return paths

    return convert


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
        "foot": "\n\n---\n\n".join(
            "行。\n\n" * lead + f"## 一、第{lead}题\n\n{after}"
            for lead in range(17, 23)
            for after in ("正文。", "引题：\n\n正文。", "| 表头 |\n|---|\n| 首行 |\n| 次行 |")
        ),
        "marks": "信访“引文”‘内文’至—和……在℃或№加①于〔年〕和《名》。\n\n## 一、“引文”——标题",
        "turned": (
            f"{'正文。' * 300}\n\n---\n\n## 附件1　清单\n\n"
            f"|甲|乙|丙|丁|戊|己|\n{'|-' * 6}|\n{wide_rows}\n\n---\n\n## 附件2　说明\n\n正文。"
        ),
        "long-title": "# 云溪县丰澜精细化工有限公司重要活动保障期信访突发事件应急预案\n\n正文。",
        "annexes": "\n\n---\n\n".join(
            ["正文。", "## 附件1　登记表\n\n说明。", "## 附件2　通讯录\n\n说明。"]
        ),
    }
