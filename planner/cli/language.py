"""The language of the command line: its texts, from `texts.yaml`, in the one that was asked for."""

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from planner.reporting.catalogue import Language

_FILE: Final = Path(__file__).with_name("texts.yaml")

language: ContextVar[Language] = ContextVar("language", default="zh")
"""The language in force; set once, before anything is printed."""


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Find the language before the command line is parsed, so that even its faults are told in it.

    `--lang en` or `--lang=en` anywhere wins over the variable PLANNER_LANG.
    """
    wanted = environment.get("PLANNER_LANG", "")
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            wanted = next(iter(arguments[position + 1 :]), "")
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
    return "en" if wanted == "en" else "zh"


def text(key: str, /, **arguments: object) -> str:
    """Give a text of `texts.yaml` in the language in force, its words in braces filled in."""
    texts = _texts()[key]
    return str(texts[language.get()]).format(**arguments)


@cache
def _texts() -> Mapping[str, Any]:
    texts: Mapping[str, Any] = yaml.load(
        _FILE.read_text(encoding="utf-8"),
        Loader=yaml.CSafeLoader,
    )
    return texts
