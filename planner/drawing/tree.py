"""An organisation as a tree: each body below its superior, all of a level alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from planner.compose.graphs import Graph
from planner.drawing.pen import Pen, Sized
from planner.drawing.sheet import Box, Path, Point, Sheet, straightened

_FEWEST_PER_COLUMN: Final = 2


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to set the lowest bodies: side by side, upright, or stacked in so many columns."""

    is_upright: bool = False
    columns: int = 0


_WAYS: Final = (_Way(), _Way(is_upright=True), *(_Way(columns=count) for count in (4, 3, 2, 1)))


def draw_tree(graph: Graph, pen: Pen) -> Sheet | None:
    """Draw an organisation on one sheet, in the plainest way that fits; give None if none does.

    None fits one that goes round in a circle.
    """
    forest = _Forest(graph)
    if forest.has_circle:
        return None
    for way in _WAYS:
        drawer = _Drawer(forest, pen, way)
        if drawer.is_legible:
            sheet = drawer.sheet()
            if sheet.width <= pen.room and sheet.height <= pen.first_height:
                return sheet
    return None


class _Forest:
    """The bodies by their superiors, and how deep below the highest each stands."""

    def __init__(self, graph: Graph) -> None:
        self.nodes = {node.id: node for node in graph.nodes}
        self.children: dict[str, list[str]] = {node.id: [] for node in graph.nodes}
        for edge in graph.edges:
            self.children[edge.source].append(edge.target)
        below = {edge.target for edge in graph.edges}
        self.roots = [node.id for node in graph.nodes if node.id not in below]
        self.depths = dict.fromkeys(self.roots, 0)
        waiting = list(self.roots)
        for above in waiting:
            self.depths |= dict.fromkeys(self.children[above], self.depths[above] + 1)
            waiting += self.children[above]

    @property
    def has_circle(self) -> bool:
        """Whether some bodies are their own superiors in the end, so that no root leads to them."""
        return len(self.depths) < len(self.nodes)

    def are_lowest(self, identifiers: Sequence[str]) -> bool:
        """Tell whether none of these bodies has others below it."""
        return not any(self.children[identifier] for identifier in identifiers)


class _Block(NamedTuple):
    """A body with all below it, from its own top left; `anchor` is the middle of its box."""

    width: int
    height: int
    anchor: int
    boxes: tuple[Box, ...]
    paths: tuple[Path, ...] = ()

    def moved(self, x: int, y: int) -> "_Block":
        """Move everything to a place."""
        return _Block(
            self.width,
            self.height,
            self.anchor + x,
            tuple(box.moved(x, y) for box in self.boxes),
            tuple(path.moved(x, y) for path in self.paths),
        )


