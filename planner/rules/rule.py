"""Rules: small functions that look at a plan, or at all plans, and yield what they find."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from planner.model.base import Path
from planner.rules.case import PlanCase, RepositoryCase
from planner.severity import Severity

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend: within the text at the path of a finding, `old` becomes `new`.

    A fix is safe if the plan means the same afterwards, or what the law now says.
    """

    old: str
    new: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a rule found: where, in which of the rule's wordings, with what in it.

    `path` leads to the value in the YAML of the plan, by its keys and indexes; `file` names the
    plan for rules over a repository. `wording` is a key of the messages on the rule's card.
    """

    path: Path
    arguments: Mapping[str, str] = field(default_factory=dict)
    wording: str = "default"
    fix: Fix | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[C]):
    """A rule: its stable code (family letter and three digits), its name, and its check.

    `dated` rules depend on today's date. What the rule says and why stands on its card.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[C], Iterable[Found]]
    dated: bool = False


PlanRule = Rule[PlanCase]
RepositoryRule = Rule[RepositoryCase]
PlanCheck = Callable[[PlanCase], Iterable[Found]]
RepositoryCheck = Callable[[RepositoryCase], Iterable[Found]]

PLAN_RULES: Final[dict[str, PlanRule]] = {}
REPOSITORY_RULES: Final[dict[str, RepositoryRule]] = {}


def found(
    path: Path,
    wording: str = "default",
    /,
    *,
    fix: Fix | None = None,
    file: str = "",
    **arguments: object,
) -> Found:
    """Make a Found; the arguments fill the words in braces of the message."""
    filled = {name: str(value) for name, value in arguments.items()}
    return Found(path, filled, wording, fix, file)


def plan_rule(
    code: str, name: str, severity: Severity = "warning", *, dated: bool = False
) -> Callable[[PlanCheck], PlanCheck]:
    """Make a rule of a check that looks at one plan."""

    def register(check: PlanCheck) -> PlanCheck:
        _refuse_twice(code)
        PLAN_RULES[code] = Rule(code, name, severity, check, dated)
        return check

    return register


def repository_rule(
    code: str, name: str, severity: Severity = "warning", *, dated: bool = False
) -> Callable[[RepositoryCheck], RepositoryCheck]:
    """Make a rule of a check that looks at all plans of a repository together."""

    def register(check: RepositoryCheck) -> RepositoryCheck:
        _refuse_twice(code)
        REPOSITORY_RULES[code] = Rule(code, name, severity, check, dated)
        return check

    return register


def _refuse_twice(code: str) -> None:
    if code in PLAN_RULES or code in REPOSITORY_RULES:
        raise ValueError(f"two rules have the code {code}")
