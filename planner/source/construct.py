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
from planner.source.finding import Argument, Finding
from planner.source.folding import unfolded
from planner.source.mend import Line
from planner.source.nodes import DEPTH_LIMIT, UNTAGGED
from planner.source.text import Source, control_character

EXPANSION_LIMIT: Final = 50_000
"""Entries of maps and lists that aliases may repeat in one file; a plan repeats none."""

FINDINGS_LIMIT: Final = 200
"""Findings noted of one file; nobody mends more at a time."""

TEMPLATE_MARKERS: Final = ("{{", "{%")
"""What begins a blank of a template that nobody has filled in."""

_WORDS: Final[dict[str, Any]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WIDE_OPENING: Final = ("“", "‘")
_WIDE_BEGINS: Final = tuple(re.compile(rf"{mark}(?<![^\s\[{{,].)") for mark in _WIDE_OPENING)
"""A wide quotation mark at the start of a value; an expression that begins with a character, and
looks back from there, is by far the fastest."""

_BLANK: Final = re.compile(rf"{BLANK}[^】\r\n]*】?")
_ANCHOR: Final = re.compile(r"&([A-Za-z0-9_-]+)")
_TAG: Final = re.compile(r"[^\s,\[\]{}]+")
_ITEM_WITHIN: Final = re.compile(r"[\r\n] *([-－•●·]) ")
_NUMBER_STARTS: Final = frozenset("+-.0123456789")
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,300}")
_BASED: Final = re.compile(r"0o[0-7]{1,300}|0x[0-9a-fA-F]{1,300}")
_FLOAT: Final = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]{1,5})?"
)
_SPECIAL: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_COMMENT_MARK: Final = re.compile(r"#(?<=[ \t]#)[^\s#]")
_COMMENT: Final = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")


