"""Where the files of a skeleton go."""

from pathlib import Path

import pytest

from planner.skeleton.files import UnfitDirectoryError, skeleton_files
from planner.skeleton.order import Order
from planner.skeleton.skeleton import directory_skeleton

ORDER = Order("township", "petition", "town-petition")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give an empty folder in a repository of its own."""
    (tmp_path / ".git").mkdir()
    plans = tmp_path / "plans"
    plans.mkdir()
    return plans


def test_a_directory_comes_beside_the_plan_and_before_it(folder: Path) -> None:
    files = skeleton_files(ORDER, folder / "town.yaml")
    assert list(files) == [folder / "directory.yaml", folder / "town.yaml"]
    assert files[folder / "directory.yaml"] == directory_skeleton(ORDER).encode()


def test_a_directory_upward_that_has_everything_is_left_alone(folder: Path) -> None:
    (folder.parent / "directory.yml").write_text(directory_skeleton(ORDER), encoding="utf-8")
    assert list(skeleton_files(ORDER, folder / "town.yaml")) == [folder / "town.yaml"]


def test_a_directory_upward_that_lacks_something_is_completed(folder: Path) -> None:
    path = folder.parent / "directory.yaml"
    path.write_text(directory_skeleton(ORDER), encoding="utf-8")
    files = skeleton_files(Order("village", "natural", "hexi-flood"), folder / "flood.yaml")
    assert list(files) == [path, folder / "flood.yaml"]
    assert b"- id: town-organ\n" in files[path]
    assert b"- id: hexi-organ\n" in files[path]


def test_a_directory_that_cannot_be_completed_is_named(folder: Path) -> None:
    path = folder / "directory.yaml"
    path.write_text("bodies: [", encoding="utf-8")
    with pytest.raises(UnfitDirectoryError) as caught:
        skeleton_files(ORDER, folder / "town.yaml")
    assert str(caught.value) == path.as_posix()


@pytest.mark.parametrize(
    ("place", "way"), [("plans", "./schema/"), (".", "../schema/"), ("elsewhere", None)]
)
def test_the_schema_is_found_beside_the_plan_or_one_folder_up(
    folder: Path, place: str, way: str | None
) -> None:
    schema = folder.parent / place / "schema"
    schema.mkdir(parents=True)
    (schema / "plan.schema.json").touch()
    (schema / "directory.schema.json").touch()
    files = skeleton_files(ORDER, folder / "town.yaml")
    for path, name in (("town.yaml", "plan"), ("directory.yaml", "directory")):
        line = f"# yaml-language-server: $schema={way}{name}.schema.json\n".encode()
        assert (line in files[folder / path]) == (way is not None)
