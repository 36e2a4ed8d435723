"""What linting says: of one file, and of a whole run; and what ends a run before it begins."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from planner.source.finding import Finding, Place

Trouble = Literal["rule", "rule-together", "plug-in", "configuration"]
"""What can fail in a run besides the plans."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something of the program, not of a plan, that failed; `arguments` say what and how."""

    trouble: Trouble
    arguments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that keeps back the findings of one rule on the lines `first` to `last`.

    `written` is how the comment names the rule, `place` and `source` are where it does.
    `for_repository` tells that the rule looks at all plans together.
    """

    code: str
    first: int
    last: int
    written: str
    place: Place
    source: str
    for_repository: bool = False

    def covers(self, finding: Finding) -> bool:
        """Whether it keeps back a finding of the same file."""
        in_lines = self.first <= finding.place.line <= self.last
        return in_lines and rule_code(finding) == self.code


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong in one file, and what keeps some of it back.

    `namesake` is what is to be said if another file has a plan of the same id; `is_dated` tells
    that the day of the run mattered.
    """

    findings: tuple[Finding, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    namesake: Finding | None = None
    is_dated: bool = False
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A run in figures: the files, and the findings kept back by comments and by the baseline.

    `oldest` is the day on which the oldest of the covered findings was accepted.
    """

    files: int
    suppressed: int = 0
    covered: int = 0
    oldest: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found, file by file and in the order of places, and what failed in it.

    `checked` are the files of which all rules have spoken, also those about all plans together.
    """

    findings: tuple[Finding, ...]
    summary: Summary
    failures: tuple[Failure, ...] = ()
    checked: frozenset[str] = frozenset()


class UnknownSelectorError(Exception):
    """A selector of the command line that means no rule; `near` is what may have been meant."""

    def __init__(self, selector: str, near: str | None) -> None:
        super().__init__(selector)
        self.selector = selector
        self.near = near


class BaselineError(Exception):
    """A baseline that cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.as_posix())
        self.path = path


def rule_code(finding: Finding) -> str | None:
    """Give the code of the rule that made a finding; None for a mistake in reading."""
    code, slash, _ = finding.name.partition("/")
    return code if slash else None
