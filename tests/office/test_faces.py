"""The typefaces of a machine, read from files."""

from pathlib import Path

import pytest

from planner.office.faces import Face, faces_in, system_folders
from planner.office.renaming import copy_as_family

from .fonts import font, save


def test_a_face_has_the_names_of_its_family_in_all_languages(tmp_path: Path) -> None:
    file = save(tmp_path, "simfang.ttf", font("FangSong", family_name="仿宋"))
    assert list(faces_in([tmp_path])) == [Face(frozenset({"FangSong", "仿宋"}), "Regular", file, 0)]


def test_a_collection_has_many_faces(tmp_path: Path) -> None:
    save(tmp_path, "songs.TTC", font("Song A"), font("Song B", "Bold"))
    faces = [(*face.families, face.style, face.number) for face in faces_in([tmp_path])]
    assert faces == [("Song A", "Regular", 0), ("Song B", "Bold", 1)]


@pytest.mark.parametrize("style", ["Regular", "Normal", "常规", "Medium"])
def test_a_style_that_is_no_other_is_regular(tmp_path: Path, style: str) -> None:
    save(tmp_path, "f.ttf", font("F", style))
    assert [face.style for face in faces_in([tmp_path])] == ["Regular"]


def test_folders_are_read_deeply_and_in_order(tmp_path: Path) -> None:
    for number, place in enumerate(["b/2", "b/1", "a/3"]):
        save(tmp_path / place, "f.ttf", font(f"F{number}"))
    faces = faces_in([tmp_path / "b", tmp_path / "nowhere", tmp_path / "a"])
    assert [next(iter(face.families)) for face in faces] == ["F1", "F0", "F2"]


@pytest.mark.parametrize(
    "content", [b"", b"ttcf", b"\x00\x01\x00\x00", b"OTTO" + b"\xff" * 60, b"ttcf" + b"\xff" * 60]
)
def test_a_file_that_is_no_font_has_no_faces(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.otf").write_bytes(content)
    (tmp_path / "other.txt").write_bytes(b"\x00\x01\x00\x00")
    assert list(faces_in([tmp_path])) == []


def test_a_font_cut_short_has_no_faces(tmp_path: Path) -> None:
    whole = save(tmp_path / "whole", "f.ttf", font("F")).read_bytes()
    for length in range(0, len(whole), 40):
        (tmp_path / f"{length}.ttf").write_bytes(whole[:length])
    families = [face.families for face in faces_in([tmp_path])]
    assert set(families) == {frozenset({"F"})}


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_system_has_folders_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "AppData"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    folders = system_folders()
    assert any(folder.is_relative_to(tmp_path) for folder in folders)
    assert any(not folder.is_relative_to(tmp_path) for folder in folders)


def test_a_style_is_copied_as_a_family_of_its_own(tmp_path: Path) -> None:
    save(tmp_path / "from", "s.ttc", font("Serif"), font("Serif", "Bold", family_name="宋"))
    bold = list(faces_in([tmp_path / "from"]))[1]
    copy = copy_as_family(bold, "Serif Bold", tmp_path)
    assert copy == tmp_path / "Serif-Bold.otf"
    (face,) = (face for face in faces_in([tmp_path]) if face.file == copy)
    assert (face.families, face.style) == ({"Serif Bold"}, "Regular")
