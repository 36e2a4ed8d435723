"""Tables of GitHub Flavoured Markdown, and those that are made from the plan."""

from collections.abc import Iterable, Sequence

from planner.compose.markdown import Markdown
from planner.compose.names import Names
from planner.compose.wording import Wording, day
from planner.model.annexes import Form
from planner.model.items import Item
from planner.model.plan import Plan

Cell = str | Sequence[str]


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Markdown:
    """Give a table; a cell is a text, or several that stand below one another."""
    lines = [_row(head), _row([Markdown("---")] * len(head)), *map(_row, rows)]
    return Markdown("\n".join(lines) + "\n\n")


def _row(cells: Iterable[Cell]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(cell: Cell) -> str:
    lines = cell.split("\n") if isinstance(cell, str) else cell
    return "<br>".join(Markdown.escape(line) for line in lines)


def supply_table(plan: Plan, names: Names) -> Markdown:
    """List the supplies: how many, where, kept by whom, when last checked."""
    supplies = plan.resources.supplies if plan.resources else ()
    head = ["序号", "名称", "数量", "存放地点", "保管机构", "检查日期"]
    rows = [
        [
            str(number),
            supply.name,
            f"{supply.number}{supply.unit}",
            supply.place,
            names.body(supply.kept_by),
            day(supply.checked) if supply.checked else "",
        ]
        for number, supply in enumerate(supplies, start=1)
    ]
    return table(head, rows)


def risk_table(plan: Plan, names: Names, wording: Wording) -> Markdown:
    """List the risks: where, how likely, how grave, how controlled, by whom."""
    grades = wording.patterns["grades"]
    head = ["序号", "风险", "部位", "可能性", "后果", "控制措施", "责任机构"]
    rows = [
        [
            str(number),
            risk.name,
            risk.where,
            grades[risk.likelihood],
            grades[risk.consequence],
            list(_sentences(risk.controls)),
            names.body(risk.owner),
        ]
        for number, risk in enumerate(plan.risks, start=1)
    ]
    return table(head, rows)


def _sentences(items: Iterable[Item]) -> Iterable[str]:
    for item in items:
        yield item.text
        yield from _sentences(item.items)


def contact_table(names: Names) -> Markdown:
    """List the posts that the plan needs, with their telephones."""
    head = ["序号", "单位", "岗位", "电话", "备注"]
    rows = [
        [
            str(number),
            names.body(post.body),
            post.title,
            post.phone or "",
            "二十四小时值守" if post.on_duty else "",
        ]
        for number, post in enumerate(names.contacts(), start=1)
    ]
    return table(head, rows)


def form_rows(form: Form) -> list[list[str]]:
    """Give the rows of a form: the names of its fields, each with room to write."""
    return [[name, ""] for name in form.fields]


def lifecycle_rows(plan: Plan, names: Names) -> list[list[str]]:
    """List what has happened in the life of the plan: what, when, and what of it."""
    life = plan.lifecycle
    review, approved, filed, disclosure = life.review, life.approved, life.filed, life.disclosure
    public = disclosure.on if disclosure and disclosure.public else None
    events = (
        ("风险评估", life.risk_assessment, ""),
        ("应急资源调查", life.resource_survey, ""),
        ("征求意见", life.consultation, ""),
        (
            "评审",
            review and review.on,
            f"{review.by}评审，结论为{review.outcome}" if review else "",
        ),
        (
            "批准",
            approved and approved.on,
            f"{approved.by}批准，{names.post(approved.signatory)}签发" if approved else "",
        ),
        ("印发", life.issued, f"替代{life.supersedes}" if life.supersedes else ""),
        ("施行", life.effective, ""),
        ("备案", filed and filed.on, f"报{names.body(filed.with_)}备案" if filed else ""),
        ("向社会公布", public, ""),
    )
    rows = [[event, day(when), note] for event, when, note in events if when]
    if disclosure and not disclosure.public:
        rows.append(["不向社会公布", "", disclosure.reason or ""])
    return rows
