"""Templates that write YAML: whatever is filled in becomes one scalar, quoted where need be."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from planner.resources import folder
from planner.source.construct import plain_value

_PLAIN: Final = re.compile(r"[\w【（《“](?:[\w【】（）《》〔〕“”：，。；、？！…·—-]| (?=\w))*")


class Yaml(Markup):
    """A string that is YAML already; every other string is text and becomes a scalar."""


def render(name: str, vocabulary: Mapping[str, Any]) -> str:
    """Render a template of the folder `new`; a fault in it is a fault of the program."""
    return _environment().get_template(f"new/{name}").render(vocabulary)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder("templates")),
        undefined=StrictUndefined,
        autoescape=True,  # has macros give Markup, by which `_finalize` knows YAML from text
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"quoted": _quoted, "block": _block}
    return environment


def _finalize(value: object) -> Markup:
    """Let YAML pass, without its last line end, and make a scalar of everything else."""
    if isinstance(value, Markup):
        return value.rstrip("\n")
    if isinstance(value, bool | int):
        return Yaml(json.dumps(value))
    return scalar(str(value))


def scalar(text: str) -> Yaml:
    """Give one line of text as a scalar of YAML that reads as that text, in a list or map too."""
    is_plain = _PLAIN.fullmatch(text) and plain_value(text) == text
    return Yaml(text) if is_plain else _quoted(text)


def _quoted(text: str) -> Yaml:
    """Quote as JSON does; every string of JSON is one of YAML (YAML 1.2.2, chapter 7.3.1)."""
    return Yaml(json.dumps(text, ensure_ascii=False))


def _block(text: str, indent: int) -> Yaml:
    """Indent the lines of a block scalar."""
    lines = text.rstrip("\n").split("\n")
    return Yaml("\n".join(" " * indent + line if line else "" for line in lines))
