"""Runs one rule on the sound plan with some of its top-level keys changed.

A change is YAML: each of its keys takes the place of the plan's, and null removes it. Besides,
`_directory` changes the directory likewise, `_others` is a list of changes each of which makes
one more plan of the repository, `_class_profile` is never needed: the profile follows the plan.
"""

from datetime import date
from pathlib import Path
from typing import Any

from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.rules.case import PlanCase, RepositoryCase, Settings
from planner.rules.knowledge import profile
from planner.rules.rule import PLAN_RULES, REPOSITORY_RULES, Found
from planner.source.construct import Constructor
from planner.source.nodes import compose
from planner.source.text import Source

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)


def load(text: str) -> dict[str, Any]:
    """Read YAML as the reader of plans does: dates, times and no stay text."""
    source = Source("example.yaml", text)
    root = compose(text)
    return {} if root is None else Constructor(source).build(root)


def changed(base: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """Replace the top-level keys of `base`; null removes a key."""
    merged = base | {key: value for key, value in change.items() if not key.startswith("_")}
    return {key: value for key, value in merged.items() if value is not None}


PLAN = load((HERE / "plan.yaml").read_text(encoding="utf-8"))
DIRECTORY = load((HERE / "directory.yaml").read_text(encoding="utf-8"))


def case(change: dict[str, Any], today: date = TODAY) -> PlanCase:
    """Make the case of the sound plan with a change."""
    Plan.model_rebuild()
    Directory.model_rebuild()
    plan = Plan.model_validate(changed(PLAN, change))
    directory = Directory.model_validate(changed(DIRECTORY, change.get("_directory", {})))
    return PlanCase(plan, directory, today, Settings(profile(plan.class_, plan.hazard)))


def run(code: str, change: dict[str, Any], today: date = TODAY) -> list[Found]:
    """Run one rule on the sound plan with a change."""
    first = case(change, today)
    if code in PLAN_RULES:
        return list(PLAN_RULES[code].check(first))
    others = change.get("_others", [])
    plans = {"plan.yaml": first.abstract()}
    for number, other in enumerate(others, start=1):
        plans[f"other-{number}.yaml"] = case(other, today).abstract()
    home = "directory.yaml"
    every = RepositoryCase(plans, dict.fromkeys(plans, home), {home: first.directory}, today)
    return list(REPOSITORY_RULES[code].check(every))


def example(text: str) -> dict[str, Any]:
    """Read the change that an example of a card shows."""
    return load(text)
