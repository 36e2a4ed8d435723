"""The contents of the files of a run: read when they are needed, known by their digests."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from planner.linting.cache import digest
from planner.source.disk import UnreadableError, read_bytes
from planner.source.files import DIRECTORY_NAMES


class Texts:
    """Gives the bytes of files; those of `given` stand for what is on disk.

    Directories are kept, for all their plans are judged by the same; plans are not, since a run
    may come to thousands.
    """

    def __init__(self, given: Mapping[Path, bytes]) -> None:
        self._kept = dict(given)
        self._digests: dict[Path, str] = {}
        self._unreadable: dict[Path, UnreadableError] = {}

    def read(self, path: Path) -> bytes:
        """Give the bytes of a file; raise UnreadableError if it has none."""
        if path in self._unreadable:
            raise self._unreadable[path]
        if path in self._kept:
            return self._kept[path]
        try:
            data = read_bytes(path, path.as_posix())
        except UnreadableError as error:
            self._unreadable[path] = error
            raise
        self._digests[path] = digest(data)
        if path.name in DIRECTORY_NAMES:
            self._kept[path] = data
        return data

    def is_readable(self, path: Path) -> bool:
        """Whether a file could be read so far."""
        return path not in self._unreadable

    def digest(self, path: Path | None) -> str:
        """Give a digest of what was read of a file last, or say in its place why there is none."""
        if path is None:
            return "none"
        if path not in self._digests:
            try:
                self._digests[path] = digest(self.read(path))
            except UnreadableError as error:
                return error.finding.name
        return self._digests[path]

    @property
    def kept(self) -> Mapping[Path, bytes]:
        """The contents that are not read from disk again."""
        return self._kept

    @contextmanager
    def holding(self, path: Path, data: bytes) -> Iterator[None]:
        """Have the content of a file for a while, unless it is kept anyway."""
        if path in self._kept:
            yield
            return
        self._kept[path] = data
        yield
        del self._kept[path]
