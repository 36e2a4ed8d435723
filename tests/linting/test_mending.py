"""Mending: rounds of fixes, what stays as it was, and the difference shown."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.linting.engine import lint
from planner.linting.mending import ROUNDS, Mended, difference, mend
from planner.rules.case import PlanCase
from planner.rules.rule import PLAN_RULES, Fix, Found, found
from tests.linting.conftest import edit, request, told

pytestmark = pytest.mark.usefixtures("repository")

PLAN = Path("plans/town.yaml")


def mended(*, unsafe: bool = False) -> Mended:
    return mend(request(), lint, unsafe=unsafe)


def text_of(result: Mended) -> str:
    return result.contents[PLAN].decode("utf-8")


def test_nothing_to_mend_changes_nothing() -> None:
    result = mended()
    assert (dict(result.contents), result.count) == ({}, 0)


def test_comments_and_layout_stay() -> None:
    edit(PLAN, "do: 登记并核实。", "do:   '甲甲'   # 甲")
    before = PLAN.read_text(encoding="utf-8")
    result = mended()
    assert text_of(result) == before.replace("'甲甲'", "'乙乙'")
    assert result.count == 2
    assert told(result.outcome) == []
    assert PLAN.read_text(encoding="utf-8") == before


def test_what_may_change_the_meaning_waits_for_a_word() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲丙。")
    result = mended()
    assert "do: 乙丙。" in text_of(result)
    assert told(result.outcome) == ["plans/town.yaml:69:13 Z102 info “乙丙。”里有丙"]
    assert "do: 乙丁。" in text_of(mended(unsafe=True))


def test_it_is_idempotent() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲甲甲。")
    PLAN.write_bytes(mended().contents[PLAN])
    assert mended().count == 0


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_stay(end: str, mark: str) -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲。")
    text = PLAN.read_text(encoding="utf-8").replace("\n", end)
    PLAN.write_bytes((mark + text).encode())
    assert mended().contents[PLAN] == (mark + text.replace("do: 甲。", "do: 乙。")).encode()


def test_rules_that_undo_each_other_come_to_an_end() -> None:
    def back(case: PlanCase) -> Iterator[Found]:
        for passage in case.passages:
            if "乙" in passage.text:
                yield found(passage.path, fix=Fix("乙", "甲"), text=passage.text)

    PLAN_RULES["Z102"] = replace(PLAN_RULES["Z102"], check=back)
    edit(PLAN, "do: 登记并核实。", "do: 乙。")
    assert mended().count == ROUNDS


def test_a_fix_that_would_spoil_a_file_is_left_out() -> None:
    def spoil(case: PlanCase) -> Iterator[Found]:
        yield found(("status",), fix=Fix(case.plan.status, "完"), text="")

    PLAN_RULES["Z102"] = replace(PLAN_RULES["Z102"], check=spoil)
    result = mended()
    assert (dict(result.contents), result.count) == ({}, 0)
    assert [line.split()[1] for line in told(result.outcome)] == ["Z102"]


def test_the_difference_is_a_unified_diff() -> None:
    assert difference(PLAN, "一\n甲\n三".encode(), "一\n乙\n三".encode()) == (
        "--- a/plans/town.yaml\n"
        "+++ b/plans/town.yaml\n"
        "@@ -1,3 +1,3 @@\n"
        " 一\n"
        "-甲\n"
        "+乙\n"
        " 三\n"
        "\\ No newline at end of file\n"
    )
