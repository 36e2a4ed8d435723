"""The files that come with Planner: beside the package in a checkout, inside it in a wheel."""

from functools import cache
from pathlib import Path
from typing import Literal


@cache
def folder(name: Literal["templates", "schema"]) -> Path:
    """Give the folder of the templates or of the schema."""
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
