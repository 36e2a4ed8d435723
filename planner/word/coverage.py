"""Rare characters: which of a document the named fonts do not have.

Office programs print such a character in whatever other font has it, or as an empty box.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from planner.compose.document import Document
from planner.compose.markdown import parse
from planner.layout.layout import Layout
from planner.layout.type import Coverage
from planner.word.blocks import (
    Annex,
    Block,
    Code,
    Heading,
    Inline,
    Note,
    PageBreak,
    Table,
    Text,
    Title,
    blocks,
)

_WIDE = frozenset("WF")
_SMALLEST: Coverage = "gb2312"
_SET_APART = {"strong_open": "strong", "em_open": "emphasis"}
_ENDS = frozenset({"strong_close", "em_close"})


@dataclass(frozen=True, slots=True)
class Missing:
    """Characters that a font, by the name in the Word file, does not have."""

    font: str
    characters: tuple[str, ...]


def missing(document: Document, layout: Layout) -> list[Missing]:
    """Give what each font lacks of the characters set in it, in their order in the document.

    Only characters of East Asian width count: all others are set in the Latin font.
    """
    if not any(_lacks(_SMALLEST, character) for character in set(document.markdown)):
        return []
    found: dict[str, dict[str, None]] = {}
    for block in blocks(parse(document.markdown), layout.nesting.bullet):
        for key, text in _texts(block, layout):
            font = layout.fonts[key]
            rare = [each for each in text if _lacks(font.coverage, each)]
            found.setdefault(font.name, {}).update(dict.fromkeys(rare))
    return [Missing(font, tuple(characters)) for font, characters in found.items() if characters]


def _lacks(coverage: Coverage, character: str) -> bool:
    if unicodedata.east_asian_width(character) not in _WIDE:
        return False
    try:
        character.encode(coverage)
    except UnicodeEncodeError:
        return True
    return False


def _texts(block: Block, layout: Layout) -> Iterator[tuple[str, str]]:
    """Give the texts of a block, each with the key of its font in the layout."""
    paragraphs = layout.paragraphs
    parts: list[tuple[str, Inline]] = []
    match block:
        case Title(content):
            parts = [(paragraphs.title.font, content)]
        case Note(content):
            parts = [(paragraphs.note.font, content)]
        case Heading(level, content):
            parts = [(getattr(paragraphs, f"heading_{level}").font, content)]
        case Annex(label, title):
            parts = [(paragraphs.annex_label.font, label), (paragraphs.annex_title.font, title)]
        case Text(content):
            entry = paragraphs.quote if block.quoted else paragraphs.body
            parts = [(entry.font, content)]
        case Code(text):
            yield paragraphs.code.font, text
        case Table(head, rows):
            parts = [(paragraphs.table_head.font, cell) for cell in head]
            parts += [(paragraphs.table_text.font, cell) for cell in chain(*rows)]
        case PageBreak():
            pass
    for font, content in parts:
        yield from _inline(content, font, layout)


def _inline(content: Inline, font: str, layout: Layout) -> Iterator[tuple[str, str]]:
    fonts = [font]
    for token in content:
        if token.type in _SET_APART:
            fonts.append(getattr(layout.characters, _SET_APART[token.type]).font)
        elif token.type in _ENDS:
            fonts.pop()
        elif token.type == "code_inline":
            yield layout.characters.code.font, token.content
        else:
            yield fonts[-1], token.content
