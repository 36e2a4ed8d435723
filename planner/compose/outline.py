"""The outline of a document: numbers of headings and items, and references to them.

Numbers are given while the document is written from top to bottom. A reference may come before
its target, so targets and references are written as marks that `resolve` replaces at the end.
The marks are made of a control character that no plan can contain.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from planner.compose.markdown import Markdown, escape
from planner.compose.numerals import chinese, circled, letter
from planner.model.items import Item
from planner.model.plan import Numbering

_MARK: Final = "\x00"
_TARGET: Final = re.compile("\x00target:([^\x00]*)\x00")
_REFERENCE: Final = re.compile("\x00reference:([^\x00]*)\x00")
_CLOSED: Final = frozenset("。！？；：…")

Label = Callable[[Sequence[int]], str]

_SCHEMES: Final[dict[Numbering, tuple[Label, ...]]] = {
    "chinese": (
        lambda path: f"{chinese(path[-1])}、",
        lambda path: f"（{chinese(path[-1])}）",
        lambda path: f"{path[-1]}.",
        lambda path: f"（{path[-1]}）",
        lambda path: circled(path[-1]),
        lambda path: f"{letter(path[-1])}.",
    ),
    "decimal": (
        lambda path: f"{path[-1]} ",
        lambda path: f"{'.'.join(map(str, path))} ",
        lambda path: f"{'.'.join(map(str, path))} ",
        lambda path: f"（{path[-1]}）",
        lambda path: circled(path[-1]),
        lambda path: f"{letter(path[-1])}.",
    ),
}
_FIRST_ITEM_DEPTH: Final[dict[Numbering, int]] = {"chinese": 3, "decimal": 4}
"""Items of a chapter without sections keep clear of the numbers that belong to headings."""


class Outline:
    """Counts the headings and items of one document."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._labels = _SCHEMES[numbering]
        self._counters: list[int] = []
        self._depth = 0
        self._annex = 0
        self._targets: dict[str, str] = {}

    def heading(self, depth: int, title: str, target: str = "") -> Markdown:
        """Begin a part at `depth` (1 chapter, 2 section, …) and give its heading."""
        return self.raw_heading(depth, escape(title), target)

    def raw_heading(self, depth: int, title: str, target: str = "") -> Markdown:
        """Do the same with a title that is Markdown already."""
        label = self._number(depth)
        self._depth = depth
        marks = "#" * (depth + (2 if self._annex else 1))
        return Markdown(f"{marks} {self._target(target)}{label}{title}\n\n")

    def annex(self, title: str, target: str = "") -> Markdown:
        """Begin an annex on a new page; its own parts are numbered anew."""
        self._annex += 1
        self._counters = []
        self._depth = 0
        label = f"附件{self._annex}"
        if target:
            self._targets[target] = label
        return Markdown(f"---\n\n## {_target_mark(target)}{label}\u3000{escape(title)}\n\n")

    def items(self, items: Iterable[Item], depth: int = 0) -> Markdown:
        """Give items as numbered paragraphs, those of an item one level below it.

        `depth` is that of their numbers; by default the one below the current heading.
        """
        depth = depth or self._item_depth
        listed = list(items)
        del self._counters[depth - 1 :]
        paragraphs = []
        for position, item in enumerate(listed):
            last = position == len(listed) - 1
            end = "：" if item.items else "。" if last else "；"
            note = Markdown(f"（见{self.reference(f'annex-{item.see}')}）") if item.see else ""
            paragraphs.append(self.item(item.text, end=end, depth=depth, note=note))
            if item.items:
                paragraphs.append(self.items(item.items, depth + 1))
        return Markdown("".join(paragraphs))

    def sub_items(self, items: Iterable[Item]) -> Markdown:
        """Give items below the one that was written last."""
        return self.items(items, self._item_depth + 1)

    def item(
        self, text: str, *, end: str = "。", depth: int = 0, target: str = "", note: str = ""
    ) -> Markdown:
        """Give one numbered paragraph; `end` closes it unless the text is closed already.

        `note` is set before the end mark of its first line.
        """
        label = self._number(depth or self._item_depth)
        first, *more = text.split("\n")
        stem, mark = split_end(close(first, end))
        head = Markdown(self._target(target) + label) + stem + note + mark
        paragraphs = [head, *(escape(line) for line in more if line.strip())]
        return Markdown("\n\n".join(paragraphs) + "\n\n")

    def reference(self, target: str) -> Markdown:
        """Give a link whose text is the printed number of `target`."""
        return Markdown(f"{_MARK}reference:{target}{_MARK}")

    def resolve(self, markdown: str) -> str:
        """Replace the marks by links and anchors; anchors only where something refers to them."""
        wanted = set(_REFERENCE.findall(markdown))
        linked = _REFERENCE.sub(lambda m: f"[{self._targets[m[1]]}](#{m[1]})", markdown)
        return _TARGET.sub(lambda m: f'<a id="{m[1]}"></a>' if m[1] in wanted else "", linked)

    @property
    def _item_depth(self) -> int:
        return max(self._depth + 1, _FIRST_ITEM_DEPTH[self._numbering])

    def _number(self, depth: int) -> str:
        self._counters += [0] * (depth - len(self._counters))
        del self._counters[depth:]
        self._counters[-1] += 1
        return self._label(depth)

    def _label(self, depth: int) -> str:
        return self._labels[min(depth, len(self._labels)) - 1](self._counters[:depth])

    def _target(self, target: str) -> str:
        if target:
            self._targets[target] = self._printed()
        return _target_mark(target)

    def _printed(self) -> str:
        """Give the number by which the current place is referred to: 四、（二）1 or 4.2（1）."""
        depth = len(self._counters)
        if self._numbering == "chinese" and depth == 1:
            return f"第{chinese(self._counters[0])}部分"
        last_heading = 3 if self._numbering == "decimal" else 0
        heading = ".".join(str(n) for n in self._counters[:last_heading] if n)
        below = range(last_heading + 1, depth + 1)
        labels = (self._label(each) for each in below if self._counters[each - 1])
        return (heading + "".join(labels)).rstrip(".")


def _target_mark(target: str) -> str:
    return f"{_MARK}target:{target}{_MARK}" if target else ""


def close(text: str, end: str) -> str:
    """Close a sentence with `end`, unless it has an end mark of its own."""
    return text if text.rstrip("”）")[-1:] in _CLOSED else text + end


def split_end(text: str) -> tuple[str, str]:
    """Split a sentence from its end mark, if it has one."""
    return (text[:-1], text[-1]) if text[-1:] in _CLOSED else (text, "")
