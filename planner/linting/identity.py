"""The identity of a value: its path with ids instead of indexes, such as `steps[verify].do`.

It stays the same when lines move, when items change places, and when others come or go.
"""

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from planner.model.base import Path

NAMING_KEYS: Final = ("id", "name", "title", "role", "what", "term", "law", "document")
"""The keys by which people tell the items of a list apart, the surest first."""

_DIGITS: Final = 8
"""Hexadecimal digits that stand for an item without a name, such as a sentence."""


def identity(data: Any, path: "Path") -> str:
    """Give the identity of the value at `path` in the data of a file.

    A path may go on where the data does not, as that of something missing does.
    """
    said = ""
    value = data
    for step in path:
        value = _child(value, step)
        if isinstance(step, int):
            said += f"[{_label(value)}]"
        else:
            said += f".{step}" if said else step
    return said


def _child(value: Any, step: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(step)
    inside = isinstance(value, list) and isinstance(step, int) and step < len(value)
    return value[step] if inside else None


def _label(item: Any) -> str:
    """Name an item by what it calls itself, or else by a digest of what it says."""
    if isinstance(item, dict):
        for key in NAMING_KEYS:
            if isinstance(item.get(key), str):
                return str(item[key])
    text = json.dumps(item, ensure_ascii=True, sort_keys=True)
    return "~" + hashlib.sha256(text.encode("ascii")).hexdigest()[:_DIGITS]
