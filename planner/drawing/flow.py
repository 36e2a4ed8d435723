"""A flow on one sheet: rows and columns of boxes, and lines that turn only between the rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner.compose.graphs import Edge
from planner.drawing.channels import Pins, tracks
from planner.drawing.columns import in_columns
from planner.drawing.lanes import Field, lanes
from planner.drawing.nets import Net, nets
from planner.drawing.pen import Pen, Sized
from planner.drawing.ports import lowered, ports, widest_room
from planner.drawing.rows import in_rows
from planner.drawing.sheet import Box, Label, Path, Point, Sheet, straightened


@dataclass(slots=True)
class _Channel:
    """The space above a row or below the last: what comes into it, its tracks, its extent."""

    above: dict[Net, list[int]] = field(default_factory=dict)
    below: dict[Net, list[int]] = field(default_factory=dict)
    tracks: dict[Net, int] = field(default_factory=dict)
    label_height: int = 0
    top: int = 0
    height: int = 0

    def pins(self) -> dict[Net, Pins]:
        """Give where each net comes in from above and from below."""
        return {
            net: Pins(tuple(self.above.get(net, ())), tuple(self.below.get(net, ())))
            for net in (*self.above, *(net for net in self.below if net not in self.above))
        }


class Flow:
    """Lays a flow out step by step: rows, columns, lanes, ports, tracks, and at last all places.

    `rows` are its steps, `tops` and `bottoms` the extents of the rows, `height` that of all.
    """

    def __init__(self, boxes: Mapping[str, Sized], edges: Sequence[Edge], pen: Pen) -> None:
        found = in_rows(tuple(boxes), edges, pen.columns)
        self.rows = found.rows
        self._pen = pen
        self._row = {step: at for at, row in enumerate(found.rows) for step in row}
        self._sized = _levelled(boxes, found.rows)
        self._nets = nets(edges, found.back, self._row)
        self._field = Field(pen.columns, pen.box_width, pen.room)
        forward = [net for net in self._nets if not net.is_back]
        column = in_columns(found.rows, forward, pen.columns)
        self._axis = {step: self._field.axis(spot) for step, spot in column.items()}
        self._lane = lanes(self._nets, self._row, column, self._field)
        self._leave = self._ports(leaving=True)
        self._enter = self._ports(leaving=False)
        self._labels = self._label_texts()
        self._channels = self._dug()
        for below, channel in enumerate(self._channels):
            self._number(below, channel)
        self.tops, self.bottoms = self._stack()
        self.height = self._channels[-1].top + self._channels[-1].height
        self._boxes = {step: self._box(step) for row in self.rows for step in row}

    def sheet(self, *, has_arrows: bool) -> Sheet:
        """Give the sheet, trimmed to what is drawn on it."""
        boxes = tuple(self._boxes.values())
        paths = tuple(
            Path(source, target, self._points(net, source, target), has_arrows)
            for net in self._nets
            for source in net.sources
            for target in net.targets
        )
        labels = tuple(self._label(net, label) for net, label in self._labels.items())
        xs = [x for path in paths for x, _ in path.points]
        left = min([*xs, *(box.x for box in boxes)])
        rights = (*(box.x + box.width for box in boxes), *(each.x + each.width for each in labels))
        right = max([*xs, *rights])
        return Sheet(right, self.height, boxes, paths, labels).moved(-left)

    def _ports(self, *, leaving: bool) -> dict[tuple[Net, str], int]:
        """Give the x at which each net meets each of its boxes, on the lower or the upper edge."""
        meeting: dict[str, list[Net]] = {}
        for net in self._nets:
            for step in net.sources if leaving else net.targets:
                meeting.setdefault(step, []).append(net)
        found: dict[tuple[Net, str], int] = {}
        for step, its_nets in meeting.items():
            ways = {
                at: self._way(net, step, net.targets if leaving else net.sources)
                for at, net in enumerate(its_nets)
            }
            half = self._sized[step].width // 2 - self._pen.corner
            spread = ports(self._axis[step], half, 3 * self._pen.track // 2, ways)
            found |= {(its_nets[at], step): x for at, x in spread.items()}
        return found

    def _way(self, net: Net, step: str, others: Sequence[str]) -> int:
        """Give the x from which a net comes to a step, or to which it goes on from there."""
        row = self._row[step]
        if net.is_back or any(abs(self._row[other] - row) > 1 for other in others):
            return self._lane[net]
        return sum(self._axis[other] for other in others) // len(others)

    def _label_texts(self) -> dict[Net, Label]:
        """Break the labels; each stands right of the line that enters the target."""
        pen, found = self._pen, {}
        for net in self._nets:
            if net.label:
                (target,) = net.targets
                x = self._enter[net, target]
                places = [at for (_, step), at in self._enter.items() if step == target]
                end = self._axis[target] + (pen.box_width + self._field.gutter) // 2
                room = widest_room(places, x, end) - 2 * pen.inset
                text = pen.text("detail", net.label, room)
                found[net] = Label(x + pen.inset, 0, pen.width(text), pen.height(text), text)
        return found

    def _dug(self) -> list[_Channel]:
        """Give the channels, from that above the first row to that below the last."""
        channels = [_Channel() for _ in range(len(self.rows) + 1)]
        for net in self._nets:
            sources = [self._row[step] for step in net.sources]
            targets = [self._row[step] for step in net.targets]
            for step, row in zip(net.sources, sources, strict=True):
                channels[row + 1].above.setdefault(net, []).append(self._leave[net, step])
            for step, row in zip(net.targets, targets, strict=True):
                channels[row].below.setdefault(net, []).append(self._enter[net, step])
            passed = (
                range(min(targets), max(sources) + 1)
                if net.is_back
                else range(min(sources) + 1, max(targets))
            )
            for row in passed:
                channels[row].below.setdefault(net, []).append(self._lane[net])
                channels[row + 1].above.setdefault(net, []).append(self._lane[net])
            if net.label:
                channel = channels[targets[0]]
                channel.label_height = max(channel.label_height, self._labels[net].height)
        return channels

    def _number(self, below: int, channel: _Channel) -> None:
        """Set the tracks of a channel; ports at which lines would run together move aside."""
        apart = self._pen.track // 2
        channel.tracks, crowded = tracks(channel.pins(), apart)
        for net, x in crowded:
            for step in net.targets:
                if self._row[step] == below and self._enter[net, step] == x:
                    self._enter[net, step] = x + self._pen.track
                    channel.below[net] = [
                        x + self._pen.track if at == x else at for at in channel.below[net]
                    ]
        if crowded:
            channel.tracks, _ = tracks(channel.pins(), apart)

    def _stack(self) -> tuple[list[int], list[int]]:
        """Set channels and rows below each other; give tops and bottoms of the rows."""
        pen = self._pen
        tops, bottoms, y = [], [], 0
        for at, channel in enumerate(self._channels):
            channel.top = y
            if channel.above or channel.below or 0 < at < len(self.rows):
                levels = max(channel.tracks.values(), default=0)
                beyond = max(channel.label_height - pen.arrow, 0)
                channel.height = pen.row_gap + levels * pen.track + beyond
            y += channel.height
            if at < len(self.rows):
                tops.append(y)
                y += max(self._sized[step].height for step in self.rows[at])
                bottoms.append(y)
        return tops, bottoms

    def _box(self, step: str) -> Box:
        sized, row = self._sized[step], self._row[step]
        return Box(
            step,
            sized.outline,
            self._axis[step] - sized.width // 2,
            (self.tops[row] + self.bottoms[row] - sized.height) // 2,
            sized.width,
            sized.height,
            sized.texts,
        )

    def _points(self, net: Net, source: str, target: str) -> tuple[Point, ...]:
        """Draw an edge: down from its source, along a track, along its lane, into its target."""
        x, end = self._leave[net, source], self._enter[net, target]
        upper, lower = self._row[source] + 1, self._row[target]
        points: list[Point] = [(x, self._edge(source, x, is_lower=True))]
        for below in (upper, lower) if net.is_back else range(upper, lower + 1):
            onward = end if below == lower else self._lane[net]
            if onward != x:
                y = self._track_y(below, net)
                points += [(x, y), (onward, y)]
                x = onward
        points.append((end, self._edge(target, end, is_lower=False)))
        return straightened(points)

    def _track_y(self, below: int, net: Net) -> int:
        channel, pen = self._channels[below], self._pen
        return channel.top + pen.row_gap - pen.arrow + channel.tracks[net] * pen.track

    def _edge(self, step: str, x: int, *, is_lower: bool) -> int:
        """Give the y of the edge of a box at an x."""
        box = self._boxes[step]
        inside = lowered(box.outline, box.width, box.height, x - self._axis[step])
        return box.y + box.height - inside if is_lower else box.y + inside

    def _label(self, net: Net, label: Label) -> Label:
        """Set a label beside the last stroke of its line, below all tracks."""
        (target,) = net.targets
        below = self._row[target]
        channel = self._channels[below]
        ys = [self._track_y(below, other) for other in channel.tracks]
        end = self._edge(target, self._enter[net, target], is_lower=False)
        return replace(label, y=(max(ys, default=channel.top) + end - label.height) // 2)


def _levelled(boxes: Mapping[str, Sized], rows: Sequence[Sequence[str]]) -> dict[str, Sized]:
    """Give all boxes of a row, but not its diamonds and the like, the height of the highest."""
    levelled = dict(boxes)
    for row in rows:
        plain = [step for step in row if boxes[step].outline in {"box", "rounded"}]
        high = max((boxes[step].height for step in plain), default=0)
        for step in plain:
            if boxes[step].height < high:
                levelled[step] = replace(boxes[step], height=high)
    return levelled
