"""The composed Markdown as the blocks of a plan: what each piece is, not yet how it looks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from planner.compose.graphs import DRAWING, Graph

Inline = Sequence[Token]
"""The children of an inline token: text, emphasis, links, line breaks."""

_LABEL_END = "　"
_ANNEX_LEVEL = 2  # of Markdown: ##
_LAST_LEVEL = 4
_ALIGNMENTS = {f"text-align:{side}": side for side in ("left", "center", "right")}
_FOREIGN = {"html_inline", "image"}
_LINE_ENDS = {"softbreak", "hardbreak"}
_NOTE = re.compile(r"（.*）", re.DOTALL)
_ANCHOR = re.compile(r'<a id="([^"]+)">')
_LINE_BREAK = re.compile(r"<br\s*/?>")


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the plan."""

    content: Inline


@dataclass(frozen=True, slots=True)
class Note:
    """The paragraph in （） below the title: number, version, status."""

    content: Inline


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; `mark` is the bookmark by which the contents find it."""

    level: int
    content: Inline
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """The head of an annex: its label (empty if it has none), its title, its mark as above."""

    label: Inline
    title: Inline
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `marker` is the mark of the list item that it begins."""

    content: Inline
    marker: str = ""
    depth: int = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Text of fixed width, line by line."""

    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing; the table that follows it says the same."""

    graph: Graph


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the head first; an alignment that is not stated is empty.

    A `turned` one stands on a page turned on its side.
    """

    head: Sequence[Inline]
    rows: Sequence[Sequence[Inline]]
    alignments: Sequence[str]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Title | Note | Heading | Annex | Text | Code | Drawing | Table | PageBreak


def blocks(tokens: Sequence[Token], bullet: str, drawings: Sequence[Graph] = ()) -> Iterator[Block]:
    """Give the blocks of a parsed document in their order; `bullet` marks unordered items.

    A fence that holds the text of one of `drawings` is this drawing.
    """
    return _Reader(tokens, bullet, drawings).read()


class _Reader:
    """Walks over the tokens once; remembers what it stands in and what came before."""

    def __init__(self, tokens: Sequence[Token], bullet: str, drawings: Sequence[Graph]) -> None:
        self._tokens = tokens
        self._drawings = {graph.mermaid: graph for graph in drawings}
        self._bullet = bullet
        self._at = 0
        self._lists = 0
        self._quotes = 0
        self._marker = ""
        self._previous: Block | None = None

    def read(self) -> Iterator[Block]:
        """Give the blocks; a page break only where something follows that it can part."""
        while self._at < len(self._tokens):
            block = self._next(self._tokens[self._at])
            self._at += 1
            if block is None:
                continue
            if isinstance(self._previous, PageBreak) and not isinstance(block, PageBreak):
                yield self._previous
            self._previous = block
            if not isinstance(block, PageBreak):
                yield block

    def _next(self, token: Token) -> Block | None:
        """Give the block that begins at this token, if one does, and stop at its last token."""
        block: Block | None
        match token.type:
            case "heading_open":
                block = self._heading(int(token.tag.removeprefix("h")))
            case "paragraph_open":
                block = self._paragraph()
            case "html_block":
                block = self._text([_text_token(token.content.removesuffix("\n"))])
            case "fence" | "code_block":
                block = self._code(token)
            case "table_open":
                block = self._table()
            case "hr":
                block = PageBreak()
            case _:
                block = self._container(token)
        return block

    def _container(self, token: Token) -> Block | None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists += 1
            case "bullet_list_close" | "ordered_list_close":
                self._lists -= 1
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1
            case "list_item_open":
                self._marker = f"{token.info}{token.markup}" if token.info else self._bullet
                if self._tokens[self._at + 1].type != "paragraph_open":
                    return self._text([])
            case _:
                pass
        return None

    def _inline(self) -> Inline:
        """Give the inline content of the heading or paragraph that opens here; stop at its end."""
        content = _understood(self._tokens[self._at + 1].children or [])
        self._at += 2
        return content

    def _heading(self, level: int) -> Block:
        content = self._inline()
        if level == 1 and self._previous is None:
            return Title(content)
        if level == _ANNEX_LEVEL and isinstance(self._previous, PageBreak):
            return _annex(content)
        return Heading(min(max(level - 1, 1), _LAST_LEVEL), content)

    def _paragraph(self) -> Block:
        content = self._inline()
        if isinstance(self._previous, Title) and _NOTE.fullmatch(visible(content)):
            return Note(content)
        return self._text(content)

    def _text(self, content: Inline) -> Text:
        marker, self._marker = self._marker, ""
        depth = self._quotes + max(self._lists - 1, 0)
        return Text(content, marker, depth, quoted=self._quotes > 0)

    def _code(self, token: Token) -> Block:
        if token.info.strip() == DRAWING and (graph := self._drawings.get(token.content)):
            return Drawing(graph)
        return Code(token.content.removesuffix("\n"))

    def _table(self) -> Table:
        alignments: list[str] = []
        rows: list[list[Inline]] = []
        while (token := self._tokens[self._at]).type != "table_close":
            match token.type:
                case "tr_open":
                    rows.append([])
                case "th_open":
                    alignments.append(_ALIGNMENTS.get(str(token.attrs.get("style")), ""))
                case "inline":
                    rows[-1].append(_understood(token.children or [], in_cell=True))
                case _:
                    pass
            self._at += 1
        return Table(rows[0], rows[1:], alignments)


def _annex(content: Inline) -> Annex:
    for index, token in enumerate(content):
        label, mark, title = token.content.partition(_LABEL_END)
        if token.type == "text" and mark:
            return Annex(
                [*content[:index], token.copy(content=label)],
                [token.copy(content=title), *content[index + 1 :]],
            )
    return Annex([], content)


def _understood(content: Inline, *, in_cell: bool = False) -> Inline:
    """Give the HTML of the dialect as tokens of its own, and all other HTML as the text it is.

    `<a id="x"></a>` becomes an `anchor` whose info is x, `<br>` in a cell a `hardbreak`; an image
    becomes the text that stands for it.
    """
    if not any(token.type in _FOREIGN for token in content):
        return content
    understood: list[Token] = []
    for index, token in enumerate(content):
        if token.type == "image":
            understood += token.children or []
        elif token.type != "html_inline":
            understood.append(token)
        elif in_cell and _LINE_BREAK.fullmatch(token.content):
            understood.append(Token("hardbreak", "br", 0))
        elif token.content == "</a>" and index and (name := _anchor_name(content[index - 1])):
            understood[-1] = Token("anchor", "a", 0, info=name)
        else:
            understood.append(_text_token(token.content))
    return understood


def _anchor_name(token: Token) -> str:
    anchor = _ANCHOR.fullmatch(token.content) if token.type == "html_inline" else None
    return anchor[1] if anchor else ""


def _text_token(text: str) -> Token:
    return Token("text", "", 0, content=text)


def visible(content: Inline) -> str:
    """Give the text of inline content as a reader sees it; a line break is a newline."""
    return "".join("\n" if token.type in _LINE_ENDS else token.content for token in content)


def with_breaks(content: Inline, lengths: Sequence[int]) -> Inline:
    """Give inline content with line breaks after stretches of these lengths in its text."""
    pieces: list[Token] = []
    rest = list(lengths)
    for token in content:
        text = token.content
        while rest and len(text) > rest[0]:
            length = rest.pop(0)
            pieces += [token.copy(content=text[:length])] if length else []
            pieces.append(Token("hardbreak", "br", 0))
            text = text[length:]
        if rest:
            rest[0] -= len(text)
        pieces.append(token.copy(content=text))
    return pieces
