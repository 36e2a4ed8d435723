"""The cases of `tests/cases/source`: inputs with mistakes, and all that is told of each.

An input is the plan (or `of: directory`) of `tests/cases` with a few lines edited, or a `text`
of its own, or bytes in `hex`; or it is a set of `files`. A line is found by what it says; what
it `becomes` keeps its indentation, what stands there `exactly` does not, and null drops it.
`stretch` repeats the last occurrence of a text, for inputs of great size.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from planner.reporting.catalogue import Language, wording
from planner.source.finding import Finding
from planner.source.reading import Reading, read_directory, read_plan, shared_ids

CASES: Final = Path(__file__).parents[1] / "cases"
SOUND: Final = {
    name: (CASES / f"{name}.yaml").read_text(encoding="utf-8") for name in ("plan", "directory")
}

Told = dict[str, Any]
"""What is told of one mistake: at, code, message, help, and the lines named in `also`."""


@dataclass(frozen=True)
class Case:
    """One input and what is told of it."""

    group: str
    name: str
    given: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"

    @property
    def tells(self) -> list[Told]:
        return list(self.given.get("tells", ()))

    @property
    def text(self) -> str:
        return _text(self.given)

    @property
    def data(self) -> bytes:
        return content(self.given)


def content(given: Mapping[str, Any]) -> bytes:
    """Give the bytes that a case describes."""
    if "hex" in given:
        return bytes.fromhex(given["hex"])
    text = _text(given).replace("\n", given.get("line-ends", "\n"))
    return text.encode(given.get("encoding", "utf-8"), "surrogatepass")


def _text(given: Mapping[str, Any]) -> str:
    text: str = given["text"] if "text" in given else SOUND[given.get("of", "plan")]
    for edit in given.get("edit", ()):
        text = _edited(text, edit)
    if stretch := given.get("stretch"):
        before, piece, after = text.rpartition(stretch["text"])
        text = before + piece * stretch["times"] + after
    return text


def _edited(text: str, edit: Mapping[str, Any]) -> str:
    lines = text.split("\n")
    (number,) = (n for n, line in enumerate(lines) if line.strip() == edit["line"])
    indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
    if "exactly" in edit:
        lines[number] = edit["exactly"]
    elif edit["becomes"] is None:
        del lines[number]
    else:
        lines[number] = "\n".join(indent + line for line in edit["becomes"].split("\n"))
    return "\n".join(lines)


def cases() -> Iterator[Case]:
    """Load all cases."""
    for path in sorted((CASES / "source").glob("*.yaml")):
        for given in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield Case(path.stem, given["name"], given)


def read_as(kind: str, data: bytes) -> Reading[Any]:
    """Read bytes as a plan of the sound directory, or as a directory."""
    if kind == "directory":
        return read_directory(data, "directory.yaml")
    directory = read_directory(SOUND["directory"].encode(), "directory.yaml")
    return read_plan(data, "plan.yaml", shared_ids(directory))


def told(finding: Finding, language: Language, *, file: bool = False) -> Told:
    """Say what a finding says, in the form of the cases."""
    words, place = wording(finding, language), finding.place
    said: Told = {"at": f"{place.line}:{place.column}", "code": words.code}
    if file:
        said = {"file": place.file, **said}
    said |= {"message": words.message, "help": words.help}
    if finding.also:
        said["also"] = list(dict.fromkeys(each.line for each in finding.also))
    return said
