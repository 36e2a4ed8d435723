"""What a reader of Markdown sees: by our own parser, and by that of GitHub."""

from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options

from planner.model.markdown import parser

_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "li", "pre"})
_UNSAFE = Options.CMARK_OPT_UNSAFE

Shown = list[tuple[str, str]]
"""The blocks of a document in their order: the name of each, and the text that it shows."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: Shown = []
        self.in_figure = False

    def handle_starttag(self, tag: str, _: object) -> None:
        if tag == "figure":
            self.in_figure = True
        elif tag in _BLOCKS:
            self.shown.append((tag, ""))
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "figure":
            self.in_figure = False

    def handle_data(self, data: str) -> None:
        if self.shown and not self.in_figure:
            tag, text = self.shown[-1]
            self.shown[-1] = (tag, text + data)


def shown_in_html(html: str) -> Shown:
    """Read the blocks of a page but its drawings; line ends between its blocks are not shown."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [(tag, text.rstrip("\n")) for tag, text in reader.shown]


def shown(markdown: str) -> Shown:
    """Read the blocks as markdown-it shows them, our own parser; it lets HTML through."""
    return shown_in_html(parser().render(markdown))


def shown_on_github(markdown: str) -> Shown:
    """Read the blocks as cmark-gfm shows them, the parser of GitHub; it lets HTML through."""
    return shown_in_html(cmarkgfm.github_flavored_markdown_to_html(markdown, _UNSAFE))
