"""风险识别清单: what can happen here, how likely, how grave, and who minds it."""

from typing import Annotated, Literal

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.ids import BodyRef, Defines
from planner.model.items import Item
from planner.model.scalars import Identifier, Line

Grade = Literal["low", "medium", "high"]


class Risk(Model):
    """A risk: about matters and places, never about persons."""

    id: Annotated[Identifier, Defines("risk")] = Field(
        title="标识", description="小写字母、数字和短横线。", examples=["wages"]
    )
    name: Line = Field(title="风险", description="可能发生什么。", examples=["欠薪引发的集中走访"])
    where: Line = Field(title="部位", description="可能发生在哪里。", examples=["青石工业园"])
    likelihood: Grade = Field(
        title="可能性", description="low 低、medium 中、high 高。", examples=["medium"]
    )
    consequence: Grade = Field(
        title="后果", description="low 轻、medium 中、high 重。", examples=["medium"]
    )
    controls: Many[Item] = Field(
        title="控制措施",
        description="平时怎样减少这个风险。",
        examples=[["每月排查工资支付情况"]],
    )
    owner: BodyRef = Field(title="责任机构", description="负责的机构的 id。", examples=["office"])
