"""A flow set up: its rows and channels below each other, and thereby the place of everything."""

from planner.drawing.flow import Flow
from planner.drawing.nets import Net
from planner.drawing.ports import lowered
from planner.drawing.sheet import Box, Label, Path, Point, Sheet, straightened


class Stack:
    """Stacks a flow with at least a gap between its rows; a small one leaves arrows less room.

    `tops` and `bottoms` are the extents of the rows, `height` is that of all.
    """

    def __init__(self, flow: Flow, gap: int) -> None:
        pen = flow.pen
        self.flow = flow
        self._gap = gap
        self._gaps = 0
        self._arrow = min(pen.arrow, gap - pen.track // 2)
        self._first_tracks: list[int] = []
        self.tops: list[int] = []
        self.bottoms: list[int] = []
        y = 0
        for at, numbers in enumerate(flow.tracks):
            self._first_tracks.append(y + gap - self._arrow)
            if flow.is_used[at] or 0 < at < len(flow.rows):
                self._gaps += 1
                levels = max(numbers.values(), default=0)
                y += gap + levels * pen.track + max(flow.label_heights[at] - self._arrow, 0)
            if at < len(flow.rows):
                self.tops.append(y)
                y += flow.row_heights[at]
                self.bottoms.append(y)
        self.height = y

    def widest_gap(self, limit: int) -> int:
        """Give the gap with which the rows would fill a height."""
        return self._gap + (limit - self.height) // max(self._gaps, 1)

    def sheet(self, *, has_arrows: bool) -> Sheet:
        """Give the sheet, trimmed to what is drawn on it."""
        flow = self.flow
        boxes = {step: self._box(step) for row in flow.rows for step in row}
        paths = tuple(
            Path(source, target, self._points(net, boxes[source], boxes[target]), has_arrows)
            for net in flow.nets
            for source in net.sources
            for target in net.targets
        )
        labels = tuple(
            self._label(label, boxes[net.targets[0]]) for net, label in flow.labels.items()
        )
        xs = [x for path in paths for x, _ in path.points]
        left = min(xs + [box.x for box in boxes.values()])
        right = max(
            xs
            + [box.x + box.width for box in boxes.values()]
            + [label.x + label.width for label in labels]
        )
        return Sheet(right, self.height, tuple(boxes.values()), paths, labels).moved(-left)

    def _box(self, step: str) -> Box:
        flow = self.flow
        sized, row = flow.sized[step], flow.row[step]
        return Box(
            step,
            sized.outline,
            flow.axis[step] - sized.width // 2,
            (self.tops[row] + self.bottoms[row] - sized.height) // 2,
            sized.width,
            sized.height,
            sized.texts,
        )

    def _points(self, net: Net, source: Box, target: Box) -> tuple[Point, ...]:
        """Draw an edge: down from its source, along a track, along its lane, into its target."""
        flow = self.flow
        x, end = flow.leave[net, source.node], flow.enter[net, target.node]
        upper, lower = flow.row[source.node] + 1, flow.row[target.node]
        points: list[Point] = [(x, self._edge(source, x, is_lower=True))]
        for below in (upper, lower) if net.is_back else range(upper, lower + 1):
            onward = end if below == lower else flow.lane[net]
            if onward != x:
                y = self._track_y(below, net)
                points += [(x, y), (onward, y)]
                x = onward
        points.append((end, self._edge(target, end, is_lower=False)))
        return straightened(points)

    def _track_y(self, below: int, net: Net) -> int:
        flow = self.flow
        return self._first_tracks[below] + flow.tracks[below][net] * flow.pen.track

    def _edge(self, box: Box, x: int, *, is_lower: bool) -> int:
        """Give the y of the edge of a box at an x."""
        inside = lowered(box.outline, box.width, box.height, x - self.flow.axis[box.node])
        return box.y + box.height - inside if is_lower else box.y + inside

    def _label(self, label: Label, target: Box) -> Label:
        """Set a label beside the last stroke of its line, below all tracks."""
        flow, below = self.flow, self.flow.row[target.node]
        tracks = flow.tracks[below]
        channel_top = self.bottoms[below - 1]
        last = max([self._track_y(below, other) for other in tracks], default=channel_top)
        return label._replace(y=(last + target.y - label.height) // 2)
