"""What was probably meant where YAML can be read, but not as a plan: keys and values gone astray.

Each error of validation suggests mends; the caller tries them and keeps those that help.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from planner.model.base import Path
from planner.model.shape import fields_at
from planner.source.brackets import brackets
from planner.source.items import item_mends, list_mends
from planner.source.leaf import Leaf, keys_of
from planner.source.looks import indentation_marks, looks
from planner.source.mend import Line, Mend, together
from planner.source.nearest import narrow, nearest_key
from planner.source.placement import misplaced
from planner.source.text import Edit

_LINES_LOOKED_AT: Final = 12

_TYPED: Final = frozenset(
    {
        "string_pattern_mismatch",
        "literal_error",
        "phone_form",
        "copy_number_form",
        "day_form",
        "duration_form",
        "int_type",
        "float_type",
        "bool_type",
        "number_type",
    }
)
"""Errors of values that are written in ordinary letters, digits and marks only."""

_MISSHAPEN: Final = frozenset({"model_type", "tuple_type", "dict_type", "fact_unknown"})
"""Errors of values that are no map or no list."""

_ORDINARY: Final = re.compile(r"[\w.+ -]+")
_TWO_WORDS: Final = re.compile(r"([a-z][a-z0-9-]*)(?= +[^\s:])")


@dataclass(frozen=True, slots=True)
class Repair:
    """A mend, and the path that has to be sound after it.

    Less has to be wrong too, unless it is certain: then what is below may only now be judged.
    """

    mend: Mend
    path: Path | None = None
    certain: bool = False


def repairs(leaf: Leaf) -> Iterator[Repair]:
    """Yield what may have been meant, the likeliest first."""
    unknown = leaf.kind == "extra_forbidden"
    misshapen = leaf.kind in _MISSHAPEN
    if not leaf.path:
        yield from _marks_everywhere(leaf)
    if unknown:
        yield from _sentence(leaf)
        yield from _comma(leaf)
        yield from _question(leaf)
        yield from (Repair(mend, path) for mend, path in misplaced(leaf))
    yield from _marks(leaf)
    if misshapen:
        yield from (Repair(mend, path) for mend, path in (*misplaced(leaf), *list_mends(leaf)))
    if unknown:
        yield from _other_key(leaf)
    if unknown or misshapen or leaf.kind == "missing":
        yield from (Repair(mend, path) for mend, path in item_mends(leaf))
    if leaf.kind.endswith("_unknown"):
        yield from _key_of_union(leaf)
    if leaf.kind in _TYPED:
        yield from _own_key(leaf) if leaf.on_key else _wide_value(leaf)


def _marks(leaf: Leaf) -> Iterator[Repair]:
    """Full-width marks and missing spaces, on the lines of a value that is no block."""
    node = leaf.node
    if isinstance(node, CollectionNode) and not node.flow_style:
        return
    first = node.start_mark.line
    last = min(node.end_mark.line, first + _LINES_LOOKED_AT, len(leaf.source.lines) - 1)
    lines = [Line(leaf.source, number) for number in range(first, last + 1)]
    for line in lines:
        for kind in (indentation_marks, looks, brackets):
            yield from (Repair(mend) for mend in kind(line))
    yield from (Repair(mend) for mend in _alike(lines, ["list-mark"]))


def _marks_everywhere(leaf: Leaf) -> Iterator[Repair]:
    """Suspect the same mistake in all lines, which makes of the whole file one text."""
    lines = [Line(leaf.source, number) for number in range(len(leaf.source.lines))]
    for mend in _alike(lines, ["wide-colon", "tight-colon"]):
        yield Repair(mend, (), certain=True)


def _alike(lines: list[Line], names: Iterable[str]) -> Iterator[Mend]:
    """Join the first mend of some names in each of several lines."""
    for name in names:
        mends = [mend for line in lines for mend in looks(line) if mend.findings[0].name == name]
        if mends:
            yield together(mends)


def _sentence(leaf: Leaf) -> Iterator[Repair]:
    """`- 目标: 规范处置`: YAML sees a map where the writer meant a sentence."""
    start = leaf.node.end_mark.index
    colon = re.compile(r": *").match(leaf.source.text, start)
    if colon and leaf.is_alone and not leaf.key.isascii():
        finding = leaf.finding("colon-in-sentence", key=leaf.key)
        yield Repair(Mend((finding,), (Edit(*colon.span(), "："),)))


def _question(leaf: Leaf) -> Iterator[Repair]:
    """`- ? 是否启动`: YAML sees a key where the writer meant a sentence."""
    start, end = leaf.node.start_mark.index, leaf.node.end_mark.index
    mark = re.compile(r"\? +$").search(leaf.source.text, 0, start)
    if mark and leaf.value is None:
        place = leaf.source.place(mark.start())
        finding = leaf.source.finding("special-start", place, {"text": "?"}, leaf.path)
        edits = (Edit(mark.start(), mark.start(), "'"), Edit(end, end, "'"))
        yield Repair(Mend((finding,), edits))


def _comma(leaf: Leaf) -> Iterator[Repair]:
    """`{text: 先救助,后处置}`: YAML sees a key where the writer meant the text to go on."""
    start = leaf.node.start_mark.index
    comma = leaf.source.text.rfind(",", 0, start)
    between = leaf.source.text[comma + 1 : start]
    if leaf.in_flow and leaf.value is None and not between.strip() and not leaf.key.isascii():
        place = leaf.source.place(comma)
        finding = leaf.source.finding("comma-in-text", place, {"key": leaf.key}, leaf.path)
        yield Repair(Mend((finding,), (Edit(comma, start, "，"),)))


def _other_key(leaf: Leaf) -> Iterator[Repair]:
    """Suspect a key that is misspelt, in Chinese, or written with full-width marks."""
    absent = {key: info for key, info in leaf.siblings.items() if key not in keys_of(leaf.parent)}
    if meant := nearest_key(leaf.key, absent):
        yield _renamed(leaf, leaf.node, meant)
    required = [key for key, info in absent.items() if info.is_required()]
    if len(required) == 1:
        yield _renamed(leaf, leaf.node, required[0])


def _key_of_union(leaf: Leaf) -> Iterator[Repair]:
    """Suspect that the one key that tells what a map is (`law`, `fact`) is misspelt."""
    if not isinstance(leaf.node, MappingNode):
        return
    fields = fields_at(leaf.model, leaf.path, frozenset())
    for key, _ in leaf.node.value:
        if isinstance(key, ScalarNode) and key.value not in fields:
            meant = nearest_key(key.value, fields)
            if meant and meant not in keys_of(leaf.node):
                repair = _renamed(leaf, key, meant)
                yield Repair(repair.mend)


def _renamed(leaf: Leaf, node: Node, meant: str) -> Repair:
    key = str(node.value)
    name = "wide-key" if narrow(key) == meant else "unknown-key-near"
    start, end = node.start_mark.index, node.end_mark.index
    arguments = {"key": key, "nearest": meant}
    finding = leaf.source.finding(name, leaf.source.place(start, end), arguments, leaf.path)
    return Repair(
        Mend((finding,), (Edit(start, end, meant),)), (*leaf.path[:-1], meant), certain=True
    )


def _own_key(leaf: Leaf) -> Iterator[Repair]:
    """Suspect full-width letters in a key that the writer chose, or that its colon is missing."""
    if narrow(leaf.key) != leaf.key:
        yield _renamed(leaf, leaf.node, narrow(leaf.key))
    if match := _TWO_WORDS.match(leaf.source.text, leaf.node.start_mark.index):
        place = leaf.source.place(*match.span(1))
        arguments = {"text": match[1]}
        finding = leaf.source.finding("colon-missing", place, arguments, leaf.path)
        yield Repair(Mend((finding,), (Edit(match.end(1), match.end(1), ":"),)))


def _wide_value(leaf: Leaf) -> Iterator[Repair]:
    """Suspect full-width letters or Chinese quotes in a number, a date or an id."""
    node = leaf.node
    if not isinstance(node, ScalarNode) or node.start_mark.line != node.end_mark.line:
        return
    meant = narrow(node.value)
    if meant == node.value or not _ORDINARY.fullmatch(meant):
        return
    for text in (meant, f'"{meant}"'):
        finding = leaf.finding("wide-value", written=node.value, meant=text)
        edit = Edit(node.start_mark.index, node.end_mark.index, text)
        yield Repair(Mend((finding,), (edit,)), leaf.path)
