"""应急保障: people, supplies, funds, communications, technology and what else is needed."""

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.ids import BodyRef
from planner.model.items import Item, Point
from planner.model.scalars import Count, Day, Line, Text


class Force(Model):
    """A force of people that can be called."""

    name: Line = Field(title="队伍", description="队伍的名称。", examples=["应急队"])
    number: Count = Field(title="人数", description="有多少人。", examples=[20])
    kept_by: BodyRef = Field(title="管理机构", description="由哪个机构管理。", examples=["office"])


class Supply(Model):
    """Supplies or equipment: how many, where, kept by whom, when last checked."""

    name: Line = Field(title="名称", description="物资或者装备的名称。", examples=["急救箱"])
    number: Count = Field(title="数量", description="有多少。", examples=[4])
    unit: Line = Field(title="单位", description="计量单位。", examples=["个"])
    place: Line = Field(title="存放地点", description="放在哪里。", examples=["卫生院"])
    kept_by: BodyRef = Field(title="管理机构", description="由哪个机构保管。", examples=["medical"])
    checked: Day | None = Field(
        default=None, title="检查日期", description="最近一次清点的日期。", examples=["2026-10-08"]
    )


class Resources(Model):
    """应急保障措施 (突发事件应对法 28)."""

    people: Many[Force] = Field(
        default=(),
        title="队伍保障",
        description="可以调用的队伍。",
        examples=[[{"name": "应急队", "number": 20, "kept_by": "office"}]],
    )
    supplies: Many[Supply] = Field(
        default=(),
        title="物资保障",
        description="物资和装备。",
        examples=[
            [{"name": "急救箱", "number": 4, "unit": "个", "place": "卫生院", "kept_by": "medical"}]
        ],
    )
    funds: Text | None = Field(
        default=None, title="经费保障", description="经费从哪里来。", examples=["列入镇年度预算。"]
    )
    communications: Many[Item] = Field(
        default=(),
        title="通信保障",
        description="通信联络的安排。",
        examples=[["应急值守电话二十四小时畅通。"]],
    )
    technology: Many[Item] = Field(
        default=(),
        title="技术保障",
        description="信息系统和技术支持。",
        examples=[["使用统一的信访信息系统登记和流转。"]],
    )
    others: Many[Point] = Field(
        default=(),
        title="其他保障",
        description="交通、医疗、避难场所等其他保障。",
        examples=[[{"name": "交通保障", "text": "镇机关值班车辆随时待命。"}]],
    )
