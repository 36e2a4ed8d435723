"""The outline of a document: its numbered parts and lists, and references to them.

Numbers are given while the document is written from top to bottom. A reference may come before
its target, so targets and references are written as marks that `resolve` replaces at the end.
The marks are made of a control character that no plan can contain.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from planner.compose.markdown import Markdown, escape
from planner.compose.numbering import Numbers, Place
from planner.compose.sentences import close, separator, split_end
from planner.model.plan import Numbering

_MARK: Final = re.compile("\x00(target|reference):([^\x00]*)\x00")
_DEEPEST_HEADING: Final = 5  # of Markdown: #####
_LEADING_DIGIT: Final = re.compile(r"[0-9０-９]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its Markdown, the entries below it, its own target, an annex to see."""

    text: str
    below: tuple["Entry", ...] = ()
    target: str = ""
    see: str = ""

    def joined(self) -> "Entry":
        """Run a single entry below into this one: where there is no second, there is no list."""
        match self.below:
            case (Entry(below=()) as only,):
                text = close(self.text, "：") + only.text
                return replace(only, text=text, target=self.target or only.target)
        return self


class Outline:
    """Writes the numbered parts of one document, and knows the number of each.

    `words` are the patterns for annex, part, see and withheld of wording.yaml. `refused` are
    targets that the document turned out to lack: a reference to one raises LookupError.
    `withheld` are targets that this edition leaves out: a reference to one says so in words.
    """

    def __init__(
        self,
        numbering: Numbering,
        words: Mapping[str, str],
        refused: frozenset[str] = frozenset(),
        withheld: frozenset[str] = frozenset(),
    ) -> None:
        self._numbers = Numbers(numbering)
        self._words = words
        self._refused = refused
        self._withheld = withheld
        self._depth = 0
        self._annex = 0
        self._places: dict[str, Place] = {}
        self._annexes: dict[str, str] = {}
        self._wanted: set[str] = set()

    def heading(self, depth: int, title: str, target: str = "") -> Markdown:
        """Begin a part at `depth` (1 chapter, 2 section, …) and give its heading.

        `title` is Markdown on one line.
        """
        label = self._numbers.next(depth)
        self._depth = depth
        signs = "#" * min(depth + (2 if self._annex else 1), _DEEPEST_HEADING)
        return Markdown(f"{signs} {self._aim(target)}{_labelled(label, title)}\n\n")

    def annex(self, title: str, target: str) -> Markdown:
        """Begin an annex on a new page; its own parts are numbered anew."""
        self._annex += 1
        self._numbers.restart(1)
        self._depth = 0
        label = self._words["annex"].format(n=self._annex)
        self._annexes[target] = label
        return Markdown(f"---\n\n## {_target(target)}{label}\u3000{escape(title)}\n\n")

    def entries(self, entries: Sequence[Entry]) -> Markdown:
        """Write a list below the current heading: numbered paragraphs, the last one closed by 。.

        An entry without others beside it is a paragraph without a number.
        """
        depth = self._numbers.item_depth(self._depth)
        return Markdown("".join(self._paragraphs(entries, depth, "。")))

    def reference(self, target: str) -> Markdown:
        """Give a link whose text is the printed number of `target`."""
        if self.withholds(target):
            return Markdown(self._words["withheld"])
        self.want(target)
        return Markdown(f"\x00reference:{target}\x00")

    def want(self, target: str) -> None:
        """Note that something refers to `target`, which therefore needs an anchor."""
        if target in self._refused:
            raise LookupError(f"no part of the document is the target {target!r}")
        self._wanted.add(target)

    def withholds(self, target: str) -> bool:
        """Tell whether this edition leaves out what `target` names."""
        return target in self._withheld

    def missing(self) -> frozenset[str]:
        """Give the targets that something refers to, but that no part of the document is."""
        return frozenset(self._wanted - self._places.keys() - self._annexes.keys())

    def resolve(self, markdown: str) -> str:
        """Replace the marks by links and anchors; anchors only where something refers to them."""
        return _MARK.sub(self._resolved, markdown)

    def _resolved(self, mark: re.Match[str]) -> str:
        kind, target = mark.groups()
        if kind == "reference":
            return f"[{self._printed(target)}](#{target})"
        return f'<a id="{target}"></a>' if target in self._wanted else ""

    def _paragraphs(self, entries: Sequence[Entry], depth: int, end: str) -> Iterable[str]:
        """Write entries at `depth`; `end` closes the last of them, and the last one below it."""
        self._numbers.restart(depth)
        mark = separator(entry.text for entry in entries)
        is_alone = len(entries) == 1
        for position, entry in enumerate(map(Entry.joined, entries), start=1):
            label = "" if is_alone else self._numbers.next(depth)
            own_end = end if position == len(entries) else mark
            text = self._closed(entry, "：" if entry.below else own_end)
            yield f"{self._aim(entry.target)}{_labelled(label, text)}\n\n"
            if entry.below:
                yield from self._paragraphs(entry.below, depth + (not is_alone), own_end)

    def _closed(self, entry: Entry, end: str) -> str:
        text = close(entry.text, end)
        if not entry.see:
            return text
        stem, mark = split_end(text)
        return stem + self._words["see"].format(reference=self.reference(entry.see)) + mark

    def _aim(self, target: str) -> str:
        """Mark the current place as a target, and remember it."""
        if target:
            self._places[target] = self._numbers.place()
        return _target(target)

    def _printed(self, target: str) -> str:
        """Give the words by which a reference names its target: 四、（二）, 第四部分, 附件4."""
        if target in self._annexes:
            return self._annexes[target]
        place = self._places[target]
        path = self._numbers.path(place)
        return self._words["part"].format(n=path) if len(place) == 1 else path


def _target(target: str) -> str:
    return f"\x00target:{target}\x00" if target else ""


def _labelled(label: str, text: str) -> str:
    """Set a label before a text: 1.甲, but 1. 24小时 where it would read as a decimal fraction."""
    if label.endswith(".") and _LEADING_DIGIT.match(text):
        return f"{label[:-1]}\\. {text}"
    return f"{label}{text}"
