"""Reading a file of own rules, and what can be wrong with each of them besides its shape."""

import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, Final

from planner.linting import tame, ways
from planner.linting.custom import CustomRule, Requirement, RuleBook
from planner.linting.selection import misnamed
from planner.model.base import Path
from planner.source.finding import Finding
from planner.source.reading import Reading, read_model

_CODE: Final = re.compile(r"X[0-9]{3}")


def read_rulebook(
    data: bytes, name: str, taken: Mapping[str, str]
) -> tuple[Reading[RuleBook], tuple[Finding, ...]]:
    """Read a file of own rules, with all that is wrong in it.

    `taken` are the codes and names of the rules that there are already.
    """
    reading = read_model(data, name, RuleBook)
    found: list[Finding] = []
    used = set(taken)
    for index, rule in enumerate(reading.model.rules if reading.model else ()):
        path: Path = ("rules", index)
        found += _named(reading, rule, path, used)
        mistakes = [*_given(reading, rule, path), *_required(reading, rule.require, path)]
        mistakes += _worded(reading, rule, path)
        found += mistakes or _examples(reading, rule, path)
        used |= {rule.code, rule.name}
    return reading, (*reading.findings, *found)


def _named(
    reading: Reading[Any], rule: CustomRule, path: Path, used: set[str]
) -> Iterator[Finding]:
    if not _CODE.fullmatch(rule.code):
        yield reading.finding("own-code", (*path, "code"), {"written": rule.code})
    for key, value in (("code", rule.code), ("name", rule.name)):
        if value in used:
            yield reading.finding("own-taken", (*path, key), {"wrong": value})


def _given(reading: Reading[Any], rule: CustomRule, path: Path) -> Iterator[Finding]:
    at: Path = (*path, "given")
    way = ways.parse(rule.given)
    if way is None:
        yield reading.finding("own-given", at, {"written": rule.given})
    elif lost := ways.lost(way):
        name, told = misnamed("element-unknown", *lost)
        yield reading.finding(name, at, told)


def _required(reading: Reading[Any], require: Requirement, path: Path) -> Iterator[Finding]:
    at: Path = (*path, "require")
    if len(require.model_fields_set) != 1:
        yield reading.finding("own-require", at, {})
    for key, pattern in (("matches", require.matches), ("not-matches", require.not_matches)):
        if pattern and (fault := tame.fault(pattern)):
            yield reading.finding(f"own-pattern-{fault}", (*at, key), {"written": pattern})


def _worded(reading: Reading[Any], rule: CustomRule, path: Path) -> Iterator[Finding]:
    for language, text in (("zh", rule.message.zh), ("en", rule.message.en)):
        if text and not _is_fillable(text):
            yield reading.finding("own-words", (*path, "message", language), {"written": text})


def _is_fillable(text: str) -> bool:
    try:
        return all(
            name is None or (name == "value" and not form and not conversion)
            for _, name, form, conversion in Formatter().parse(text)
        )
    except ValueError:
        return False


def _examples(reading: Reading[Any], rule: CustomRule, path: Path) -> Iterator[Finding]:
    """Try the rule on its own examples."""
    if not any(rule.check(rule.bad)):
        yield reading.finding("own-bad-passes", (*path, "bad"), {"code": rule.code})
    if broken := next(rule.check(rule.good), None):
        at: Path = (*path, "good", *broken.path)
        yield reading.finding("own-good-fails", at, {"code": rule.code})
