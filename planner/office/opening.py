"""LibreOffice made ready for a layout, and everything of it taken away afterwards."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from planner.office.conversion import Office
from planner.office.faces import Face, system_folders
from planner.office.profile import make_profile
from planner.office.program import find_program
from planner.office.renaming import copy_as_family
from planner.office.stand_ins import NamedFont

_REPLACED: Final = {"renamed", "replaced"}
_MOST_RUNS: Final = 4
"""Runs at a time: each takes a processor and some 300 MB."""


@contextmanager
def open_office(fonts: Sequence[NamedFont]) -> Iterator[Office]:
    """Give LibreOffice for a while, with stand-ins for the fonts that this machine lacks.

    Raises OfficeError if there is no LibreOffice.
    """
    program = find_program()
    with TemporaryDirectory(prefix="planner-", ignore_cleanup_errors=True) as name:
        workplace = Path(name)
        replaced = {font.name: font.stands_in for font in fonts if font.state in _REPLACED}
        lent = list(_lent(fonts, workplace))
        profiles = [
            workplace / f"profile-{number}"
            for number in range(min(os.cpu_count() or 1, _MOST_RUNS))
        ]
        for profile in profiles:
            make_profile(profile, replaced, lent)
        yield Office(program, profiles, workplace)


def _lent(fonts: Sequence[NamedFont], workplace: Path) -> Iterator[Path]:
    """Give the files of stand-ins that LibreOffice would not find by itself, each once."""
    faces = {font.stands_in: font.face for font in fonts if font.face}
    for family, face in faces.items():
        if family.casefold() not in map(str.casefold, face.families):
            yield copy_as_family(face, family, workplace)
        elif not _is_known(face):
            yield face.file


def _is_known(face: Face) -> bool:
    return any(face.file.is_relative_to(folder) for folder in system_folders())
