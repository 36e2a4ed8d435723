"""工作制度 and 附则: standing arrangements, and the supplementary provisions."""

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.ids import BodyRef
from planner.model.items import Item
from planner.model.scalars import Line


class Arrangement(Model):
    """A standing arrangement (工作制度), such as the leaders' reception day."""

    name: Line = Field(title="制度名称", description="制度的名称。", examples=["领导接访日"])
    items: Many[Item] = Field(
        title="内容",
        description="制度的条文。",
        examples=[["每周一由一名班子成员在接待场所接访。"]],
    )


class Supplementary(Model):
    """附则: interpretation and entry into force."""

    interpreted_by: BodyRef = Field(
        title="解释机构", description="由哪个机构负责解释。", examples=["office"]
    )
    notes: Many[Item] = Field(
        default=(),
        title="其他规定",
        description="施行日期等。",
        examples=[["本预案自2026年5月10日起施行。"]],
    )
