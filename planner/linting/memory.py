"""What earlier runs found out about the files of this one, if nothing has changed since."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from planner.linting.cache import Cache, digest, program
from planner.linting.layout import Layout
from planner.linting.record import finding_from_json, finding_to_json, from_json, to_json
from planner.linting.request import Request
from planner.linting.texts import Texts
from planner.linting.verdict import Verdict
from planner.source.finding import Finding

_TOGETHER: Final = "repository"
"""The name of the record of what the rules about all plans found."""


class Memory:
    """The verdicts in a cache, each under all that it depends on.

    `settled` is the digest of the configuration.
    """

    def __init__(self, cache: Cache, request: Request, settled: str, layout: Layout) -> None:
        self._cache = cache
        self._request = request
        self._layout = layout
        self._ground = "" if cache.is_missing else _ground(request, settled)

    @property
    def is_missing(self) -> bool:
        """Whether nothing is remembered."""
        return self._cache.is_missing

    def verdict(self, path: Path, texts: Texts) -> Verdict | None:
        """Give the verdict on a file."""
        name = self._cache.name_of(path)
        if name is None:
            return None
        record = self._cache.get(name, self._key(path, texts), self._request.today)
        return from_json(record, path.as_posix()) if record else None

    def keep(self, path: Path, texts: Texts, verdict: Verdict) -> None:
        """Remember the verdict on a file, unless rules broke or it is not what is on disk."""
        name = self._cache.name_of(path)
        if name and not verdict.failures and path not in self._request.contents:
            today = self._request.today if verdict.is_dated else None
            self._cache.put(name, self._key(path, texts), today, to_json(verdict))

    def together(self, texts: Texts) -> dict[Path, tuple[Finding, ...]] | None:
        """Give what the rules about all plans found, by file."""
        if self.is_missing:
            return None
        record = self._cache.get(_TOGETHER, self._key_of_all(texts), self._request.today)
        if record is None:
            return None
        return {
            Path(file): tuple(finding_from_json(each, file) for each in findings)
            for file, findings in record["findings"].items()
        }

    def keep_together(
        self, texts: Texts, findings: Mapping[Path, tuple[Finding, ...]], *, dated: bool
    ) -> None:
        """Remember what the rules about all plans found, unless files are other than on disk."""
        if self._request.contents or self.is_missing:
            return
        today = self._request.today if dated else None
        said = {
            path.as_posix(): [finding_to_json(each) for each in found]
            for path, found in findings.items()
        }
        self._cache.put(_TOGETHER, self._key_of_all(texts), today, {"findings": said})

    def _key(self, path: Path, texts: Texts) -> str:
        home = self._layout.homes.get(path)
        return digest(self._ground, texts.digest(path), texts.digest(home))

    def _key_of_all(self, texts: Texts) -> str:
        whole = self._layout.whole
        parts = (part for path in whole for part in (path.as_posix(), texts.digest(path)))
        return digest(self._ground, *parts)


def _ground(request: Request, settled: str) -> str:
    """Give a digest of what holds for all files of a run."""
    return digest(program(), settled, *request.select, "", *request.ignore)
