"""Tables of GitHub Flavoured Markdown, and the rows of those that are made from the plan."""

from collections.abc import Iterable, Iterator, Sequence

from planner.compose.markdown import Markdown, lines, marked_up
from planner.compose.names import Names
from planner.compose.wording import Wording, day
from planner.model.annexes import Form
from planner.model.contacts import contacts
from planner.model.items import Item
from planner.model.plan import Plan

Cell = str | Sequence[str]
"""A text, or several that stand below one another."""


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Markdown:
    """Give a table; every row has as many cells as the head."""
    written = [_row(head), f"|{' --- |' * len(head)}", *map(_row, rows)]
    return Markdown("\n".join(written) + "\n\n")


def _row(cells: Iterable[Cell]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return marked_up(cell).replace("\n\n", "<br>")
    return "<br>".join(map(_cell, cell))


def supply_rows(plan: Plan, names: Names) -> Iterator[Sequence[Cell]]:
    """List the supplies: number, name, how many, where, kept by whom, when last checked."""
    supplies = plan.resources.supplies if plan.resources else ()
    for number, supply in enumerate(supplies, start=1):
        yield (
            str(number),
            supply.name,
            f"{supply.number}{supply.unit}",
            supply.place,
            names.body(supply.kept_by),
            day(supply.checked) if supply.checked else "",
        )


def risk_rows(plan: Plan, names: Names, wording: Wording) -> Iterator[Sequence[Cell]]:
    """List the risks: number, name, where, how likely, how grave, how controlled, by whom."""
    grades = wording.patterns["grades"]
    for number, risk in enumerate(plan.risks, start=1):
        yield (
            str(number),
            risk.name,
            risk.where,
            grades["likelihood"][risk.likelihood],
            grades["consequence"][risk.consequence],
            list(_texts(risk.controls)),
            names.body(risk.owner),
        )


def _texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield from lines(item.text)
        yield from _texts(item.items)


def contact_rows(names: Names, wording: Wording) -> Iterator[Sequence[Cell]]:
    """List the posts that the plan needs: number, body, title, telephone, whether on duty."""
    for number, post in enumerate(contacts(names.plan, names.directory), start=1):
        on_duty = wording.patterns["on-duty"] if post.on_duty else ""
        yield str(number), names.body(post.body), post.title, post.phone or "", on_duty


def form_rows(form: Form) -> Iterator[Sequence[Cell]]:
    """Give the rows of a form: the names of its fields, each with room to write."""
    return ((name, "") for name in form.fields)


def lifecycle_rows(plan: Plan, names: Names, wording: Wording) -> list[Sequence[Cell]]:
    """List what has happened in the life of the plan: what, when, and what of it."""
    life = plan.lifecycle
    words = wording.patterns["lifecycle"]
    review, approved, filed, disclosure = life.review, life.approved, life.filed, life.disclosure
    signatory = names.post(approved.signatory) if approved else ""
    authority = names.body(filed.with_) if filed else ""
    events = {
        "risk_assessment": life.risk_assessment,
        "resource_survey": life.resource_survey,
        "consultation": life.consultation,
        "review": review and review.on,
        "approved": approved and approved.on,
        "issued": life.issued,
        "effective": life.effective,
        "filed": filed and filed.on,
        "disclosed": disclosure.on if disclosure and disclosure.public else None,
    }
    notes = {
        "review": review and words["reviewed-by"].format(by=review.by, outcome=review.outcome),
        "approved": approved and words["approved-by"].format(by=approved.by, signatory=signatory),
        "issued": life.supersedes and words["supersedes"].format(document=life.supersedes),
        "filed": filed and words["filed-with"].format(authority=authority),
    }
    rows: list[Sequence[Cell]] = [
        (words[event], day(when), notes.get(event) or "") for event, when in events.items() if when
    ]
    if disclosure and not disclosure.public:
        rows.append((words["withheld"], "", disclosure.reason or ""))
    return rows


def revision_rows(plan: Plan, wording: Wording) -> Iterator[Sequence[Cell]]:
    """List the versions of the plan: which, when, what it changed."""
    pattern: str = wording.patterns["note"]["version"]
    for revision in plan.lifecycle.revisions:
        version = pattern.format(version=revision.version)
        yield version, day(revision.on), revision.summary
