"""What a plan refers to by id: bodies, posts, reports and annexes, and from where."""

from functools import cache
from typing import Any, Final, NamedTuple, get_args

from planner.model.base import Model, Path
from planner.model.ids import Kind, Refers
from planner.model.shape import models_within

_KINDS: Final = frozenset({"body", "post", "report", "annex"})


class Reference(NamedTuple):
    """The id of a thing of some kind, where it is used and under which key, such as `by`."""

    path: Path
    key: str
    kind: Kind
    id: str


def references_of(plan: Model) -> tuple[Reference, ...]:
    """Gather the references of a plan in its order."""
    found: list[Reference] = []
    _gather(plan, (), "", None, found)
    return tuple(found)


def _gather(value: Any, path: Path, key: str, kind: Kind | None, found: list[Reference]) -> None:
    if isinstance(value, str):
        if kind:
            found.append(Reference(path, key, kind, value))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            _gather(part, (*path, index), key, kind, found)
    elif isinstance(value, Model):
        parts = value.__dict__
        for name, inner_key, inner_kind in _fields(type(value)):
            if part := parts[name]:
                _gather(part, (*path, inner_key), inner_key, inner_kind, found)


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str, Kind | None], ...]:
    """Give the fields of a model that hold references or models that do: name, key and kind."""
    return tuple(
        (name, info.alias or name, kind)
        for name, info in model.model_fields.items()
        if (kind := _kind_of(info.metadata, info.annotation)) or _leads_on(info.annotation)
    )


def _kind_of(marks: Any, annotation: Any) -> Kind | None:
    """Find the kind that a field or its elements refer to."""
    for mark in marks:
        if isinstance(mark, Refers) and mark.kind in _KINDS:
            return mark.kind
    inner = get_args(annotation)
    return next((kind for each in inner if (kind := _kind_of(inner[1:], each))), None)


def _leads_on(annotation: Any) -> bool:
    """Whether a type holds models in which there are references."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return any(
            _kind_of(info.metadata, info.annotation)
            for model in models_within(annotation)
            for info in model.model_fields.values()
        )
    return any(_leads_on(each) for each in get_args(annotation))
