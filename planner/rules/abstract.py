"""Abstracts of plans: the little that rules about all plans together know of each.

A repository may have thousands of plans, so that none is kept whole until all have been read.
"""

from dataclasses import dataclass

from planner.model.durations import Duration
from planner.model.plan import Hazard, PlanClass, Status


@dataclass(frozen=True, slots=True)
class Abstract:
    """What is kept of a plan.

    `number` is that of the document, `superior` is the title of the plan that it stands under.
    `bodies` and `posts` are the ids of those that it has, refers to or has to call; `printed` are
    the posts whose telephones its list of contacts prints. `contacts_checked_within` is what the
    organisation has set for it.
    """

    title: str
    class_: PlanClass
    hazard: Hazard
    issuer: str
    status: Status
    number: str | None
    superior: str | None
    supersedes: str | None
    bodies: frozenset[str]
    posts: frozenset[str]
    printed: frozenset[str]
    contacts_checked_within: Duration
