"""The editions of a plan: the internal one has all, the public one what may be disclosed.

What the public edition leaves out is taken away before anything is written, so that telephones
and internal annexes are out of reach of every template, be it an organisation's own.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from planner.model.annexes import Annex, Edition, GeneratedAnnex
from planner.model.base import Model
from planner.model.directory import Directory
from planner.model.items import Item
from planner.model.plan import Plan
from planner.model.procedures import Step


@dataclass(frozen=True, slots=True)
class Content:
    """What an edition prints: a plan, its directory, and which annexes of the plan it withholds."""

    edition: Edition
    plan: Plan
    directory: Directory
    withheld: tuple[Annex, ...] = ()


class ClassifiedError(Exception):
    """A plan that is a state secret has no public edition; the text is its level (秘密)."""


def editions(plan: Plan) -> tuple[Edition, ...]:
    """Name the editions that a plan can have: a classified one is never public."""
    return ("internal",) if plan.official.secrecy else ("internal", "public")


def content(plan: Plan, directory: Directory, edition: Edition) -> Content:
    """Give what an edition prints of a plan; raise ClassifiedError if it cannot have that edition.

    The public one is without internal annexes and contact lists, references to them, and
    telephones. Links to those annexes in free texts stay: the outline says what to print for them.
    """
    if edition == "internal":
        return Content(edition, plan, directory)
    if plan.official.secrecy:
        raise ClassifiedError(plan.official.secrecy.level)
    withheld = tuple(filter(_is_withheld, plan.annexes))
    annexes = tuple(annex for annex in plan.annexes if not _is_withheld(annex))
    posts = tuple(post.model_copy(update={"phone": None}) for post in directory.posts)
    return Content(
        edition,
        _unreferred(plan.model_copy(update={"annexes": annexes}), {each.id for each in withheld}),
        directory.model_copy(update={"posts": posts}),
        withheld,
    )


def _is_withheld(annex: Annex) -> bool:
    lists_contacts = isinstance(annex, GeneratedAnnex) and annex.generate == "contacts"
    return lists_contacts or annex.edition == "internal"


def _unreferred(value: Any, annexes: AbstractSet[str]) -> Any:
    """Give a value without references to some annexes; what has none stays the same object."""
    if isinstance(value, tuple):
        parts = tuple(_unreferred(part, annexes) for part in value)
        return parts if any(map(_differs, parts, value)) else value
    if not isinstance(value, Model):
        return value
    changes = {name: new for name, old in value if _differs(new := _unreferred(old, annexes), old)}
    match value:
        case Item(see=str() as annex) if annex in annexes:
            changes["see"] = None
        case Step(form=str() as annex) if annex in annexes:
            changes["form"] = None
    return value.model_copy(update=changes) if changes else value


def _differs(new: object, old: object) -> bool:
    return new is not old
