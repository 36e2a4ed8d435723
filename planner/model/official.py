"""What the format of official documents (GB/T 9704-2012) prints around the text."""

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from planner.model.base import Many, Model
from planner.model.durations import Duration
from planner.model.scalars import Day, Line

IssueForm = Literal["notice", "letter", "plain"]
Urgency = Literal["特急", "加急"]
SecrecyLevel = Literal["绝密", "机密", "秘密"]

BY_HAND: Final = "by-hand"
"""The copy number that is stamped on each copy when it has been printed."""

_COPY_NUMBER: Final = re.compile(rf"[0-9]{{6}}|{BY_HAND}")


def _copy_number(value: str) -> str:
    if _COPY_NUMBER.fullmatch(value):
        return value
    raise PydanticCustomError("copy_number_form", "not a copy number")


CopyNumber = Annotated[
    Line,
    AfterValidator(_copy_number),
    WithJsonSchema({"type": "string", "pattern": f"^({_COPY_NUMBER.pattern})$"}),
]
"""份号: six digits, or `by-hand`."""


class Secrecy(Model):
    """密级和保密期限: printed as 秘密★1年."""

    level: SecrecyLevel = Field(title="密级", description="绝密、机密或者秘密。", examples=["秘密"])
    period: Duration | None = Field(
        default=None,
        title="保密期限",
        description="一个数字加单位，例如 1年。",
        examples=["1年"],
    )


class Official(Model):
    """版头, 主体 and 版记 elements of the document that issues the plan."""

    form: IssueForm = Field(
        title="印发形式",
        description="notice 以文件印发，letter 以信函印发，plain 不以公文印发，加封面。",
        examples=["notice"],
    )
    organ: Line = Field(
        title="发文机关",
        description="发文机关的全称或者规范化简称；联合行文的，写主办机关。",
        examples=["青石镇人民政府"],
    )
    joint: Many[Line] = Field(
        default=(),
        title="联合行文机关",
        description="联合行文的其他机关，按次序一项写一个。",
        examples=[["白石镇人民政府"]],
    )
    number: Line | None = Field(
        default=None,
        title="发文字号",
        description="机关代字、六角括号中的年份和序号。",
        examples=["青政发〔2026〕12号"],
    )
    copy_number: CopyNumber | None = Field(
        default=None,
        title="份号",
        description="六位数字，加引号写；by-hand 留出位置，印好以后逐份打号。",
        examples=["000001", BY_HAND],
    )
    secrecy: Secrecy | None = Field(
        default=None,
        title="密级和期限",
        description="依法确定的密级和保密期限；涉密预案不得放在普通仓库里。",
        examples=[{"level": "秘密", "period": "1年"}],
    )
    urgency: Urgency | None = Field(
        default=None, title="紧急程度", description="特急或者加急。", examples=["加急"]
    )
    upward: bool = Field(
        default=False,
        title="上行文",
        description="true 报送上级：印成报告，版头有签发人一栏，姓名印好以后手填。",
        examples=[True],
    )
    addressee: Many[Line] = Field(
        default=(),
        title="主送机关",
        description="通知发给谁。",
        examples=[["各村（居）民委员会", "镇直各单位"]],
    )
    text: Many[Line] = Field(
        default=(),
        title="印发正文",
        description="通知、函或者报告的正文，一项一段；不写的用通行的写法。",
        examples=[["现将《青石镇信访突发事件应急预案》印发给你们，请认真组织实施。"]],
    )
    attached: bool = Field(
        default=False,
        title="作为附件",
        description="true 在正文下面写附件说明，预案标“附件”；false 预案就是印发的正文。",
        examples=[True],
    )
    remark: Line | None = Field(
        default=None,
        title="附注",
        description="印发传达范围等需要说明的事项，不写括号。",
        examples=["此件公开发布"],
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
    printed_on: Day | None = Field(
        default=None,
        title="版记印发日期",
        description="送交印制的日期；不写的与成文日期相同。",
        examples=["2026-05-07"],
    )
    seal: bool = Field(
        default=True, title="加盖印章", description="true 加盖，false 不加盖。", examples=[True]
    )
