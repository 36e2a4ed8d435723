"""处置程序 and daily workflows: steps with their actors, time limits and order."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from planner.model.base import Many, Model
from planner.model.conditions import Condition
from planner.model.durations import Duration
from planner.model.ids import AnnexRef, BodyRef, Defines, LevelRef, ReportRef, StepRef
from planner.model.items import Item
from planner.model.scalars import Identifier, Line, Ordinal, Text


class Deadline(Model):
    """A time limit that a law sets, with its source."""

    law: Line = Field(
        title="法律法规名称", description="不带书名号的名称。", examples=["信访工作条例"]
    )
    article: Ordinal = Field(title="条", description="规定期限的条的序号。", examples=[23])
    within: Duration = Field(title="期限", description="法定的期限。", examples=["15 d"])


class Step(Model):
    """A step: who does what, after which steps, within what time."""

    id: Annotated[Identifier, Defines("step")] = Field(
        title="标识", description="在本程序内不重复。", examples=["receive"]
    )
    title: Line | None = Field(
        default=None, title="小标题", description="步骤的名称。", examples=["接报核实"]
    )
    do: Text = Field(
        title="做什么",
        description="具体的动作。",
        examples=["登记时间、地点、人数和诉求，并向现场核实。"],
    )
    items: Many[Item] = Field(
        default=(),
        title="分条",
        description="这一步里的分条要求。",
        examples=[["安排专人陪同。", "提供饮水和休息场所。"]],
    )
    by: BodyRef = Field(title="责任机构", description="由哪个机构做。", examples=["office"])
    with_: Many[BodyRef] = Field(
        default=(),
        alias="with",
        title="配合机构",
        description="由哪些机构配合。",
        examples=[["police"]],
    )
    after: Many[StepRef] = Field(
        default=(),
        title="前一步",
        description="在本程序的哪些步骤之后，填步骤的 id。",
        examples=[["receive"]],
    )
    when: Many[LevelRef] = Field(
        default=(),
        title="适用级别",
        description="只在某些响应级别才做的，填级别的 id。",
        examples=[["level-1"]],
    )
    if_: Condition | None = Field(
        default=None,
        alias="if",
        title="条件",
        description="只在某种情况下才做的，写明条件。",
        examples=[{"fact": "injured", "at_least": 1}],
    )
    within: Duration | None = Field(
        default=None, title="时限", description="多长时间内完成。", examples=["10 min"]
    )
    deadline: Deadline | None = Field(
        default=None,
        title="法定期限",
        description="法律法规对这一步规定的期限。",
        examples=[{"law": "信访工作条例", "article": 23, "within": "15 d"}],
    )
    report: ReportRef | None = Field(
        default=None,
        title="信息报告",
        description="这一步按哪一种报告的要求进行，填 reporting 中的 id。",
        examples=["first"],
    )
    form: AnnexRef | None = Field(
        default=None,
        title="表格",
        description="这一步填写哪张表，填附件的 id。",
        examples=["incident-record"],
    )


def _kind_of_occasion(value: Any) -> str:
    return "<routine>" if isinstance(value, str) else "<levels>"


Occasion = Annotated[
    Annotated[Literal["routine"], Tag("<routine>")] | Annotated[Many[LevelRef], Tag("<levels>")],
    Discriminator(_kind_of_occasion),
]
"""`routine` for daily work, or the ids of the levels at which the procedure runs."""


class Procedure(Model):
    """A procedure: the steps of a response (突发事件应对法 28), or a daily workflow."""

    id: Annotated[Identifier, Defines("procedure")] = Field(
        title="标识", description="小写字母、数字和短横线。", examples=["response"]
    )
    title: Line = Field(title="名称", description="程序的名称。", examples=["现场处置"])
    when: Occasion = Field(
        title="何时适用",
        description="日常工作写 routine；应急处置写响应级别的 id。",
        examples=[["level-1", "level-2"]],
    )
    steps: Many[Step] = Field(
        title="步骤",
        description="按先后写明各步。",
        examples=[[{"id": "meet", "do": "接待来访并登记。", "by": "reception"}]],
    )

    def predecessors(self) -> dict[str, tuple[str, ...]]:
        """Give, for each step, the ids of the steps it follows.

        A step that names none follows the one above it; the first one follows none.
        """
        above = (None, *(step.id for step in self.steps))
        return {
            step.id: step.after or ((before,) if before else ())
            for step, before in zip(self.steps, above, strict=False)
        }
