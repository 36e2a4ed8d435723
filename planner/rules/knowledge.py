"""What the rules know: laws, words and the elements that each class of plans needs.

All of it is data beside this module, which a person who does not program can mend.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from planner.rules.word_list import WordList, word_list

_DATA: Final = Path(__file__).with_name("data")
_NAME_OF_STATE: Final = "中华人民共和国"


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a law: dates None where not known, `replaced_by` empty if still in force."""

    title: str
    passed: date | None
    in_force_from: date | None
    last_article: int | None
    replaced_by: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The elements of a class of plans, as paths of the model: needed ones and advisable ones."""

    required: tuple[str, ...]
    advised: tuple[str, ...]


@cache
def laws() -> Mapping[str, tuple[Edition, ...]]:
    """Give the known editions of each law by its short title, oldest first.

    The table comes from a public collection as of April 2025, with what is known of later
    editions. It is not complete: a title that it lacks is unknown, not invalid.
    """
    editions: dict[str, list[Edition]] = {}
    with (_DATA / "laws.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            editions.setdefault(row["title"], []).append(_edition(row))
    return {title: tuple(sorted(each, key=_age)) for title, each in editions.items()}


def short_title(title: str) -> str:
    """Give the title without 《》 and 中华人民共和国."""
    return title.strip().strip("《》").removeprefix(_NAME_OF_STATE)


def _edition(row: Mapping[str, str]) -> Edition:
    return Edition(
        row["title"],
        _day(row["passed"]),
        _day(row["in_force_from"]),
        int(row["last_article"]) if row["last_article"] else None,
        row["replaced_by"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _age(edition: Edition) -> date:
    return edition.passed or edition.in_force_from or date.min


@cache
def data(name: str) -> Any:
    """Load a YAML file of the data folder, such as `words.yaml`."""
    return yaml.load((_DATA / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def profile(plan_class: str, hazard: str) -> Profile:
    """Give the elements that a class of plans needs, with those of its hazard added."""
    profiles = data("profiles.yaml")
    parts = [profiles["all"], profiles["classes"][plan_class], profiles["hazards"][hazard]]
    return Profile(
        tuple(dict.fromkeys(path for part in parts for path in part.get("required", ()))),
        tuple(dict.fromkeys(path for part in parts for path in part.get("advised", ()))),
    )


@cache
def words(name: str) -> WordList:
    """Give a list of `words.yaml`."""
    return word_list(data("words.yaml"), name)
