"""The words of an organisation: a wording.yaml of its own, that says only what differs.

It can hold what Planner's has and nothing else, and each sentence has the same places to fill in.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, StringConstraints, create_model
from pydantic_core import PydanticCustomError

from planner.compose.templates import load_data
from planner.model.base import Model
from planner.source.disk import UnreadableError, read_bytes, within
from planner.source.files import at_start
from planner.source.reading import Reading, read_model

WORDS: Final = "wording.yaml"

_LONGEST: Final = 200
_NAME: Final = re.compile(r"[a-z_]+")


def read_words(folder: Path) -> Reading[Model]:
    """Read the words in a folder; never raises, findings say what is wrong."""
    name = (folder / WORDS).as_posix()
    path = within(folder, WORDS)
    if path is None:
        return Reading(name, None, None, (at_start("words-outside", name),))
    try:
        return read_model(read_bytes(path, name), name, _model())
    except UnreadableError as error:
        return Reading(name, None, None, (error.finding,))


def joined_words(said: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Join the data of sound files of words on Planner's, each on top of those before."""
    words: Mapping[str, Any] = load_data(WORDS)
    for each in said:
        words = _joined(words, each)
    return words


def _joined(below: Mapping[str, Any], above: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        key: _joined(value, above.get(key, {}))
        if isinstance(value, Mapping)
        else above.get(key, value)
        for key, value in below.items()
    }


@cache
def _model() -> type[Model]:
    """Make the model of such a file from Planner's own."""
    return _map_of(load_data(WORDS))


def _map_of(words: Mapping[str, Any]) -> type[Model]:
    """Make the model of a map that has the same keys or fewer."""
    fields: dict[str, Any] = {}
    for position, (key, value) in enumerate(words.items()):
        kind = _map_of(value) if isinstance(value, Mapping) else _sentence_like(value)
        fields[f"word_{position}"] = (kind, Field(default=None, alias=key))
    return create_model("Words", __base__=Model, **fields)


def _sentence_like(pattern: str) -> Any:
    """Give the type of a text on one line that fills in the same places as `pattern`."""
    places = _places(pattern)

    def check(text: str) -> str:
        found = _places(text)
        if strange := found - places:
            raise _misfit("words_strange" if places else "words_plain", strange, places)
        if lost := places - found:
            raise _misfit("words_lost", lost, places)
        return text

    return Annotated[
        str,
        StringConstraints(min_length=1, max_length=_LONGEST, pattern=r"^[^\n]+$"),
        AfterValidator(check),
    ]


def _places(text: str) -> frozenset[str]:
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
