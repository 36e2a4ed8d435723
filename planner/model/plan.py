"""The plan: one YAML file, all its chapters."""

from typing import Annotated, Literal

from pydantic import Field

from planner.model.aftermath import Recovery, StandDown
from planner.model.annexes import Annex
from planner.model.arrangements import Arrangement, Supplementary
from planner.model.base import Many, Model
from planner.model.conditions import Fact
from planner.model.general import General
from planner.model.ids import BodyRef, Defines, LinkedText
from planner.model.information import Information
from planner.model.items import Item, Point
from planner.model.levels import Adjustment, Level
from planner.model.lifecycle import Lifecycle
from planner.model.official import Official
from planner.model.organisation import Organisation
from planner.model.prevention import Prevention
from planner.model.procedures import Procedure
from planner.model.readiness import Readiness
from planner.model.reporting import Report
from planner.model.resources import Resources
from planner.model.risks import Risk
from planner.model.scalars import Identifier, Line, Version

PlanClass = Literal[
    "overall",
    "special",
    "departmental",
    "township",
    "village",
    "unit",
    "on-site",
    "event",
    "joint",
]
Hazard = Literal["petition", "public-security", "natural", "accident", "health"]
Status = Literal["draft", "reviewed", "approved", "published", "superseded"]
Numbering = Literal["chinese", "decimal"]
Section = Literal[
    "general",
    "risks",
    "organisation",
    "prevention",
    "levels",
    "reporting",
    "procedures",
    "workflows",
    "information",
    "stand_down",
    "recovery",
    "resources",
    "readiness",
    "accountability",
    "arrangements",
    "requirements",
    "supplementary",
]


class Chapter(Model):
    """A chapter that no other field holds."""

    title: Line = Field(
        title="标题", description="章的标题，不带序号。", examples=["与其他预案的衔接"]
    )
    after: Section = Field(
        title="位置",
        description="放在哪一章之后；workflows 指日常办理流程。",
        examples=["general"],
    )
    body: LinkedText = Field(
        title="正文",
        description=(
            "用 Markdown 写的正文，可以用标题、列表、表格和强调，不能用 HTML；"
            "[](#annex-附件的id) 印成附件的编号。"
        ),
        examples=["发生刑事案件的，转入**公安机关**办理程序。"],
    )


