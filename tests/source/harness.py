"""Cases of mistakes: edits of a sound plan, and all that the reader tells of them."""

import os
from pathlib import Path
from typing import Any

import yaml

from planner.reporting.catalogue import Language
from planner.reporting.text import block
from planner.source.reading import Reading, read_directory, read_plan, shared_ids

CASES = Path(__file__).parents[1] / "cases"
PLAN = (CASES / "plan.yaml").read_text(encoding="utf-8")
DIRECTORY = (CASES / "directory.yaml").read_bytes()
SHARED = shared_ids(read_directory(DIRECTORY, "directory.yaml"))
RENEW = "PLANNER_RENEW_GOLDEN"


def read(data: bytes | str) -> Reading[Any]:
    """Read a plan by the sound directory."""
    encoded = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return read_plan(encoded, "plan.yaml", SHARED)


def groups() -> dict[str, list[dict[str, Any]]]:
    """Give the cases of each file in `tests/cases/source`."""
    return {
        file.stem: yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for file in sorted((CASES / "source").glob("*.yaml"))
    }


def edited(case: dict[str, Any]) -> str:
    """Make the text of a case; its edit has exactly one place in the sound plan."""
    old, new = case["edit"]
    assert PLAN.count(old) == 1, case["name"]
    return PLAN.replace(old, new)


def told(data: bytes | str, language: Language = "zh") -> str:
    """Give all that is told of a file, as it is printed."""
    findings = read(data).findings
    return "".join(f"{block(finding, language)}\n" for finding in findings) or "(nothing)\n"


def golden(name: str, actual: str) -> str:
    """Give the golden text of this name; write it first if the environment asks for that."""
    file = CASES / "source" / f"{name}.txt"
    if os.environ.get(RENEW):
        file.write_text(actual, encoding="utf-8")
    return file.read_text(encoding="utf-8")
