"""The contents (目录): which plans have them, what they list, and how their lines are led."""

from typing import Literal

from pydantic import Field

from planner.layout.measures import Grounded
from planner.model.scalars import Line

Leader = Literal["dot", "middleDot", "hyphen", "underscore", "none"]


class Contents(Grounded):
    """The contents of a plan, which stand before its title on pages of their own."""

    title: Line = Field(title="标题", description="目录的标题。", examples=["目　录"])
    depth: int = Field(
        ge=1, le=2, title="深度", description="列到第几级标题；附件算第一级。", examples=[2]
    )
    from_headings: int = Field(
        ge=0, title="至少几条", description="标题不足这个数的预案不印目录。", examples=[40]
    )
    leader: Leader = Field(
        title="引线",
        description="dot 点、middleDot 居中的点、hyphen 短横、underscore 下划线、none 没有。",
        examples=["dot"],
    )
