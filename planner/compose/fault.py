"""What is wrong with a template."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "fault", "missing", "recursion", "steps", "size", "outside", "large", "encoding", "unreadable"
]


@dataclass(frozen=True, slots=True)
class TemplateFault(Exception):  # noqa: N818 - the template's fault, not the program's
    """A template that cannot be read or rendered: its file, line (from 1) and what is wrong.

    The `kind` tells which sentence says so, and what `reason` is in it: of a `fault`, what Jinja
    says; the name of a template that is `missing`.
    """

    file: str
    line: int
    reason: str = ""
    kind: Kind = "fault"
