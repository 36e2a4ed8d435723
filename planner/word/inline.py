"""Text within a paragraph: emphasis, links, bookmarks and line breaks as WordprocessingML."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

from markdown_it.token import Token

from planner.word import wml
from planner.word.blocks import Inline
from planner.word.footnotes import Footnotes
from planner.word.package import Relationships

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

_SAFE_ID = re.compile(r"[a-z0-9-]{1,39}")
# One target that is no URI, and Word takes the whole file for damaged.
_FOLLOWABLE = re.compile(
    r"https?://[A-Za-z0-9.-]+(:\d+)?([/?#].*)?|mailto:[^@\s]+@[A-Za-z0-9.-]+|tel:[+\d-]+"
)
_OPENING_STYLES = {"strong_open": "Strong", "em_open": "Emphasis"}
_CLOSING_STYLES = {"strong_close", "em_close"}
_WIDE = {"W", "F"}


class References:
    """What a document points to and what it can be pointed at: links, bookmarks, footnotes."""

    def __init__(self, relationships: Relationships) -> None:
        self._relationships = relationships
        self._bookmarks: dict[str, int] = {}
        self.footnotes = Footnotes()

    def bookmark(self, anchor: str) -> str:
        """Give the bookmark of an anchor; only the first anchor of a name is one."""
        return self.mark(bookmark_name(anchor))

    def mark(self, name: str) -> str:
        """Give the bookmark of this name, if it is the first."""
        if name in self._bookmarks:
            return ""
        number = self._bookmarks[name] = len(self._bookmarks)
        return wml.bookmark(name, number)

    def link(self, target: str) -> str:
        """Open the link to a target; give nothing if Word cannot follow it."""
        if target.startswith("#"):
            return wml.link_to_bookmark(bookmark_name(unquote(target[1:])))
        if _FOLLOWABLE.fullmatch(target):
            return wml.link_to_relationship(
                self._relationships.add(HYPERLINK, target, external=True)
            )
        return ""


def bookmark_name(anchor: str) -> str:
    """Give the name that Word allows (40 letters, digits, _) and does not list to its users."""
    if _SAFE_ID.fullmatch(anchor):
        return "_" + anchor.replace("-", "_")
    return "_" + hashlib.blake2s(anchor.encode(), digest_size=16).hexdigest()


def print_inline(content: Inline, references: References) -> str:
    """Give inline content as runs."""
    if len(content) == 1 and content[0].type == "text":
        return wml.run(content[0].content)
    printer = _Printer(references)
    return "".join(printer.piece(content, index) for index in range(len(content)))


class _Printer:
    """Holds which emphasis and which link the text stands in."""

    def __init__(self, references: References) -> None:
        self._references = references
        self._styles = [""]
        self._strikes = 0
        self._link_end = ""

    def piece(self, content: Inline, index: int) -> str:
        token = content[index]
        match token.type:
            case "text":
                piece = self._run(token.content)
            case "code_inline":
                piece = wml.run(token.content, style="CodeText", struck=self._strikes > 0)
            case "softbreak":
                piece = self._run("" if _joins(content, index) else " ")
            case "hardbreak":
                piece = wml.LINE_BREAK
            case "anchor":
                piece = self._references.bookmark(token.info)
            case "footnote":
                piece = self._references.footnotes.add(token.info)
            case "link_open":
                piece = self._open_link(str(token.attrs["href"]))
            case "link_close":
                self._styles.pop()
                piece = self._link_end
            case _:
                self._set_apart(token.type)
                piece = ""
        return piece

    def _run(self, text: str) -> str:
        return wml.run(text, style=self._styles[-1], struck=self._strikes > 0)

    def _open_link(self, target: str) -> str:
        opening = self._references.link(target)
        leads_out = bool(opening) and not target.startswith("#")
        self._styles.append("Hyperlink" if leads_out else self._styles[-1])
        self._link_end = wml.LINK_END if opening else ""
        return opening

    def _set_apart(self, kind: str) -> None:
        if kind in _OPENING_STYLES:
            self._styles.append(_OPENING_STYLES[kind])
        elif kind in _CLOSING_STYLES:
            self._styles.pop()
        elif kind == "s_open":
            self._strikes += 1
        elif kind == "s_close":
            self._strikes -= 1


def _joins(content: Inline, index: int) -> bool:
    """Tell whether the lines about a soft break join without a space, as Chinese ones do."""
    before = _first_text(content[at] for at in range(index - 1, -1, -1))
    after = _first_text(content[at] for at in range(index + 1, len(content)))
    return _is_wide(before[-1:]) and _is_wide(after[:1])


def _first_text(tokens: Iterable[Token]) -> str:
    return next((token.content for token in tokens if token.content), "")


def _is_wide(character: str) -> bool:
    return bool(character) and unicodedata.east_asian_width(character) in _WIDE
