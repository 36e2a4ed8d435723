"""Comments that keep findings back: `# planner: ignore[CODE, name] reason`.

At the end of a line such a comment speaks of that line; on a line of its own, of the item or the
key that follows, with all that belongs to it; and `# planner: ignore-file[CODE] reason` before
the first key, of the whole file.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from planner.linting.selection import Register, misnamed
from planner.linting.verdict import Suppression
from planner.source.finding import Finding
from planner.source.reading import Reading
from planner.source.text import Source

_MENTION: Final = re.compile(r"(?:(?<=[ \t\r\n])|^)#[ \t]*planner[ \t]*[:：][^\r\n]*")
_FORM: Final = re.compile(r"# ?planner: ?(ignore|ignore-file)\[([^\]]+)\](.*)")
_WORD: Final = re.compile(r"[^\s,]+")
_WHOLE_FILE: Final = (1, 1_000_000_000)
"""The first line, and one that no file has."""


@dataclass(frozen=True, slots=True)
class _Word:
    """How a comment names a rule, and at which position."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment that speaks to Planner; of the wrong form if it names no rules."""

    start: int
    text: str
    words: tuple[_Word, ...] = ()
    reason: str = ""
    for_file: bool = False


def suppressions(
    reading: Reading[Any], register: Register, running: Mapping[str, bool]
) -> tuple[tuple[Suppression, ...], tuple[Finding, ...]]:
    """Give the suppressions of a file, and what is wrong with them.

    `running` are the codes of the rules that run on the file, and whether they look at all plans
    together. A suppression of a rule that does not run is left alone.
    """
    source, root = reading.source, reading.root
    if source is None or root is None or "planner" not in source.text:
        return (), ()
    found: list[Suppression] = []
    wrong: list[Finding] = []
    for comment in _comments(source, root):
        wrong += _flaws(comment, source, root, register)
        lines = _lines(comment, source, root)
        for word in comment.words:
            code = register.codes.get(word.text, "")
            if code in running and lines:
                place = source.place(word.start, word.start + len(word.text))
                line = source.lines[place.line - 1]
                found.append(Suppression(code, *lines, word.text, place, line, running[code]))
    return tuple(found), tuple(wrong)


def _comments(source: Source, root: Node) -> Iterator[_Comment]:
    """Yield what looks like a comment to Planner and is no part of a text."""
    texts = list(_texts(root))
    for match in _MENTION.finditer(source.text):
        start, text = match.start(), match[0].rstrip()
        if any(_is_inside(start, node, source) for node in texts):
            continue
        if form := _FORM.fullmatch(text):
            at = start + form.start(2)
            words = tuple(_Word(at + each.start(), each[0]) for each in _WORD.finditer(form[2]))
            yield _Comment(start, text, words, form[3].strip(), form[1] == "ignore-file")
        else:
            yield _Comment(start, text)


def _flaws(comment: _Comment, source: Source, root: Node, register: Register) -> Iterator[Finding]:
    """Yield what is wrong with a comment: its form, its place, its rules, its lack of a reason."""
    if not comment.words:
        yield _finding(source, "form", comment)
    elif _lines(comment, source, root) is None:
        yield _finding(source, "late", comment)
    else:
        for word in comment.words:
            if word.text not in register.codes:
                name, told = misnamed("unknown", word.text, register.codes)
                yield replace(_finding(source, name, word), arguments=told)
        if not comment.reason:
            yield _finding(source, "reasonless", comment)


def _finding(source: Source, name: str, at: _Comment | _Word) -> Finding:
    place = source.place(at.start, at.start + len(at.text))
    return replace(source.finding(f"suppression-{name}", place), severity="warning")


def _lines(comment: _Comment, source: Source, root: Node) -> tuple[int, int] | None:
    """Give the first and the last line that a comment speaks of; None if it comes too late."""
    if comment.for_file:
        return _WHOLE_FILE if comment.start < root.start_mark.index else None
    line = source.place(comment.start).line
    before = source.text[source.starts[line - 1] : comment.start]
    following = [span for span in _spans(root) if span[0].start_mark.index > comment.start]
    if before.strip() or not following:
        return line, line
    nearest = min(first.start_mark.index for first, _ in following)
    spans = [span for span in following if span[0].start_mark.index == nearest]
    return spans[0][0].start_mark.line + 1, max(_last_line(last) for _, last in spans)


def _spans(node: Node) -> Iterator[tuple[Node, Node]]:
    """Yield each key with its value, and each item twice: the nodes of its begin and its end."""
    if isinstance(node, MappingNode):
        yield from node.value
    elif isinstance(node, SequenceNode):
        yield from ((item, item) for item in node.value)
    for child in _children(node):
        yield from _spans(child)


def _last_line(node: Node) -> int:
    """Give the number (from 1) of the last line of a node; the mark of a block lies behind it."""
    if isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(node, MappingNode) else last)
    end = node.end_mark
    behind = end.column == 0 and end.line > node.start_mark.line
    return int(end.line) + (0 if behind else 1)


def _texts(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    for child in _children(node):
        yield from _texts(child)


def _children(node: Node) -> Iterable[Node]:
    if isinstance(node, MappingNode):
        return (each for pair in node.value for each in pair)
    return node.value if isinstance(node, SequenceNode) else ()


def _is_inside(position: int, node: ScalarNode, source: Source) -> bool:
    """Whether a position is within a text; the first line of a block (`|`) is not."""
    start = node.start_mark.index
    if node.style in ("|", ">"):
        start = source.starts[node.start_mark.line + 1]
    return start <= position < int(node.end_mark.index)
