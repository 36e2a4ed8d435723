"""What holds for a run: the configuration with all that it extends and refers to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from planner.linting import ways
from planner.linting.configuration import Configuration, Profiles
from planner.linting.custom import CustomRule
from planner.linting.layers import Layer, apart, read_layers
from planner.linting.rulebook import read_rulebook
from planner.linting.selection import ALL, Register, misnamed
from planner.model.base import Path as ModelPath
from planner.model.durations import Duration
from planner.rules.cards import Card
from planner.severity import Severity
from planner.source.disk import UnreadableError, read_bytes
from planner.source.files import shown
from planner.source.finding import Finding


@dataclass(frozen=True, slots=True)
class Spared:
    """Files below `folder`, by a pattern, on which some rules do not run."""

    folder: Path
    pattern: str
    selectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What is settled for a run; as it stands, what holds without a configuration.

    `files` are all files that had a say, `books` those among them with own rules; `apart` are the
    files that are no plans.
    """

    files: tuple[Path, ...] = ()
    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = field(default_factory=dict)
    spared: tuple[Spared, ...] = ()
    profiles: tuple[Profiles, ...] = ()
    contacts: Duration | None = None
    books: tuple[Path, ...] = ()
    apart: tuple[Path, ...] = ()
    rules: tuple[CustomRule, ...] = ()
    cards: tuple[Card, ...] = ()
    baseline: Path | None = None
    findings: tuple[Finding, ...] = ()
    is_sound: bool = True

    def with_layer(self, file: Path, layer: Configuration) -> "Settled":
        """Add what one file says: single values take the place of earlier ones, others join."""
        folder = file.parent
        spared = (layer.per_file_ignores or {}).items()
        return replace(
            self,
            select=layer.select or self.select,
            ignore=(*self.ignore, *(layer.ignore or ())),
            severity=self.severity | (layer.severity or {}),
            spared=(*self.spared, *(Spared(folder, *each) for each in spared)),
            profiles=(*self.profiles, *((layer.profiles,) if layer.profiles else ())),
            contacts=layer.contacts_checked_within or self.contacts,
            books=(*self.books, *(shown(folder / each) for each in layer.rules or ())),
            baseline=shown(folder / layer.baseline) if layer.baseline else self.baseline,
        )


def settle(path: Path | None, register: Register) -> Settled:
    """Read the configuration at `path`; `register` holds the rules of Planner and of plug-ins."""
    if path is None:
        return Settled()
    layers, findings = read_layers(path)
    named = apart(layers)
    files = (*(layer.file for layer in layers), *(each for each in named if each.is_file()))
    settled = Settled(files=files, apart=named)
    if not all(layer.reading.model for layer in layers):
        return replace(settled, findings=tuple(findings), is_sound=False)
    for layer in reversed(layers):
        settled = settled.with_layer(layer.file, layer.content)
    settled, of_books = _with_books(settled, register)
    known = register.joined(settled.rules)
    for layer in layers:
        findings += _unknown(layer, known)
        findings += _lost(layer)
    return replace(settled, findings=(*findings, *of_books))


def _with_books(settled: Settled, register: Register) -> tuple[Settled, list[Finding]]:
    """Read the files with own rules; the rules of a file in which anything is wrong do not run."""
    findings: list[Finding] = []
    for book in settled.books:
        name = book.as_posix()
        taken = register.joined(settled.rules).codes
        try:
            reading, wrong = read_rulebook(read_bytes(book, name), name, taken)
        except UnreadableError as error:
            findings.append(error.finding)
            continue
        findings += wrong
        rules = reading.model.rules if reading.model and not wrong else ()
        settled = replace(
            settled,
            rules=(*settled.rules, *rules),
            cards=(*settled.cards, *(rule.card(name) for rule in rules)),
        )
    return settled, findings


def _unknown(layer: Layer, known: Register) -> Iterator[Finding]:
    """Yield the selectors that mean no rule."""
    for path, selector in _selectors(layer.content):
        if not known.knows(selector):
            name, told = misnamed("selector-unknown", selector, known.selectors)
            yield layer.reading.finding(name, path, told)
    for selector in layer.content.severity or {}:
        if selector not in known.codes:
            name, told = misnamed("selector-unknown", selector, known.codes)
            yield layer.reading.finding(name, ("severity", selector), told, key=True)


def _selectors(content: Configuration) -> Iterator[tuple[ModelPath, str]]:
    lists: dict[ModelPath, Sequence[str] | None] = {
        ("select",): content.select,
        ("ignore",): content.ignore,
    }
    for pattern, selectors in (content.per_file_ignores or {}).items():
        lists["per-file-ignores", pattern] = selectors
    for path, listed in lists.items():
        for index, selector in enumerate(listed or ()):
            yield (*path, index), selector


def _lost(layer: Layer) -> Iterator[Finding]:
    """Yield the elements of profiles that no plan has."""
    profiles = layer.content.profiles
    said = profiles.model_dump(by_alias=True, exclude_none=True) if profiles else {}
    for plan_class, change in said.items():
        for status, listed in change.items():
            for index, text in enumerate(listed):
                path: ModelPath = ("profiles", plan_class, status, index)
                if lost := ways.lost(tuple(text.partition("=")[0].split("."))):
                    name, told = misnamed("element-unknown", *lost)
                    yield layer.reading.finding(name, path, told)
