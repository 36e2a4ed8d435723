"""Nodes to data: strings, numbers, lists and maps in the sense of the core schema of YAML 1.2.

The core schema (YAML 1.2.2, chapter 10.3) knows no dates, no octal zeros and no `yes`, so
12:30 and no stay text. Keys are text always.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from planner.model.base import Path
from planner.model.scalars import BLANK
from planner.source.finding import Finding
from planner.source.nodes import UNTAGGED
from planner.source.text import Source, control_character

EXPANSION_LIMIT: Final = 50_000
"""Values that a file may hold once its aliases are expanded; a plan has some hundreds."""

_WORDS: Final[dict[str, Any]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS: Final = frozenset("+-.0123456789")
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,300}")
_BASED: Final = re.compile(r"0o[0-7]{1,300}|0x[0-9a-fA-F]{1,300}")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,5})?")
_SPECIAL: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WIDE: Final = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff\u2018-\u201d"
_FOLDED: Final = re.compile(rf"([{_WIDE}])[ \t]*(?:\r\n|\r|\n)[ \t]*(?=([{_WIDE}]))")


class ExpansionError(Exception):
    """Aliases expand to more than EXPANSION_LIMIT values, or contain themselves."""

    def __init__(self, node: Node) -> None:
        super().__init__("aliases expand too far")
        self.node = node


class Constructor:
    """Builds the data of one file and notes what no plan may contain.

    `findings` then holds duplicate keys, keys that are not text, tags, control characters,
    template markers and blanks; the data holds the rest, so that all else is still checked.
    """

    def __init__(self, source: Source) -> None:
        self.findings: list[Finding] = []
        self._source = source
        self._count = 0
        self._open: set[int] = set()
        self._marked = "{{" in source.text
        self._blank = BLANK in source.text
        self._tagged = "!" in source.text

    def build(self, node: Node, path: Path = ()) -> Any:
        """Give the data of a node. Raise ExpansionError for an alias bomb."""
        self._count += 1
        if self._count > EXPANSION_LIMIT or id(node) in self._open:
            raise ExpansionError(node)
        if self._tagged and node.tag != UNTAGGED:
            self._report("tag", node, path, tag=node.tag)
        if isinstance(node, ScalarNode):
            return self._scalar(node, path)
        self._open.add(id(node))
        data: Any = None
        if isinstance(node, MappingNode):
            data = self._map(node, path)
        elif isinstance(node, SequenceNode):
            data = self._list(node, path)
        self._open.discard(id(node))
        return data

    def _list(self, node: SequenceNode, path: Path) -> list[Any]:
        return [self.build(element, (*path, index)) for index, element in enumerate(node.value)]

    def _map(self, node: MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                name = "template-marker" if self._template(key) else "key-not-text"
                self._report(name, key, path)
            elif key.value in data:
                first = next(k for k, _ in node.value if k.value == key.value)
                line = str(first.start_mark.line + 1)
                self._report("duplicate-key", key, (*path, key.value), key=key.value, line=line)
            else:
                data[key.value] = self.build(value, (*path, key.value))
        return data

    def _scalar(self, node: ScalarNode, path: Path) -> Any:
        text: str = node.value
        if self._marked and "{{" in text:
            self._report("template-marker", node, path)
        if self._blank and BLANK in text:
            self._report("blank", node, path, blank=text)
        if node.style == '"' and (unseen := control_character(text)):
            self._report("control-character", node, path, character=unseen)
        if node.start_mark.line != node.end_mark.line and node.style != "|":
            return self._unfolded(node)
        return text if node.style else plain_value(text)

    def _unfolded(self, node: ScalarNode) -> str:
        """Join folded lines of Chinese without the space that YAML puts there for English."""
        written = self._source.text[node.start_mark.index : node.end_mark.index]
        text: str = node.value
        for before, after in _FOLDED.findall(written):
            text = text.replace(f"{before} {after}", f"{before}{after}")
        return text

    def _template(self, node: Node) -> bool:
        start = node.start_mark.index
        return self._source.text[max(start - 1, 0) : start + 1] == "{{"

    def _report(self, name: str, node: Node, path: Path, **arguments: str) -> None:
        self.findings.append(node_finding(self._source, name, node, path, arguments))


def plain_value(text: str) -> Any:
    """Resolve a scalar without quotes: null, a boolean, a number, or else text."""
    if text in _WORDS:
        return _WORDS[text]
    return _number(text) if text[0] in _NUMBER_STARTS else text


def _number(text: str) -> int | float | str:
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    return float(text.lower().replace(".", "")) if _SPECIAL.fullmatch(text) else text


def node_finding(
    source: Source, name: str, node: Node, path: Path, arguments: Mapping[str, str]
) -> Finding:
    """Make a finding whose place is the first line of a node."""
    start, end = node.start_mark, node.end_mark
    stop = end.index if end.line == start.line else start.index + 1
    return source.finding(name, source.place(start.index, stop), arguments, path)
