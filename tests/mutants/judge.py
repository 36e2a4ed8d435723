"""The judge: runs all rules on the sound plans and on mutants, and says who found what."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import planner.rules.families  # noqa: F401 - registers all rules
from planner.model.directory import Directory
from planner.model.integrity import directory_ids, directory_problems, plan_problems
from planner.model.plan import Plan
from planner.rules.case import PlanCase, RepositoryCase, Settings
from planner.rules.knowledge import profile
from planner.rules.rule import PLAN_RULES, REPOSITORY_RULES
from planner.source.files import DIRECTORY_NAMES
from planner.source.reading import read_directory, read_plan, shared_ids
from tests.mutants.operator import Operator, Repository
from tests.mutants.plant import Tree
from tests.rules.harness import TODAY

PLANS = Path(__file__).parents[2] / "plans"

Fate = Literal["expected", "another", "missed"]
Codes = Counter[str]
"""How often each rule found something."""


class UnsoundMutantError(Exception):
    """The reader would refuse the mutant before any rule sees it: its operator is unfair."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant of a plan.

    One of the codes `wanted` should have found it; `codes` found more in it than in the sound plan.
    """

    operator: str
    plan: str
    where: str
    wanted: tuple[str, ...]
    codes: tuple[str, ...]

    @property
    def fate(self) -> Fate:
        """Whether an expected rule found the defect, only another one did, or none."""
        if any(code in self.wanted for code in self.codes):
            return "expected"
        return "another" if self.codes else "missed"


@dataclass(frozen=True)
class Judge:
    """Knows the sound plans by the names of their files, and judges mutants of them."""

    plans: Mapping[str, Tree]
    directory: Tree

    @cached_property
    def codes_of_sound_plans(self) -> Mapping[str, Codes]:
        """What is found in the plans as they are, by file; nothing, if they are sound."""
        return {name: _codes(case) for name, case in self._cases.items()}

    @cached_property
    def codes_of_sound_repository(self) -> Codes:
        """What is found in the plans together; nothing, if they are sound."""
        return _repository_codes(self._cases, self._model)

    def verdicts(self, operator: Operator, name: str, most: int) -> list[Verdict]:
        """Let an operator plant its defect in the plan of that file, and judge the mutants."""
        sound = Repository(self.plans[name], self.directory)
        return [self._judge(operator, name, mutant) for mutant in operator.mutants(sound, most)]

    @cached_property
    def _model(self) -> Directory:
        return _directory(self.directory)

    @cached_property
    def _cases(self) -> dict[str, PlanCase]:
        return {name: _case(plan, self._model) for name, plan in self.plans.items()}

    def _judge(self, operator: Operator, name: str, mutant: Repository) -> Verdict:
        _refuse_unsound(operator, mutant)
        directory = _directory(mutant.directory) if mutant.directory.changed else self._model
        case = _case(mutant.plan, directory)
        cases = self._cases | {name: case}
        if mutant.neighbour:
            cases["neighbour.yaml"] = _case(mutant.neighbour, directory)
        after = _codes(case) + _repository_codes(cases, directory)
        before = self.codes_of_sound_plans[name] + self.codes_of_sound_repository
        found = tuple(sorted(after - before))
        return Verdict(operator.name, name, mutant.where, operator.codes, found)


@cache
def judge() -> Judge:
    """Read the plans of this repository, once."""
    Plan.model_rebuild()
    Directory.model_rebuild()
    at = PLANS / DIRECTORY_NAMES[0]
    directory = read_directory(at.read_bytes(), at.name)
    shared = shared_ids(directory)
    plans = {
        path.name: Tree(read_plan(path.read_bytes(), path.name, shared).data)
        for path in sorted(PLANS.glob("*.yaml"))
        if path != at
    }
    return Judge(plans, Tree(directory.data))


def _refuse_unsound(operator: Operator, mutant: Repository) -> None:
    """Raise UnsoundMutantError if references of the mutant lead nowhere."""
    shared = directory_ids(mutant.directory.data, ())
    problems = list(directory_problems(mutant.directory.data, ()))
    for plan in (mutant.plan, mutant.neighbour):
        problems += plan_problems(plan.data, shared, ()) if plan and plan.changed else ()
    if problems:
        told = "; ".join(f"{each.name} {each.wrong} at {each.path}" for each in problems)
        raise UnsoundMutantError(f"{operator.name}: {told}")


def _directory(tree: Tree) -> Directory:
    return Directory.model_validate(tree.data)


def _case(tree: Tree, directory: Directory) -> PlanCase:
    plan = Plan.model_validate(tree.data)
    return PlanCase(plan, directory, TODAY, Settings(profile(plan.class_, plan.hazard)))


def _codes(case: PlanCase) -> Codes:
    return Counter(code for code, rule in PLAN_RULES.items() for _ in rule.check(case))


def _repository_codes(cases: Mapping[str, PlanCase], directory: Directory) -> Codes:
    home = DIRECTORY_NAMES[0]
    plans = {file: case.abstract() for file, case in cases.items()}
    every = RepositoryCase(plans, dict.fromkeys(plans, home), {home: directory}, TODAY)
    return Counter(code for code, rule in REPOSITORY_RULES.items() for _ in rule.check(every))
