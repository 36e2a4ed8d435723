"""The contents of a web page: links to the parts of a plan, where it has many."""

import re
from html import escape
from typing import Final

from markdown_it.token import Token

_TITLE: Final = "目录"
_ID: Final = "all_parts"
_LEVELS: Final = {"h2": 1, "h3": 2}
_FROM_HEADINGS: Final = 10
_OWN_HTML: Final = re.compile(r'<a id="[a-z0-9-]+">|</a>|<br>')


def mark_headings(tokens: list[Token]) -> tuple[int, str]:
    """Give every heading of the contents an id, in place; give where they stand, and their HTML.

    They stand before the first part, with a way back to them for narrow screens. The ids have a
    sign that no target of a plan contains.
    """
    places = [at for at, token in enumerate(tokens) if _level(token)]
    if len(places) < _FROM_HEADINGS:
        return 0, ""
    html, depth = f'<nav id="{_ID}" aria-label="{_TITLE}">\n', 0
    for number, at in enumerate(places, start=1):
        heading, words = tokens[at : at + 2]
        tokens[at] = heading.copy(attrs={"id": f"part_{number}"})
        html += _between(depth, _level(heading))
        html += f'<a href="#part_{number}">{escape(_text(words))}</a>'
        depth = _level(heading)
    back = f'\n<a class="back" href="#{_ID}">{_TITLE}</a>\n'
    return places[0], f"{html}{_between(depth, 0)}{back}</nav>\n"


def _level(token: Token) -> int:
    """Give the level at which the contents list a heading, 0 for what they do not list."""
    return _LEVELS.get(token.tag, 0) if token.type == "heading_open" else 0


def _between(depth: int, level: int) -> str:
    """Close and open the lists between an entry at one level and the next; 0 is outside."""
    closed = "</li>\n</ol>" * (depth - level)
    opened = "<ol>\n<li>" * (level - depth)
    return f"{closed}</li>\n<li>" if closed and level else closed or opened or "</li>\n<li>"


def _text(heading: Token) -> str:
    """Give the text that a heading shows; of its HTML that is what is not ours."""
    pieces = heading.children or []
    return "".join(piece.content for piece in pieces if not _OWN_HTML.fullmatch(piece.content))
