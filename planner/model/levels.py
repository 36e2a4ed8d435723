"""分级响应: levels, who activates them, and how they are raised and lowered."""

from typing import Annotated

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.conditions import Condition
from planner.model.ids import BodyRef, Defines
from planner.model.items import Item
from planner.model.organisation import Authority
from planner.model.scalars import Identifier, Line


class Level(Model):
    """A response level; 一级 is the highest (突发事件应对法 71)."""

    id: Annotated[Identifier, Defines("level")] = Field(
        title="标识", description="小写字母、数字和短横线。", examples=["level-1"]
    )
    name: Line = Field(title="名称", description="响应级别的名称。", examples=["一级响应"])
    when: Condition = Field(
        title="启动条件",
        description="any 之一、all 同时；fact 与数字比较；text 由人判断。",
        examples=[{"any": [{"fact": "people", "at_least": 50}]}],
    )
    activated_by: Authority = Field(
        title="启动权限",
        description="由哪个机构的什么职务决定启动。",
        examples=[{"body": "command", "post": "指挥长"}],
    )
    notify: Many[BodyRef] = Field(
        default=(),
        title="通报",
        description="启动时通报哪些机构。",
        examples=[["yunxi-government"]],
    )


class Adjustment(Model):
    """响应调整: when a level is raised or lowered, and by whom."""

    raise_when: Many[Item] = Field(
        title="提高级别",
        description="什么情况下提高响应级别。",
        examples=[["达到上一级响应启动条件的"]],
    )
    lower_when: Many[Item] = Field(
        title="降低级别",
        description="什么情况下降低响应级别。",
        examples=[["不再符合本级响应启动条件的"]],
    )
    decided_by: Authority = Field(
        title="决定权限",
        description="由谁决定调整。",
        examples=[{"body": "command", "post": "指挥长"}],
    )
