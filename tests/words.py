"""The words that a reader finds in a print of a plan, by readers that are none of ours.

White space is left out of the words, for every format breaks lines in its own way. Left out as
well is what a format has beside the text: drawings, contents, and the notes of its head and foot.
"""

import io
import zipfile
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SHOWN = {f"{W}t": None, f"{W}noBreakHyphen": "-"}
_BESIDE = (f"{W}txbxContent", f"{W}sdt")
_BULLET = "·"


def in_docx(content: bytes, *, imprint: bool = True) -> str:
    """Give the words of a Word file, read from its XML with lxml.

    Without `imprint`, what stands in a box at the foot of the last page is left out.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    paragraphs = (p for p in body.iter(f"{W}p") if not _is_beside(p, imprint=imprint))
    return squeezed("".join(map(_paragraph, paragraphs)))


def _is_beside(paragraph: etree._Element, *, imprint: bool) -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else style.get(f"{W}val", "")
    if name == "Imprint":  # once for Word, and once for programs that are older
        return not imprint or next(paragraph.iterancestors(f"{MC}Fallback"), None) is not None
    return name.startswith("TOC") or next(paragraph.iterancestors(_BESIDE), None) is not None


def _paragraph(paragraph: etree._Element) -> str:
    return "".join(
        _SHOWN[element.tag] or element.text or ""
        for element in paragraph.iter(*_SHOWN)
        if next(element.iterancestors(f"{W}p")) is paragraph
    )


def in_html(content: bytes) -> str:
    """Give the words of a web page, read with the parser of the standard library."""
    return _words_of_page(content.decode())


def in_markdown(content: bytes) -> str:
    """Give the words that GitHub shows of a Markdown file."""
    page = cmarkgfm.github_flavored_markdown_to_html(content.decode(), Options.CMARK_OPT_UNSAFE)
    return _words_of_page(page)


def squeezed(text: str) -> str:
    """Leave out all white space."""
    return "".join(text.split())


def first_difference(left: str, right: str, context: int = 30) -> tuple[str, str]:
    """Give where two texts part, two empty texts if they never do."""
    at = next(
        (at for at, pair in enumerate(zip(left, right, strict=False)) if len(set(pair)) > 1), None
    )
    if at is None:
        at = min(len(left), len(right))
    start = max(at - context, 0)
    rest = slice(start, at + context)
    return ("", "") if left == right else (left[rest], right[rest])


class _Page(HTMLParser):
    """Collects what a page shows; the marks of lists, which browsers add, as the plan has them."""

    _HIDDEN = frozenset({"head", "nav", "svg", "style", "script"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self._hidden = 0
        self._lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if self._hidden or tag in self._HIDDEN or attributes.get("lang") == "mermaid":
            self._hidden += tag not in {"meta", "br", "img", "link", "hr"}
        elif tag in {"ul", "ol"}:
            self._lists.append(None if tag == "ul" else int(attributes.get("start") or 1))
        elif tag == "li":
            self.shown.append(self._mark())

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden -= 1
        elif tag in {"ul", "ol"}:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.shown.append(data)

    def _mark(self) -> str:
        number = self._lists[-1]
        if number is None:
            return _BULLET
        self._lists[-1] = number + 1
        return f"{number}."


def _words_of_page(page: str) -> str:
    reader = _Page()
    reader.feed(page)
    reader.close()
    return squeezed("".join(reader.shown))
