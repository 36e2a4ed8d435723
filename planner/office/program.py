"""Where LibreOffice is on this machine."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from planner.office.fault import OfficeError

VARIABLE: Final = "PLANNER_SOFFICE"
"""The environment variable that names the program where it is in no usual place."""

_NAMES: Final = ("soffice", "libreoffice")
# soffice.com waits until the work is done, soffice.exe does not.
_USUAL_PLACES: Final = {
    "linux": ("/usr/lib/libreoffice/program/soffice", "/opt/libreoffice*/program/soffice"),
    "darwin": ("/Applications/LibreOffice*.app/Contents/MacOS/soffice",),
    "win32": ("C:/Program Files*/LibreOffice*/program/soffice.com",),
}


def find_program() -> Path:
    """Find LibreOffice: named by PLANNER_SOFFICE, on the path, or in a usual place.

    Raises OfficeError if there is none, or none where the variable says.
    """
    named = os.environ.get(VARIABLE)
    if named:
        program = shutil.which(named)
        if program is None:
            raise OfficeError("misnamed", named)
        return Path(program).absolute()
    found = next(_candidates(), None)
    if found is None:
        raise OfficeError("absent")
    return found


def _candidates() -> Iterator[Path]:
    for name in _NAMES:
        if program := shutil.which(name):
            yield Path(program).absolute()
    for pattern in _USUAL_PLACES.get(sys.platform, ()):
        root = Path(pattern).anchor
        yield from sorted(Path(root).glob(pattern.removeprefix(root)))
