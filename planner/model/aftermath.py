"""响应终止 and 后期处置: how a response ends, and what is done afterwards."""

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.durations import Duration
from planner.model.ids import BodyRef
from planner.model.items import Item
from planner.model.organisation import Authority
from planner.model.scalars import Line, Text


class StandDown(Model):
    """响应终止 (突发事件应对法 86)."""

    when: Many[Item] = Field(
        title="终止条件",
        description="同时具备哪些条件时终止响应。",
        examples=[["聚集人员已自愿离开", "伤病人员已得到救治"]],
    )
    decided_by: Authority = Field(
        title="决定权限",
        description="由谁决定终止。",
        examples=[{"body": "command", "post": "指挥长"}],
    )
    announce_to: Many[BodyRef] = Field(
        title="通知对象", description="终止后通知哪些机构。", examples=[["office", "police"]]
    )


class Review(Model):
    """总结评估: the review after the action (突发事件应对法 87, 92)."""

    by: BodyRef = Field(title="责任机构", description="负责总结评估的机构。", examples=["office"])
    within: Duration = Field(
        title="时限", description="响应终止后多长时间内完成。", examples=["10 working days"]
    )
    covers: Many[Line] = Field(
        title="内容", description="评估哪些方面。", examples=[["起因", "响应", "措施", "改进"]]
    )


class Records(Model):
    """档案: how long records are kept, and when personal data are destroyed.

    突发事件应对法 85 asks for the destruction of personal data after the response.
    """

    keep: Duration = Field(title="保存期限", description="处置记录保存多久。", examples=["3 y"])
    destroy_personal_data: Text = Field(
        title="个人信息销毁",
        description="应急处置中收集的个人信息何时、怎样销毁。",
        examples=["处置结束并归档后三十日内"],
    )


class Recovery(Model):
    """事后恢复与重建 (突发事件应对法 28)."""

    aftercare: Many[Item] = Field(
        title="善后工作", description="善后措施。", examples=[["落实救治和困难帮扶。"]]
    )
    review: Review = Field(
        title="总结评估",
        description="事后的总结评估。",
        examples=[{"by": "office", "within": "10 working days", "covers": ["起因", "改进"]}],
    )
    records: Records | None = Field(
        default=None,
        title="档案管理",
        description="记录的保存和个人信息的销毁。",
        examples=[{"keep": "3 y", "destroy_personal_data": "归档后三十日内"}],
    )
