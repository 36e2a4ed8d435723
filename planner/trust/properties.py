"""The names of the custom properties by which a Word file is known again.

All but those of the source, which only a plan in git has, are in every file.
"""

from typing import Literal

PropertyName = Literal[
    "PlannerPlan",  # the id of the plan
    "PlannerVersion",
    "PlannerEdition",  # public or internal
    "PlannerText",  # the digest of the text, see planner.trust.words
    "PlannerTool",  # the version of Planner
    "PlannerSource",  # the commit, if plan and directory are as committed
    "PlannerPath",  # the path of the plan in its repository
]
