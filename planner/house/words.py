"""The words of an organisation: a wording.yaml of its own, that says only what differs.

It can hold what Planner's has and nothing else, and each sentence has the same places to fill in.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints, create_model

from planner.compose.templates import load_data
from planner.model.base import Model
from planner.model.places import fills, places_in
from planner.source.disk import UnreadableError, read_bytes, within
from planner.source.files import WORDS_NAME, at_start
from planner.source.reading import Reading, read_model

_LONGEST: Final = 200


def read_words(folder: Path) -> Reading[Model]:
    """Read the words in a folder; never raises, findings say what is wrong."""
    name = (folder / WORDS_NAME).as_posix()
    path = within(folder, WORDS_NAME)
    if path is None:
        return Reading(name, None, None, (at_start("words-outside", name),))
    try:
        return read_model(read_bytes(path, name), name, _model())
    except UnreadableError as error:
        return Reading(name, None, None, (error.finding,))


def joined_words(said: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Join the data of sound files of words on Planner's, each on top of those before."""
    words: Mapping[str, Any] = load_data(WORDS_NAME)
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
    return _map_of(load_data(WORDS_NAME))


def _map_of(words: Mapping[str, Any]) -> type[Model]:
    """Make the model of a map that has the same keys or fewer."""
    fields: dict[str, Any] = {}
    for position, (key, value) in enumerate(words.items()):
        kind = _map_of(value) if isinstance(value, Mapping) else _sentence_like(value)
        fields[f"word_{position}"] = (kind, Field(default=None, alias=key))
    return create_model("Words", __base__=Model, **fields)


def _sentence_like(pattern: str) -> Any:
    """Give the type of a text on one line that fills in the same places as `pattern`."""
    return Annotated[
        str,
        StringConstraints(min_length=1, max_length=_LONGEST, pattern=r"^[^\n]+$"),
        fills(places_in(pattern)),
    ]
