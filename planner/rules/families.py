"""The families of rules; importing this registers all of them."""

from planner.rules import (  # noqa: F401
    activation,
    citations,
    lifecycle,
    naming,
    notification,
    organisation,
    petitions,
    privacy,
    procedures,
    resources,
    responses,
    rights,
    structure,
    titles,
    triggers,
    typography,
    upkeep,
    wording,
)
