"""Rules about all plans together: run once for a repository, on plans that have been read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planner.linting.judging import Judge, broken
from planner.linting.verdict import Failure
from planner.model.plan import Plan
from planner.rules.case import RepositoryCase
from planner.rules.rule import REPOSITORY_RULES, Found
from planner.source.finding import Finding


@dataclass(frozen=True, slots=True)
class Together:
    """What was found, by file; `is_dated` tells that the day of the run mattered."""

    findings: Mapping[Path, tuple[Finding, ...]]
    is_dated: bool = False
    failures: tuple[Failure, ...] = ()


def judge_together(
    judge: Judge, plans: Mapping[Path, Plan], directories: Iterable[Path], *, is_complete: bool
) -> Together:
    """Run the rules about all plans on the sound plans and directories of a run.

    `is_complete` tells that all plans are sound.
    """
    roster = judge.roster
    running = sorted(roster.chosen & REPOSITORY_RULES.keys())
    case = replace(_case(judge, plans, directories), is_complete=is_complete)
    found: dict[Path, list[tuple[str, Found]]] = {}
    failures: list[Failure] = []
    for code in running:
        try:
            for each in REPOSITORY_RULES[code].check(case):
                found.setdefault(Path(each.file), []).append((code, each))
        except Exception as error:  # noqa: BLE001 - the other rules still run
            failures.append(Failure("rule-together", broken(code, error)))
    is_dated = any(REPOSITORY_RULES[code].dated for code in running)
    placed = {path: _placed(judge, path, each) for path, each in found.items()}
    return Together(placed, is_dated, tuple(failures))


def _case(judge: Judge, plans: Mapping[Path, Plan], directories: Iterable[Path]) -> RepositoryCase:
    read = {path: judge.reading(path) for path in directories}
    sound = {path.as_posix(): each.model for path, each in read.items() if each.model}
    cases = {
        path.as_posix(): judge.case(plan, directory)
        for path, plan in plans.items()
        if (directory := judge.directory_of(path))
    }
    return RepositoryCase(cases, sound, judge.today)


def _placed(judge: Judge, path: Path, found: Iterable[tuple[str, Found]]) -> tuple[Finding, ...]:
    """Find the places in one file; it is read anew, since nodes of all would fill the memory."""
    reading = judge.reading(path)
    running = judge.roster.running(path)
    return tuple(judge.finding(reading, code, each) for code, each in found if code in running)
