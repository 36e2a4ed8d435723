"""What is printed to be measured: plans of one, three and twenty pages, each form of issue, and
texts that show one thing each.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pdfplumber
from pdfplumber.page import Page

from planner.compose.composer import compose
from planner.compose.document import Document, Properties
from planner.compose.graphs import Edge, Graph, Node
from planner.layout import Layout, load_layout
from planner.office.conversion import Office
from planner.source.repository import Repository
from planner.word import Unknown, print_document
from tests import issues

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "word" / "sample.md"
TEN = "信访突发情况应急预案"
SNUG = ("10个工作日内", "2026年10月18日", "GPS30%")
"""Texts that get a column each, just as wide as they are."""

CHAPTERS = {
    "一": "总则",
    "二": "组织体系",
    "三": "预防",
    "四": "预警",
    "五": "分级响应",
    "六": "处置程序",
    "七": "信息报告",
    "八": "信息发布",
    "九": "后期处置",
    "十": "应急保障",
}

Printed = dict[str, list[Page]]


def standard_layout() -> Layout:
    """Give the layout without its check code, which is no word of what is printed."""
    whole = load_layout(ROOT / "templates" / "layouts" / "gbt9704.yaml")
    silent = whole.check_code.model_copy(update={"shown": False})
    return whole.model_copy(update={"check_code": silent})


@contextmanager
def printed_papers(office: Office, layout: Layout) -> Iterator[Printed]:
    """Give the pages of all papers by their names, printed in one batch as PDFs are."""
    documents = papers()
    files = [
        print_document(document, layout, pages=Unknown.FOR_LAYOUT)
        for document in documents.values()
    ]
    pdfs = [pdfplumber.open(BytesIO(pdf)) for pdf in office.to_pdf(files)]
    yield {name: pdf.pages for name, pdf in zip(documents, pdfs, strict=True)}
    for pdf in pdfs:
        pdf.close()


def papers() -> dict[str, Document]:
    """Give every document that is measured."""
    texts = {name: document(markdown) for name, markdown in _texts().items()}
    forms = {name: issues.document(issue) for name, issue in issues.ISSUES.items()}
    return texts | forms | _plans()


def document(markdown: str) -> Document:
    """Give a document with this text."""
    return Document(markdown, Properties("id", "title", "subject", "creator", "1.0", "draft", None))


def _plans() -> dict[str, Document]:
    """Give plans by their pages; a notice of one page comes before each but the first."""
    three = f"# {issues.PLAN}\n\n{TEN * 140}"
    return {
        "单页": document(f"# {issues.PLAN}\n\n{_chapter('一', 4)}"),
        "一页": issues.document(issues.NOTICE, 5),
        "一页，满": issues.document(issues.NOTICE, 17),
        "三页": _issued(three),
        "两页": issues.document(issues.NOTICE, 30),
        "二十页": _issued(_long_plan(), (ORGANISATION, RESPONSE)),
        "青石镇预案": _real_plan(),
        "满页文字": issues.document(issues.NOTICE, 20),
        "满页表": _issued(f"# {issues.PLAN}\n\n---\n\n{_contacts(16)}"),
        "末页横表": _issued(f"# {issues.PLAN}\n\n---\n\n## 附件1　清单\n\n{_measures()}"),
    }


def _real_plan() -> Document:
    """Give a plan of this repository as its users print it."""
    file = Repository().read(ROOT / "plans" / "qingshi-petition.yaml")
    return compose(file.plan, file.directory)


def _issued(markdown: str, drawings: tuple[Graph, ...] = ()) -> Document:
    properties = issues.document(issues.NOTICE).properties
    return Document(markdown, properties, drawings, issue=issues.NOTICE)


def _chapter(numeral: str, tens: int) -> str:
    """Give a chapter with headings of all four levels, below each a paragraph of so many tens."""
    name = CHAPTERS[numeral]
    headings = (f"## {numeral}、{name}", f"### （一）{name}要求", "#### 1.责任", "##### （1）措施")
    return "\n\n".join(f"{heading}\n\n{TEN * tens}。" for heading in headings)


def _long_plan() -> str:
    """Give a plan of thirteen pages of text and seven of annexes: drawings, tables, a form."""
    blanks = "".join(
        f"|{name}||\n" for name in ("接报时间", "地点", "人数", "主要诉求", "处置经过")
    )
    chapters = (_chapter(numeral, 4 if numeral == "一" else 15) for numeral in CHAPTERS)
    return "\n\n---\n\n".join(
        (
            "\n\n".join((f"# {issues.PLAN}", *chapters)),
            f"## 附件1　组织体系图\n\n```mermaid\n{ORGANISATION.mermaid}```",
            f"## 附件2　响应流程图\n\n```mermaid\n{RESPONSE.mermaid}```",
            f"## 附件3　通讯录\n\n{_contacts(30)}",
            f"## 附件4　措施清单\n\n{_measures()}",
            f"## 附件5　登记表\n\n|项目|内容|\n|-|-|\n{blanks}",
        )
    )


def _contacts(rows: int) -> str:
    contacts = "".join(f"|单位{at}|值班岗位|0571-8888-66{at:02}|\n" for at in range(1, rows + 1))
    return f"|单位|岗位|电话|\n|-|-|-|\n{contacts}"


def _measures() -> str:
    """Give a table that turns its page, and fills two."""
    rows = (f"|{'控制措施' * 8}" * 6 + "|\n") * 4
    return f"|甲|乙|丙|丁|戊|己|\n{'|-' * 6}|\n{rows}"


ORGANISATION = Graph(
    "tree",
    "组织体系图",
    (
        Node("a", ("应急指挥部", "指挥长：镇长")),
        *(Node(f"b{at}", (f"第{at}工作组", "组长：镇党委委员")) for at in range(1, 6)),
    ),
    tuple(Edge("a", f"b{at}") for at in range(1, 6)),
)
RESPONSE = Graph(
    "flow",
    "响应流程图",
    (
        Node("a", ("接报核实", "值班室", "10分钟内"), "rounded"),
        Node("b", ("有人员受伤",), "diamond"),
        Node("c", ("救护", "镇卫生院")),
        Node("d", ("接待疏导", "综治中心")),
    ),
    (Edge("a", "b"), Edge("b", "c", "是"), Edge("b", "d", "否"), Edge("c", "d")),
)


def _texts() -> dict[str, str]:
    """Give texts that show one thing each."""
    rows = "\n".join(f"| {number} | 事项{number} |" for number in range(1, 61))
    wide_rows = "\n".join(f"|{'控制措施' * 7}" * 6 + "|" for _ in range(6))
    return {
        "样张": SAMPLE.read_text(encoding="utf-8"),
        "满版文字": TEN * 250,
        "长段落": TEN * 1000,
        "长表": f"| 序号 | 名称 |\n|---|---|\n{rows}",
        "窄栏": f"|时限|日期|器材|措施|\n{'|-' * 4}|\n|{'|'.join(SNUG)}|{'长' * 300}|",
        "高行": f"| 序号 | 名称 |\n|---|---|\n| 一 | {'长' * 3000} |",
        "数字": "".join(
            f"{'字' * lead}电话0571-8888-6601，期限30日，2026年5月10日起施行。"
            "按第12条和附件3，30分钟内报四、（二）或者七、1，24小时、10个工作日内办结。\n\n"
            for lead in range(28)
        ),
        "页尾": "\n\n---\n\n".join(
            "行。\n\n" * lead + f"## 一、第{lead}题\n\n{after}"
            for lead in range(17, 23)
            for after in ("正文。", "引题：\n\n正文。", "| 表头 |\n|---|\n| 首行 |\n| 次行 |")
        ),
        "标点": "信访“引文”‘内文’至—和……在℃或№加①于〔年〕和《名》。\n\n## 一、“引文”——标题",
        "横表": (
            f"{'正文。' * 300}\n\n---\n\n## 附件1　清单\n\n"
            f"|甲|乙|丙|丁|戊|己|\n{'|-' * 6}|\n{wide_rows}\n\n---\n\n## 附件2　说明\n\n正文。"
        ),
        "横表，第二页": f"正文。\n\n---\n\n## 附件1　清单\n\n{_measures()}",
        "长标题": "# 云溪县丰澜精细化工有限公司重要活动保障期信访突发事件应急预案\n\n正文。",
        "附件": "\n\n---\n\n".join(
            ["正文。", "## 附件1　登记表\n\n说明。", "## 附件2　通讯录\n\n说明。"]
        ),
    }
