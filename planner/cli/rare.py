"""Notes about rare characters: which, in which font, and where in the files of a plan."""

from collections.abc import Iterator
from pathlib import Path

from planner.cli.language import text
from planner.compose.document import Document
from planner.layout import Layout
from planner.source.files import nearest_directory
from planner.word.coverage import missing


def notes(document: Document, layout: Layout, path: Path) -> Iterator[str]:
    """Give a note for each character that its font lacks; `path` is the file of the plan."""
    for lack in missing(document, layout):
        for character in lack.characters:
            code = f"U+{ord(character):04X}"
            place = _place(character, path)
            yield text("rare", place=place, character=character, code=code, font=lack.font)


def _place(character: str, path: Path) -> str:
    """Give the first line with a character, in the plan or its directory, else the plan alone."""
    directory = nearest_directory(path.parent)
    for file in (path, directory) if directory else (path,):
        content = file.read_text(encoding="utf-8", errors="replace")
        for number, line in enumerate(content.splitlines(), start=1):
            if character in line:
                return f"{file.as_posix()}:{number}"
    return path.as_posix()
