"""The words in which skeletons of different classes and hazards differ, from `words.yaml`."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from planner.compose.templates import load_data
from planner.skeleton.order import Order


def words(order: Order) -> dict[str, Any]:
    """Give the words for the class and the hazard, the patterns among them filled in."""
    kind = _data()["classes"][order.class_]
    hazard = _data()["hazards"][order.hazard]
    names = {"area": _area(kind, order.organ), "event": hazard["event"]}
    return {
        **kind,
        **hazard,
        "organ": order.organ or kind["organ"],
        "title": order.title or kind["title"].format(**names),
        "command": kind["command"].format(**names),
        "teams": hazard["clerks" if kind["brief"] else "teams"],
    }


def _area(kind: Mapping[str, Any], organ: str | None) -> str:
    """Name what the plan is for, as its title does: 青石镇 for 青石镇人民政府."""
    if organ is None or "shortened" not in kind:
        return str(kind["area"])
    endings = (ending for ending in kind["shortened"] if organ.endswith(ending))
    return organ.removesuffix(next(endings, "")) or organ


@cache
def _data() -> Mapping[str, Any]:
    return load_data("new/words.yaml")
