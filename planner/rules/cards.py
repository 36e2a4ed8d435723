"""Cards: what each rule is about, its basis, its words in both languages, and its examples."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

_CARDS: Final = Path(__file__).with_name("cards")
_HEAD: Final = re.compile(r"^(\w+):$", re.MULTILINE)
"""A card begins with its code at the start of a line, alone; all else on it is indented."""

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
    return _FOREIGN[code] if code in _FOREIGN else _own(code)


@cache
def _own(code: str) -> Card:
    """Give the card of a rule of Planner's; of all the files, only what belongs to it is parsed."""
    entry = yaml.load(_texts(_CARDS)[code], Loader=yaml.CSafeLoader)
    return _card(code, entry[code])


def cards() -> Mapping[str, Card]:
    """Give all cards of Planner's own rules, in the order of codes."""
    return {code: _own(code) for code in sorted(_texts(_CARDS))}


def read_cards(folder: Path) -> list[Card]:
    """Read the cards in the YAML files of a folder."""
    texts = _texts(folder).items()
    return [_card(code, yaml.load(text, Loader=yaml.CSafeLoader)[code]) for code, text in texts]


@cache
def _texts(folder: Path) -> Mapping[str, str]:
    """Split the files of a folder into the texts of single cards, by their codes."""
    texts: dict[str, str] = {}
    for file in sorted(folder.glob("*.yaml")):
        heads = [*_HEAD.finditer(text := file.read_text(encoding="utf-8"))]
        ends = [*(head.start() for head in heads[1:]), len(text)]
        texts |= {head[1]: text[head.start() : end] for head, end in zip(heads, ends, strict=False)}
    return texts


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
