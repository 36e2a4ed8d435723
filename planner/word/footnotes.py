"""Footnotes: what a citation leaves out, at the foot of its page (ECMA-376 part 1, 17.11)."""

import re
from collections.abc import Iterator, Mapping

from markdown_it.token import Token

from planner.word import wml
from planner.word.blocks import Block, Inline, Text, visible
from planner.word.wml import DECLARATION, NAMESPACES

_ARTICLES = "(?:[、和]?第[零〇一二三四五六七八九十百]+条)*"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


def with_notes(blocks: Iterator[Block], sources: Mapping[str, str]) -> Iterator[Block]:
    """Give the blocks with a `footnote` token after the first citation of each source.

    `sources` maps each title, in its marks, to the note. A paragraph that has the words of the
    note itself, as the list of what a plan rests on does, needs none.
    """
    left = dict(sources)
    for block in blocks:
        if isinstance(block, Text) and left:
            yield Text(_noted(block.content, left), block.marker, block.depth, block.quoted)
        else:
            yield block


def _noted(content: Inline, left: dict[str, str]) -> Inline:
    said = visible(content)
    cited = [title for title, note in left.items() if title in said and note not in said]
    for title in cited:
        content = _with_note(content, title, left)
    return content


def _with_note(content: Inline, title: str, left: dict[str, str]) -> Inline:
    """Set the note of a title, if one token holds all of the citation, and count it as done."""
    for index, token in enumerate(content):
        found = re.search(re.escape(title) + _ARTICLES, token.content)
        if token.type == "text" and found:
            note = Token("footnote", "", 0, info=left.pop(title))
            before, after = token.content[: found.end()], token.content[found.end() :]
            pieces = [token.copy(content=before), note, token.copy(content=after)]
            return [*content[:index], *pieces, *content[index + 1 :]]
    return content


class Footnotes:
    """The footnotes of one document, numbered from 1 in their order."""

    def __init__(self) -> None:
        self._notes: list[str] = []

    def add(self, text: str) -> str:
        """Note a text and give the run that refers to it."""
        self._notes.append(text)
        return wml.footnote_reference(len(self._notes))

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._notes)

    def xml(self) -> str:
        """Give the part with the footnotes, and the lines that part them from the text."""
        lines = "".join(wml.footnote_separator(kind, number) for kind, number in _SEPARATORS)
        notes = "".join(wml.footnote(number, text) for number, text in enumerate(self._notes, 1))
        return f"{DECLARATION}<w:footnotes {NAMESPACES}>{lines}{notes}</w:footnotes>"
