"""What a template can say: the values and functions that the wording of a plan is written with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from planner.compose import charts, tables
from planner.compose.edition import Content
from planner.compose.free import free_text
from planner.compose.graphs import DRAWING, Graph
from planner.compose.markdown import Markdown, lines, marked_up
from planner.compose.names import Names
from planner.compose.outline import Entry, Outline
from planner.compose.sentences import close, series, titled
from planner.compose.wording import Wording, day
from planner.model.annexes import GeneratedAnnex
from planner.model.items import Item, Point
from planner.model.organisation import Body
from planner.model.prevention import WarningGrade
from planner.model.procedures import Procedure, Step

_SPACE: Final = "\u3000"

Listed = Item | Point | Entry | str
"""What can stand in a list."""


class Writer:
    """Writes one plan: keeps its outline while the template is rendered from top to bottom."""

    def __init__(
        self,
        content: Content,
        patterns: Mapping[str, Any],
        refused: frozenset[str] = frozenset(),
    ) -> None:
        plan = content.plan
        withheld = frozenset(f"annex-{annex.id}" for annex in content.withheld)
        self._content = content
        self._plan = plan
        self._patterns = patterns
        self._names = Names(plan, content.directory)
        self._wording = Wording(patterns, plan.facts)
        self._outline = Outline(plan.numbering, patterns["outline"], refused, withheld)
        self._free: list[str] = []
        self.drawings: list[Graph] = []

    def vocabulary(self) -> dict[str, Any]:
        """Give everything that a template can name."""
        return {
            "plan": self._plan,
            "note": self._note(),
            "bases": [self._wording.basis(basis) for basis in self._plan.general.basis],
            "hazard": self._patterns["hazards"][self._plan.hazard],
            "response_procedures": [p for p in self._plan.procedures if p.when != "routine"],
            "routine_procedures": [p for p in self._plan.procedures if p.when == "routine"],
            **self._name_functions(),
            **self._wording_functions(),
            **self._outline_functions(),
            **self._table_functions(),
        }

    def _name_functions(self) -> dict[str, Any]:
        names = self._names
        return {
            "body_name": names.body,
            "body_names": names.bodies,
            "post_title": names.post,
            "post_titles": names.posts,
            "level_names": names.levels,
            "step_names": self._step_names,
            "annex_title": names.annex,
            "authority": names.authority,
        }

    def _wording_functions(self) -> dict[str, Any]:
        wording, patterns = self._wording, self._patterns
        return {
            "relation": self._relation,
            "duration": wording.duration,
            "within": wording.within,
            "every": wording.every,
            "condition": wording.condition,
            "case": wording.case,
            "occasion": wording.occasion,
            "condition_lead": wording.lead,
            "condition_parts": wording.parts,
            "one_of": lambda things: patterns["leads"]["any" if len(things) > 1 else "one"],
            "article": wording.article,
            "titled": titled,
            "day": day,
            "colour": lambda colour: patterns["colours"][colour],
            "drill_name": lambda kind: patterns["drills"][kind],
            "series": series,
            "sentence": _sentence,
        }

    def _outline_functions(self) -> dict[str, Any]:
        outline = self._outline
        return {
            "chapter": lambda title, target="": self._heading(1, title, target),
            "section": lambda title, target="": self._heading(2, title, target),
            "items": self._items,
            "groups": self._groups,
            "entries": self._entries,
            "reference": outline.reference,
            "extra_chapters": self._extra_chapters,
            "begin_annex": lambda annex: outline.annex(annex.title, f"annex-{annex.id}"),
            "annex_of": self._annex_of,
            "free": lambda body: self._fit(body, 1),
        }

    def _table_functions(self) -> dict[str, Any]:
        plan, names, wording = self._plan, self._names, self._wording
        return {
            "table": tables.table,
            "form_rows": tables.form_rows,
            "risk_rows": lambda: tables.risk_rows(plan, names, wording),
            "supply_rows": lambda: tables.supply_rows(plan, names),
            "contact_rows": lambda: tables.contact_rows(names, wording),
            "lifecycle_rows": self._lifecycle_rows(),
            "revision_rows": lambda: tables.revision_rows(plan, wording),
            "body_rows": lambda: charts.body_rows(plan, names),
            "step_rows": lambda identifier: charts.step_rows(
                self._procedure(identifier), names, wording
            ),
            "organisation_chart": lambda: self._draw(charts.organisation_chart(plan, wording)),
            "flowchart": lambda identifier: self._draw(
                charts.flowchart(self._procedure(identifier), names, wording)
            ),
        }

    def _lifecycle_rows(self) -> Sequence[Sequence[tables.Cell]]:
        """List the life of the plan, unless a page of its own before the text does."""
        if self._plan.official.form == "plain":
            return ()
        return tables.lifecycle_rows(self._plan, self._names, self._wording)

    def _draw(self, graph: Graph) -> Markdown:
        """Write a drawing as a fence, and keep its graph for those who print it drawn."""
        self.drawings.append(graph)
        return Markdown(f"```{DRAWING}\n{graph.mermaid}```\n\n")

    def sources(self) -> dict[str, str]:
        """Give what the plan rests on: the title of each source in 《》, and its full citation."""
        cited = map(self._wording.basis, self._plan.general.basis)
        return {citation[: citation.index("》") + 1]: citation for citation in cited}

    def missing(self) -> frozenset[str]:
        """Give the targets that the rendered template refers to, but that it has not printed."""
        return self._outline.missing()

    def finish(self, markdown: str) -> str:
        """Put the free texts in and set the numbers of all references."""
        for number, text in enumerate(self._free):
            markdown = markdown.replace(_free_mark(number), text)
        return self._outline.resolve(markdown)

    def _note(self) -> str:
        """Say number, date, version, status and edition, as they stand below the title."""
        plan = self._plan
        issued = plan.lifecycle.issued
        patterns = self._patterns["note"]
        parts = (
            plan.official.number,
            patterns["issued"].format(date=day(issued)) if issued else None,
            patterns["version"].format(version=plan.version),
            None if plan.status == "published" else self._patterns["statuses"][plan.status],
            patterns["public"] if self._content.edition == "public" else None,
        )
        return _SPACE.join(part for part in parts if part)

    def _heading(self, depth: int, title: str, target: str) -> Markdown:
        return self._outline.heading(depth, marked_up(title), target)

    def _items(self, things: Iterable[Listed], lead: str = "") -> Markdown:
        """Write a list; a lead stands above it, or before it if only one thing is listed."""
        return self._list(tuple(map(_entry, things)), lead)

    def _groups(self, groups: Iterable[tuple[str, Iterable[Listed]]]) -> Markdown:
        """Write lists below their leads as one list; a group that lists nothing is left out."""
        entries = [Entry(marked_up(lead), tuple(map(_entry, things))) for lead, things in groups]
        return self._outline.entries([entry for entry in entries if entry.below])

    def _entries(
        self,
        things: Iterable[Any],
        lead: str = "",
        target: str = "",
        *,
        caller: Callable[[Any], Markdown],
    ) -> Markdown:
        """Write a list of things in the words of a call block, what is below them included.

        `target` is the beginning of the targets of the entries; the id of each thing ends it.
        """
        entries = [
            Entry(
                str(caller(thing)).strip(),
                tuple(map(_entry, _below(thing))),
                f"{target}{thing.id}" if target else "",
            )
            for thing in things
        ]
        return self._list(tuple(entries), lead)

    def _list(self, entries: tuple[Entry, ...], lead: str) -> Markdown:
        return self._outline.entries([Entry(marked_up(lead), entries)] if lead else entries)

    def _relation(self, body: Body) -> str:
        """Say what a body does, and how it stands to its superior."""
        kind = "below" if body.parent else "alone"
        pattern: str = self._patterns["relations"][kind][body.kind]
        parent = self._names.body(body.parent) if body.parent else ""
        return pattern.format(name=body.name, parent=parent)

    def _step_names(self, procedure: Procedure, identifiers: Iterable[str]) -> str:
        """Name steps by their titles, or else by their numbers: “接报核实”“到场”, 第1步、第2步."""
        numbered: str = self._patterns["step"]
        titles = {
            step.id: f"“{step.title}”" if step.title else numbered.format(n=number)
            for number, step in enumerate(procedure.steps, start=1)
        }
        names = [titles[identifier] for identifier in identifiers]
        return ("" if all(name.endswith("”") for name in names) else "、").join(names)

    def _annex_of(self, kind: str) -> str:
        """Give the target of the annex that lists `kind` (supplies, risks), or nothing.

        One that this edition leaves out counts: the list must not be printed elsewhere instead.
        """
        found = (
            annex.id
            for annex in (*self._plan.annexes, *self._content.withheld)
            if isinstance(annex, GeneratedAnnex) and annex.generate == kind
        )
        identifier = next(found, None)
        return f"annex-{identifier}" if identifier else ""

    def _extra_chapters(self, section: str) -> Markdown:
        """Write the chapters of the plan's own that follow `section`."""
        chapters = (each for each in self._plan.chapters if each.after == section)
        parts = []
        for chapter in chapters:
            heading = self._heading(1, chapter.title, "")
            parts.append(heading + self._fit(chapter.body, 2))
        return Markdown("".join(parts))

    def _fit(self, body: str, depth: int) -> Markdown:
        """Set a free text aside, where the tidying of blank lines does not reach it."""
        self._free.append(free_text(body, self._outline, depth))
        return Markdown(_free_mark(len(self._free) - 1) + "\n\n")

    def _procedure(self, identifier: str) -> Procedure:
        return next(each for each in self._plan.procedures if each.id == identifier)


def _free_mark(number: int) -> str:
    return f"\x00free:{number}\x00"


def _sentence(text: str) -> str:
    """Close a text with 。 unless it has an end mark of its own."""
    return close("\n".join(lines(text)), "。")


def _entry(thing: Listed) -> Entry:
    match thing:
        case Entry():
            return thing
        case Item(text=text, items=items, see=see):
            below = tuple(map(_entry, items))
            return Entry(marked_up(text), below, see=f"annex-{see}" if see else "")
        case Point(name=name, text=text):
            return Entry(marked_up(close(name, "。") + text))
        case _:
            return Entry(marked_up(thing))


def _below(thing: Any) -> tuple[Item, ...]:
    """Give the items that belong below a thing in a list."""
    match thing:
        case Item(items=items) | Step(items=items):
            return items
        case WarningGrade(actions=actions):
            return actions
        case _:
            return ()
