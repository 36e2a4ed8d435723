"""Writing files: whole or not at all, and never over what a person has edited."""

import errno
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from planner.output.seal import is_intact, seal
from planner.output.writing import EditedError, write, write_sealed

NOBODY = 65534


@pytest.fixture
def locked():
    """Give a folder with a file, which the user of this process may not write into."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "file.md", b"old")
        folder.chmod(0o555)
        user = os.geteuid()
        os.seteuid(user or NOBODY)  # an administrator may write into any folder
        yield folder
        os.seteuid(user)
        folder.chmod(0o755)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_and_its_folders_are_made(tmp_path):
    write(tmp_path / "a/b/file.md", b"1")
    assert (tmp_path / "a/b/file.md").read_bytes() == b"1"
    assert names(tmp_path / "a/b") == ["file.md"]


def test_a_file_is_replaced(tmp_path):
    path = tmp_path / "file.md"
    write(path, b"1")
    write(path, b"2")
    assert path.read_bytes() == b"2"
    assert names(tmp_path) == ["file.md"]


def test_an_equal_file_stays_untouched(tmp_path):
    path = tmp_path / "file.md"
    write(path, b"1")
    os.utime(path, (1, 1))
    before = path.stat()
    write(path, b"1")
    assert (path.stat().st_ino, path.stat().st_mtime) == (before.st_ino, 1)


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o077, 0o600)])
def test_permissions_are_those_of_any_new_file(tmp_path, mask, mode):
    previous = os.umask(mask)
    try:
        write(tmp_path / "file.md", b"1")
    finally:
        os.umask(previous)
    assert (tmp_path / "file.md").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "file.md"
    write(path, b"old")
    done = getattr(Path, step)

    def fail(self, argument):
        if step == "write_bytes":
            done(self, argument[:1])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, step, fail)
    with pytest.raises(OSError, match="No space left on device"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file.md"]


def test_a_stop_in_the_middle_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "file.md"
    write(path, b"old")

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write(path, b"new")
    assert (path.read_bytes(), names(tmp_path)) == (b"old", ["file.md"])


def test_a_folder_that_cannot_be_written_into_keeps_its_file(locked):
    with pytest.raises(PermissionError):
        write(locked / "file.md", b"new")
    assert (locked / "file.md").read_bytes() == b"old"
    assert names(locked) == ["file.md"]


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path):
    (tmp_path / "file.md").mkdir()
    with pytest.raises(IsADirectoryError):
        write(tmp_path / "file.md", b"1")
    assert names(tmp_path) == ["file.md"]


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path):
    (tmp_path / "build").write_bytes(b"1")
    with pytest.raises(FileExistsError):
        write(tmp_path / "build/file.md", b"1")


def test_a_sealed_file_is_replaced_by_a_later_one(tmp_path):
    path = tmp_path / "file.md"
    write_sealed(path, b"1\n", "md")
    write_sealed(path, b"2\n", "md")
    assert path.read_bytes() == seal(b"2\n", "md")


@pytest.mark.parametrize("there", [b"foreign\n", b"", seal(b"1\n", "md") + b"edited\n"])
def test_what_is_not_ours_is_kept_unless_forced(tmp_path, there):
    path = tmp_path / "file.md"
    path.write_bytes(there)
    with pytest.raises(EditedError, match=r"file\.md"):
        write_sealed(path, b"2\n", "md")
    assert path.read_bytes() == there
    write_sealed(path, b"2\n", "md", force=True)
    assert is_intact(path.read_bytes(), "md")


def test_a_sealed_file_that_would_be_the_same_stays_untouched(tmp_path):
    path = tmp_path / "file.html"
    write_sealed(path, b"1\n", "html")
    os.utime(path, (1, 1))
    write_sealed(path, b"1\n", "html")
    assert path.stat().st_mtime == 1
