"""Findings: whatever is wrong in a file, from a stray tab to a missing duty."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner.severity import Severity

if TYPE_CHECKING:  # a run that finds all in its cache does without the models
    from planner.model.base import Path


class Term(str):
    """A word of the catalogue (`list`, `body`), to be said in the reader's language."""

    __slots__ = ()


Argument = str | tuple[str, ...]
"""What a text fills in: a word, or words that each language joins in its own way."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of a file. Lines and columns count from 1, columns in characters, end exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """What mends a finding: the text that belongs at a place; safe if the meaning stays."""

    place: Place
    text: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    `name` is the key of its texts in the catalogue, or the code of a rule and the wording on
    its card, joined by a slash; `arguments` are what those texts fill in.
    An argument that is a Term is itself looked up in the catalogue.
    `source` is the line of the file at `place`, for showing it with a caret.
    `also` are the other places where the same mistake shows.
    `identity` is the path with ids in place of indexes; it does not move with the order.
    """

    name: str
    place: Place
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    path: "Path" = ()
    severity: Severity = "error"
    source: str = ""
    also: tuple[Place, ...] = ()
    identity: str = ""
    fix: Replacement | None = None
