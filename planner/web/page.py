"""A document as one web page: no scripts, no outside files, made to be read and to be printed."""

import re
from collections.abc import Sequence
from functools import cache
from html import escape
from itertools import pairwise
from string import Template
from typing import Final

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from planner.compose.document import Document
from planner.compose.graphs import DRAWING
from planner.compose.issue import Notice
from planner.compose.markdown import escape as escape_markdown
from planner.compose.markdown import options, parse
from planner.compose.whole import after, before
from planner.drawing import pen_of
from planner.layout import Layout
from planner.layout.geometry import TWIPS_PER_POINT
from planner.resources import folder
from planner.uncollected import uncollected
from planner.web.contents import mark_headings
from planner.web.drawings import print_drawing
from planner.web.telephones import link_telephones
from planner.web.titles import part_titles

_ANCHOR: Final = re.compile(r'<a id="[a-z0-9-]+">')


class _Renderer(RendererHTML):
    """Renders as HTML what a composed document contains of it, and any other as text.

    That is `<br>` and `<a id="x"></a>`.
    """

    def html_inline(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        content = tokens[idx].content
        is_own = content == "<br>" or _is_anchor(tokens[idx : idx + 2])
        return content if is_own or _is_anchor(tokens[idx - 1 : idx + 1]) else escape(content)

    def html_block(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        return f"<p>{escape(tokens[idx].content)}</p>\n"

    def wbr(self, *_: object) -> str:
        return "<wbr>"

    def table_open(self, *_: object) -> str:
        """Put a table into a box in which a wide one can be moved on a narrow screen."""
        return '<div class="table">\n<table>\n'

    def table_close(self, *_: object) -> str:
        return "</table>\n</div>\n"

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        graph = env["drawings"].get(token.content) if token.info.strip() == DRAWING else None
        if graph is None:
            return super().fence(tokens, idx, options, env)
        return print_drawing(graph, env["pen"])


@uncollected()
def print_page(document: Document, layout: Layout) -> bytes:
    """Give the page in UTF-8; printed, it has the paper, margins and sizes of `layout`.

    Its drawings are those of the printed page.
    """
    tokens = list(parse(document.markdown))
    link_telephones(tokens)
    part_titles(tokens)
    begin, contents = mark_headings(tokens)
    drawings = {graph.mermaid: graph for graph in document.drawings}
    environment = {"drawings": drawings, "pen": pen_of(layout)}
    head, text = (
        _Renderer().render(part, options(), environment)
        for part in (tokens[:begin], tokens[begin:])
    )
    kind = "notice" if isinstance(document.issue, Notice) else "booklet"
    parts = (
        (f'<header class="{kind}">', _html(_before(document)), "</header>"),
        ("<main>", head + contents + text, "</main>"),
        ("<footer>", _html(parse(after(document))), "</footer>"),
    )
    body = "".join(f"{start}\n{part}{end}\n" for start, part, end in parts if part)
    page = _page().substitute(
        title=escape(document.properties.title), body=body, **_measures(layout)
    )
    return page.encode("utf-8")


def _measures(layout: Layout) -> dict[str, str]:
    """Give the measures of paper in the units of style sheets."""
    page, paragraphs = layout.page, layout.paragraphs
    lengths = {
        "paper": (layout.twips(page.width), layout.twips(page.height)),
        "margins": (
            layout.twips(page.top),
            layout.right_margin,
            layout.bottom_margin,
            layout.twips(page.binding),
        ),
        "size": (layout.twips(paragraphs.body.size),),
        "table_size": (layout.twips(paragraphs.table_text.size),),
    }
    return {
        name: " ".join(f"{twips / TWIPS_PER_POINT:g}pt" for twips in values)
        for name, values in lengths.items()
    }


def _before(document: Document) -> Sequence[Token]:
    """Give what stands before the plan; the signature of a notice is marked as one."""
    tokens = [*parse(before(document))]
    part_titles(tokens)
    if isinstance(document.issue, Notice):
        signature = document.issue.signature
        signed = {escape_markdown(line.strip()) for line in (*signature.organs, signature.date)}
        for at, (opening, text) in enumerate(pairwise(tokens)):
            if opening.type == "paragraph_open" and text.content in signed:
                tokens[at] = opening.copy(attrs={"class": "signature"})
    return tokens


def _html(tokens: Sequence[Token]) -> str:
    html: str = _Renderer().render(tokens, options(), {})
    return html


def _is_anchor(tokens: Sequence[Token]) -> bool:
    """Tell whether two tokens are the two tags of a target."""
    opening, closing = (token.content for token in tokens) if len(tokens) > 1 else ("", "")
    return closing == "</a>" and _ANCHOR.fullmatch(opening) is not None


@cache
def _page() -> Template:
    return Template((folder("templates") / "page.html").read_text(encoding="utf-8"))
