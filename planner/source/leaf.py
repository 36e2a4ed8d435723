"""One error of pydantic, and the node of the text that it is about."""

from functools import cached_property
from typing import Any, Final

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from planner.model.base import Model, Path
from planner.model.scalars import BLANK
from planner.model.shape import fields_at
from planner.source.construct import node_finding
from planner.source.finding import Argument, Finding
from planner.source.nodes import find
from planner.source.text import Source

_LONGEST_QUOTE: Final = 40
_MARK: Final = "[key]"
"""How pydantic says that a key is meant, not its value."""


class Leaf:
    """One error of pydantic: what kind of mistake, at which path, on which node."""

    def __init__(
        self, details: ErrorDetails, model: type[Model], root: Node, source: Source
    ) -> None:
        self.kind = details["type"]
        self.context: dict[str, Any] = details.get("ctx") or {}
        self.value = details["input"]
        self.model = model
        self.source = source
        self.root = root
        steps = _without_tags(details["loc"], root)
        unknown = self.kind == "extra_forbidden"
        marked = steps[-1:] == (_MARK,) and not unknown
        self.on_key = unknown or marked
        self.path: Path = steps[:-1] if marked else steps
        self.node, _ = find(root, self.path, key=self.on_key)

    @property
    def key(self) -> str:
        """The last step of the path, as text."""
        return str(self.path[-1]) if self.path else ""

    @cached_property
    def parent(self) -> Node:
        """The map or list that holds the value."""
        return find(self.root, self.path[:-1])[0]

    @property
    def is_alone(self) -> bool:
        """Whether the value is the only one of its map."""
        return isinstance(self.parent, MappingNode) and len(self.parent.value) == 1

    @cached_property
    def siblings(self) -> dict[str, FieldInfo]:
        """The fields that the map can have that holds the value."""
        return fields_at(self.model, self.path[:-1], keys_of(self.parent))

    @property
    def is_plain(self) -> bool:
        """Whether a scalar without quotes stands there."""
        return isinstance(self.node, ScalarNode) and not self.node.style

    @property
    def in_flow(self) -> bool:
        """Whether the value stands between brackets."""
        return isinstance(self.parent, CollectionNode) and bool(self.parent.flow_style)

    @property
    def is_blank(self) -> bool:
        """Whether the value is still to be filled in, which the constructor tells."""
        return isinstance(self.value, str) and BLANK in self.value

    @property
    def is_hollow(self) -> bool:
        """Whether pydantic calls a list too short only because its elements are wrong."""
        return self.kind == "too_short" and len(self.value) >= self.context["min_length"]

    @property
    def written(self) -> str:
        """What stands in the text: on one line, and not too long."""
        start, end = self.node.start_mark.index, self.node.end_mark.index
        written = " ".join(self.source.text[start:end].split())
        too_long = len(written) > _LONGEST_QUOTE
        return written[: _LONGEST_QUOTE - 1] + "…" if too_long else written

    def finding(self, name: str, **arguments: Argument) -> Finding:
        """Make a finding at the node."""
        return node_finding(self.source, name, self.node, self.path, arguments)


def leaves(
    error: ValidationError, model: type[Model], root: Node, source: Source, limit: int
) -> list[Leaf]:
    """Give the first `limit` errors that are mistakes of their own, in the order of the model."""
    found: list[Leaf] = []
    for details in error.errors(include_url=False):
        leaf = Leaf(details, model, root, source)
        if not leaf.is_hollow and not leaf.is_blank:
            found.append(leaf)
        if len(found) >= limit:
            break
    return found


def keys_of(node: Node) -> frozenset[str]:
    """Give the keys of a map, none for another node."""
    if not isinstance(node, MappingNode):
        return frozenset()
    return frozenset(str(key.value) for key, _ in node.value if isinstance(key, ScalarNode))


def _without_tags(steps: Path, root: Node) -> Path:
    """Leave out the tags of unions, such as `<law>`, which are no keys of the file."""
    path: Path = ()
    for step in steps:
        is_tag = isinstance(step, str) and step.startswith("<")
        if not is_tag or step in keys_of(find(root, path)[0]):
            path = (*path, step)
    return path
