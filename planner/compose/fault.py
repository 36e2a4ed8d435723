"""What is wrong with a template."""

from typing import Literal

Kind = Literal[
    "fault", "missing", "recursion", "steps", "size", "outside", "large", "encoding", "unreadable"
]


class TemplateFault(Exception):  # noqa: N818 - the template's fault, not the program's
    """A template that cannot be read or rendered: its file, line (from 1) and what is wrong.

    The `kind` tells which sentence says so, and what `reason` is in it: of a `fault`, what Jinja
    says; the name of a template that is `missing`.
    """

    def __init__(self, file: str, line: int, reason: str = "", kind: Kind = "fault") -> None:
        super().__init__(file, line, reason, kind)
        self.file = file
        self.line = line
        self.reason = reason
        self.kind = kind
