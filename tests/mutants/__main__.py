"""Plant every defect in every plan that it fits, and print who noticed: `make mutants`."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final

from tests.mutants.families import OPERATORS
from tests.mutants.judge import Verdict, judge

MOST_PER_PLAN: Final = 5
"""How many mutants of a plan each operator gives at most."""

WANTED: Final = 0.99
"""The share of mutants that an expected rule has to find."""

_ROW: Final = "{:44}{:12}{:>6}{:>9}{:>10}{:>9}{:>8}"


def main() -> int:
    """Print what is wrong, the table by operator and the totals; give 1 if they are too bad."""
    unclean = list(_findings_of_sound_plans())
    with ProcessPoolExecutor() as pool:
        judged = pool.map(_verdicts, judge().plans)
        verdicts = [verdict for verdicts in judged for verdict in verdicts]
    lines = (*unclean, *_mistakes(verdicts), *_table(verdicts))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    idle = {operator.name for operator in OPERATORS} - {each.operator for each in verdicts}
    return int(bool(unclean or idle) or _share(verdicts) < WANTED)


def _verdicts(plan: str) -> list[Verdict]:
    """Judge the mutants of one plan, in a process of its own."""
    found = (judge().verdicts(operator, plan, MOST_PER_PLAN) for operator in OPERATORS)
    return [verdict for verdicts in found for verdict in verdicts]


def _findings_of_sound_plans() -> Iterator[str]:
    """Name what is found in the plans as they are; there should be nothing."""
    together = ("all plans together", judge().codes_of_sound_repository)
    for name, codes in (*judge().codes_of_sound_plans.items(), together):
        if codes:
            yield f"not clean: {name}: {', '.join(sorted(codes))}"


def _mistakes(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Name the mutants that no expected rule found."""
    for each in verdicts:
        if each.fate != "expected":
            found = ", ".join(each.codes) or "nothing"
            yield f"{each.operator} in {each.plan}: {each.where}; found: {found}"


def _table(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Give a row for each operator, and the totals."""
    yield _ROW.format("operator", "codes", "plans", "mutants", "expected", "another", "missed")
    for operator in OPERATORS:
        own = [each for each in verdicts if each.operator == operator.name]
        plans = len({each.plan for each in own})
        yield _row(operator.name, " ".join(operator.codes), plans, own)
    yield _row(f"{len(OPERATORS)} operators", "", len(judge().plans), verdicts)
    yield f"found by an expected rule: {_share(verdicts):.2%}"


def _row(name: str, codes: str, plans: int, verdicts: Sequence[Verdict]) -> str:
    fates = Counter(each.fate for each in verdicts)
    counts = (fates["expected"], fates["another"], fates["missed"])
    return _ROW.format(name, codes, plans, len(verdicts), *counts)


def _share(verdicts: Sequence[Verdict]) -> float:
    return sum(each.fate == "expected" for each in verdicts) / len(verdicts)


if __name__ == "__main__":
    sys.exit(main())
