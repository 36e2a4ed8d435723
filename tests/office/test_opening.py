"""LibreOffice made ready: what it is given for a layout, and that nothing of it stays."""

import re
from pathlib import Path

import pytest

from planner.office import opening
from planner.office.faces import faces_in
from planner.office.fault import OfficeError
from planner.office.opening import open_office
from planner.office.stand_ins import NamedFont

from .conftest import Play
from .fonts import font, save

LOOKS = """
names = sorted(path.name for path in Path(profile, "user", "fonts").iterdir())
settings = Path(profile, "user", "registrymodifications.xcu").read_text()
for source in sources:
    source.with_suffix(".pdf").write_text("\\n".join([os.path.dirname(profile), *names, settings]))
"""


@pytest.fixture
def named(tmp_path: Path) -> list[NamedFont]:
    """Give fonts that are there, in a folder of the system or of fonts.yaml, or not at all."""
    save(tmp_path / "system", "a.ttf", font("A"), font("B", "Bold"))
    save(tmp_path / "lent", "c.ttf", font("C"))
    a, b, c = faces_in([tmp_path / "system", tmp_path / "lent"])
    return [
        NamedFont("A", "present", None, "A", a),
        NamedFont("名甲", "renamed", None, "A", a),
        NamedFont("名乙", "replaced", None, "B Bold", b),
        NamedFont("名丙", "replaced", None, "C", c),
        NamedFont("名丁", "missing"),
    ]


@pytest.fixture
def seen(
    play: Play, named: list[NamedFont], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """Give what the program sees: its workplace, the fonts in its profile, its settings."""
    monkeypatch.setenv("PLANNER_SOFFICE", str(play(LOOKS)))
    monkeypatch.setattr(opening, "system_folders", lambda: [tmp_path / "system"])
    with open_office(named) as office:
        return office.to_pdf([b""])[0].decode().split("\n")


def test_fonts_that_it_would_not_find_are_lent(seen: list[str]) -> None:
    assert seen[1:3] == ["B-Bold.otf", "c.ttf"]
    assert seen[3].startswith("<?xml")


def test_stand_ins_are_set_for_all_that_is_not_there_by_its_name(seen: list[str]) -> None:
    pairs = re.findall(
        r"ReplaceFont.><value>(.+?)</value>.+?SubstituteFont.><value>(.+?)</value>", "".join(seen)
    )
    assert pairs == [("名甲", "A"), ("名乙", "B Bold"), ("名丙", "C")]


def test_nothing_stays(seen: list[str]) -> None:
    assert "planner-" in seen[0]
    assert not Path(seen[0]).exists()


def test_nothing_is_made_where_there_is_no_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_SOFFICE", "/nowhere")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(OfficeError), open_office([]):
        pass
    assert list(tmp_path.iterdir()) == []
