"""A directory that exists already: what a new plan needs of it is added, line by line."""

from collections.abc import Iterator
from typing import Final

from yaml.nodes import MappingNode, Node, SequenceNode

from planner.model.directory import Directory
from planner.source.nodes import compose, find
from planner.source.reading import read_directory

_LISTS: Final = ("bodies", "posts")

Ids = frozenset[tuple[str, str]]
"""The ids in a directory, each with the name of its list."""


class UnfitError(Exception):
    """The directory has mistakes, or its lists do not stand one entry below the other."""


def completed(present: bytes, wanted: str) -> bytes:
    """Add to the `present` directory the entries of the `wanted` one whose ids it lacks.

    All that is there stays as it is, comments and line ends too. Raises UnfitError.
    """
    before = _read(present)
    needed = _ids(_read(wanted.encode("utf-8")))
    if needed <= _ids(before):
        return present
    lines = present.decode("utf-8").splitlines(keepends=True)
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    if not lines[-1].endswith(("\r", "\n")):
        lines[-1] += end
    for line, added in sorted(_additions(before, present, wanted), reverse=True):
        lines[line + 1 : line + 1] = [text + end for text in added]
    result = "".join(lines).encode("utf-8")
    _verify(before, needed, _read(result))
    return result


def _read(data: bytes) -> Directory:
    directory = read_directory(data, "").model
    if directory is None:
        raise UnfitError
    return directory


def _ids(directory: Directory) -> Ids:
    return frozenset((name, entry.id) for name in _LISTS for entry in getattr(directory, name))


def _additions(before: Directory, present: bytes, wanted: str) -> Iterator[tuple[int, list[str]]]:
    """Give the lines to add below lines of the present text, which count from 0."""
    here, there = compose(present.decode("utf-8-sig")), compose(wanted)
    assert here is not None and there is not None  # noqa: PT018, S101 - both have been read
    source = wanted.split("\n")
    for name in _LISTS:
        target, origin = find(here, (name,))[0], find(there, (name,))[0]
        dash, indent = origin.start_mark.column, " " * target.start_mark.column
        missing = [
            entry
            for entry in origin.value
            if (name, find(entry, ("id",))[0].value) not in _ids(before)
        ]
        yield (
            _last_line(target),
            [
                indent + line[dash:]
                for entry in missing
                for line in source[entry.start_mark.line : _last_line(entry) + 1]
            ],
        )


def _last_line(node: Node) -> int:
    """Give the line on which a value ends; a block seems to the parser to end where it goes on."""
    match node:
        case MappingNode(flow_style=False, value=[*_, (_, last)]):
            return _last_line(last)
        case SequenceNode(flow_style=False, value=[*_, last]):
            return _last_line(last)
        case _:
            return node.end_mark.line


def _verify(before: Directory, needed: Ids, after: Directory) -> None:
    """See that all that was there is there as before, and what was needed too."""
    kept = all(
        getattr(after, name)[: len(getattr(before, name))] == getattr(before, name)
        for name in _LISTS
    )
    if not kept or not needed <= _ids(after):
        raise UnfitError
