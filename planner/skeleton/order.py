"""What a skeleton is ordered for, and the ids that follow from it."""

from dataclasses import dataclass
from typing import Final

from planner.model.plan import Hazard, PlanClass

_LONGEST_PREFIX: Final = 40
"""Characters; with what follows the prefix, an id stays below the limit of 64."""


@dataclass(frozen=True, slots=True)
class Order:
    """A plan of a class for a hazard; without `title` and `organ`, these are left blank."""

    class_: PlanClass
    hazard: Hazard
    id: str
    title: str | None = None
    organ: str | None = None

    def own(self, name: str) -> str:
        """Give the id of a body or post of the organisation: qingshi-leader.

        Its prefix is the id of the plan without the hazard or else without the last word, so
        that the plans of one organisation share their entries in the directory.
        """
        prefix = self.id.removesuffix(f"-{self.hazard}")
        if prefix == self.id:
            prefix = self.id.rpartition("-")[0] or self.id
        return f"{prefix[:_LONGEST_PREFIX].rstrip('-')}-{name}"
