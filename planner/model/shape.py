"""The shape of the models as data: which key holds what, for walking what YAML gave.

References are checked on the data, not on the finished model, so that one mistake elsewhere
in a file does not hide a reference that leads nowhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from planner.model.base import Model, Path
from planner.model.ids import Defines, HoldsLinks, NamesRole, Refers

Mark = Defines | Refers | NamesRole | HoldsLinks


@dataclass(frozen=True, slots=True)
class Mention:
    """An id, a reference to one, or a text with links, and the path where it stands."""

    path: Path
    mark: Mark
    value: str


@dataclass(slots=True)
class _Slot:
    """What an annotation says: its own mark, the mark of its keys, its words, its models.

    It is keyed if the writer chooses the keys of its map.
    """

    mark: Mark | None = None
    key_mark: Mark | None = None
    is_keyed: bool = False
    words: set[str] = field(default_factory=set)
    models: list[type[Model]] = field(default_factory=list)


def _read(annotation: Any, slot: _Slot) -> None:
    """Gather marks and models from a type, through Annotated, unions, tuples and dicts."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        slot.models.append(annotation)
    elif origin is Annotated:
        slot.mark = next((m for m in arguments[1:] if isinstance(m, Mark)), slot.mark)
        _read(arguments[0], slot)
    elif origin is Literal:
        slot.words.update(arguments)
    elif origin is dict:
        keys = _Slot()
        _read(arguments[0], keys)
        slot.key_mark, slot.is_keyed = keys.mark, True
        _read(arguments[1], slot)
    else:
        for argument in arguments:
            _read(argument, slot)


@cache
def _slots(model: type[Model]) -> dict[str, _Slot]:
    """Describe the fields of a model that hold marks or further models, by their YAML keys."""
    hints = get_type_hints(model, include_extras=True)  # names in quotes become types
    slots = {}
    for name, info in model.model_fields.items():
        slot, key = _Slot(), info.alias or name
        _read(hints[name], slot)
        if slot.mark or slot.key_mark or slot.models:
            slots[key] = slot
    return slots


@cache
def _merged_slots(models: tuple[type[Model], ...]) -> dict[str, _Slot]:
    """Join the fields of the members of a union; the same key never means two things there."""
    return {key: slot for model in models for key, slot in _slots(model).items()}


def mentions(data: Any, *models: type[Model]) -> Iterator[Mention]:
    """Walk `data` as one of `models` and yield every id and reference in it, in reading order.

    Data of a wrong shape is passed over: telling so is the work of validation.
    """
    yield from _walk(data, (), _Slot(models=list(models)))


def _walk(data: Any, path: Path, slot: _Slot) -> Iterator[Mention]:
    if isinstance(data, str) and slot.mark and data not in slot.words:
        yield Mention(path, slot.mark, data)
    elif isinstance(data, list):
        for index, element in enumerate(data):
            yield from _walk(element, (*path, index), slot)
    elif isinstance(data, dict) and slot.key_mark:
        inner = _Slot(models=slot.models)
        for key, value in data.items():
            yield Mention((*path, key), slot.key_mark, key)
            yield from _walk(value, (*path, key), inner)
    elif isinstance(data, dict):
        slots = _merged_slots(tuple(slot.models))
        for key, value in data.items():
            if key in slots:
                yield from _walk(value, (*path, key), slots[key])


def fields_at(model: type[Model], path: Path, present: frozenset[str]) -> dict[str, FieldInfo]:
    """Give the fields of the map at `path` by their YAML keys, in the order of the model.

    Of the members of a union, those count that share most keys with the `present` ones.
    The path may lead nowhere or to no map: then there are none.
    """
    fields = [fields_of(each) for each in _slot_at(model, path).models]
    best = max((len(present.intersection(each)) for each in fields), default=0)
    fitting = [each for each in fields if len(present.intersection(each)) == best]
    return {key: info for each in fitting for key, info in each.items()}


def names_freely(model: type[Model], path: Path) -> bool:
    """Whether at `path` there is a map whose keys the writer chooses, as `facts` is."""
    return _slot_at(model, path).key_mark is not None


def _slot_at(model: type[Model], path: Path) -> _Slot:
    slot = _Slot(models=[model])
    steps = (step for step in path if isinstance(step, str))
    for step in steps:
        if slot.is_keyed:
            slot = _Slot(models=slot.models)
        else:
            slot = _merged_slots(tuple(slot.models)).get(step, _Slot())
    return slot


def fields_of(model: type[Model]) -> dict[str, FieldInfo]:
    """Give the fields of a model by their YAML keys."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


@cache
def models_within(model: type[Model]) -> frozenset[type[Model]]:
    """Give a model and all models that its fields hold, at any depth."""
    found: set[type[Model]] = set()
    waiting = [model]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += [inner for slot in _slots(current).values() for inner in slot.models]
    return frozenset(found)


@cache
def holders(*models: type[Model]) -> dict[str, tuple[str, ...]]:
    """Tell for each key which keys hold a map, or a list of maps, that can have it."""
    found: dict[str, dict[str, None]] = {}
    for model in models:
        for outer in sorted(models_within(model), key=lambda each: each.__name__):
            for holder, slot in _slots(outer).items():
                for key in (key for inner in slot.models for key in fields_of(inner)):
                    found.setdefault(key, {})[holder] = None
    return {key: tuple(names) for key, names in found.items()}
