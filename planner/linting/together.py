"""Rules about all plans together: run once for a repository, on plans that have been read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from planner.linting.judging import Judge, broken
from planner.linting.verdict import Failure
from planner.rules.abstract import Abstract
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
    judge: Judge,
    plans: Mapping[Path, Abstract],
    homes: Mapping[Path, Path | None],
    directories: Iterable[Path],
) -> Together:
    """Run the rules about all plans on the sound plans and directories of a run.

    `homes` are the directories of the plans.
    """
    roster = judge.roster
    running = sorted(roster.chosen & REPOSITORY_RULES.keys())
    read = {path: judge.reading(path) for path in directories}
    case = RepositoryCase(
        {path.as_posix(): plan for path, plan in plans.items()},
        {path.as_posix(): home.as_posix() for path, home in homes.items() if home},
        {path.as_posix(): each.model for path, each in read.items() if each.model},
        judge.today,
    )
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


def _placed(judge: Judge, path: Path, found: Iterable[tuple[str, Found]]) -> tuple[Finding, ...]:
    """Find the places in one file; it is read anew, since nodes of all would fill the memory."""
    reading = judge.reading(path)
    running = judge.roster.running(path)
    return tuple(judge.finding(reading, code, each) for code, each in found if code in running)
