"""组织体系: bodies, the posts that lead them, their members and duties."""

from typing import Annotated, Literal

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.ids import BodyRef, Defines, PostRef, RoleName
from planner.model.items import Item
from planner.model.scalars import Identifier, Line

BodyKind = Literal["command", "office", "team", "department", "expert", "site", "external"]


class Authority(Model):
    """The body and, within it, the role that decides."""

    body: BodyRef = Field(title="机构", description="作决定的机构的 id。", examples=["command"])
    post: RoleName = Field(
        title="职务",
        description="该机构 posts 中的一个 role，例如指挥长。",
        examples=["指挥长"],
    )


class RoleHolder(Model):
    """A role in a body, the post that holds it, and who stands in."""

    role: Line = Field(title="应急职务", description="在这个机构里担任什么。", examples=["指挥长"])
    holder: PostRef = Field(
        title="担任者",
        description="由哪个岗位担任，填 directory.yaml 中岗位的 id；只写岗位，不写人名。",
        examples=["qingshi-mayor"],
    )
    alternates: Many[PostRef] = Field(
        default=(),
        title="替补",
        description="担任者不在时依次由谁代行，填岗位的 id。",
        examples=[["qingshi-deputy"]],
    )


class Body(Model):
    """A body of the emergency organisation: a command, an office, a team."""

    id: Annotated[Identifier, Defines("body")] = Field(
        title="标识", description="小写字母、数字和短横线，供别处引用。", examples=["command"]
    )
    name: Line = Field(
        title="名称", description="机构的全称。", examples=["镇信访突发事件应急指挥部"]
    )
    kind: BodyKind = Field(
        title="类别",
        description=(
            "command 指挥机构、office 办事机构、team 工作组、department 部门、"
            "expert 专家组、site 现场指挥机构、external 外部单位。"
        ),
        examples=["command"],
    )
    parent: BodyRef | None = Field(
        default=None, title="上级机构", description="上级机构的 id。", examples=["command"]
    )
    posts: Many[RoleHolder] = Field(
        default=(),
        title="职务设置",
        description="指挥长、组长等职务由哪个岗位担任。",
        examples=[[{"role": "组长", "holder": "petition-clerk"}]],
    )
    members: Many[Line] = Field(
        default=(),
        title="成员单位",
        description="成员单位或者岗位，不写人名。",
        examples=[["党政综合办公室", "派出所"]],
    )
    duties: Many[Item] = Field(
        default=(),
        title="职责",
        description="逐条写明职责。",
        examples=[["决定启动、调整和终止应急响应。"]],
    )


class Organisation(Model):
    """组织指挥体系与职责 (突发事件应对法 28)."""

    bodies: Many[Body] = Field(
        title="机构",
        description="指挥机构、办事机构、工作组和外部单位。",
        examples=[[{"id": "office", "name": "指挥部办公室", "kind": "office"}]],
    )
