"""预防预警: measures, monitoring and warning before anything happens."""

from typing import Literal

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.conditions import Condition
from planner.model.durations import Duration
from planner.model.ids import BodyRef
from planner.model.items import Item, Point
from planner.model.scalars import Line, Text

Colour = Literal["red", "orange", "yellow", "blue"]


class Monitoring(Model):
    """What is watched, by whom and how often. Matters are watched, never persons."""

    what: Line = Field(title="内容", description="监测或者排查什么。", examples=["矛盾纠纷排查"])
    by: BodyRef = Field(title="责任机构", description="负责的机构的 id。", examples=["office"])
    every: Duration = Field(title="频次", description="多长时间一次。", examples=["1 month"])
    when: Line | None = Field(
        default=None,
        title="时段",
        description="只在某些时段进行的，写明时段。",
        examples=["重要会议和节假日期间"],
    )


class WarningIssue(Model):
    """Who issues the warning, how fast and to whom."""

    by: BodyRef = Field(title="发布机构", description="机构的 id。", examples=["office"])
    within: Duration = Field(
        title="时限", description="得到信息后多长时间内发布。", examples=["30 min"]
    )
    to: Many[BodyRef] = Field(
        title="对象", description="发给哪些机构，填 id。", examples=[["command", "reception"]]
    )


class WarningGrade(Model):
    """A coloured grade of warning.

    Colours are for natural disasters, accidents and public health (突发事件应对法 63).
    """

    colour: Colour = Field(
        title="颜色", description="red 红、orange 橙、yellow 黄、blue 蓝。", examples=["orange"]
    )
    when: Condition = Field(
        title="条件",
        description="达到什么条件发布这一级预警。",
        examples=[{"fact": "rain-24h", "at_least": 100}],
    )
    actions: Many[Item] = Field(
        default=(),
        title="措施",
        description="这一级预警期间的措施。",
        examples=[["通知低洼地带居民做好转移准备。"]],
    )


class Warning(Model):  # noqa: A001 - the field's own term (预警)
    """预警: issue, grades, actions and lifting."""

    issue: WarningIssue = Field(
        title="发布",
        description="由谁、多快、向谁发布。",
        examples=[{"by": "office", "within": "30 min", "to": ["command"]}],
    )
    grades: Many[WarningGrade] = Field(
        default=(),
        title="分级",
        description="按颜色分级的预警，只用于自然灾害、事故灾难和公共卫生事件。",
        examples=[[{"colour": "blue", "when": {"fact": "rain-24h", "at_least": 50}}]],
    )
    actions: Many[Item] = Field(
        title="预警措施",
        description="发布预警以后做什么。",
        examples=[["核实情况", "联系责任单位", "准备接待场所"]],
    )
    lift: Text = Field(
        title="解除",
        description="什么情况下由谁解除预警。",
        examples=["苗头性问题已进入办理程序且无聚集可能时，由办公室解除。"],
    )


class Prevention(Model):
    """预防与预警机制 (突发事件应对法 28)."""

    measures: Many[Point] = Field(
        default=(),
        title="预防措施",
        description="平时的预防工作。",
        examples=[[{"name": "信息排查", "text": "各村每月排查一次矛盾纠纷。"}]],
    )
    monitoring: Many[Monitoring] = Field(
        default=(),
        title="监测",
        description="监测、排查和值班。",
        examples=[[{"what": "矛盾纠纷排查", "by": "office", "every": "1 month"}]],
    )
    warning: Warning | None = Field(
        default=None,
        title="预警",
        description="预警的发布、措施和解除。",
        examples=[
            {
                "issue": {"by": "office", "within": "30 min", "to": ["command"]},
                "actions": ["核实情况"],
                "lift": "无聚集可能时，由办公室解除。",
            }
        ],
    )
