"""From pydantic's errors to findings: one mistake, one finding, one place, in people's words."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from yaml.nodes import MappingNode, Node, ScalarNode

from planner.model.base import Model, Path
from planner.model.scalars import BLANK
from planner.model.shape import keys_at
from planner.source.construct import node_finding
from planner.source.finding import Finding, Term
from planner.source.looks import look
from planner.source.nearest import nearest
from planner.source.nodes import find
from planner.source.text import Source

_QUOTED: Final = re.compile(r"'([^']*)'")
_WIDE_MARKS: Final = frozenset("：，；\u3000“”‘’［］｛｝－")
_LONGEST_QUOTE: Final = 40


class _Leaf:
    """One error of pydantic, and the node of the text that it is about."""

    def __init__(
        self, details: ErrorDetails, model: type[Model], root: Node, source: Source
    ) -> None:
        self.kind = details["type"]
        self.context: dict[str, Any] = details.get("ctx") or {}
        self.value = details["input"]
        self.model = model
        self.source = source
        self.root = root
        steps = [step for step in details["loc"] if not _is_tag(step)]
        on_key = self.kind == "extra_forbidden" or steps[-1:] == ["[key]"]
        self.path: Path = tuple(step for step in steps if step != "[key]")
        self.node, _ = find(root, self.path, key=on_key)

    @property
    def parent(self) -> Node:
        return find(self.root, self.path[:-1])[0]

    @property
    def written(self) -> str:
        """What stands in the text: on one line, and not too long."""
        start, end = self.node.start_mark.index, self.node.end_mark.index
        written = " ".join(self.source.text[start:end].split())
        too_long = len(written) > _LONGEST_QUOTE
        return written[: _LONGEST_QUOTE - 1] + "…" if too_long else written

    @property
    def is_plain(self) -> bool:
        """Whether a scalar without quotes stands there."""
        return isinstance(self.node, ScalarNode) and not self.node.style

    def finding(self, name: str, **arguments: str) -> Finding:
        return node_finding(self.source, name, self.node, self.path, arguments)


def validation_findings(
    error: ValidationError, model: type[Model], root: Node, source: Source
) -> Iterator[Finding]:
    """Give the findings for the leaves of `error`, in the order of the model."""
    leaves = [_Leaf(details, model, root, source) for details in error.errors(include_url=False)]
    sentences = {leaf.path[:-1] for leaf in leaves if _is_sentence_with_colon(leaf)}
    for leaf in leaves:
        if isinstance(leaf.value, str) and BLANK in leaf.value:
            continue  # the constructor has told of the blank
        if leaf.path[:-1] in sentences and leaf.kind == "missing":
            continue  # a colon made a map of a sentence: told once, at its key
        yield _HANDLERS.get(leaf.kind, _other)(leaf)


def _is_tag(step: str | int) -> bool:
    return isinstance(step, str) and step.startswith("<")


def _is_sentence_with_colon(leaf: _Leaf) -> bool:
    """Tell `- 目标: 规范处置`, where YAML sees a map and the writer meant a sentence."""
    key = str(leaf.path[-1]) if leaf.path else ""
    alone = isinstance(leaf.parent, MappingNode) and len(leaf.parent.value) == 1
    return leaf.kind == "extra_forbidden" and alone and not key.isascii()


def _missing(leaf: _Leaf) -> Finding:
    """Point at the key whose map lacks something, or at the start of that map."""
    parent = leaf.path[:-1]
    named = bool(parent) and isinstance(parent[-1], str)
    node, _ = find(leaf.root, parent, key=named)
    return node_finding(leaf.source, "missing-key", node, leaf.path, {"key": str(leaf.path[-1])})


def _unknown_key(leaf: _Leaf) -> Finding:
    key = str(leaf.path[-1])
    known = keys_at(leaf.model, leaf.path[:-1], _keys(leaf.parent))
    if _is_sentence_with_colon(leaf) and not _WIDE_MARKS & set(key):
        return leaf.finding("colon-in-sentence", key=key)
    if _WIDE_MARKS & set(key):
        return leaf.finding("wide-key", key=key)
    if close := nearest(key, known):
        return leaf.finding("unknown-key-near", key=key, nearest=close)
    return leaf.finding("unknown-key", key=key, known=", ".join(known))


def _keys(node: Node) -> frozenset[str]:
    if not isinstance(node, MappingNode):
        return frozenset()
    return frozenset(str(key.value) for key, _ in node.value)


def _expected(kind: str) -> Callable[[_Leaf], Finding]:
    """Make a handler for a value of another type than `kind`."""

    def handler(leaf: _Leaf) -> Finding:
        if leaf.value is None:
            return leaf.finding("empty-value", key=str(leaf.path[-1]) if leaf.path else "")
        if kind == "text" and leaf.is_plain:
            read = str(leaf.value).lower() if isinstance(leaf.value, bool) else str(leaf.value)
            return leaf.finding("unquoted", written=leaf.written, read=read)
        if kind in {"map", "list"} and isinstance(leaf.value, str):
            start = leaf.source.place(leaf.node.start_mark.index)
            if mistake := look(leaf.source, start.line - 1, leaf.node.end_mark.line):
                return mistake
        found = Term(_type_of(leaf.value))
        return leaf.finding(f"expected-{kind}", found=found, written=leaf.written)

    return handler


def _type_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {str: "text", int: "number", float: "number", list: "list", dict: "map"}
    return names.get(type(value), "nothing")


def _out_of_list(leaf: _Leaf) -> Finding:
    allowed = _QUOTED.findall(leaf.context["expected"])
    arguments = {"written": leaf.written, "allowed": ", ".join(allowed)}
    if isinstance(leaf.value, str) and (close := nearest(leaf.value, allowed)):
        return leaf.finding("out-of-list-near", nearest=close, **arguments)
    return leaf.finding("out-of-list", **arguments)


def _too_short(leaf: _Leaf) -> Finding:
    if leaf.context.get("min_length", 1) > 1:
        return leaf.finding("too-few", minimum=str(leaf.context["min_length"]))
    return leaf.finding("empty-list", key=str(leaf.path[-1]))


def _pattern(leaf: _Leaf) -> Finding:
    """Tell the patterns of the model apart by what they begin with."""
    pattern = leaf.context["pattern"]
    name = {"^[^": "one-line", "^[a": "identifier", "^[0": "version"}[pattern[:3]]
    return leaf.finding(name, written=leaf.written)


def _too_small(leaf: _Leaf) -> Finding:
    return leaf.finding("too-small", written=leaf.written, minimum=str(leaf.context["ge"]))


def _too_long(leaf: _Leaf) -> Finding:
    return leaf.finding("too-long", maximum=str(leaf.context["max_length"]))


def _named(name: str) -> Callable[[_Leaf], Finding]:
    """Make a handler for an error whose finding needs no more than what is written."""
    return lambda leaf: leaf.finding(name, written=leaf.written)


def _union(name: str) -> Callable[[_Leaf], Finding]:
    """Make a handler for a value that is none of the members of a union."""
    expected = _expected("map")
    return lambda leaf: leaf.finding(name) if isinstance(leaf.value, dict) else expected(leaf)


def _other(leaf: _Leaf) -> Finding:
    return leaf.finding("invalid", written=leaf.written, reason=leaf.kind)


_HANDLERS: Final[dict[str, Callable[[_Leaf], Finding]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "model_type": _expected("map"),
    "dict_type": _expected("map"),
    "tuple_type": _expected("list"),
    "string_type": _expected("text"),
    "int_type": _expected("integer"),
    "bool_type": _expected("boolean"),
    "number_type": _expected("number"),
    "value_type": _expected("value"),
    "day_type": _expected("day"),
    "duration_type": _expected("duration"),
    "literal_error": _out_of_list,
    "too_short": _too_short,
    "string_too_short": _named("empty-text"),
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "greater_than_equal": _too_small,
    "basis_unknown": _union("basis-unknown"),
    "condition_unknown": _union("condition-unknown"),
    "fact_unknown": _union("fact-unknown"),
    "annex_unknown": _union("annex-unknown"),
    **{
        kind: _named(kind.replace("_", "-"))
        for kind in (
            "day_form",
            "day_unknown",
            "phone_form",
            "markdown_form",
            "duration_unit",
            "duration_form",
            "comparison_form",
            "range_empty",
        )
    },
}
