"""A folder with a planner.yaml, and what is told of what it names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.house import HouseError, furnish
from planner.reporting.catalogue import Language, wording

Write = Callable[..., Path]
Told = Callable[..., list[str]]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Stand in an empty folder, and write files there."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str) -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def told(write: Write) -> Told:
    """Tell what is wrong, one line each: file:line:column, code, message | help."""

    def told(configuration: str, language: Language = "zh") -> list[str]:
        path = write("planner.yaml", configuration)
        with pytest.raises(HouseError) as caught:
            furnish(path)
        lines = []
        for finding in caught.value.findings:
            said, place = wording(finding, language), finding.place
            where = f"{place.file}:{place.line}:{place.column}"
            lines.append(f"{where} {said.code} {said.message} | {said.help}")
        return lines

    return told
