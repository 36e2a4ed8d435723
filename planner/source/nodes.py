"""YAML text to nodes with their places, by PyYAML's C parser."""

import re
from typing import Any, Final

import yaml
from yaml._yaml import CParser
from yaml.error import Mark
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from planner.model.base import Path

DEPTH_LIMIT: Final = 100
"""How deep maps and lists may nest; plans use a dozen levels."""

_NESTING: Final = "maximum nesting depth"
_OPENING: Final = re.compile(r"[\[{]")

UNTAGGED: Final = "?"
"""The tag of every node that carries none in the text; what it is, its style and text tell."""


class TooDeepError(yaml.MarkedYAMLError):
    """The nesting is deeper than DEPTH_LIMIT."""


class _Composer(CParser):
    """Composes nodes; leaves the meaning of scalars to the constructor, and counts the depth.

    The C parser calls these four methods of PyYAML's Resolver while it composes.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:
        return UNTAGGED

    def descend_resolver(self, parent: Node | None, _index: Any) -> None:
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            mark = parent.start_mark if parent else None
            raise TooDeepError(problem="too deep", problem_mark=mark)

    def ascend_resolver(self) -> None:
        self._depth -= 1


def compose(text: str) -> Node | None:
    """Compose the single document of `text`; None if it is empty. Raise yaml.YAMLError."""
    composer = _Composer(text)
    try:
        node: Node | None = composer.get_single_node()
    except yaml.MarkedYAMLError as error:
        if _NESTING in (error.problem or ""):
            raise TooDeepError(problem="too deep", problem_mark=_deep_mark(text, error)) from None
        raise
    else:
        return node
    finally:
        composer.dispose()


def _deep_mark(text: str, error: yaml.MarkedYAMLError) -> Mark | None:
    """Find the bracket that is one too many, where libyaml 0.2.6 stops reading only later.

    A key before the first bracket makes one more level.
    """
    mark = error.problem_mark
    if mark is None:
        return None
    brackets = [match.start() for match in _OPENING.finditer(text, 0, mark.index)]
    if len(brackets) < DEPTH_LIMIT:
        return mark
    levels = 1 if text[: brackets[0]].strip() else 0
    index = brackets[DEPTH_LIMIT - 1 - levels]
    column = index - text.rfind("\n", 0, index) - 1
    return Mark(mark.name, index, text.count("\n", 0, index), column, None, 0)


def find(root: Node, path: Path, *, key: bool = False) -> tuple[Node, int]:
    """Follow `path` from `root` as far as it leads; give the node and how far that was.

    With `key`, the last step gives the node of the key itself instead of its value.
    Steps that the text does not have (a missing key, text in place of a map) end the way there.
    """
    node = root
    for depth, step in enumerate(path):
        last_key = key and depth == len(path) - 1
        child = _child(node, step, key=last_key)
        if child is None:
            return node, depth
        node = child
    return node, len(path)


def _child(node: Node, step: str | int, *, key: bool) -> Node | None:
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if isinstance(name, ScalarNode) and name.value == step:
                return name if key else value
    elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: Node = node.value[step]
        return child
    return None
