"""Plans with their directory: which files there are, and what is told of each once."""

from pathlib import Path

import pytest

from planner.source.files import discover, nearest_directory
from planner.source.repository import Repository

from .tree import grown, read_all

BROKEN = {"text": "bodies: [\n"}


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()


def names(paths: list[Path]) -> list[str]:
    return [path.as_posix() for path in paths]


def test_folders_give_their_yaml_files_in_order_and_each_once() -> None:
    unwanted = ("notes.md", "planner.yaml", ".hidden/d.yaml", ".gitlab-ci.yml")
    for name in ("b.yaml", "a.yml", "sub/c.yaml", *unwanted):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).touch()
    assert names(discover([Path()])) == ["a.yml", "b.yaml", "sub/c.yaml"]
    assert names(discover([Path("sub"), Path("sub/c.yaml")])) == ["sub/c.yaml"]
    assert names(discover([Path("planner.yaml")])) == ["planner.yaml"]


def test_a_folder_named_like_a_file_is_told_not_entered() -> None:
    Path("a.yaml").mkdir()
    Path("a.yaml/b.yaml").touch()
    assert "a.yaml" in names(discover([Path()]))
    assert names(discover([Path("a.yaml")])) == ["a.yaml"]


def test_the_nearest_directory_upward_counts_up_to_the_top_of_the_repository() -> None:
    Path("plans/sub").mkdir(parents=True)
    assert nearest_directory(Path("plans/sub")) is None
    Path("directory.yaml").touch()
    assert nearest_directory(Path("plans/sub")) == Path("directory.yaml")
    Path("plans/directory.yml").touch()
    assert nearest_directory(Path("plans/sub")) == Path("plans/directory.yml")


def test_the_mistakes_of_a_directory_are_told_once_with_the_first_file_that_needs_it(
    tmp_path: Path,
) -> None:
    paths = grown(
        tmp_path, {"directory.yaml": BROKEN, "甲.yaml": "plan", "乙.yaml": {"text": "id: other"}}
    )
    repository = Repository()
    told = [[each.place.file for each in repository.read(path).findings] for path in paths[1:]]
    assert told[0] == ["directory.yaml"]
    assert set(told[1]) == {"乙.yaml"}
    assert repository.read(paths[0]).findings == ()


def test_one_plan_read_twice_is_no_namesake_of_itself(tmp_path: Path) -> None:
    (directory, plan) = grown(tmp_path, {"directory.yaml": "directory", "甲.yaml": "plan"})
    assert read_all([directory, plan, plan]) == []


def test_a_plan_comes_with_its_model_and_its_directory(tmp_path: Path) -> None:
    _, path = grown(tmp_path, {"directory.yaml": "directory", "甲.yaml": "plan"})
    file = Repository().read(path)
    assert file.plan is not None
    assert file.plan.id == "town-petition"
    assert file.directory is not None
    assert [body.id for body in file.directory.bodies] == ["town", "county"]
