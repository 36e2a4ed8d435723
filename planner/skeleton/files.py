"""An order to files: where the skeleton and its directory go."""

from pathlib import Path

from planner.skeleton.merging import UnfitError, completed
from planner.skeleton.order import Order
from planner.skeleton.skeleton import directory_skeleton, plan_skeleton
from planner.source.files import DIRECTORY_NAMES, nearest_directory


class UnfitDirectoryError(Exception):
    """The directory at this path exists, but nothing can be added to it."""


def skeleton_files(order: Order, plan: Path) -> dict[Path, bytes]:
    """Give the content of the directory, where it changes, and of the plan at that path.

    The directory is the nearest one upward, or else a new one beside the plan.
    Raises UnfitDirectoryError, and OSError if the directory cannot be read.
    """
    folder = plan.parent
    wanted = directory_skeleton(order, _schema(folder, "directory.schema.json"))
    content = plan_skeleton(order, _schema(folder, "plan.schema.json")).encode("utf-8")
    return {**_directory(folder, wanted), plan: content}


def _directory(folder: Path, wanted: str) -> dict[Path, bytes]:
    path = nearest_directory(folder)
    if path is None:
        return {folder / DIRECTORY_NAMES[0]: wanted.encode("utf-8")}
    present = path.read_bytes()
    try:
        content = completed(present, wanted)
    except UnfitError:
        raise UnfitDirectoryError(path.as_posix()) from None
    return {} if content == present else {path: content}


def _schema(folder: Path, name: str) -> str | None:
    """Give the way from a folder to a schema beside or above it, as editors take it."""
    for way, place in (("./schema/", folder), ("../schema/", folder.absolute().parent)):
        if (place / "schema" / name).is_file():
            return way + name
    return None
