"""Findings: whatever is wrong in a file, from a stray tab to a missing duty."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from planner.model.base import Path

Severity = Literal["error", "warning", "info"]


class Term(str):
    """A word of the catalogue (`list`, `body`), to be said in the reader's language."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of a file. Lines and columns count from 1, columns in characters, end exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    `name` is the key of its texts in the catalogue, `arguments` are what those texts fill in.
    An argument that is a Term is itself looked up in the catalogue.
    `source` is the line of the file at `place`, for showing it with a caret.
    """

    name: str
    place: Place
    arguments: Mapping[str, str] = field(default_factory=dict)
    path: Path = ()
    severity: Severity = "error"
    source: str = ""
