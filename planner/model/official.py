"""What the format of official documents (GB/T 9704-2012) prints around the text."""

from typing import Literal

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.scalars import Line

IssueForm = Literal["notice", "plain"]
Urgency = Literal["特急", "加急"]


class Official(Model):
    """版头, 主体 and 版记 elements of the document that issues the plan."""

    form: IssueForm = Field(
        title="印发形式", description="notice 以通知印发，plain 不以公文印发。", examples=["notice"]
    )
    organ: Line = Field(
        title="发文机关", description="发文机关的全称或者规范化简称。", examples=["青石镇人民政府"]
    )
    number: Line | None = Field(
        default=None,
        title="发文字号",
        description="机关代字、六角括号中的年份和序号。",
        examples=["青政发〔2026〕12号"],
    )
    urgency: Urgency | None = Field(
        default=None, title="紧急程度", description="特急或者加急。", examples=["加急"]
    )
    addressee: Many[Line] = Field(
        default=(),
        title="主送机关",
        description="通知发给谁。",
        examples=[["各村（居）民委员会", "镇直各单位"]],
    )
    copies: Many[Line] = Field(
        default=(),
        title="抄送机关",
        description="抄送给谁。",
        examples=[["县信访局", "县应急管理局"]],
    )
    printed_by: Line | None = Field(
        default=None,
        title="印发机关",
        description="版记中的印发机关。",
        examples=["青石镇党政综合办公室"],
    )
    seal: bool = Field(
        default=True, title="加盖印章", description="true 加盖，false 不加盖。", examples=[True]
    )
