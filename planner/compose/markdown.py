"""Markdown as this house speaks it: one parser for all prints, and text made safe for it."""

import re
from functools import lru_cache
from typing import Final

from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

from planner.model.markdown import parser

_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|~#&$]|:(?=//)|(?<=www)\.")
"""What begins a construct anywhere in a line; :// and www. would make links of GitHub's own."""

_LINE_START: Final = re.compile(r"(?=[-+=])|[0-9]{1,9}(?=[.)](?:\s|$))")
"""What begins a list or underlines a heading; the sign to escape follows the match."""


class Markdown(Markup):
    """A string that is Markdown already; every other string is text and gets escaped."""

    @classmethod
    def escape(cls, s: object) -> "Markdown":
        """Give a value as Markdown: unchanged if it is marked up already, else escaped."""
        return cls(marked_up(s))


def marked_up(value: object) -> str:
    """Give a value as Markdown: unchanged if it is marked up already, else escaped.

    A text of several lines becomes as many paragraphs.
    """
    text = str(value)
    if isinstance(value, Markup):
        return text
    return escape(text) if "\n" not in text else "\n\n".join(map(escape, lines(text)))


def lines(text: str) -> list[str]:
    """Split a text into its lines, each a paragraph; white space around them says nothing."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def escape(line: str) -> str:
    """Escape one line of text so that a Markdown reader shows it exactly as typed."""
    escaped = _SPECIAL.sub(r"\\\g<0>", line) if _SPECIAL.search(line) else line
    if start := _LINE_START.match(escaped):
        return f"{start[0]}\\{escaped[start.end() :]}"
    return escaped


def options() -> OptionsDict:
    """Give the options of the parser, for renderers of its tokens."""
    return parser().options


@lru_cache(maxsize=1)
def parse(markdown: str) -> tuple[Token, ...]:
    """Parse Markdown into markdown-it tokens: CommonMark with the tables of GFM.

    The tokens of the last text are remembered for its next print; nobody may change them.
    """
    return tuple(parser().parse(markdown))
