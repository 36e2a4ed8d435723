"""Footnotes: whether citations get one, and how its text is set."""

from pydantic import Field

from planner.layout.measures import Entry
from planner.layout.type import Paragraph


class Footnotes(Entry):
    """Notes at the foot of a page; `citations` has the first citation of each source get one."""

    citations: bool = Field(
        title="引用加脚注",
        description="true 正文第一次引用编制依据的地方加脚注，false 不加。",
        examples=[True],
    )
    text: Paragraph = Field(
        title="脚注文字",
        description="脚注的字体、字号和行距。",
        examples=[{"size": {"value": 9}}],
    )
