"""A corpus of sound plans of about 250 lines: no two alike, no finding, the same at every run."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from string import Template
from typing import Any, Final

import yaml

_HERE: Final = Path(__file__).parent
_PLAN: Final = Template((_HERE / "plan.yaml").read_text(encoding="utf-8"))
_INDENT: Final = "    "
_FEWEST: Final = 3
"""Entries that each list of a plan has at least."""

DIRECTORY: Final = (_HERE / "directory.yaml").read_text(encoding="utf-8")


def plan(number: int) -> str:
    """Give the text of a plan; no other number gives the same."""
    chance = Random(number)  # noqa: S311 - the same at every run
    return _PLAN.substitute(_names(number), **_figures(chance), **_words(chance))


def write(folder: Path, plans: int) -> list[Path]:
    """Write a corpus with its directory; give the paths of the plans."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "directory.yaml").write_text(DIRECTORY, encoding="utf-8")
    paths = [folder / f"plan-{number}.yaml" for number in range(1, plans + 1)]
    for number, path in enumerate(paths, start=1):
        path.write_text(plan(number), encoding="utf-8")
    return paths


def _names(number: int) -> dict[str, str]:
    """Say what the plan is about: where and what, each combination once."""
    rest = number
    names: dict[str, str] = {}
    for key, each in _choices()["names"].items():
        rest, at = divmod(rest, len(each))
        names[key] = each[at]
    return names | {"number": str(number)}


def _figures(chance: Random) -> dict[str, int]:
    ranges = _choices()["figures"].items()
    return {key: chance.randint(first, last) for key, (first, last) in ranges}


def _words(chance: Random) -> dict[str, str]:
    """Choose a wording for each sentence, and some of the entries of each list."""
    words = {key: chance.choice(each) for key, each in _choices()["sentences"].items()}
    for key, each in _choices()["lists"].items():
        entries = chance.sample(each, chance.randint(_FEWEST, len(each)))
        words[key] = "\n".join(f"{_INDENT}- {entry}" for entry in entries)
    return words


@cache
def _choices() -> Mapping[str, Any]:
    return yaml.safe_load((_HERE / "choices.yaml").read_text(encoding="utf-8"))
