"""Drawings as graphs: what is joined to what, before anybody measures where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

Shape = Literal["box", "rounded", "diamond"]
Kind = Literal["tree", "flow"]

DRAWING: Final = "mermaid"
"""What the fence of a drawing says of its content."""

_SPECIAL: Final = re.compile(r"[^\w\u3000-\u303f\uff00-\uffef“”‘’·—…、 /]")
_OUTLINES: Final = {"box": ("[", "]"), "rounded": ("([", "])"), "diamond": ("{", "}")}
_ARROWS: Final = {"tree": "---", "flow": "-->"}


@dataclass(frozen=True, slots=True)
class Node:
    """A box; the first of its lines names it, the others say more."""

    id: str
    lines: tuple[str, ...]
    shape: Shape = "box"


class Edge(NamedTuple):
    """A line from one node to another, in a flow an arrow; a label is a word or two beside it."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True)
class Graph:
    """A drawing: an organisation as a tree, or steps as a flow, both from top to bottom."""

    kind: Kind
    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def mermaid(self) -> str:
        """The graph in the language of Mermaid, as it stands in a ```mermaid fence."""
        boxes = [f"{node.id}{_outlined(node)}" for node in self.nodes]
        arrow = _ARROWS[self.kind]
        lines = [
            f"{edge.source} {arrow}{f'|{label(edge.label)}|' if edge.label else ''} {edge.target}"
            for edge in self.edges
        ]
        return "flowchart TB\n" + "".join(f"  {line}\n" for line in (*boxes, *lines))

    @cached_property
    def description(self) -> str:
        """The graph in words, for those who do not see it: each box, and where it leads."""
        names = {node.id: node.lines[0] for node in self.nodes}
        onward: dict[str, list[str]] = {node.id: [] for node in self.nodes}
        for edge in self.edges:
            onward[edge.source].append(names[edge.target])
        said = ("，".join(node.lines) + _leads(onward[node.id]) for node in self.nodes)
        return f"{self.title}：{'；'.join(said)}。"


def _leads(names: Sequence[str]) -> str:
    return f" → {'、'.join(names)}" if names else ""


def label(*lines: str) -> str:
    """Quote a label for Mermaid, which reads #35; as the character of that number."""
    escaped = (_SPECIAL.sub(lambda sign: f"#{ord(sign[0])};", line) for line in lines)
    return f'"{"<br/>".join(escaped)}"'


def _outlined(node: Node) -> str:
    opening, closing = _OUTLINES[node.shape]
    return f"{opening}{label(*node.lines)}{closing}"