class _Drawer:
    """Draws a forest in one way."""

    def __init__(self, forest: _Forest, pen: Pen, way: _Way) -> None:
        self._forest = forest
        self._pen = pen
        self._way = way
        self._lying = self._alike([node for node in forest.nodes if not self._stands(node)])
        self._upright = self._uprights([node for node in forest.nodes if self._stands(node)])

    @property
    def is_legible(self) -> bool:
        """Whether no name stands upright that is too long for it."""
        return all(each.height <= self._pen.tallest for each in self._upright.values())

    def sheet(self) -> Sheet:
        """Draw the trees below each other, and below them the bodies that stand alone."""
        forest, gap = self._forest, self._pen.level_gap
        trees = [self._block(root) for root in forest.roots if forest.children[root]]
        alone = [self._leaf(root) for root in forest.roots if not forest.children[root]]
        blocks = [*trees, *(self._row(row) for row in self._rows(alone))]
        wide = max(block.width for block in blocks)
        placed, y = [], 0
        for block in blocks:
            placed.append(block.moved((wide - block.width) // 2, y))
            y += block.height + gap
        return Sheet(
            wide,
            y - gap,
            tuple(box for block in placed for box in block.boxes),
            tuple(path for block in placed for path in block.paths),
        )

    def _stands(self, identifier: str) -> bool:
        """Tell whether a body's name stands upright: only below others, and above none."""
        forest = self._forest
        is_lowest = forest.depths[identifier] > 0 and not forest.children[identifier]
        return self._way.is_upright and is_lowest

    def _alike(self, identifiers: Sequence[str]) -> dict[str, Sized]:
        """Size the boxes that lie, all of a level alike."""
        pen, forest = self._pen, self._forest
        levels: dict[tuple[int, bool], list[Sized]] = {}
        for identifier in identifiers:
            is_head = forest.depths[identifier] == 0 and bool(forest.children[identifier])
            widest = pen.widest_head if is_head else self._widest()
            sized = pen.box(forest.nodes[identifier], widest)
            levels.setdefault((forest.depths[identifier], is_head), []).append(sized)
        return {each.id: each for level in levels.values() for each in _levelled(level, pen)}

    def _widest(self) -> int:
        """Give the width of the widest box; columns of boxes share the width of the sheet."""
        pen, forest = self._pen, self._forest
        if not self._way.columns:
            return pen.box_width
        columns = sum(self._columns(children) for children in forest.children.values() if children)
        share = pen.room // max(columns, 1) - 2 * pen.sibling_gap
        return max(min(pen.box_width, share), pen.narrowest)

    def _columns(self, children: Sequence[str]) -> int:
        """Give the number of columns in which bodies stand; those above others are not stacked."""
        if not self._forest.are_lowest(children):
            return 1
        return max(min(self._way.columns, len(children) // _FEWEST_PER_COLUMN), 1)

    def _uprights(self, identifiers: Sequence[str]) -> dict[str, Sized]:
        sized = [self._pen.upright(self._forest.nodes[identifier]) for identifier in identifiers]
        high = max((each.height for each in sized), default=0)
        wide = max((each.width for each in sized), default=0)
        return {each.id: each.resized(wide, high) for each in sized}

    def _block(self, identifier: str) -> _Block:
        children = self._forest.children[identifier]
        if not children:
            return self._leaf(identifier)
        if self._way.columns and self._forest.are_lowest(children):
            return self._stacked(identifier, children)
        return self._spread(identifier, [self._block(child) for child in children])

    def _leaf(self, identifier: str) -> _Block:
        sized = self._upright.get(identifier) or self._lying[identifier]
        return _Block(sized.width, sized.height, sized.width // 2, (_box(sized, 0, 0),))

    def _row(self, blocks: Sequence[_Block]) -> _Block:
        """Set blocks side by side."""
        placed, x = [], 0
        for block in blocks:
            placed.append(block.moved(x, 0))
            x += block.width + self._pen.sibling_gap
        wide = x - self._pen.sibling_gap
        return _Block(
            wide,
            max(block.height for block in blocks),
            (placed[0].anchor + placed[-1].anchor) // 2,
            tuple(box for block in placed for box in block.boxes),
            tuple(path for block in placed for path in block.paths),
        )

    def _rows(self, blocks: Sequence[_Block]) -> Iterator[Sequence[_Block]]:
        """Deal blocks into rows that fit the sheet."""
        if blocks:
            widest = max(block.width for block in blocks) + self._pen.sibling_gap
            count = max((self._pen.room + self._pen.sibling_gap) // widest, 1)
            yield from (blocks[at : at + count] for at in range(0, len(blocks), count))

    def _spread(self, identifier: str, children: Sequence[_Block]) -> _Block:
        """Set a body above the middle of those below it."""
        row, pen = self._row(children), self._pen
        head = self._lying[identifier]
        shift = max(head.width // 2 - row.anchor, 0)
        top = head.height + pen.level_gap
        below = row.moved(shift, top)
        bus = head.height + pen.level_gap // 2
        paths = tuple(
            _path(identifier, box, [(below.anchor, head.height), (below.anchor, bus)], bus)
            for box in _tops(below.boxes, self._forest.children[identifier])
        )
        wide = max(row.width + shift, below.anchor + (head.width + 1) // 2)
        head_box = _box(head, below.anchor - head.width // 2, 0)
        return _Block(
            wide, top + row.height, below.anchor, (head_box, *below.boxes), (*paths, *below.paths)
        )

    def _stacked(self, identifier: str, children: Sequence[str]) -> _Block:
        """Set the bodies below another in columns, each beside the trunk that leads to it."""
        pen, head = self._pen, self._lying[identifier]
        boxes = [self._lying[child] for child in children]
        columns = self._columns(children)
        rows = -(-len(boxes) // columns)
        pitch = boxes[0].height + pen.sibling_gap * 3 // 4
        step = boxes[0].width + 2 * pen.sibling_gap
        body = step * columns - pen.sibling_gap
        shift = max(head.width - body, 0) // 2
        anchor = shift + body // 2
        bus = head.height + pen.level_gap // 2
        top = head.height + pen.level_gap
        placed, paths = [_box(head, anchor - head.width // 2, 0)], []
        for at, sized in enumerate(boxes):
            column, row = divmod(at, rows)
            trunk = shift + column * step
            box = _box(sized, trunk + pen.sibling_gap, top + row * pitch)
            middle = box.y + box.height // 2
            points = [(anchor, head.height), (anchor, bus), (trunk, bus)]
            points += [(trunk, middle), (box.x, middle)]
            placed.append(box)
            paths.append(Path(identifier, sized.id, straightened(points), has_arrow=False))
        return _Block(
            max(body, head.width),
            top + (rows - 1) * pitch + boxes[0].height,
            anchor,
            tuple(placed),
            tuple(paths),
        )


def _levelled(level: Sequence[Sized], pen: Pen) -> Iterator[Sized]:
    wide = max(pen.narrowest, *(each.width for each in level))
    high = max(each.height for each in level)
    return (each.resized(wide, high) for each in level)


def _box(sized: Sized, x: int, y: int) -> Box:
    return Box(
        sized.id,
        sized.outline,
        x,
        y,
        sized.width,
        sized.height,
        sized.texts,
    )


def _tops(boxes: Sequence[Box], wanted: Sequence[str]) -> Iterator[Box]:
    names = set(wanted)
    return (box for box in boxes if box.node in names)


def _path(source: str, box: Box, start: list[Point], bus: int) -> Path:
    middle = box.x + box.width // 2
    points = straightened([*start, (middle, bus), (middle, box.y)])
    return Path(source, box.node, points, has_arrow=False)
