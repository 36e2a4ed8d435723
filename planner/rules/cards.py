"""Cards: what each rule is about, its basis, its words in both languages, and its examples."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

_CARDS: Final = Path(__file__).with_name("cards")

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a rule rests on; `verified` says whether somebody has read the text."""

    document: str
    article: str
    kind: Literal["law", "regulation", "standard", "practice"]
    verified: bool


@dataclass(frozen=True, slots=True)
class Card:
    """What a rule says. Texts are by language; `messages` are by wording, then by language.

    `bad` and `good` are YAML: the top-level keys that change in a sound plan (see the tests).
    """

    code: str
    name: str
    title: Mapping[Language, str]
    why: Mapping[Language, str]
    help: Mapping[Language, str]
    messages: Mapping[str, Mapping[Language, str]]
    basis: tuple[Basis, ...]
    bad: str
    good: str


_FOREIGN: Final[dict[str, Card]] = {}
"""The cards of rules that are not Planner's: those of plug-ins and of an organisation."""


def add(card: Card) -> None:
    """Make known the card of a rule that is not Planner's."""
    _FOREIGN[card.code] = card


def card(code: str) -> Card:
    """Give the card of any rule."""
    return _FOREIGN[code] if code in _FOREIGN else cards()[code]


@cache
def cards() -> Mapping[str, Card]:
    """Load all cards of Planner's own rules, by code, in the order of codes."""
    return {card.code: card for card in sorted(read_cards(_CARDS), key=lambda card: card.code)}


def read_cards(folder: Path) -> list[Card]:
    """Read the cards in the YAML files of a folder."""
    files = sorted(folder.glob("*.yaml"))
    return [_card(code, entry) for file in files for code, entry in _load(file)]


def _load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items()


def _card(code: str, entry: Mapping[str, Any]) -> Card:
    basis = tuple(
        Basis(each["document"], str(each.get("article", "")), each["kind"], each["verified"])
        for each in entry["basis"]
    )
    return Card(
        code,
        entry["name"],
        entry["title"],
        entry["why"],
        entry["help"],
        entry["messages"],
        basis,
        entry["bad"],
        entry["good"],
    )
