"""Keys that stand in the wrong map: indented too little or too much, or under a lost parent."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic.fields import FieldInfo
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from planner.model.base import Path
from planner.model.shape import fields_at, names_freely
from planner.source.construct import node_finding
from planner.source.finding import Argument, Finding
from planner.source.leaf import Leaf, keys_of
from planner.source.mend import STEP, Line, Mend
from planner.source.nodes import find
from planner.source.text import Edit

Pair = tuple[Node, Node]


@dataclass(frozen=True, slots=True)
class _Stray:
    """A key that may be in the wrong map, with the pairs of that map from it on."""

    leaf: Leaf
    key: Node
    pairs: list[Pair]

    @property
    def column(self) -> int:
        """Where it begins."""
        return self.key.start_mark.column

    def finding(self, name: str, **arguments: Argument) -> Finding:
        """Make a finding at the key."""
        return node_finding(self.leaf.source, name, self.key, self.leaf.path, arguments)

    def run(self, path: Path) -> list[Pair]:
        """Give the first of the pairs, as long as the map at `path` can have their keys."""
        free = names_freely(self.leaf.model, path)
        known = _fields(self.leaf, path)
        run: list[Pair] = []
        for key, value in self.pairs:
            if not isinstance(key, ScalarNode):
                break
            if key.value in self.leaf.siblings if free else key.value not in known:
                break
            run.append((key, value))
        return run

    def lines(self, pairs: list[Pair]) -> list[Line]:
        """Give the lines from the key to the end of the pairs."""
        source, last = self.leaf.source, pairs[-1][0]
        number = last.start_mark.line
        for below in range(number + 1, len(source.lines)):
            line = Line(source, below)
            dashed = line.indent == self.column and line.text[self.column :].startswith("- ")
            if not line.is_blank and line.indent <= self.column and not dashed:
                break
            number = number if line.is_blank else below
        return [Line(source, each) for each in range(self.key.start_mark.line, number + 1)]


def misplaced(leaf: Leaf) -> Iterator[tuple[Mend, Path]]:
    """Yield where a key may belong: the mend, and the path that it gives to the key."""
    parent = leaf.parent
    if not isinstance(parent, MappingNode) or parent.flow_style:
        return
    key, _ = find(leaf.root, leaf.path, key=True)
    pairs: list[Pair] = parent.value
    at = next((index for index, (each, _) in enumerate(pairs) if each is key), None)
    if at is None:
        return
    stray = _Stray(leaf, key, pairs[at:])
    if at > 0:
        yield from _too_shallow(stray, *pairs[at - 1])
    for depth in range(len(leaf.path) - 2, -1, -1):
        outer, reached = find(leaf.root, leaf.path[:depth])
        if reached == depth and isinstance(outer, MappingNode) and not outer.flow_style:
            yield from _too_deep(stray, outer, leaf.path[:depth])
            yield from _parent_lost(stray, outer, leaf.path[:depth])


def _fields(leaf: Leaf, path: Path, node: Node | None = None) -> dict[str, FieldInfo]:
    return fields_at(leaf.model, path, keys_of(node) if node else frozenset())


def _too_shallow(stray: _Stray, above: Node, value: Node) -> Iterator[tuple[Mend, Path]]:
    """Suspect that it belongs below the key above, which is empty, or holds a map that ends."""
    path = (*stray.leaf.path[:-1], str(above.value))
    if _is_empty(value):
        yield from _moved_right(stray, path, stray.column + len(STEP))
    while isinstance(value, CollectionNode) and value.value and not value.flow_style:
        if isinstance(value, MappingNode):
            if stray.leaf.key not in keys_of(value):
                yield from _moved_right(stray, path, value.start_mark.column)
            key, value = value.value[-1]
            path = (*path, str(key.value))
        else:
            path = (*path, len(value.value) - 1)
            value = value.value[-1]


def _moved_right(stray: _Stray, path: Path, column: int) -> Iterator[tuple[Mend, Path]]:
    run = stray.run(path)
    if not run or column <= stray.column:
        return
    key = stray.leaf.key
    holder = next((step for step in reversed(path) if isinstance(step, str)), "")
    finding = stray.finding("key-shallow", key=key, parent=holder, expected=str(column))
    more = " " * (column - stray.column)
    edits = tuple(line.edit(0, 0, more) for line in stray.lines(run))
    yield Mend((finding,), edits), (*path, key)


def _too_deep(stray: _Stray, outer: MappingNode, path: Path) -> Iterator[tuple[Mend, Path]]:
    """Suspect that it belongs to a map further out, alone or with those that follow."""
    key, column = stray.leaf.key, outer.start_mark.column
    run = stray.run(path)
    if not run or column >= stray.column or key in keys_of(outer):
        return
    finding = stray.finding(
        "key-deep",
        key=key,
        inside=str(stray.leaf.path[-2]),
        found=str(stray.column),
        expected=str(column),
    )
    first = Line(stray.leaf.source, stray.key.start_mark.line)
    for lines in (stray.lines(run), stray.lines(run[:1]), [first]):
        edits = tuple(line.edit(0, min(stray.column - column, line.indent), "") for line in lines)
        yield Mend((finding,), edits), (*path, key)


def _parent_lost(stray: _Stray, outer: MappingNode, path: Path) -> Iterator[tuple[Mend, Path]]:
    """Suspect that the line with the key is lost of a map to which all that follows belongs."""
    column = outer.start_mark.column
    if stray.column <= column:
        return
    for key in _fields(stray.leaf, path, outer):
        fits = len(stray.run((*path, key))) == len(stray.pairs)
        if fits and key not in keys_of(outer):
            start = stray.leaf.source.starts[stray.key.start_mark.line]
            edit = Edit(start, start, f"{' ' * column}{key}:\n")
            finding = stray.finding("parent-lost", key=stray.leaf.key, parent=key)
            yield Mend((finding,), (edit,)), (*path, key)


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.value and not node.style
