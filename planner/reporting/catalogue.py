"""The texts of findings, in Chinese and in English, from `messages.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from planner.source.finding import Argument, Finding, Term

Language = Literal["zh", "en"]

_FILE: Final = Path(__file__).with_name("messages.yaml")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a finding says in one language: what is wrong, what to do, and of what kind it is.

    `code` and `name` are stable; `title` and `why` speak of the kind, not of this one.
    """

    code: str
    name: str
    message: str
    help: str
    title: str
    why: str = ""


def wording(finding: Finding, language: Language) -> Wording:
    """Fill the texts of a finding with its arguments."""
    entry = catalogue()["findings"][finding.name]
    arguments = {name: _said(value, language) for name, value in finding.arguments.items()}
    texts = entry[language]
    message, help_ = (texts[key].format(**arguments) for key in ("message", "help"))
    return Wording(entry["code"], finding.name, message, help_, finding.name)


def label(name: str, language: Language) -> str:
    """Give a word that stands around findings, such as `help`."""
    return str(catalogue()["labels"][name][language])


@cache
def catalogue() -> Mapping[str, Any]:
    """Load the catalogue: `labels`, `words` and `findings`."""
    catalogue: Mapping[str, Any] = yaml.load(
        _FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return catalogue


def _said(argument: Argument, language: Language) -> str:
    if isinstance(argument, tuple):
        return label("joint", language).join(argument)
    if isinstance(argument, Term):
        return str(catalogue()["words"][argument][language])
    return argument
