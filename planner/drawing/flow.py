"""A flow on one sheet: the row, column, lane, ports and tracks of everything, but no heights yet.

Boxes stand in rows and columns, and lines turn only in the channels between the rows.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from planner.compose.graphs import Edge
from planner.drawing.channels import Pins, tracks
from planner.drawing.columns import in_columns
from planner.drawing.lanes import Field, lanes
from planner.drawing.nets import Net, nets
from planner.drawing.pen import Pen, Sized
from planner.drawing.ports import ports, widest_room
from planner.drawing.rows import Rows
from planner.drawing.sheet import Label

_Ports = dict[tuple[Net, str], int]
"""The x at which a net meets a box."""


class Flow:
    """Lays a flow out step by step: columns, lanes, ports, tracks, and at last the labels.

    `tracks` and `label_heights` are those of the channels, from that above the first row to that
    below the last; `is_used` tells into which of them a line comes.
    """

    def __init__(
        self, boxes: Mapping[str, Sized], edges: Sequence[Edge], found: Rows, pen: Pen
    ) -> None:
        self.pen = pen
        self.rows = found.rows
        self.row = {step: at for at, row in enumerate(found.rows) for step in row}
        self.sized = _levelled(boxes, found.rows)
        self.row_heights = [max([boxes[step].height for step in row]) for row in found.rows]
        self.nets = nets(edges, found.back, self.row)
        field = Field(pen.columns, pen.box_width, pen.room)
        forward = [net for net in self.nets if not net.is_back]
        column = in_columns(found.rows, forward, pen.columns)
        self.axis = {step: field.axis(spot) for step, spot in column.items()}
        self.lane = lanes(self.nets, self.row, column, field)
        self.leave = self._ports(leaving=True)
        self.enter = self._ports(leaving=False)
        channels = self._dug()
        self.is_used = [bool(channel) for channel in channels]
        self.tracks = [self._numbered(below, channel) for below, channel in enumerate(channels)]
        self.labels = self._label_texts()
        self.label_heights = [0] * len(channels)
        for net, label in self.labels.items():
            below = self.row[net.targets[0]]
            self.label_heights[below] = max(self.label_heights[below], label.height)

    def _ports(self, *, leaving: bool) -> _Ports:
        """Give the places at which each net meets its boxes, on the lower or the upper edge."""
        meeting: dict[str, list[Net]] = {}
        for net in self.nets:
            for step in net.sources if leaving else net.targets:
                meeting.setdefault(step, []).append(net)
        found: _Ports = {}
        for step, its_nets in meeting.items():
            axis = self.axis[step]
            if len(its_nets) == 1:
                found[its_nets[0], step] = axis
                continue
            ways = [
                self._way(net, step, net.targets if leaving else net.sources) for net in its_nets
            ]
            half = self.sized[step].width // 2 - self.pen.corner
            places = ports(axis, half, self._apart(its_nets), ways)
            found |= {(net, step): x for net, x in zip(its_nets, places, strict=True)}
        return found

    def _apart(self, its_nets: Sequence[Net]) -> int:
        """Give how far from each other nets meet a box; a label needs room for a character."""
        pen = self.pen
        labelled = pen.sizes["detail"] + 2 * pen.inset if any(net.label for net in its_nets) else 0
        return max(3 * pen.track // 2, labelled)

    def _way(self, net: Net, step: str, others: Sequence[str]) -> int:
        """Give the x from which a net comes to a step, or to which it goes on from there."""
        row = self.row[step]
        if net.is_back or any(abs(self.row[other] - row) > 1 for other in others):
            return self.lane[net]
        return sum(self.axis[other] for other in others) // len(others)

    def _label_texts(self) -> dict[Net, Label]:
        """Break the labels; each stands right of the line that enters the target."""
        pen, found = self.pen, {}
        for net in self.nets:
            if net.label:
                (target,) = net.targets
                x = self.enter[net, target]
                places = [at for (_, step), at in self.enter.items() if step == target]
                end = self.axis[target] + pen.box_width // 2
                room = widest_room(places, x, end) - 2 * pen.inset
                text = pen.text("detail", net.label, room)
                found[net] = Label(x + pen.inset, 0, pen.width(text), pen.height(text), text)
        return found

    def _dug(self) -> list[dict[Net, Pins]]:
        """Give what comes into each channel."""
        channels: list[dict[Net, Pins]] = [defaultdict(Pins) for _ in range(len(self.rows) + 1)]
        for net in self.nets:
            sources = [self.row[step] for step in net.sources]
            targets = [self.row[step] for step in net.targets]
            for step, row in zip(net.sources, sources, strict=True):
                channels[row + 1][net].above.append(self.leave[net, step])
            for step, row in zip(net.targets, targets, strict=True):
                channels[row][net].below.append(self.enter[net, step])
            passed = (
                range(min(targets), max(sources) + 1)
                if net.is_back
                else range(min(sources) + 1, max(targets))
            )
            for row in passed:
                channels[row][net].below.append(self.lane[net])
                channels[row + 1][net].above.append(self.lane[net])
        return channels

    def _numbered(self, below: int, channel: Mapping[Net, Pins]) -> dict[Net, int]:
        """Give the tracks of a channel; ports at which lines would run together move outwards."""
        apart = self.pen.track // 2
        numbers, crowded = tracks(channel, apart)
        for net, x in crowded:
            for step in net.targets:
                if self.row[step] == below and self.enter[net, step] == x:
                    outwards = self.pen.track if x >= self.axis[step] else -self.pen.track
                    aside = self.enter[net, step] = x + outwards
                    places = channel[net].below
                    places[:] = [aside if at == x else at for at in places]
        return tracks(channel, apart)[0] if crowded else numbers


def _levelled(boxes: Mapping[str, Sized], rows: Sequence[Sequence[str]]) -> dict[str, Sized]:
    """Give all boxes of a row, but not its diamonds and the like, the height of the highest."""
    levelled = dict(boxes)
    for row in rows:
        plain = [step for step in row if boxes[step].outline in {"box", "rounded"}]
        high = max((boxes[step].height for step in plain), default=0)
        for step in plain:
            if boxes[step].height < high:
                levelled[step] = boxes[step].resized(boxes[step].width, high)
    return levelled
