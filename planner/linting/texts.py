"""The contents of the files of a run, each read once."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from planner.linting.cache import digest
from planner.source.disk import UnreadableError, read_bytes


class Texts:
    """Gives the bytes of files; those of `given` stand for what is on disk."""

    def __init__(self, given: Mapping[Path, bytes]) -> None:
        self._bytes = dict(given)
        self._unreadable: dict[Path, UnreadableError] = {}

    def read(self, path: Path) -> bytes:
        """Give the bytes of a file; raise UnreadableError if it has none."""
        if path in self._unreadable:
            raise self._unreadable[path]
        if path not in self._bytes:
            try:
                self._bytes[path] = read_bytes(path, path.as_posix())
            except UnreadableError as error:
                self._unreadable[path] = error
                raise
        return self._bytes[path]

    def is_readable(self, path: Path) -> bool:
        """Whether a file has been read, or was given."""
        return path in self._bytes

    def digest(self, path: Path | None) -> str:
        """Give a digest of a file, or say in its place why there is none."""
        if path is None:
            return "none"
        try:
            return digest(self.read(path))
        except UnreadableError as error:
            return error.finding.name

    def without(self, paths: Collection[Path]) -> dict[Path, bytes]:
        """Give the contents of all files that have been read, but for these."""
        return {path: data for path, data in self._bytes.items() if path not in paths}

    @contextmanager
    def holding(self, path: Path, data: bytes) -> Iterator[None]:
        """Have the content of a file for a while."""
        self._bytes[path] = data
        yield
        del self._bytes[path]
