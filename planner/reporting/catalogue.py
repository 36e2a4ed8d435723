"""The texts of findings, in Chinese and in English.

Those of mistakes in reading are in `messages.yaml`, those about linting itself in `linting.yaml`,
those about layouts and templates in `printing.yaml`, those of rules on their cards; `labels.yaml`
has the words around them, which every run needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from planner.source.finding import Argument, Finding, Term

Language = Literal["zh", "en"]

_FILE: Final = Path(__file__).with_name("messages.yaml")
_LABELS: Final = Path(__file__).with_name("labels.yaml")
_LINTING: Final = Path(__file__).with_name("linting.yaml")
_PRINTING: Final = Path(__file__).with_name("printing.yaml")


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
    arguments = {name: _said(value, language) for name, value in finding.arguments.items()}
    code, slash, variant = finding.name.partition("/")
    if slash:
        return _of_rule(code, variant, arguments, language)
    entry = _entry(finding.name)
    texts = entry[language]
    message, help_ = (texts[key].format(**arguments) for key in ("message", "help"))
    return Wording(entry["code"], finding.name, message, help_, finding.name)


def _of_rule(code: str, variant: str, arguments: Mapping[str, str], language: Language) -> Wording:
    """Take the words from the card of a rule."""
    from planner.rules.cards import card  # noqa: PLC0415 - a clean run needs none

    said = card(code)
    message = said.messages[variant][language].format(**arguments)
    title, why = said.title[language], said.why[language]
    return Wording(code, said.name, message, said.help[language], title, why)


def _entry(name: str) -> Mapping[str, Any]:
    for texts in (catalogue()["findings"], linting_catalogue()):
        if name in texts:
            entry: Mapping[str, Any] = texts[name]
            return entry
    found: Mapping[str, Any] = printing_catalogue()[name]
    return found


def is_mistake_in_reading(code: str) -> bool:
    """Tell whether a code is one of mistakes in reading, which no rule finds."""
    return any(entry["code"] == code for entry in catalogue()["findings"].values())


def label(name: str, language: Language) -> str:
    """Give a word that stands around findings, such as `help`."""
    return str(_load(_LABELS)["labels"][name][language])


def catalogue() -> Mapping[str, Any]:
    """Load the `findings` of mistakes in reading."""
    return _load(_FILE)


def linting_catalogue() -> Mapping[str, Any]:
    """Load the findings about linting itself."""
    return _load(_LINTING)


def printing_catalogue() -> Mapping[str, Any]:
    """Load the findings about layouts, templates and words."""
    return _load(_PRINTING)


@cache
def _load(file: Path) -> Mapping[str, Any]:
    content: Mapping[str, Any] = yaml.load(
        file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return content


def _said(argument: Argument, language: Language) -> str:
    if isinstance(argument, tuple):
        return label("joint", language).join(argument)
    if isinstance(argument, Term):
        return str(_load(_LABELS)["words"][argument][language])
    return argument
