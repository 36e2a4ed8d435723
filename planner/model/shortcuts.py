"""Shortcuts for the parser of Markdown: what has no sign in it needs no rule tried on it.

They change nothing but the time: the tokens are those that all rules together would give.
"""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, paragraph
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_BLOCK_SIGN: Final = re.compile(r"[-+*_=`~>|:<\[]|[0-9]{1,9}[.)](?:\s|$)")
"""What begins a block that is neither heading nor paragraph."""

_INLINE_SIGN: Final = re.compile(r"[\n\\`~*_\[<&]")
"""What an inline rule begins at."""

_CODE_INDENT: Final = 4


def take_shortcuts(parser: MarkdownIt) -> None:
    """Let a parser of CommonMark pass over rules that cannot match."""
    parser.block.ruler.before("table", "alone", _alone)
    parser.core.ruler.at("inline", _inline)


def _alone(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a heading or a paragraph of one line: what follows the line cannot change its kind."""
    following = start + 1
    if following < state.lineMax and not state.isEmpty(following):
        return False
    if state.sCount[start] - state.blkIndent >= _CODE_INDENT:
        return False
    at = state.bMarks[start] + state.tShift[start]
    if state.src.startswith("#", at):
        return heading(state, start, end, silent)
    return not _BLOCK_SIGN.match(state.src, at) and paragraph(state, start, end, silent)


def _inline(state: StateCore) -> None:
    """Read the content of headings, paragraphs and cells."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _INLINE_SIGN.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))
