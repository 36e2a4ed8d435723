"""The texts of findings, in Chinese and in English, from `messages.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from planner.source.finding import Finding, Term

Language = Literal["zh", "en"]

_FILE: Final = Path(__file__).with_name("messages.yaml")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a finding says in one language: its stable code, what is wrong, what to do."""

    code: str
    message: str
    help: str


def wording(finding: Finding, language: Language) -> Wording:
    """Fill the texts of a finding with its arguments."""
    entry = catalogue()["findings"][finding.name]
    arguments = _words(finding.arguments, language)
    texts = entry[language]
    return Wording(
        entry["code"], texts["message"].format(**arguments), texts["help"].format(**arguments)
    )


@cache
def catalogue() -> Mapping[str, Any]:
    """Load the catalogue: `words` and `findings`."""
    catalogue: Mapping[str, Any] = yaml.load(
        _FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return catalogue


def _words(arguments: Mapping[str, str], language: Language) -> dict[str, str]:
    words = catalogue()["words"]
    return {
        name: words[value][language] if isinstance(value, Term) else value
        for name, value in arguments.items()
    }
