"""The contents of files: what is kept of them, and by which digest they are known."""

from pathlib import Path

import pytest

from planner.linting.cache import digest
from planner.linting.texts import Texts
from planner.source.disk import UnreadableError


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"id: one")
    return path


def test_a_plan_is_read_again_and_known_by_what_was_read_last(plan: Path) -> None:
    texts = Texts({})
    assert texts.digest(plan) == digest(b"id: one")
    plan.write_bytes(b"id: two")
    assert texts.digest(plan) == digest(b"id: one")
    assert texts.read(plan) == b"id: two"
    assert texts.digest(plan) == digest(b"id: two")
    assert not texts.kept


def test_a_directory_stays_what_it_was_when_it_was_first_read(tmp_path: Path) -> None:
    directory = tmp_path / "directory.yaml"
    directory.write_bytes(b"bodies: []")
    texts = Texts({})
    texts.read(directory)
    directory.write_bytes(b"posts: []")
    assert texts.read(directory) == b"bodies: []"
    assert texts.kept == {directory: b"bodies: []"}


def test_what_is_given_stands_for_what_is_on_disk(plan: Path) -> None:
    texts = Texts({plan: b"id: typed"})
    assert texts.read(plan) == b"id: typed"
    assert texts.digest(plan) == digest(b"id: typed")


def test_a_file_that_could_not_be_read_once_stays_so(plan: Path) -> None:
    texts = Texts({})
    gone = plan.with_name("gone.yaml")
    assert texts.digest(gone) == "file-missing"
    assert not texts.is_readable(gone)
    gone.write_bytes(b"id: late")
    with pytest.raises(UnreadableError):
        texts.read(gone)
