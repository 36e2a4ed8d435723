"""The operators of all families, in the order of their modules."""

from types import ModuleType
from typing import Final

from tests.mutants import (
    activation,
    citations,
    lifecycle,
    naming,
    notification,
    organisation,
    privacy,
    procedures,
    resources,
    responses,
    rights,
    structure,
    triggers,
    upkeep,
    wording,
)
from tests.mutants.operator import Operator

FAMILIES: Final[tuple[ModuleType, ...]] = (
    structure,
    citations,
    naming,
    organisation,
    triggers,
    activation,
    procedures,
    responses,
    notification,
    resources,
    lifecycle,
    upkeep,
    rights,
    privacy,
    wording,
)

OPERATORS: Final[tuple[Operator, ...]] = tuple(
    value for family in FAMILIES for value in vars(family).values() if isinstance(value, Operator)
)
