"""A plan and its directory to a document."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from planner.compose.document import Document, Properties
from planner.compose.issuing import issue_of
from planner.compose.names import Names
from planner.compose.templates import load_data, render
from planner.compose.wording import Wording
from planner.compose.writer import Writer
from planner.model.directory import Directory
from planner.model.plan import Plan

_TEMPLATE: Final = "plan.md.j2"


def compose(plan: Plan, directory: Directory, folders: Sequence[Path] = ()) -> Document:
    """Compose a plan whose references are sound; raise TemplateFault if a template fails.

    `folders` hold an organisation's own templates, which go before those of Planner.
    """
    patterns = _patterns()
    writer = Writer(plan, directory, patterns)
    rendered = render(_TEMPLATE, writer.vocabulary(), folders)
    if missing := writer.missing():
        # Once more, for the template's line: this time the first such reference raises.
        render(_TEMPLATE, Writer(plan, directory, patterns, missing).vocabulary(), folders)
    properties = Properties(
        identifier=plan.id,
        title=plan.title,
        subject=patterns["classes"][plan.class_],
        creator="、".join((plan.official.organ, *plan.official.joint)),
        version=plan.version,
        status=patterns["statuses"][plan.status],
        issued=plan.lifecycle.issued,
    )
    issue = issue_of(plan, Names(plan, directory), Wording(patterns, plan.facts))
    return Document(writer.finish(rendered), properties, issue)


@cache
def _patterns() -> Any:
    return load_data("wording.yaml")
