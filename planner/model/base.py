"""The base of every model: frozen, strict, and closed to unknown keys."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from annotated_types import MinLen
from pydantic import BaseModel, ConfigDict, Strict

T = TypeVar("T")

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: keys of maps and indexes of lists."""

Many = Annotated[tuple[T, ...], Strict(False), MinLen(1)]  # noqa: FBT003 - pydantic's signature
"""A list in YAML, a tuple in the frozen model; an empty list says nothing and is refused."""


class Model(BaseModel):
    """A part of a plan. Nothing is coerced, nothing unknown is accepted, nothing changes later.

    Building the validators is left to the models that are read as whole files, which makes
    the import of sixty small models cheap.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


def by_key(*keys: str) -> Callable[[Any], str | None]:
    """Tell the members of a union apart by the one key that only one of them has.

    Tags of unions stand in angle brackets, so that no key of a file can be taken for one.
    """

    def tag(value: Any) -> str | None:
        if not isinstance(value, dict):
            return None
        return next((f"<{key}>" for key in keys if key in value), None)

    return tag
