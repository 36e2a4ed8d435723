"""The JSON Schema of layout files."""

from planner.layout.reading import LayoutFile
from planner.model.json_schema import schema_of


def schema_files() -> dict[str, bytes]:
    """Give the name and the content of each schema file."""
    return {"layout.schema.json": schema_of(LayoutFile, "版面")}
