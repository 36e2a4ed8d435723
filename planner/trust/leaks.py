"""Proof that a public print holds nothing internal: every part of every file is searched."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Final, Literal

from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.trust.internals import internals, numbers_in, plain

_TAG: Final = re.compile(r"<[^>]*>")
_LINE_END: Final = re.compile(r"</(?:w:p|a:p|p|td|th|li|h[1-6]|text)>")


@dataclass(frozen=True, slots=True)
class Leak:
    """Something internal in a file: what kind of thing, as the plan has it, and in which part.

    The part is empty in a file that has none.
    """

    kind: Literal["telephone", "words"]
    found: str
    file: str
    part: str


def leaks(plan: Plan, directory: Directory, files: Mapping[str, bytes]) -> list[Leak]:
    """Find what the public edition of a plan withholds in printed files, by their names.

    A Word file is searched part by part: the text as it is read, and all else that it says, be it
    properties, targets of links or descriptions of drawings.
    """
    withheld = internals(plan, directory)
    found: list[Leak] = []
    for file, data in files.items():
        for part, content in _parts(data):
            texts = [unescape(content), unescape(_TAG.sub("", _LINE_END.sub("\n", content)))]
            numbers = " ".join(number for text in texts for number in numbers_in(text))
            words = "\n".join(map(plain, texts))
            found += (
                Leak("telephone", shown, file, part)
                for digits, shown in withheld.telephones.items()
                if digits in numbers
            )
            found += (
                Leak("words", shown, file, part)
                for bare, shown in withheld.words.items()
                if bare in words
            )
    return found


def _parts(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each part of a Word file, or all of a text file."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        yield "", data.decode()
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name).decode()
