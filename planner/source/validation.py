"""From pydantic's errors to findings: one mistake, one finding, one place, in people's words."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from planner.model.base import Path
from planner.source.construct import node_finding
from planner.source.finding import Argument, Finding, Term
from planner.source.leaf import Leaf
from planner.source.nearest import glosses, narrow, nearest, nearest_key
from planner.source.nodes import find

_OWN: Final = ("layout_", "words_")
"""How kinds of errors begin that have a finding of their own in `printing.yaml`."""

_QUOTED: Final = re.compile(r"'([^']*)'")


def validation_findings(leaves: Sequence[Leaf]) -> Iterator[Finding]:
    """Give the findings for errors, in the order of the model; one for all keys a map lacks."""
    lacking: dict[Path, list[Leaf]] = {}
    for leaf in leaves:
        if leaf.kind == "missing":
            lacking.setdefault(leaf.path[:-1], []).append(leaf)
        else:
            yield _HANDLERS.get(leaf.kind, _otherwise)(leaf)
    for each in lacking.values():
        yield _missing(each)


def _missing(leaves: Sequence[Leaf]) -> Finding:
    """Point at the key whose map lacks something, or at the start of that map."""
    first = leaves[0]
    parent = first.path[:-1]
    named = bool(parent) and isinstance(parent[-1], str)
    node, _ = find(first.root, parent, key=named)
    keys = tuple(_with_title(leaf) for leaf in leaves)
    return node_finding(first.source, "missing-key", node, first.path, {"keys": keys})


def _with_title(leaf: Leaf) -> str:
    info = leaf.siblings.get(leaf.key)
    return f"{leaf.key}（{info.title}）" if info and info.title else leaf.key


def _unknown_key(leaf: Leaf) -> Finding:
    known = tuple(leaf.siblings)
    if narrow(leaf.key) in known and narrow(leaf.key) != leaf.key:
        return leaf.finding("wide-key", key=leaf.key, nearest=narrow(leaf.key))
    if close := nearest_key(leaf.key, leaf.siblings):
        return leaf.finding("unknown-key-near", key=leaf.key, nearest=close)
    return leaf.finding("unknown-key", key=leaf.key, known=known)


def _expected(kind: str) -> Callable[[Leaf], Finding]:
    """Make a handler for a value of another type than `kind`."""

    def handler(leaf: Leaf) -> Finding:
        if not leaf.path:
            return leaf.finding("top-not-map", found=Term(_type_of(leaf.value)))
        if leaf.value is None and leaf.is_plain:
            return _empty(leaf)
        found = Term(_type_of(leaf.value))
        if kind == "text" and leaf.is_plain:
            return leaf.finding("unquoted", written=leaf.written, found=found)
        return leaf.finding(f"expected-{kind}", found=found, written=leaf.written)

    return handler


def _empty(leaf: Leaf) -> Finding:
    if isinstance(leaf.path[-1], int):
        return leaf.finding("empty-item")
    key, _ = find(leaf.root, leaf.path, key=True)
    return node_finding(leaf.source, "empty-value", key, leaf.path, {"key": leaf.key})


def _type_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {str: "text", int: "number", float: "number", list: "list", dict: "map"}
    return names.get(type(value), "nothing")


def _out_of_list(leaf: Leaf) -> Finding:
    """Name the values that are allowed, with their Chinese as the model describes them."""
    allowed = _QUOTED.findall(leaf.context["expected"])
    if allowed == ["routine"]:
        return leaf.finding("occasion-form", written=leaf.written)
    info = leaf.siblings.get(leaf.key)
    meanings = glosses(allowed, info.description or "" if info else "")
    choices = tuple(f"{word} {meanings[word]}".rstrip() for word in allowed)
    arguments: dict[str, Argument] = {"written": leaf.written, "allowed": choices}
    if close := _meant_value(leaf.value, meanings):
        return leaf.finding("out-of-list-near", nearest=close, **arguments)
    return leaf.finding("out-of-list", **arguments)


def _meant_value(value: Any, meanings: dict[str, str]) -> str | None:
    if not isinstance(value, str):
        return None
    chinese = [word for word, meaning in meanings.items() if meaning and value.strip() in meaning]
    return chinese[0] if len(chinese) == 1 else nearest(value, meanings)


def _too_short(leaf: Leaf) -> Finding:
    if leaf.context["min_length"] > 1:
        return leaf.finding("too-few", minimum=str(leaf.context["min_length"]))
    return leaf.finding("empty-list", key=leaf.key)


def _pattern(leaf: Leaf) -> Finding:
    """Tell the patterns of the model apart by what they begin with."""
    pattern = leaf.context["pattern"]
    names = {"^[^": "one-line", "^[a": "identifier", "^[0": "version"}
    name = names.get(pattern[:3], "invalid")
    return leaf.finding(name, written=leaf.written)


def _too_small(leaf: Leaf) -> Finding:
    return leaf.finding("too-small", written=leaf.written, minimum=f"{leaf.context['ge']:g}")


def _too_large(leaf: Leaf) -> Finding:
    return leaf.finding("too-large", written=leaf.written, maximum=f"{leaf.context['le']:g}")


def _not_above(leaf: Leaf) -> Finding:
    return leaf.finding("not-above", written=leaf.written, minimum=f"{leaf.context['gt']:g}")


def _too_long(leaf: Leaf) -> Finding:
    return leaf.finding("too-long", maximum=str(leaf.context["max_length"]))


def _named(name: str) -> Callable[[Leaf], Finding]:
    """Make a handler for an error whose finding needs no more than what is written."""
    return lambda leaf: leaf.finding(name, written=leaf.written)


def _otherwise(leaf: Leaf) -> Finding:
    """Tell an error with a finding of its own by that: `layout_x` is `layout-x`."""
    if leaf.kind.startswith(_OWN):
        return leaf.finding(leaf.kind.replace("_", "-"), **leaf.context)
    return leaf.finding("invalid", written=leaf.written)


def _union(name: str, tag: str = "") -> Callable[[Leaf], Finding]:
    """Make a handler for a value that is none of the members of a union; `tag` decides there."""
    expected = _expected("map")

    def handler(leaf: Leaf) -> Finding:
        if not isinstance(leaf.value, dict):
            return leaf.finding(name) if isinstance(leaf.value, str) and not tag else expected(leaf)
        if tag in leaf.value:
            node, _ = find(leaf.root, (*leaf.path, tag))
            return node_finding(leaf.source, name, node, leaf.path, {})
        return leaf.finding(name)

    return handler


_HANDLERS: Final[dict[str, Callable[[Leaf], Finding]]] = {
    "extra_forbidden": _unknown_key,
    "model_type": _expected("map"),
    "dict_type": _expected("map"),
    "tuple_type": _expected("list"),
    "string_type": _expected("text"),
    "int_type": _expected("integer"),
    "bool_type": _expected("boolean"),
    "number_type": _expected("number"),
    "float_type": _expected("measure"),
    "finite_number": _expected("measure"),
    "value_type": _expected("value"),
    "day_type": _expected("day"),
    "duration_type": _expected("duration"),
    "literal_error": _out_of_list,
    "too_short": _too_short,
    "string_too_short": _named("empty-text"),
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "greater_than_equal": _too_small,
    "greater_than": _not_above,
    "less_than_equal": _too_large,
    "basis_unknown": _union("basis-unknown"),
    "condition_unknown": _union("condition-unknown"),
    "fact_unknown": _union("fact-unknown", "type"),
    "annex_unknown": _union("annex-unknown"),
    **{
        kind: _named(kind.replace("_", "-"))
        for kind in (
            "day_form",
            "day_unknown",
            "phone_form",
            "copy_number_form",
            "markdown_form",
            "duration_unit",
            "duration_form",
            "comparison_form",
            "range_empty",
        )
    },
}
