"""What a run stands on: its configuration and its plug-ins, remembered as long as they stay."""

import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.linting.cache import Cache, content_digest, digest, program
from planner.linting.record import Json
from planner.linting.request import Request
from planner.linting.verdict import Failure
from planner.source.finding import Finding

if TYPE_CHECKING:  # a run that finds all in its cache does without the models
    from planner.linting.roster import Roster
    from planner.rules.cards import Card

_NAME: Final = "configuration"
_PACKAGES: Final = (".dist-info", ".egg-info")


@dataclass(frozen=True, slots=True)
class Footing:
    """What a run must know of its configuration even if it finds all else in its cache.

    `digest` stands for all that was settled, `apart` are files that are no plans.
    """

    digest: str
    baseline: Path | None = None
    apart: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    is_sound: bool = True


class Ground:
    """The footing of a run, and the rules that run, which are loaded only if they are needed."""

    def __init__(self, request: Request, cache: Cache) -> None:
        self._request = request
        self._cache = cache
        self._key = "" if cache.is_missing else _key(request)

    @cached_property
    def footing(self) -> Footing:
        """What is known of the configuration, from the cache or by reading it."""
        record = self._cache.get(_NAME, self._key, self._request.today)
        footing = _remembered(record) if record else None
        return footing or self._settled()

    @cached_property
    def roster(self) -> "Roster":
        """The rules that run. Loads the models and all rules."""
        from planner.linting.roster import Roster  # noqa: PLC0415 - loads the models

        return Roster(self._request)

    def _settled(self) -> Footing:
        settled = self.roster.settled
        files = (*settled.files, *self.roster.plugin_files)
        content = content_digest(files) or ""
        footing = Footing(
            digest(self._key, content),
            settled.baseline,
            settled.apart,
            settled.findings,
            self.roster.failures,
            settled.is_sound,
        )
        if content and not footing.findings and not footing.failures:
            record = _record(footing, files, content, self.roster.cards)
            self._cache.put(_NAME, self._key, None, record)
        return footing


def _key(request: Request) -> str:
    """Name what decides, besides the files of the configuration, what it comes to."""
    return digest(program(), str(request.configuration), str(Path.cwd()), _packages())


def _packages() -> str:
    """Name the packages that are installed: where these stay the same, so do the plug-ins."""
    return "\n".join(
        sorted(
            name
            for folder in sys.path
            if os.path.isdir(folder)  # noqa: PTH112 - hundreds of names at each start
            for name in os.listdir(folder)  # noqa: PTH208
            if name.endswith(_PACKAGES)
        )
    )


def _record(footing: Footing, files: Iterable[Path], content: str, cards: "Iterable[Card]") -> Json:
    return {
        "files": [str(file) for file in files],
        "content": content,
        "digest": footing.digest,
        "baseline": str(footing.baseline) if footing.baseline else None,
        "apart": [str(path) for path in footing.apart],
        "cards": [asdict(card) for card in cards],
    }


def _remembered(record: Json) -> Footing | None:
    """Give the footing that a record holds, unless one of its files has changed.

    The cards that it holds are made known.
    """
    if content_digest(map(Path, record["files"])) != record["content"]:
        return None
    if record["cards"]:
        from planner.rules.cards import Basis, Card, add  # noqa: PLC0415 - few have any

        for card in record["cards"]:
            add(Card(**{**card, "basis": tuple(Basis(**each) for each in card["basis"])}))
    return Footing(
        record["digest"],
        Path(record["baseline"]) if record["baseline"] else None,
        tuple(map(Path, record["apart"])),
    )
