"""The skeletons under all rules: filled in as an organisation would, they break none."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import count
from pathlib import Path
from typing import Final

import pytest
import yaml

from planner.linting.engine import lint
from planner.linting.request import Request
from planner.skeleton.order import Order
from planner.source.finding import Finding
from tests.skeleton.conftest import ORDERS, issued, texts, with_examples

TODAY: Final = date(2026, 11, 24)
LABEL: Final = re.compile(r"【填写：([^】]*)】")
VALUES: Final[Mapping[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "blanks.yaml").read_text(encoding="utf-8")
)
TELEPHONE: Final = "办公电话"
GENERAL: Final = "……"
"""The label in the comments that tell how to fill in."""


def completed(text: str, numbers: Iterator[int]) -> str:
    """Put into every blank what its label asks for; no telephone comes twice."""

    def value(match: re.Match[str]) -> str:
        label = match[1]
        if label == TELEPHONE:
            return f"0791-555{next(numbers):04}"
        return match[0] if label == GENERAL else VALUES[label]

    return LABEL.sub(value, text)


def findings(plan: str, directory: str, folder: Path) -> tuple[Finding, ...]:
    """Check a completed plan and its directory, all of a project."""
    (folder / ".git").mkdir()
    numbers = count(1)
    files = (folder / "directory.yaml", folder / "plan.yaml")
    files[0].write_text(completed(directory, numbers), encoding="utf-8")
    files[1].write_text(completed(plan, numbers), encoding="utf-8")
    outcome = lint(Request((folder,), files, (folder,), TODAY, cached=False, jobs=1))
    assert outcome.failures == ()
    return outcome.findings


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.id)
@pytest.mark.parametrize("change", [str, with_examples, issued])
def test_completed_it_breaks_no_rule(
    change: Callable[[str], str], order: Order, tmp_path: Path
) -> None:
    """All that is told is that the list of laws ends before one of those cited."""
    found = findings(*map(change, texts(order)), tmp_path)
    told = [(each.severity, each.name, each.source) for each in found]
    newer = ("info", "C103/near", "    - {law: 突发公共卫生事件应对法}")
    assert told == ([newer] if order.hazard == "health" else [])


def test_every_value_is_asked_for() -> None:
    asked = {label for order in ORDERS for text in texts(order) for label in LABEL.findall(text)}
    assert set(VALUES) == asked - {TELEPHONE, GENERAL}
