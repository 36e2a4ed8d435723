"""An order to the texts of a plan and of its directory."""

from typing import Any

from planner.compose.templates import load_data
from planner.skeleton.order import Order
from planner.skeleton.templates import render
from planner.skeleton.words import words


def plan_skeleton(order: Order, schema: str | None = None) -> str:
    """Write a plan whose only mistakes are its blanks; `schema` is the way to the JSON Schema."""
    return render("plan.yaml.j2", _vocabulary(order, schema))


def directory_skeleton(order: Order, schema: str | None = None) -> str:
    """Write the directory that the plan of the same order refers to."""
    return render("directory.yaml.j2", _vocabulary(order, schema))


def _vocabulary(order: Order, schema: str | None) -> dict[str, Any]:
    wording = load_data("wording.yaml")
    return {
        "plan": order,
        "words": words(order),
        "labels": {
            "class_": wording["classes"][order.class_],
            "hazard": wording["hazards"][order.hazard],
        },
        "own": order.own,
        "schema": schema,
    }
