"""信息报告: who reports to whom, within what time, how and what."""

from typing import Annotated

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.durations import Duration
from planner.model.ids import BodyRef, Defines
from planner.model.scalars import Identifier, Line


class Report(Model):
    """A report (突发事件应对法 61, 69; 信访工作条例 25)."""

    id: Annotated[Identifier, Defines("report")] = Field(
        title="标识", description="小写字母、数字和短横线。", examples=["first"]
    )
    what: Line = Field(title="种类", description="初报、续报、终报等。", examples=["初报"])
    from_: BodyRef = Field(
        alias="from", title="报告机构", description="报告的机构的 id。", examples=["office"]
    )
    to: Many[BodyRef] = Field(
        title="报送对象", description="向哪些机构报告，填 id。", examples=[["command"]]
    )
    within: Duration = Field(title="时限", description="多长时间内报告。", examples=["15 min"])
    since: Line | None = Field(
        default=None,
        title="起算",
        description="时限从什么时候起算，后面不写“后”字。",
        examples=["响应终止"],
    )
    every: Duration | None = Field(
        default=None,
        title="间隔",
        description="需要连续报告的，写明之后多长时间报告一次。",
        examples=["2 h"],
    )
    how: Line = Field(title="方式", description="电话、书面等。", examples=["电话"])
    content: Many[Line] = Field(
        title="内容", description="报告的要素。", examples=[["时间", "地点", "人数", "诉求"]]
    )
