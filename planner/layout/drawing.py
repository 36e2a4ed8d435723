"""Drawings: boxes, the gaps between them, the lines that join them."""

from typing import Annotated

from pydantic import Field, StringConstraints

from planner.layout.measures import Entry, Grounded, Measure, Size
from planner.layout.page import measure
from planner.model.places import fills
from planner.model.scalars import Line

_Seam = Annotated[Line, StringConstraints(max_length=40)]
Joint = Annotated[_Seam, fills(("mark", "sheet"))]
Foot = Annotated[_Seam, fills(("sheet", "sheets"))]
"""Words with places for a mark and for the numbers of sheets, in braces."""


class Seams(Entry):
    """The words that join the sheets of a drawing too large for one."""

    onward: Joint = Field(
        title="转", description="线从这里转到别的一张。", examples=["{mark}转第{sheet}张"]
    )
    back: Joint = Field(
        title="接", description="线从别的一张接到这里。", examples=["{mark}接第{sheet}张"]
    )
    foot: Foot = Field(
        title="图下", description="每张图的下面。", examples=["（第{sheet}张，共{sheets}张）"]
    )


class Drawing(Grounded):
    """The measures of organisation charts and flow charts."""

    stroke: Size = measure("线粗", "框线和连线的粗细。", 0.75, "pt")
    columns: int = Field(
        ge=1, le=9, title="每排框数", description="流程图一排最多几个框。", examples=[3]
    )
    box_width: Size = measure("框宽", "流程图的框宽；组织图的框最宽。", 44, "mm")
    widest_head: Size = measure("顶框最宽", "组织图最上面的框最宽。", 110, "mm")
    narrowest: Size = measure("框最窄", "组织图的框最窄。", 24, "mm")
    inset: Measure = measure("框内左右", "字与框的左右。", 1.6, "mm")
    inset_above: Measure = measure("框内上下", "字与框的上下。", 1.4, "mm")
    corner: Measure = measure("圆角", "圆角的半径。", 3, "mm")
    most_lines: int = Field(
        ge=1,
        le=99,
        title="最多行数",
        description="一段长过这些行的以省略号结尾，全文见图后的表。",
        examples=[6],
    )
    level_gap: Size = measure("上下级之间", "组织图上下两级之间。", 10, "mm")
    sibling_gap: Size = measure("同级之间", "组织图同级的框之间。", 4, "mm")
    row_gap: Size = measure("排之间", "流程图上下两排之间，至少。", 9, "mm")
    least_row_gap: Size = measure("排之间最小", "能省一张图的，上下两排之间缩到这样。", 7, "mm")
    track: Size = measure("线之间", "平行的两条线之间。", 3, "mm")
    arrow: Size = measure("箭头前", "箭头前的直线，至少。", 5, "mm")
    diamond_lines: int = Field(
        ge=1, le=99, title="菱形行数", description="条件长过这些行，菱形改为六边形。", examples=[3]
    )
    tallest: Size = measure("竖框最高", "组织图竖排的框最高。", 80, "mm")
    heading_above: Measure = measure("图上留空", "首张图上方留给附件标题。", 5, "行")
    seams: Seams = Field(
        title="接图的字",
        description="几张图相接的字。",
        examples=[{"foot": "（第{sheet}张，共{sheets}张）"}],
    )
    most_boxes: int = Field(
        ge=1, le=500, title="最多框数", description="更多的不画，只印图后的表。", examples=[120]
    )