class ExpansionError(Exception):
    """Aliases repeat more than EXPANSION_LIMIT entries, nest too deep, or contain themselves."""

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
        self._open: set[int] = set()
        self._built: set[int] = set()
        self._repeated = 0
        text = source.text
        self._markers = [marker for marker in TEMPLATE_MARKERS if marker in text]
        self._blank = BLANK in text
        self._tagged = "!" in text
        self._anchored = "&" in text
        self._commented = _COMMENT_MARK.search(text) is not None
        self._wide_quotes = any(mark.search(text) for mark in _WIDE_BEGINS)
        self._ordinary = not (
            self._markers
            or self._blank
            or self._tagged
            or self._anchored
            or self._commented
            or self._wide_quotes
        )
        """Whether what is written plainly on one line is what it says; so it is in most files."""

    def build(self, node: Node, path: Path = ()) -> Any:
        """Give the data of a node. Raise ExpansionError for an alias bomb."""
        if self._tagged and node.tag != UNTAGGED:
            written = _TAG.match(self._source.text, node.start_mark.index)
            self._report("tag", node, path, tag=written[0] if written else node.tag)
        if isinstance(node, ScalarNode):
            return self._scalar(node, path)
        if self._anchored:
            self._enter(node)
        data: Any = None
        if isinstance(node, MappingNode):
            data = self._map(node, path)
        elif isinstance(node, SequenceNode):
            data = self._list(node, path)
        self._open.discard(id(node))
        return data

    def _within(self, path: Path, step: str | int, node: Node) -> Any:
        """Give the data of a node below a path, which what is written plainly does not need."""
        if self._ordinary and isinstance(node, ScalarNode) and _is_plain_line(node):
            return plain_value(node.value)
        return self.build(node, (*path, step))

    def _enter(self, node: Node) -> None:
        """Note a map or list as begun; refuse one that aliases repeat too often or too deep."""
        key = id(node)
        if key in self._built:
            self._repeated += len(node.value) + 1
        if key in self._open or len(self._open) > DEPTH_LIMIT or self._repeated > EXPANSION_LIMIT:
            raise ExpansionError(node)
        self._open.add(key)
        self._built.add(key)

    def _list(self, node: SequenceNode, path: Path) -> list[Any]:
        return [self._within(path, index, element) for index, element in enumerate(node.value)]

    def _map(self, node: MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        keys: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value
            if not isinstance(key, ScalarNode):
                self._not_a_key(key, path)
            elif name == "<<" and not key.style:
                self._report("merge-key", key, (*path, name))
                merged = self.build(value, (*path, name))
                data = {**merged, **data} if isinstance(merged, dict) else data
            elif name in keys:
                line = str(self._source.place(keys[name].start_mark.index).line)
                self._report("duplicate-key", key, (*path, name), key=name, line=line)
                if data[name] in (None, ""):
                    data[name] = self.build(value, (*path, name))
            else:
                keys[name] = key
                data[name] = self._within(path, name, value)
                if not name:
                    self._report("key-empty", key, (*path, name))
        return data

    def _not_a_key(self, key: Node, path: Path) -> None:
        """Tell `{{ name }}`, which YAML takes for a map in a map, from other odd keys."""
        start = max(key.start_mark.index - 1, 0)
        marker = self._source.text[start : start + 2]
        if marker in self._markers:
            place = self._source.place(start, start + len(marker))
            self._note(self._source.finding("template-marker", place, {"text": marker}, path))
        else:
            self._report("key-not-text", key, path)

    def _scalar(self, node: ScalarNode, path: Path) -> Any:
        text: str = node.value
        for marker in self._markers:
            if marker in text:
                self._report("template-marker", node, path, text=marker)
        if self._blank and BLANK in text:
            self._blanks(node, path)
        if self._anchored and self._is_lost_anchor(node):
            self._report("special-start", node, path, text="&")
        if not node.style:
            return self._plain(node, path)
        if node.style == '"' and (unseen := control_character(text)):
            self._report("control-character", node, path, character=unseen)
        return unfolded(node, self._source)

    def _plain(self, node: ScalarNode, path: Path) -> Any:
        text: str = node.value
        if self._commented:
            self._lost_comment(node, path)
        if self._wide_quotes and text[:1] in _WIDE_OPENING and text[-1] in "\"'":
            self._report("quote-mixed", node, path, quote=text[-1], found=text[0])
        if _is_plain_line(node):
            return plain_value(text)
        self._swallowed_item(node, path)
        return unfolded(node, self._source)

    def _blanks(self, node: ScalarNode, path: Path) -> None:
        """Tell each blank of a text, where it stands."""
        for match in _BLANK.finditer(self._source.text, node.start_mark.index, node.end_mark.index):
            place = self._source.place(*match.span())
            self._note(self._source.finding("blank", place, {"blank": match[0]}, path))

    def _lost_comment(self, node: ScalarNode, path: Path) -> None:
        """Tell what follows a plain text after ` #` without a space: hardly meant as a comment."""
        if match := _COMMENT.match(self._source.text, node.end_mark.index):
            written = match[1].rstrip()
            place = self._source.place(match.start(1), match.start(1) + len(written))
            arguments = {"text": written}
            self._note(self._source.finding("comment-in-value", place, arguments, path))

    def _swallowed_item(self, node: ScalarNode, path: Path) -> None:
        """Tell an item that is indented so far that YAML takes it for the text of the one above."""
        start, end = node.start_mark.index, node.end_mark.index
        if match := _ITEM_WITHIN.search(self._source.text, start, end):
            line = Line(self._source, node.start_mark.line)
            arguments = {"text": match[1], "expected": str(line.indent)}
            place = self._source.place(match.start(1))
            self._note(self._source.finding("item-swallowed", place, arguments, path))

    def _is_lost_anchor(self, node: ScalarNode) -> bool:
        """Whether a text begins with `&word`, which YAML drops, and no `*word` refers to it."""
        match = _ANCHOR.match(self._source.text, node.start_mark.index)
        return match is not None and f"*{match[1]}" not in self._source.text

    def _report(self, name: str, node: Node, path: Path, **arguments: str) -> None:
        self._note(node_finding(self._source, name, node, path, arguments))

    def _note(self, finding: Finding) -> None:
        if len(self.findings) <= FINDINGS_LIMIT:
            self.findings.append(finding)


def _is_plain_line(node: ScalarNode) -> bool:
    return not node.style and node.start_mark.line == node.end_mark.line


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
    source: Source, name: str, node: Node, path: Path, arguments: Mapping[str, Argument]
) -> Finding:
    """Make a finding whose place is the first line of a node."""
    start, end = node.start_mark, node.end_mark
    stop = end.index if end.line == start.line else start.index + 1
    return source.finding(name, source.place(start.index, stop), arguments, path)
