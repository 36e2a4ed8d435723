"""Footnotes: whether citations get one, and how its text is set."""

from planner.layout.measures import Entry
from planner.layout.type import Paragraph


class Footnotes(Entry):
    """Notes at the foot of a page; `citations` has the first citation of each source get one."""

    citations: bool
    text: Paragraph