class Plan(Model):
    """An emergency response plan (应急预案)."""

    id: Identifier = Field(
        title="标识",
        description="整个仓库内不重复，小写字母、数字和短横线。",
        examples=["qingshi-petition"],
    )
    title: Line = Field(
        title="标题", description="预案的全称。", examples=["青石镇信访突发事件应急预案"]
    )
    class_: PlanClass = Field(
        alias="class",
        title="预案类别",
        description=(
            "overall 总体、special 专项、departmental 部门、township 乡镇（街道）、"
            "village 村（社区）、unit 单位、on-site 现场处置方案、event 重大活动、joint 联合。"
        ),
        examples=["township"],
    )
    hazard: Hazard = Field(
        title="事件类型",
        description=(
            "petition 信访、public-security 社会安全、natural 自然灾害、"
            "accident 事故灾难、health 公共卫生。"
        ),
        examples=["petition"],
    )
    issuer: BodyRef = Field(
        title="制定机关",
        description="directory.yaml 中机构的 id。",
        examples=["qingshi-government"],
    )
    version: Version = Field(title="版本", description='加引号写，例如 "3.0"。', examples=["3.0"])
    status: Status = Field(
        title="状态",
        description=(
            "draft 草案、reviewed 已评审、approved 已批准、published 已印发、superseded 已废止。"
        ),
        examples=["published"],
    )
    superior: Line | None = Field(
        default=None,
        title="上级预案",
        description="本预案所衔接的上级预案的名称。",
        examples=["云溪县信访突发事件应急预案"],
    )
    numbering: Numbering = Field(
        default="chinese",
        title="编号方式",
        description="chinese 用 一、（一）1.（1）；decimal 用 1、1.1、1.1.1、（1）。",
        examples=["chinese"],
    )
    lifecycle: Lifecycle = Field(
        default=Lifecycle.model_construct(),
        title="编制与管理过程",
        description="评估、评审、批准、印发、备案和公开的日期。",
        examples=[{"issued": "2026-05-06", "effective": "2026-05-10"}],
    )
    official: Official = Field(
        title="公文格式",
        description="印发形式和公文要素。",
        examples=[{"form": "plain", "organ": "青石镇人民政府"}],
    )
    general: General = Field(
        title="总则",
        description="编制目的、依据、适用范围、工作原则。",
        examples=[
            {
                "purpose": "规范信访突发事件的预防、报告和处置。",
                "basis": [{"law": "突发事件应对法", "articles": [28]}],
                "scope": {"covers": "本镇行政区域内由信访事项引发的突发情况。"},
            }
        ],
    )
    organisation: Organisation = Field(
        title="组织体系",
        description="机构、职务和职责。",
        examples=[{"bodies": [{"id": "office", "name": "指挥部办公室", "kind": "office"}]}],
    )
    risks: Many[Risk] = Field(
        default=(),
        title="风险识别",
        description="可能发生什么，怎样控制。",
        examples=[
            [
                {
                    "id": "wages",
                    "name": "欠薪引发的集中走访",
                    "where": "青石工业园",
                    "likelihood": "medium",
                    "consequence": "medium",
                    "controls": ["每月排查工资支付情况"],
                    "owner": "office",
                }
            ]
        ],
    )
    prevention: Prevention | None = Field(
        default=None,
        title="预防预警",
        description="预防措施、监测和预警。",
        examples=[{"measures": [{"name": "信息排查", "text": "各村每月排查一次。"}]}],
    )
    facts: dict[Annotated[Identifier, Defines("fact")], Fact] = Field(
        default={},
        title="事实",
        description="启动条件用哪些可以计量的事实来判断。",
        examples=[{"people": {"label": "现场聚集人数", "type": "integer", "unit": "人"}}],
    )
    levels: Many[Level] = Field(
        default=(),
        title="响应分级",
        description="从高到低写明各级响应的启动条件和权限。",
        examples=[
            [
                {
                    "id": "level-1",
                    "name": "一级响应",
                    "when": {"fact": "people", "at_least": 50},
                    "activated_by": {"body": "command", "post": "指挥长"},
                }
            ]
        ],
    )
    adjustment: Adjustment | None = Field(
        default=None,
        title="响应调整",
        description="提高和降低响应级别的条件和权限。",
        examples=[
            {
                "raise_when": ["达到上一级响应启动条件的"],
                "lower_when": ["不再符合本级响应启动条件的"],
                "decided_by": {"body": "command", "post": "指挥长"},
            }
        ],
    )
    reporting: Many[Report] = Field(
        default=(),
        title="信息报告",
        description="初报、续报、终报的对象、时限和内容。",
        examples=[
            [
                {
                    "id": "first",
                    "what": "初报",
                    "from": "office",
                    "to": ["command"],
                    "within": "15 min",
                    "how": "电话",
                    "content": ["时间", "地点"],
                }
            ]
        ],
    )
    procedures: Many[Procedure] = Field(
        title="程序",
        description="应急处置程序和日常办理流程。",
        examples=[
            [
                {
                    "id": "visits",
                    "title": "来访办理",
                    "when": "routine",
                    "steps": [{"id": "meet", "do": "接待来访并登记。", "by": "reception"}],
                }
            ]
        ],
    )
    information: Information | None = Field(
        default=None,
        title="信息发布",
        description="由谁发布、谁审定、多快发布。",
        examples=[
            {
                "spokesperson": "office",
                "approve": {"body": "command", "post": "指挥长"},
                "rules": ["及时、准确回应关切。"],
            }
        ],
    )
    stand_down: StandDown | None = Field(
        default=None,
        title="响应终止",
        description="终止的条件和权限。",
        examples=[
            {
                "when": ["伤病人员已得到救治"],
                "decided_by": {"body": "command", "post": "指挥长"},
                "announce_to": ["office"],
            }
        ],
    )
    recovery: Recovery | None = Field(
        default=None,
        title="后期处置",
        description="善后、总结评估和档案。",
        examples=[
            {
                "aftercare": ["落实救治和困难帮扶。"],
                "review": {"by": "office", "within": "10 working days", "covers": ["改进"]},
            }
        ],
    )
    resources: Resources | None = Field(
        default=None,
        title="应急保障",
        description="队伍、物资、经费、通信、技术等保障。",
        examples=[{"funds": "列入镇年度预算。"}],
    )
    readiness: Readiness | None = Field(
        default=None,
        title="预案管理",
        description="培训、演练、评估和修订。",
        examples=[{"drills": [{"kind": "tabletop", "every": "1 y"}]}],
    )
    accountability: Many[Item] = Field(
        default=(),
        title="监督责任",
        description="监督和责任追究。",
        examples=[["迟报、瞒报或者打击报复信访人的，依规依纪依法追究责任。"]],
    )
    arrangements: Many[Arrangement] = Field(
        default=(),
        title="工作制度",
        description="接访日、阅批、下访、包案等制度。",
        examples=[[{"name": "领导接访日", "items": ["每周一由一名班子成员接访。"]}]],
    )
    requirements: Many[Point] = Field(
        default=(),
        title="工作要求",
        description="对工作人员的要求。",
        examples=[[{"name": "热情接待", "text": "耐心听取，如实记录，不得推诿。"}]],
    )
    supplementary: Supplementary | None = Field(
        default=None,
        title="附则",
        description="解释机构和施行日期。",
        examples=[{"interpreted_by": "office", "notes": ["本预案自2026年5月10日起施行。"]}],
    )
    annexes: Many[Annex] = Field(
        default=(),
        title="附件",
        description="组织体系图、流程图、通讯录、表格等。",
        examples=[[{"id": "contacts", "title": "应急通讯录", "generate": "contacts"}]],
    )
    chapters: Many[Chapter] = Field(
        default=(),
        title="其他章",
        description="其他字段放不下的内容，用 after 指定位置。",
        examples=[[{"title": "与其他预案的衔接", "after": "general", "body": "正文。"}]],
    )
