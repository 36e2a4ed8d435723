"""Judging a file: reading it, running the rules, and finding the places of what they found."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from planner.linting.fixes import replacement
from planner.linting.identity import identity
from planner.linting.roster import Roster
from planner.linting.suppression import suppressions
from planner.linting.texts import Texts
from planner.linting.verdict import Failure, Verdict
from planner.rules.abstract import Abstract
from planner.rules.case import PlanCase
from planner.rules.rule import PLAN_RULES, Found
from planner.source.disk import UnreadableError
from planner.source.files import DIRECTORY_NAMES
from planner.source.finding import Finding
from planner.source.nodes import compose
from planner.source.reading import Reading
from planner.source.repository import PlanFile, Repository
from planner.source.text import decode


@dataclass(frozen=True, slots=True)
class Task:
    """A plan to read; `is_judged` if the rules are to run on it, `is_told` if those on all are."""

    path: Path
    is_judged: bool
    is_told: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a task: the verdict if it was judged, the abstract if the plan is sound."""

    verdict: Verdict | None
    abstract: Abstract | None


class Judge:
    """Runs the rules of a roster on the files of a run."""

    def __init__(self, roster: Roster, texts: Texts, today: date) -> None:
        self.roster = roster
        self.today = today
        self._texts = texts
        self._repository = Repository(texts.read)

    def judge(self, task: Task) -> Judged:
        """Do a task."""
        file = self._repository.plan(task.path)
        case = self._case(file)
        verdict = self._verdict(file, case) if task.is_judged else None
        return Judged(verdict, case.abstract() if case and task.is_told else None)

    def directory(self, path: Path) -> Verdict:
        """Judge a directory by itself; rules look at it only together with its plans."""
        reading = self._repository.directory(path)
        held, wrong = suppressions(reading, self.roster.register, self.roster.running(path))
        return Verdict(_identified((*reading.findings, *wrong), reading), held)

    def reading(self, path: Path) -> Reading[Any]:
        """Read a sound file again, as far as finding places in it needs it."""
        if path.name in DIRECTORY_NAMES:
            return self._repository.directory(path)
        name = path.as_posix()
        try:
            source = decode(self._texts.read(path), name)
        except UnreadableError as error:  # it was there a moment ago
            return Reading(name, None, None, (error.finding,))
        return Reading(name, None, None, (), compose(source.text), source)

    def _case(self, file: PlanFile) -> PlanCase | None:
        """Give a plan as rules look at it, if only they have anything to say of it.

        That is if there are no mistakes, no blanks, and a directory.
        """
        errors = any(finding.severity == "error" for finding in file.findings)
        if errors or file.plan is None or file.directory is None:
            return None
        return PlanCase(file.plan, file.directory, self.today, self.roster.settings(file.plan))

    def finding(self, reading: Reading[Any], code: str, found: Found) -> Finding:
        """Make the finding of what a rule found: its words, its place, its fix."""
        at = reading.finding(f"{code}/{found.wording}", found.path, found.arguments)
        return Finding(
            at.name,
            at.place,
            at.arguments,
            at.path,
            self.roster.severities[code],
            at.source,
            identity=identity(reading.root, found.path),
            fix=replacement(reading, found.path, found.fix) if found.fix else None,
        )

    def _verdict(self, file: PlanFile, case: PlanCase | None) -> Verdict:
        reading = file.reading
        if reading is None:
            return Verdict(file.findings)
        verdict = Verdict(_identified(file.findings, reading), namesake=_namesake(file))
        if case is None:
            return verdict
        running = self.roster.running(file.path)
        held, wrong = suppressions(reading, self.roster.register, running)
        findings = [*verdict.findings, *wrong]
        failures: list[Failure] = []
        for code, check, subject in self._checks(running, case, reading.data):
            try:
                if told := list(check(subject)):  # nearly always there is nothing
                    findings += [self.finding(reading, code, each) for each in told]
            except Exception as error:  # noqa: BLE001 - the other rules still run
                failures.append(Failure("rule", {"file": reading.name, **broken(code, error)}))
        return replace(
            verdict,
            findings=tuple(findings),
            suppressions=held,
            is_dated=any(rule.dated for code, rule in PLAN_RULES.items() if code in running),
            failures=tuple(failures),
        )

    def _checks(
        self, running: Collection[str], case: PlanCase, data: Any
    ) -> Iterator[tuple[str, Callable[[Any], Iterable[Found]], Any]]:
        """Yield the checks of the rules that run, with their codes and what each looks at."""
        for code, rule in PLAN_RULES.items():
            if code in running:
                yield code, rule.check, case
        for own in self.roster.settled.rules:
            if own.code in running:
                yield own.code, own.check, data


def broken(code: str, error: Exception) -> dict[str, str]:
    """Say which rule broke, and how."""
    return {"rule": code, "error": f"{type(error).__name__}: {error}"}


def _identified(findings: Iterable[Finding], reading: Reading[Any]) -> tuple[Finding, ...]:
    return tuple(replace(each, identity=identity(reading.root, each.path)) for each in findings)


def _namesake(file: PlanFile) -> Finding | None:
    """Make what is to be said if another file has a plan of the same id."""
    if file.reading is None or file.identifier is None:
        return None
    return file.reading.finding("duplicate-plan", ("id",), {"wrong": file.identifier})
