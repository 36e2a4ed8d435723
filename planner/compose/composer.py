"""A plan and its directory to a document."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from planner.compose.document import Document, Properties
from planner.compose.edition import content
from planner.compose.issuing import issue_of
from planner.compose.names import Names
from planner.compose.templates import load_data, render
from planner.compose.wording import Wording
from planner.compose.writer import Writer
from planner.model.annexes import Edition
from planner.model.directory import Directory
from planner.model.plan import Plan

_TEMPLATE: Final = "plan.md.j2"


def compose(
    plan: Plan,
    directory: Directory,
    folders: Sequence[Path] = (),
    *,
    edition: Edition = "internal",
    words: Mapping[str, Any] | None = None,
) -> Document:
    """Compose a plan whose references are sound; raise TemplateFault if a template fails.

    Raise ClassifiedError if the public edition is wanted of a plan that is a state secret.

    `folders` hold an organisation's own templates, which go before those of Planner, and `words`
    is its whole wording.yaml, if it has one. The public `edition` leaves out what is not for
    disclosure.
    """
    patterns = words or _patterns()
    printed = content(plan, directory, edition)
    writer = Writer(printed, patterns)
    rendered = render(_TEMPLATE, writer.vocabulary(), folders)
    if missing := writer.missing():
        # Once more, for the template's line: this time the first such reference raises.
        render(_TEMPLATE, Writer(printed, patterns, missing).vocabulary(), folders)
    properties = Properties(
        identifier=plan.id,
        title=plan.title,
        subject=patterns["classes"][plan.class_],
        creator="、".join((plan.official.organ, *plan.official.joint)),
        version=plan.version,
        status=patterns["statuses"][plan.status],
        issued=plan.lifecycle.issued,
        edition=edition,
    )
    names = Names(printed.plan, printed.directory)
    issue = issue_of(printed.plan, names, Wording(patterns, printed.plan.facts))
    drawings, sources = tuple(writer.drawings), writer.sources()
    return Document(writer.finish(rendered), properties, drawings, sources, issue)


@cache
def _patterns() -> Any:
    return load_data("wording.yaml")
