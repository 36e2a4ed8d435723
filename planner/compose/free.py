"""Markdown that a plan carries itself (chapters, annexes), fitted into the outline."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from markdown_it.token import Token

from planner.compose.markdown import parse
from planner.compose.outline import Outline
from planner.model.markdown import inner_targets

_LINK: Final = re.compile(
    r"\\.|(`+)(?!`).+?(?<!`)\1(?!`)|\[((?:\\.|[^\[\]\\`])*)\]\(#([a-z0-9-]+)\)", re.DOTALL
)
"""A link within the document; escaped signs and code are matched so that they are passed over."""

_CLOSING_SIGNS: Final = re.compile(r"(?<= )#+$")
"""What a heading may end with on two lines, but not on one, where it would be dropped."""


def free_text(body: str, outline: Outline, depth: int) -> str:
    """Fit `body` in: number its headings from `depth` on, and set the numbers of its empty links.

    The highest heading of the body stands at `depth`, whatever its level was; all else stays.
    A link without a text, such as `[](#annex-contacts)`, prints the number of its target.
    """
    tokens = parse(f"{body}\n")
    for target in inner_targets(tokens):
        if not outline.withholds(target):
            outline.want(target)
    lines = body.split("\n")
    for token in tokens:
        if token.type == "inline" and token.map:
            first, last = token.map
            lines[first:last] = _linked("\n".join(lines[first:last]), outline).split("\n")
    _number_headings(lines, tokens, outline, depth)
    return "\n".join(_ended(lines, tokens))


def _linked(text: str, outline: Outline) -> str:
    def printed(link: re.Match[str]) -> str:
        shown, target = link[2], link[3]
        if target and not shown.strip(" "):
            return outline.reference(target)
        return shown if target and outline.withholds(target) else link[0]

    return _LINK.sub(printed, text)


def _number_headings(
    lines: list[str], tokens: Sequence[Token], outline: Outline, depth: int
) -> None:
    """Give the headings of the body numbers; those in lists and quotations keep none."""
    headings = [
        (opening.map or [0, 0], int(opening.tag[1]), inline.content)
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open" and opening.level == 0
    ]
    depths = _depths([level for _, level, _ in headings], depth)
    for ((first, last), _, content), own_depth in zip(headings, depths, strict=True):
        title = _CLOSING_SIGNS.sub(r"\\\g<0>", _linked(content.replace("\n", " "), outline))
        heading = outline.heading(own_depth, title).rstrip("\n")
        lines[first:last] = [heading, *[""] * (last - first - 1)]


def _depths(levels: Sequence[int], top: int) -> list[int]:
    """Give headings of these levels their depths from `top` on, without a gap between them."""
    above: list[int] = []
    depths = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        depths.append(top + len(above) - 1)
    return depths


def _ended(lines: list[str], tokens: Sequence[Token]) -> list[str]:
    """Have the body end with itself.

    A fence left open would swallow the rest of the document, and a rule at the end would make an
    annex of the chapter that follows.
    """
    if not tokens:
        return lines
    last = tokens[-1]
    start, stop = last.map or (0, 0)
    if last.type == "hr":
        return _ended(lines[:start], tokens[:-1])
    if last.type == "fence" and stop - start < last.content.count("\n") + 2:
        return [*lines, last.markup]
    return lines
