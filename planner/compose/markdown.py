"""Markdown as this house speaks it: one parser for all prints, and text made safe for it."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

_INLINE = re.compile(r"[\\`*_\[\]<>|~#&$]")
_LINE_START = re.compile(r"[-+=]|\d{1,9}[.)](?:\s|$)")


class Markdown(Markup):
    """A string that is Markdown already; every other string is text and gets escaped."""

    @classmethod
    def escape(cls, s: object) -> "Markdown":
        """Give `s` as Markdown: unchanged if it is marked up already, else escaped."""
        return cls(s) if isinstance(s, Markup) else cls(escape(str(s)))


def escape(text: str) -> str:
    """Escape one line of text so that a Markdown reader shows it exactly as typed."""
    escaped = _INLINE.sub(r"\\\g<0>", text) if _INLINE.search(text) else text
    start = _LINE_START.match(escaped)
    if start is None:
        return escaped
    mark = len(start[0].rstrip()) - 1
    return f"{escaped[:mark]}\\{escaped[mark:]}"


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def options() -> OptionsDict:
    """Give the options of the parser, for renderers of its tokens."""
    return _parser().options


def parse(markdown: str) -> list[Token]:
    """Parse Markdown into markdown-it tokens: CommonMark with the tables of GFM."""
    return _parser().parse(markdown)
