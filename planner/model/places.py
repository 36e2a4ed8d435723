"""Sentences with places in braces that the program fills in, such as `{n}个月`."""

import re
from collections.abc import Collection
from string import Formatter
from typing import Final

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_NAME: Final = re.compile(r"[a-z_]+")


def fills(places: Collection[str]) -> AfterValidator:
    """Have a text fill in just these places, so that nothing is lost and nothing fails."""

    def check(text: str) -> str:
        found = places_in(text)
        if strange := found - set(places):
            raise _misfit("words_strange" if places else "words_plain", strange, places)
        if lost := set(places) - found:
            raise _misfit("words_lost", lost, places)
        return text

    return AfterValidator(check)


def places_in(text: str) -> frozenset[str]:
    """Give the names in braces; raise PydanticCustomError if braces hold anything else."""
    try:
        pieces = [piece[1:] for piece in Formatter().parse(text) if piece[1] is not None]
    except ValueError:
        pieces = [("", "", None)]
    if any(not _NAME.fullmatch(name or "") or form or how for name, form, how in pieces):
        raise PydanticCustomError("words_braces", "braces hold something else than a name")
    return frozenset(name for name, _, _ in pieces if name)


def _misfit(kind: str, names: Collection[str], places: Collection[str]) -> PydanticCustomError:
    told = {"names": _in_braces(names), "places": _in_braces(places)}
    return PydanticCustomError(kind, "other places to fill in", told)


def _in_braces(names: Collection[str]) -> tuple[str, ...]:
    return tuple(f"{{{name}}}" for name in sorted(names))
