"""Telephone numbers of a page as links, so that whoever reads it on a telephone can dial them."""

import re
from collections.abc import Iterator
from typing import Final

from markdown_it.token import Token

_HEAD: Final = "电话"
_PHONE: Final = re.compile(r"\+?[0-9][0-9 -]+(?:转(?P<extension>[0-9]+))?")
_NOT_DIALLED: Final = re.compile(r"[ -]|转.*")


def link_telephones(tokens: list[Token]) -> None:
    """Make links, in place, of the numbers that stand alone below a head that says telephone."""
    for at in _cells_below(_HEAD, tokens):
        if match := _PHONE.fullmatch(tokens[at].content):
            number = _NOT_DIALLED.sub("", match[0])
            extension = f";ext={match['extension']}" if match["extension"] else ""
            opening = Token("link_open", "a", 1, attrs={"href": f"tel:{number}{extension}"})
            closing = Token("link_close", "a", -1)
            children = [opening, *(tokens[at].children or ()), closing]
            tokens[at] = tokens[at].copy(children=children)


def _cells_below(head: str, tokens: list[Token]) -> Iterator[int]:
    """Yield where the content of the cells stands in whose column the head has a word."""
    wanted: set[int] = set()
    column = 0
    for at, token in enumerate(tokens):
        match token.type:
            case "table_open":
                wanted = set()
            case "tr_open":
                column = 0
            case "th_close" | "td_close":
                column += 1
            case "th_open" if head in tokens[at + 1].content:
                wanted.add(column)
            case "td_open" if column in wanted:
                yield at + 1
