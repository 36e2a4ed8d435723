"""Looking at sheets: what a careful eye would find wrong in a drawing."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from planner.compose.graphs import Graph
from planner.drawing import Pen, Sheet
from planner.drawing.sheet import Box, Label, Path, Point

Stroke = tuple[Point, Point]

ROOM = {"box": (1, 1), "rounded": (1, 1), "pill": (1, 1), "diamond": (1 / 2, 1 / 2)}
"""The part of its width and height that an outline leaves to its text."""


def strokes(path: Path) -> Iterator[Stroke]:
    return pairwise(path.points)


def outside(sheet: Sheet) -> list[str]:
    """Name what reaches beyond the sheet."""
    found = [
        item.node if isinstance(item, Box) else item.text.lines[0]
        for item in (*sheet.boxes, *sheet.labels)
        if not (
            item.x >= 0
            and item.x + item.width <= sheet.width
            and item.y >= 0
            and item.y + item.height <= sheet.height
        )
    ]
    return found + [
        f"{path.source}-{path.target}"
        for path in sheet.paths
        if not all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in path.points)
    ]


def overlapping(sheet: Sheet) -> list[tuple[str, str]]:
    """Name the pairs of boxes that meet."""
    return [
        (one.node, other.node) for one, other in combinations(sheet.boxes, 2) if _meet(one, other)
    ]


def _meet(one: Box | Label, other: Box | Label) -> bool:
    return (
        one.x <= other.x + other.width
        and other.x <= one.x + one.width
        and one.y <= other.y + other.height
        and other.y <= one.y + one.height
    )


def too_tight(sheet: Sheet, pen: Pen) -> list[str]:
    """Name the boxes whose text has not the room that it takes."""
    found = []
    for box in sheet.boxes:
        across, down = ROOM.get(box.outline, (3 / 5, 1))
        wide = max(pen.width(text) - 1 for text in box.texts)
        if wide > box.width * across or pen.height(*box.texts) > box.height * down:
            found.append(box.node)
    return found


def covered(sheet: Sheet) -> list[str]:
    """Name the labels that lie on a box, on a line or on one another."""
    found = [
        label.text.lines[0]
        for label in sheet.labels
        if any(_meet(label, box) for box in sheet.boxes)
        or any(_runs_through(stroke, label) for path in sheet.paths for stroke in strokes(path))
    ]
    return found + [
        one.text.lines[0] for one, other in combinations(sheet.labels, 2) if _meet(one, other)
    ]


def cut_short(sheet: Sheet, pen: Pen) -> list[str]:
    """Name the labels that are narrower or lower than their text."""
    return [
        label.text.lines[0]
        for label in sheet.labels
        if pen.width(label.text) > label.width or pen.height(label.text) > label.height
    ]


def misled(sheets: Sequence[Sheet], graph: Graph, pen: Pen) -> list[str]:
    """Name the marks whose fellow is not on the sheet that they name."""
    steps = {node.id for node in graph.nodes}
    going = {(path.target, at) for at, sheet in enumerate(sheets, 1) for path in sheet.paths}
    coming = {(path.source, at) for at, sheet in enumerate(sheets, 1) for path in sheet.paths}
    pairs = {
        mark: (here, there)
        for mark, here in going
        for other, there in coming
        if mark == other and mark not in steps
    }
    said = [
        (box.node, at, "".join(box.texts[0].lines))
        for at, sheet in enumerate(sheets, 1)
        for box in sheet.boxes
        if box.node not in steps
    ]
    wanted = [
        words
        for mark, (here, there) in pairs.items()
        for words in (
            (mark, here, pen.seams.onward.format(mark=mark, sheet=there)),
            (mark, there, pen.seams.back.format(mark=mark, sheet=here)),
        )
    ]
    return [mark for mark, _, _ in set(said) ^ set(wanted)]


def is_plumb_or_level(path: Path) -> bool:
    return all(a[0] == b[0] or a[1] == b[1] for a, b in strokes(path))


def is_on_edge(point: Point, box: Box) -> bool:
    """Tell whether a point lies on the outline of a box."""
    x, y = point
    if not (box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height):
        return False
    off, half = abs(x - box.x - box.width / 2), box.width / 2
    slant = {"diamond": half, "hexagon": box.width / 5}.get(box.outline, 0)
    if not slant:
        return x in {box.x, box.x + box.width} or y in {box.y, box.y + box.height}
    inside = max(off - (half - slant), 0) / slant * box.height / 2
    return min(abs(y - box.y - inside), abs(y - box.y - box.height + inside)) <= 1


def crossed(sheet: Sheet) -> list[tuple[str, str]]:
    """Name the lines that run through a box, with the box."""
    return [
        (f"{path.source}-{path.target}", box.node)
        for path in sheet.paths
        for box in sheet.boxes
        if box.outline not in {"diamond", "hexagon"} or box.node not in {path.source, path.target}
        if any(_runs_through(stroke, box) for stroke in strokes(path))
    ]


def _runs_through(stroke: Stroke, box: Box | Label) -> bool:
    (left, right), (top, bottom) = (sorted(ends) for ends in zip(*stroke, strict=True))
    return (
        left < box.x + box.width and right > box.x and top < box.y + box.height and bottom > box.y
    )


def run_together(sheet: Sheet) -> list[tuple[str, str]]:
    """Name the pairs of lines that lie on one another, though they have nothing in common.

    Lines from the same steps to the same steps may share a trunk.
    """
    edges = {(path.source, path.target) for path in sheet.paths}
    return [
        (f"{one.source}-{one.target}", f"{other.source}-{other.target}")
        for one, other in combinations(sheet.paths, 2)
        if one.source != other.source and one.target != other.target
        if not {(one.source, other.target), (other.source, one.target)} <= edges
        if any(_lie_together(a, b) for a in strokes(one) for b in strokes(other))
    ]


def _lie_together(one: Stroke, other: Stroke) -> bool:
    for level, along in ((1, 0), (0, 1)):
        if len({point[level] for point in (*one, *other)}) == 1:
            first, second = (sorted(point[along] for point in stroke) for stroke in (one, other))
            return first[0] < second[1] and second[0] < first[1]
    return False


def led(sheets: Sequence[Sheet], graph: Graph) -> set[tuple[str, str]]:
    """Follow the lines from step to step, over the marks that lead from sheet to sheet."""
    steps = {node.id for node in graph.nodes}
    coming = [(p.source, p.target) for s in sheets for p in s.paths if p.source not in steps]
    found = set()
    for path in (path for sheet in sheets for path in sheet.paths if path.source in steps):
        if path.target in steps:
            found.add((path.source, path.target))
        else:
            ends = {target for mark, target in coming if mark == path.target}
            found |= {
                (path.source, end)
                for end in ends
                if any((e.source, e.target) == (path.source, end) for e in graph.edges)
            }
    return found
