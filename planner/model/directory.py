"""The directory: bodies, posts and their telephones, shared by all plans of a repository."""

from typing import Annotated

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.ids import BodyRef, Defines
from planner.model.scalars import Day, Identifier, Line, Phone


class DirectoryBody(Model):
    """A body that plans name: an issuer, a government above, an authority to report to."""

    id: Annotated[Identifier, Defines("body")] = Field(
        title="标识", description="小写字母、数字和短横线。", examples=["qingshi-government"]
    )
    name: Line = Field(title="名称", description="机构的全称。", examples=["青石镇人民政府"])


class Post(Model):
    """A post and its office telephone; posts, not persons."""

    id: Annotated[Identifier, Defines("post")] = Field(
        title="标识", description="小写字母、数字和短横线。", examples=["office-director"]
    )
    title: Line = Field(
        title="岗位", description="岗位的名称，不写人名。", examples=["党政综合办公室主任"]
    )
    body: BodyRef = Field(
        title="所在机构", description="bodies 中的 id。", examples=["qingshi-government"]
    )
    phone: Phone | None = Field(
        default=None,
        title="电话",
        description="办公电话，加引号写。",
        examples=["0791-5550110"],
    )
    on_duty: bool = Field(
        default=False,
        title="二十四小时值守",
        description="true 表示这个电话昼夜有人接听。",
        examples=[True],
    )


class Directory(Model):
    """`directory.yaml`: who the plans of a repository name, and how to reach them."""

    bodies: Many[DirectoryBody] = Field(
        title="机构",
        description="各预案提到的机关和单位。",
        examples=[[{"id": "qingshi-government", "name": "青石镇人民政府"}]],
    )
    posts: Many[Post] = Field(
        title="岗位",
        description="各预案提到的岗位和电话。",
        examples=[[{"id": "qingshi-mayor", "title": "镇长", "body": "qingshi-government"}]],
    )
    checked: Day | None = Field(
        default=None,
        title="核对日期",
        description="最近一次逐个拨打核对的日期。",
        examples=["2026-10-08"],
    )
