"""Pages that lie on their side: where a wide table needs them, and which blocks go with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.layout.layout import Layout
from planner.word.blocks import Annex, Block, Heading, PageBreak, Table, Text
from planner.word.tables import strain

_LEADS = 2  # paragraphs between a heading and its table, such as what the table is about


@dataclass(frozen=True, slots=True)
class SectionEnd:
    """Here ends a section of upright or turned pages."""

    turned: bool


def sections(blocks: Iterable[Block], layout: Layout) -> Iterator[Block | SectionEnd]:
    """Give the blocks with the end of each section, the last one too; a turn is a page break."""
    listed = list(blocks)
    turned = _turned(listed, layout)
    for at, block in enumerate(listed):
        turns = at + 1 < len(listed) and turned[at] != turned[at + 1]
        if isinstance(block, Table):
            yield replace(block, turned=turned[at])
        elif not (turns and isinstance(block, PageBreak)):
            yield block
        if turns:
            yield SectionEnd(turned[at])
    yield SectionEnd(any(turned[-1:]))


def _turned(blocks: Sequence[Block], layout: Layout) -> list[bool]:
    """Tell of each block whether it stands on a turned page.

    A crowded table turns the page of its annex, which begins anew anyway; one whose words would
    be torn turns any. A page break goes with what was before it, so that the turn replaces it.
    """
    turned = [False] * len(blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Table) and (need := strain(block, layout)):
            start = _start(blocks, at)
            if need == "torn" or isinstance(blocks[start], Annex):
                turned[start : at + 1] = [True] * (at + 1 - start)
        elif isinstance(block, PageBreak):
            turned[at] = any(turned[at - 1 : at])
    return turned


def _start(blocks: Sequence[Block], table: int) -> int:
    """Give the first block that goes with a table: its heading, if only leads are between."""
    lead = table
    while lead > 0 and table - lead < _LEADS and isinstance(blocks[lead - 1], Text):
        lead -= 1
    start = lead
    while start > 0 and isinstance(blocks[start - 1], Heading | Annex):
        start -= 1
    return start if start < lead else table
