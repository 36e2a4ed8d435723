"""Items of lists that have lost their dash, their list, or their place."""

from collections.abc import Iterable, Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from planner.model.base import Path
from planner.model.shape import fields_at
from planner.source.finding import Finding
from planner.source.leaf import Leaf, keys_of
from planner.source.mend import STEP, Line, Mend
from planner.source.nodes import find
from planner.source.text import Source


def list_mends(leaf: Leaf) -> Iterator[tuple[Mend, Path]]:
    """Yield what may be meant where a list and a map stand in each other's place.

    With each mend goes the path that has to be sound then.
    """
    node = leaf.node
    if isinstance(node, SequenceNode) and not node.flow_style:
        start = node.start_mark
        yield from _list_lost(leaf, leaf.path, node, max(start.column - len(STEP), 0))
    elif isinstance(node, MappingNode) and not node.flow_style:
        column = node.start_mark.column - len(STEP)
        yield from ((mend, leaf.path) for mend in _dash_lost(leaf, [column]))
    elif leaf.value is None:
        yield from ((mend, leaf.path) for mend in _items_shallow(leaf))
    elif isinstance(leaf.value, str) and leaf.kind == "tuple_type":
        column = node.start_mark.column
        columns = [column, column - 1, column - len(STEP)]
        yield from ((mend, leaf.path) for mend in _dash_lost(leaf, columns))


def item_mends(leaf: Leaf) -> Iterator[tuple[Mend, Path]]:
    """Yield where an item may belong that is not of the kind of its list."""
    at = next((i for i in range(len(leaf.path) - 1, -1, -1) if isinstance(leaf.path[i], int)), 0)
    if at == 0:
        return
    item, reached = find(leaf.root, leaf.path[: at + 1])
    if reached <= at or item.start_mark.column == 0:
        return
    for depth in range(at - 2, -1, -1):
        outer, _ = find(leaf.root, leaf.path[:depth])
        if isinstance(outer, SequenceNode) and not outer.flow_style:
            yield from ((mend, leaf.path) for mend in _item_deep(leaf, item, outer))
    holder, _ = find(leaf.root, leaf.path[:at], key=True)
    yield from _list_lost(leaf, leaf.path[: at - 1], item, holder.start_mark.column)


def item_start(finding: Finding, root: Node, source: Source) -> Iterator[Mend]:
    """Suspect, where a key comes again in an item, that the line which begins a new one is lost."""
    path = finding.path[:-1]
    node, reached = find(root, path)
    if reached < len(path) or not path or isinstance(path[-1], str):
        return
    again = [key for key, _ in node.value if key.value == finding.path[-1]][1]
    line = Line(source, again.start_mark.line)
    column = again.start_mark.column
    if line.indent == column and column >= len(STEP):
        lost = source.finding("item-start-lost", finding.place, finding.arguments, finding.path)
        yield Mend((lost,), (line.edit(column - len(STEP), column, "- "),), sure=False)


def _list_lost(leaf: Leaf, path: Path, first: Node, column: int) -> Iterator[tuple[Mend, Path]]:
    """Suspect that the line with the key is lost of the list that begins with an item."""
    line = Line(leaf.source, first.start_mark.line)
    outer, _ = find(leaf.root, path)
    if not line.text.lstrip().startswith("-"):
        return
    for key in fields_at(leaf.model, path, keys_of(outer)):
        if key not in keys_of(outer):
            edit = (0, 0, f"{' ' * column}{key}:\n")
            span = (line.indent, line.indent)
            yield line.mend("parent-lost", span, edit, key="-", parent=key), (*path, key)


def _dash_lost(leaf: Leaf, columns: Iterable[int]) -> Iterator[Mend]:
    """Suspect that the map or the text in place of a list is its first item."""
    line = Line(leaf.source, leaf.node.start_mark.line)
    if line.indent != leaf.node.start_mark.column:
        return
    span = (line.indent, len(line.text.rstrip()))
    for column in columns:
        if column >= 0:
            edit = (0, line.indent, " " * column + "- ")
            yield line.mend("dash-missing", span, edit, sure=False)


def _items_shallow(leaf: Leaf) -> Iterator[Mend]:
    """Suspect that the items below an empty key are indented too little."""
    key, reached = find(leaf.root, leaf.path, key=True)
    if reached < len(leaf.path) or not isinstance(key, ScalarNode):
        return
    expected = key.start_mark.column + len(STEP)
    first = Line(leaf.source, min(key.start_mark.line + 1, len(leaf.source.lines) - 1))
    lines = []
    for number in range(first.number, len(leaf.source.lines)):
        line = Line(leaf.source, number)
        if line.indent < first.indent or not line.text.lstrip().startswith("- "):
            break
        lines.append(line)
        yield _moved(lines, expected, key)


def _item_deep(leaf: Leaf, item: Node, outer: SequenceNode) -> Iterator[Mend]:
    """Suspect that an item belongs to a list further out."""
    line = Line(leaf.source, item.start_mark.line)
    column = outer.start_mark.column
    if line.text.lstrip().startswith("- ") and line.indent > column:
        yield _moved([line], column, outer)


def _moved(lines: list[Line], expected: int, beside: Node) -> Mend:
    first = lines[0]
    arguments = {
        "found": str(first.indent),
        "expected": str(expected),
        "line": str(first.source.place(beside.start_mark.index).line),
    }
    finding = first.source.finding(
        "indentation", first.place(first.indent, first.indent), arguments
    )
    edits = (each.edit(0, each.indent, " " * expected) for each in lines)
    return Mend((finding,), tuple(edits))
