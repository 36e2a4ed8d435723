"""Markdown that a plan carries itself (chapters, annexes), fitted into the outline."""

import re
from typing import Final

from planner.compose.markdown import parse
from planner.compose.outline import Outline

_EMPTY_LINK: Final = re.compile(r"\[\]\(#([a-z0-9-]+)\)")


def free_text(body: str, outline: Outline, depth: int) -> str:
    """Fit `body` in: number its headings from `depth` on, and set the numbers of its empty links.

    The highest heading of the body stands at `depth`, whatever its level was; all else stays.
    A link without a text, such as `[](#annex-contacts)`, prints the number of its target.
    """
    lines = body.split("\n")
    tokens = parse(body)
    openings = [index for index, token in enumerate(tokens) if token.type == "heading_open"]
    highest = min((int(tokens[index].tag[1]) for index in openings), default=1)
    headings: dict[int, tuple[int, str]] = {}
    for index in openings:
        first, last = tokens[index].map or (0, 0)
        level = int(tokens[index].tag[1]) - highest + depth
        headings[first] = (last, outline.raw_heading(level, tokens[index + 1].content))
    written: list[str] = []
    position = 0
    while position < len(lines):
        last, heading = headings.get(position, (position + 1, lines[position]))
        written.append(heading)
        position = last
    return _EMPTY_LINK.sub(lambda match: outline.reference(match[1]), "\n".join(written))
