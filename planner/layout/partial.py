"""A layout file need not say everything: the same models, with nothing required."""

from copy import copy
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import create_model

from planner.model.base import Model


@cache
def partial(model: type[Model]) -> type[Model]:
    """Give a model with the same fields, of which none is required; so with the parts of it.

    It knows what each field can hold, and nothing of what fields have to do with each other.
    """
    fields: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        loose = copy(info)
        loose.annotation = _loosened(info.annotation)
        if info.is_required():
            loose.default = None  # which is not checked: a key that is there must have a value
        fields[name] = (loose.annotation, loose)
    return create_model(f"Partial{model.__name__}", __base__=Model, **fields)


def _loosened(annotation: Any) -> Any:
    """Put partial models in place of models, wherever a type has them."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return partial(annotation)
    if not arguments or origin is Literal:
        return annotation
    if origin is Annotated:
        return Annotated[(_loosened(arguments[0]), *arguments[1:])]
    inner = tuple(map(_loosened, arguments))
    return Union[inner] if origin in (Union, UnionType) else origin[inner]  # noqa: UP007 - made here
