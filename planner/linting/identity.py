"""The identity of a value: its path with ids instead of indexes, such as `steps[verify].do`.

It stays the same when lines move, when items change places, and when others come or go.
"""

import hashlib
from collections.abc import Iterator
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode

from planner.model.base import Path
from planner.source.nodes import find

NAMING_KEYS: Final = ("id", "name", "title", "role", "what", "term", "law", "document")
"""The keys by which people tell the items of a list apart, the surest first."""

_DIGITS: Final = 8
"""Hexadecimal digits that stand for an item without a name, such as a sentence."""


def identity(root: Node | None, path: Path) -> str:
    """Give the identity of the value at `path` in a file.

    A path may go on where the file does not, as that of something missing does.
    """
    said = ""
    node = root
    for step in path:
        child, reached = find(node, (step,)) if node else (None, 0)
        node = child if reached else None
        if isinstance(step, int):
            said += f"[{_label(node)}]"
        else:
            said += f".{step}" if said else step
    return said


def _label(item: Node | None) -> str:
    """Name an item by what it calls itself, or else by a digest of what it says."""
    if isinstance(item, MappingNode):
        texts = {key.value: each.value for key, each in item.value if isinstance(each, ScalarNode)}
        for key in NAMING_KEYS:
            if key in texts:
                return str(texts[key])
    said = "\n".join(_texts(item) if item else ())
    return "~" + hashlib.sha256(said.encode("utf-8")).hexdigest()[:_DIGITS]


def _texts(node: Node) -> Iterator[str]:
    """Yield all keys and texts in a node, however they are quoted."""
    if isinstance(node, ScalarNode):
        yield node.value
    else:
        for child in node.value:
            for each in child if isinstance(child, tuple) else (child,):
                yield from _texts(each)
