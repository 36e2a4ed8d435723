"""What a template can say: the values and functions that the wording of a plan is written with."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from planner.compose import charts, tables
from planner.compose.free import free_text
from planner.compose.markdown import Markdown
from planner.compose.names import Names
from planner.compose.outline import Outline, close
from planner.compose.wording import Wording, day
from planner.model.annexes import GeneratedAnnex
from planner.model.directory import Directory
from planner.model.items import Item, Point
from planner.model.organisation import Body
from planner.model.plan import Plan
from planner.model.procedures import Procedure, Step

_SPACE: Final = "\u3000"


class Writer:
    """Writes one plan: keeps its outline while the template is rendered from top to bottom."""

    def __init__(self, plan: Plan, directory: Directory, patterns: Mapping[str, Any]) -> None:
        self._plan = plan
        self._patterns = patterns
        self._names = Names(plan, directory)
        self._wording = Wording(patterns, plan.facts)
        self._outline = Outline(plan.numbering)
        self._free: list[str] = []

    def vocabulary(self) -> dict[str, Any]:
        """Give everything that a template can name."""
        plan, names, wording = self._plan, self._names, self._wording
        return {
            "plan": plan,
            "note": self._note(),
            "bases": [wording.basis(basis) for basis in plan.general.basis],
            "response_procedures": [each for each in plan.procedures if each.when != "routine"],
            "routine_procedures": [each for each in plan.procedures if each.when == "routine"],
            "lifecycle_rows": tables.lifecycle_rows(plan, names),
            # names
            "body_name": names.body,
            "body_names": names.bodies,
            "post_title": names.post,
            "post_titles": names.posts,
            "level_names": names.levels,
            "authority": names.authority,
            "relation": self._relation,
            # wording
            "duration": wording.duration,
            "within": wording.within,
            "every": wording.every,
            "condition": wording.condition,
            "listed_condition": wording.listed,
            "article": wording.article,
            "day": day,
            "colour": lambda colour: self._patterns["colours"][colour],
            "drill_name": lambda kind: self._patterns["drills"][kind],
            "step_note": self._step_note,
            "sentence": lambda text: close(text, "。"),
            # outline
            "chapter": lambda title, target="": self._outline.heading(1, title, target),
            "section": lambda title, target="": self._outline.heading(2, title, target),
            "items": self._outline.items,
            "item": self._item,
            "points": self._points,
            "sentences": self._sentences,
            "reference": self._outline.reference,
            "extra_chapters": self._extra_chapters,
            "begin_annex": lambda annex: self._outline.annex(annex.title, f"annex-{annex.id}"),
            "annex_of": self._annex_of,
            "free": lambda body: self._fit(body, 1),
            # tables and drawings
            "table": tables.table,
            "form_rows": tables.form_rows,
            "risk_table": lambda: tables.risk_table(plan, names, wording),
            "supply_table": lambda: tables.supply_table(plan, names),
            "contact_table": lambda: tables.contact_table(names),
            "organisation_chart": lambda: charts.organisation_chart(plan, names),
            "flowchart": self._flowchart,
        }

    def finish(self, markdown: str) -> str:
        """Put the free texts in and set the numbers of all references."""
        for number, text in enumerate(self._free):
            markdown = markdown.replace(_free_mark(number), text)
        return self._outline.resolve(markdown)

    def _note(self) -> str:
        """Say number, date, version and status, as they stand below the title."""
        plan = self._plan
        issued = plan.lifecycle.issued
        parts = (
            plan.official.number,
            f"{day(issued)}印发" if issued else None,
            f"第{plan.version}版",
            None if plan.status == "published" else self._patterns["statuses"][plan.status],
        )
        return _SPACE.join(part for part in parts if part)

    def _item(
        self,
        *,
        caller: Callable[[], Markdown],
        items: Iterable[Item] = (),
        end: str = "。",
        target: str = "",
    ) -> Markdown:
        """Give the text of a call block a number, and its items theirs below it."""
        head = self._outline.item(caller(), end=end, target=target)
        return head + self._outline.sub_items(items)

    def _points(self, points: Iterable[Point]) -> Markdown:
        return self._sentences(f"{point.name}。{point.text}" for point in points)

    def _sentences(self, sentences: Iterable[str]) -> Markdown:
        return self._outline.items(Item(text=sentence) for sentence in sentences)

    def _relation(self, body: Body) -> str:
        """Say how a body stands to its superior."""
        pattern: str = self._patterns["relations"][body.kind]
        return pattern.format(name=body.name, parent=self._names.body(body.parent or ""))

    def _step_note(self, procedure: Procedure, step: Step) -> str:
        """Say who takes a step, with whom, within what time, when and after what."""
        names, wording = self._names, self._wording
        parts = [names.body(step.by)]
        if step.with_:
            parts.append(f"{names.bodies(step.with_)}配合")
        if step.when:
            parts.append(f"适用于{names.levels(step.when)}")
        if step.if_:
            parts.append(f"{wording.condition(step.if_)}时")
        if step.after:
            titles = {each.id: charts.step_name(each) for each in procedure.steps}
            parts.append(f"{'、'.join(f'“{titles[each]}”' for each in step.after)}之后")
        if step.within:
            parts.append(wording.within(step.within))
        return "，".join(parts)

    def _annex_of(self, kind: str) -> str:
        """Give the target of the annex that lists `kind` (supplies, risks), or nothing."""
        found = (
            annex.id
            for annex in self._plan.annexes
            if isinstance(annex, GeneratedAnnex) and annex.generate == kind
        )
        identifier = next(found, None)
        return f"annex-{identifier}" if identifier else ""

    def _extra_chapters(self, section: str) -> Markdown:
        """Write the chapters of the plan's own that follow `section`."""
        chapters = (each for each in self._plan.chapters if each.after == section)
        parts = []
        for chapter in chapters:
            heading = self._outline.heading(1, chapter.title)
            parts.append(heading + self._fit(chapter.body, 2))
        return Markdown("".join(parts))

    def _fit(self, body: str, depth: int) -> Markdown:
        """Set a free text aside, where the tidying of blank lines does not reach it."""
        self._free.append(free_text(body, self._outline, depth))
        return Markdown(_free_mark(len(self._free) - 1) + "\n\n")

    def _flowchart(self, identifier: str) -> Markdown:
        procedure = next(each for each in self._plan.procedures if each.id == identifier)
        return charts.flowchart(procedure, self._names, self._wording)


def _free_mark(number: int) -> str:
    return f"\x00free:{number}\x00"
