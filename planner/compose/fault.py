"""What is wrong with a template."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateFault(Exception):  # noqa: N818 - the template's fault, not the program's
    """A template that cannot be read or rendered: its file, line (from 1) and what is wrong."""

    file: str
    line: int
    reason: str
