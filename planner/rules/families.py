"""The families of rules; importing this registers all of them."""

from planner.rules import (
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

FAMILIES = (
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
"""The modules in which the rules are; the letters that codes begin with are in families.yaml."""
