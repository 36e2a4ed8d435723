"""Fixes as edits of the text as it is written: quotes, comments and layout stay."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from yaml import YAMLError
from yaml.nodes import Node, ScalarNode, SequenceNode

from planner.model.base import Path
from planner.rules.rule import Fix
from planner.source.construct import plain_value
from planner.source.finding import Place, Replacement
from planner.source.folding import unfolded
from planner.source.nodes import compose, find
from planner.source.reading import Reading
from planner.source.text import Source

_FOLD: Final = r"(?:[ \t]*(?:\r\n|\r|\n)[ \t]*)?"
"""Where a text may be broken: between any two of its characters."""


def replacement(reading: Reading[Any], path: Path, fix: Fix) -> Replacement | None:
    """Give the edit that puts `fix.new` for the first `fix.old` in the text at a path.

    None if no text stands there, or if it cannot be written so that it reads as it should.
    """
    if reading.root is None or reading.source is None:
        return None
    node, reached = find(reading.root, path)
    if reached < len(path) or not isinstance(node, ScalarNode):
        return None
    source = reading.source
    said = unfolded(node, source)
    if fix.old not in said or not _is_text(node):
        return None
    meant = said.replace(fix.old, fix.new, 1)
    for start, end, text in _ways(source.text, node, fix, meant):
        first, last = node.start_mark.index, node.end_mark.index
        written = source.text[first:start] + text + source.text[end:last]
        if _reads_as(written, meant, in_flow=_is_in_flow(reading.root, path)):
            return Replacement(source.place(start, end), text, fix.safe)
    return None


_Way = tuple[int, int, str]
"""From where to where something else belongs, and what."""


def _ways(text: str, node: ScalarNode, fix: Fix, meant: str) -> Iterator[_Way]:
    """Yield the smallest edit, and that of the whole text in single quotes."""
    first, last = node.start_mark.index, node.end_mark.index
    old = _FOLD.join(map(re.escape, _written(fix.old, node)))
    if found := re.compile(old).search(text, first, last):
        yield found.start(), found.end(), _written(fix.new, node)
    if not node.style and node.start_mark.line == node.end_mark.line:
        quoted = meant.replace("'", "''")
        yield first, last, f"'{quoted}'"


def _written(text: str, node: ScalarNode) -> str:
    """Write a piece of a text in the way of the quotes around it."""
    if node.style == "'":
        return text.replace("'", "''")
    if node.style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    return text


def _is_in_flow(root: Node, path: Path) -> bool:
    """Whether the value at a path stands between brackets."""
    outer = (find(root, path[:depth])[0] for depth in range(len(path)))
    return any(bool(getattr(node, "flow_style", False)) for node in outer)


def _reads_as(written: str, meant: str, *, in_flow: bool) -> bool:
    """Whether a scalar, written so, is a text that reads as it is meant to."""
    text = f"[{written}]" if in_flow else f"- {written}"
    try:
        node = compose(text)
    except YAMLError:
        return False
    if not isinstance(node, SequenceNode) or len(node.value) != 1:
        return False
    item = node.value[0]
    if not isinstance(item, ScalarNode) or not _is_text(item):
        return False
    return unfolded(item, Source("", text)) == meant


def _is_text(node: ScalarNode) -> bool:
    return bool(node.style) or isinstance(plain_value(node.value), str)


def applied(source: Source, fixes: Iterable[Replacement]) -> tuple[str, int]:
    """Put fixes into a text; give it, and how many were put.

    Of two that overlap, the earlier one is put; the other may come again in the next round.
    """
    parts: list[str] = []
    done = 0
    for start, end, text in sorted({(*_span(source, each.place), each.text) for each in fixes}):
        if start >= done:
            parts += [source.text[done:start], text]
            done = end
    return "".join((*parts, source.text[done:])), len(parts) // 2


def _span(source: Source, place: Place) -> tuple[int, int]:
    """Give the positions of the first character of a place and of the one behind its last."""
    return (
        source.starts[place.line - 1] + place.column - 1,
        source.starts[place.end_line - 1] + place.end_column - 1,
    )
