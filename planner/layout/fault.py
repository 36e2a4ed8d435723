"""What does not agree between distant places of a layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.model.base import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """One disagreement: the name of its finding, the paths that have a say in it, its words.

    `choices` are the names that would have fitted where `wrong` stands.
    """

    name: str
    paths: tuple[Path, ...]
    arguments: Mapping[str, str] = field(default_factory=dict)
    wrong: str = ""
    choices: tuple[str, ...] = ()
