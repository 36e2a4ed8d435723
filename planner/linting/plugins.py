"""Plug-ins: modules of other packages that bring rules, found by the entry points they declare.

An entry point of the group `planner.rules` names a module; importing it registers its rules by
the decorators of `planner.rules.rule`. Their cards are YAML files in `cards/` beside the module.
"""

import sys
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Final

from planner.linting.verdict import Failure
from planner.rules.cards import Card, add, read_cards
from planner.rules.rule import PLAN_RULES, REPOSITORY_RULES

GROUP: Final = "planner.rules"


class UnfitError(Exception):
    """A plug-in that can be imported, but whose rules cannot be used."""


@cache
def load_plugins() -> tuple[tuple[Card, ...], tuple[Path, ...], tuple[Failure, ...]]:
    """Import all plug-ins, once; give the cards of their rules, their files, and what failed."""
    cards: list[Card] = []
    files: list[Path] = []
    failures: list[Failure] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        before = _registered()
        try:
            cards += _load(entry, before)
            files += _files(entry)
        except Exception as error:  # noqa: BLE001 - whatever a plug-in does, the rest still runs
            told = {"name": entry.name, "error": f"{type(error).__name__}: {error}"}
            failures.append(Failure("plug-in", told))
            _forget(_registered() - before)
    return tuple(cards), tuple(files), tuple(failures)


def _load(entry: EntryPoint, before: frozenset[str]) -> list[Card]:
    """Import one plug-in; give the cards of its rules, each of which must have one."""
    import_module(entry.module)
    cards = read_cards(_file(entry).with_name("cards"))
    if lacking := _registered() - before - {card.code for card in cards}:
        raise UnfitError(f"no card for {', '.join(sorted(lacking))}")
    for card in cards:
        add(card)
    return cards


def _registered() -> frozenset[str]:
    return frozenset({*PLAN_RULES, *REPOSITORY_RULES})


def _forget(codes: frozenset[str]) -> None:
    for code in codes:
        PLAN_RULES.pop(code, None)
        REPOSITORY_RULES.pop(code, None)


def _file(entry: EntryPoint) -> Path:
    return Path(str(sys.modules[entry.module].__file__))


def _files(entry: EntryPoint) -> list[Path]:
    """Give the files whose content decides what a plug-in says."""
    file = _file(entry)
    return [file, *sorted(file.with_name("cards").glob("*.yaml"))]
