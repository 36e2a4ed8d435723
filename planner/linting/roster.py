"""The rules that run: on which files, how gravely, and with what settings."""

import os
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import planner.rules.families  # noqa: F401 - registers Planner's own rules
from planner.linting.plugins import load_plugins
from planner.linting.request import Request
from planner.linting.selection import Register, near
from planner.linting.settling import Settled, settle
from planner.linting.verdict import UnknownSelectorError
from planner.model.plan import Plan
from planner.rules.cards import Card, add
from planner.rules.case import Settings
from planner.rules.knowledge import Profile, profile
from planner.rules.rule import PLAN_RULES, REPOSITORY_RULES, Rule
from planner.severity import Severity


class Roster:
    """The rules of a run. Raises UnknownSelectorError for what the command line made up."""

    def __init__(self, request: Request) -> None:
        plugin_cards, self.plugin_files, self.failures = load_plugins()
        built_in: Mapping[str, Rule[Any]] = {**PLAN_RULES, **REPOSITORY_RULES}
        register = Register({code: rule.name for code, rule in built_in.items()})
        self.settled: Final[Settled] = settle(request.configuration, register)
        self.register: Final = register.joined(self.settled.rules)
        self.cards: Final[tuple[Card, ...]] = (*plugin_cards, *self.settled.cards)
        for card in self.settled.cards:
            add(card)
        for selector in (*request.select, *request.ignore):
            if not self.register.knows(selector):
                raise UnknownSelectorError(selector, near(selector, self.register.selectors))
        self._running: dict[tuple[str, ...], Mapping[str, bool]] = {}
        self.chosen = self.register.chosen(
            request.select or self.settled.select, (*self.settled.ignore, *request.ignore)
        )

    @property
    def looks_at_all(self) -> bool:
        """Whether any rule runs that looks at all plans together."""
        return not self.chosen.isdisjoint(REPOSITORY_RULES)

    def running(self, file: Path) -> Mapping[str, bool]:
        """Give the codes of the rules that run on a file, and whether they look at all plans."""
        spared = tuple(
            selector
            for each in self.settled.spared
            if _matches(file, each.folder, each.pattern)
            for selector in each.selectors
        )
        if spared not in self._running:  # of thousands of files, nearly all spare the same
            left = self.chosen - self.register.matching(spared)
            self._running[spared] = {code: code in REPOSITORY_RULES for code in left}
        return self._running[spared]

    @cached_property
    def severities(self) -> Mapping[str, Severity]:
        """The severity of each rule, by code."""
        built_in: Mapping[str, Rule[Any]] = {**PLAN_RULES, **REPOSITORY_RULES}
        severities = {code: rule.severity for code, rule in built_in.items()}
        severities |= {rule.code: rule.severity for rule in self.settled.rules}
        for selector, severity in self.settled.severity.items():
            if selector in self.register.codes:
                severities[self.register.codes[selector]] = severity
        return severities

    def settings(self, plan: Plan) -> Settings:
        """Give what the organisation has set for a plan."""
        wanted = _changed(profile(plan.class_, plan.hazard), self.settled, plan)
        if self.settled.contacts is None:
            return Settings(wanted)
        return Settings(wanted, self.settled.contacts)


def _matches(file: Path, folder: Path, pattern: str) -> bool:
    """Whether the path of a file from a folder, or its name, is as the pattern says."""
    path = os.path.relpath(file.absolute(), folder.absolute()).replace(os.sep, "/")
    return fnmatchcase(path, pattern) or fnmatchcase(file.name, pattern)


def _changed(given: Profile, settled: Settled, plan: Plan) -> Profile:
    """Give a profile as the organisation wants it: each element has one status only."""
    required, advised = list(given.required), list(given.advised)
    for profiles in settled.profiles:
        for change in profiles.of(plan.class_):
            wanted, nice = change.required or (), change.advised or ()
            moved = {*wanted, *nice, *(change.dropped or ())}
            required = [each for each in required if each not in moved] + list(wanted)
            advised = [each for each in advised if each not in moved] + list(nice)
    return Profile(tuple(required), tuple(advised))
