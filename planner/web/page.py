"""A document as one web page: no scripts, no outside files, made to be read and to be printed."""

import re
from collections.abc import Sequence
from functools import cache
from html import escape
from string import Template
from typing import Final

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from planner.compose.document import Document
from planner.compose.markdown import options, parse
from planner.resources import folder

_OWN_HTML: Final = re.compile(r'<a id="[a-z0-9-]+">|</a>|<br>')
"""The only HTML that a composed document contains; any other is text."""


class _Renderer(RendererHTML):
    """Renders all HTML but our own as the text that it is."""

    def html_inline(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        content = tokens[idx].content
        return content if _OWN_HTML.fullmatch(content) else escape(content)

    def html_block(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        return f"<p>{escape(tokens[idx].content)}</p>\n"


def print_page(document: Document) -> bytes:
    """Give the page in UTF-8. A drawing is left out: its content follows it as a table."""
    tokens = [token for token in parse(document.markdown) if not _is_drawing(token)]
    body = _Renderer().render(tokens, options(), {})
    page = _page().substitute(title=escape(document.properties.title), body=body)
    return page.encode("utf-8")


def _is_drawing(token: Token) -> bool:
    return token.type == "fence" and token.info.strip() == "mermaid"


@cache
def _page() -> Template:
    return Template((folder("templates") / "page.html").read_text(encoding="utf-8"))
