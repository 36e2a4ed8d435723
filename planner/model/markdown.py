"""The Markdown that plans carry themselves: its parser, and the links that it holds."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@cache
def parser() -> "MarkdownIt":
    """Give the parser of this house: CommonMark with the tables and ~~strokes~~ of GFM."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only plans with free text pay for it

    from planner.model.shortcuts import take_shortcuts  # noqa: PLC0415 - the same

    found = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    take_shortcuts(found)
    return found


def inner_targets(tokens: "Iterable[Token]") -> Iterator[str]:
    """Yield what the links within the document point to: `x` for `[text](#x)` and `[](#x)`."""
    for token in tokens:
        for child in token.children or ():
            target = str(child.attrs.get("href", ""))
            if child.type == "link_open" and target.startswith("#"):
                yield target[1:]
