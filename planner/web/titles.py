"""Titles of a page with the places where their lines may break: between words, never within."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from planner.compose.titles import word_ends


def part_titles(tokens: list[Token]) -> None:
    """Put, in place, a `wbr` token where a line of a title may end."""
    for at, (opening, content) in enumerate(pairwise(tokens), start=1):
        if opening.type == "heading_open" and opening.tag == "h1":
            tokens[at] = content.copy(children=[*_parted(content.children or ())])


def _parted(pieces: Sequence[Token]) -> Iterator[Token]:
    for piece in pieces:
        if piece.type != "text":
            yield piece
            continue
        for start, stop in pairwise([0, *word_ends(piece.content), len(piece.content)]):
            if start:
                yield Token("wbr", "wbr", 0)
            yield piece.copy(content=piece.content[start:stop])
