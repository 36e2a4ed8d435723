"""附件: generated charts and lists, forms to fill in, and free text."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from planner.model.base import Many, Model, by_key
from planner.model.ids import Defines, LinkedText, ProcedureRef
from planner.model.scalars import Identifier, Line

Edition = Literal["public", "internal"]
ListName = Literal["organisation-chart", "contacts", "supplies", "risks"]


class Flowchart(Model):
    """The drawing of a procedure."""

    flowchart: ProcedureRef = Field(
        title="流程图", description="画哪个程序，填 procedures 中的 id。", examples=["response"]
    )


class Form(Model):
    """A form to fill in by hand."""

    fields: Many[Line] = Field(
        title="栏目", description="表格各栏的名称。", examples=[["时间", "地点", "人数", "诉求"]]
    )


class AnnexBase(Model):
    """What every annex has."""

    id: Annotated[Identifier, Defines("annex")] = Field(
        title="标识", description="小写字母、数字和短横线。", examples=["contacts"]
    )
    title: Line = Field(title="标题", description="附件的标题。", examples=["应急通讯录"])
    edition: Edition = Field(
        default="public",
        title="版本",
        description="public 可以公开；internal 只在内部版本中印出。",
        examples=["internal"],
    )


def _kind_of_source(value: Any) -> str:
    return "<list>" if isinstance(value, str) else "<flowchart>"


class GeneratedAnnex(AnnexBase):
    """An annex that is made from the plan and the directory."""

    generate: Annotated[
        Annotated[ListName, Tag("<list>")] | Annotated[Flowchart, Tag("<flowchart>")],
        Discriminator(_kind_of_source),
    ] = Field(
        title="自动生成",
        description=(
            "organisation-chart 组织体系图、contacts 通讯录、supplies 物资清单、"
            "risks 风险清单，或者 {flowchart: 程序的 id}。"
        ),
        examples=["contacts"],
    )


class FormAnnex(AnnexBase):
    """An annex that is a form."""

    form: Form = Field(
        title="表格", description="供填写的表格。", examples=[{"fields": ["时间", "地点"]}]
    )


class TextAnnex(AnnexBase):
    """An annex of free text."""

    body: LinkedText = Field(
        title="正文",
        description="用 Markdown 写的正文。",
        examples=["| 路线 | 集合点 |\n| --- | --- |\n| 东门 | 停车场 |"],
    )


Annex = Annotated[
    Annotated[GeneratedAnnex, Tag("<generate>")]
    | Annotated[FormAnnex, Tag("<form>")]
    | Annotated[TextAnnex, Tag("<body>")],
    Discriminator(
        by_key("generate", "form", "body"),
        custom_error_type="annex_unknown",
        custom_error_message="none of the known kinds",
    ),
]
"""An annex: generated, a form, or free text."""
