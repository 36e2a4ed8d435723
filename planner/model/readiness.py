"""预案管理: training, drills, evaluation and revision."""

from typing import Literal

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.durations import Duration
from planner.model.items import Item
from planner.model.scalars import Day, Line

DrillKind = Literal["tabletop", "functional", "full-scale"]


class Training(Model):
    """Training (突发事件应对法 38)."""

    who: Line = Field(title="对象", description="谁参加培训。", examples=["全体成员"])
    every: Duration = Field(title="频次", description="多长时间一次。", examples=["1 y"])
    last: Day | None = Field(
        default=None, title="最近一次", description="最近一次的日期。", examples=["2026-06-12"]
    )


class Drill(Model):
    """An exercise of the plan."""

    kind: DrillKind = Field(
        title="形式",
        description="tabletop 桌面推演、functional 功能演练、full-scale 实战演练。",
        examples=["tabletop"],
    )
    every: Duration = Field(title="频次", description="多长时间一次。", examples=["1 y"])
    last: Day | None = Field(
        default=None, title="最近一次", description="最近一次的日期。", examples=["2026-09-18"]
    )
    evaluated: bool | None = Field(
        default=None,
        title="是否评估",
        description="最近一次演练是否作了评估：true 是，false 否。",
        examples=[True],
    )


class Evaluation(Model):
    """Evaluation of the plan itself."""

    every: Duration = Field(title="周期", description="多长时间评估一次。", examples=["3 y"])
    last: Day | None = Field(
        default=None, title="最近一次", description="最近一次的日期。", examples=["2026-02-20"]
    )


class Readiness(Model):
    """How the plan is kept alive."""

    training: Many[Training] = Field(
        default=(),
        title="宣传培训",
        description="培训安排。",
        examples=[[{"who": "全体成员", "every": "1 y"}]],
    )
    drills: Many[Drill] = Field(
        default=(),
        title="应急演练",
        description="演练安排。",
        examples=[[{"kind": "tabletop", "every": "1 y"}]],
    )
    evaluation: Evaluation | None = Field(
        default=None, title="预案评估", description="定期评估。", examples=[{"every": "3 y"}]
    )
    revise_when: Many[Item] = Field(
        default=(),
        title="预案修订",
        description="出现哪些情况应当修订。",
        examples=[["法律法规或者上级预案发生变化"]],
    )
