"""The life of a plan: how it was made, approved, issued, filed and disclosed."""

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.ids import BodyRef, PostRef
from planner.model.scalars import Day, Line, Text, Version


class ExpertReview(Model):
    """评审: the review of the draft."""

    on: Day = Field(title="日期", description="评审的日期。", examples=["2026-03-15"])
    by: Line = Field(title="评审者", description="由谁评审，不写人名。", examples=["专家评审组"])
    outcome: Line = Field(title="结论", description="评审结论。", examples=["通过"])


class Approval(Model):
    """审批: the approval, and the post that signed."""

    on: Day = Field(title="日期", description="批准的日期。", examples=["2026-04-20"])
    by: Line = Field(
        title="批准者", description="由什么会议或者机关批准。", examples=["镇长办公会议"]
    )
    signatory: PostRef = Field(
        title="签发岗位", description="由哪个岗位签发，填岗位的 id。", examples=["qingshi-mayor"]
    )


class Filing(Model):
    """备案 (突发事件应急预案管理办法 26: within 20 working days of issue)."""

    on: Day = Field(title="日期", description="报送备案的日期。", examples=["2026-05-20"])
    with_: BodyRef = Field(
        alias="with", title="备案机关", description="机关的 id。", examples=["yunxi-government"]
    )


class Disclosure(Model):
    """公开: whether the plan is public, since when, or why not."""

    public: bool = Field(title="是否公开", description="true 公开，false 不公开。", examples=[True])
    on: Day | None = Field(
        default=None, title="公开日期", description="向社会公布的日期。", examples=["2026-05-18"]
    )
    reason: Text | None = Field(
        default=None,
        title="不公开的理由",
        description="不公开的，说明理由。",
        examples=["属于单位内部管理事项，已在单位内部公布。"],
    )


class Revision(Model):
    """修订: a version of the plan, and what it changed."""

    version: Version = Field(title="版本", description="版本号，加引号。", examples=["2.1"])
    on: Day = Field(title="日期", description="这一版印发的日期。", examples=["2024-04-18"])
    summary: Text = Field(
        title="修订内容",
        description="这一版改了什么，为什么改。",
        examples=["根据演练评估结果，把初报时限由三十分钟改为十五分钟。"],
    )


class Lifecycle(Model):
    """The dates of a plan's life; what has not happened yet is left out."""

    risk_assessment: Day | None = Field(
        default=None, title="风险评估", description="完成的日期。", examples=["2026-02-10"]
    )
    resource_survey: Day | None = Field(
        default=None, title="应急资源调查", description="完成的日期。", examples=["2026-02-10"]
    )
    consultation: Day | None = Field(
        default=None, title="征求意见", description="完成的日期。", examples=["2026-03-02"]
    )
    review: ExpertReview | None = Field(
        default=None,
        title="评审",
        description="对预案草案的评审。",
        examples=[{"on": "2026-03-15", "by": "专家评审组", "outcome": "通过"}],
    )
    approved: Approval | None = Field(
        default=None,
        title="审批",
        description="批准和签发。",
        examples=[{"on": "2026-04-20", "by": "镇长办公会议", "signatory": "qingshi-mayor"}],
    )
    issued: Day | None = Field(
        default=None, title="印发日期", description="印发的日期。", examples=["2026-05-06"]
    )
    effective: Day | None = Field(
        default=None, title="施行日期", description="开始施行的日期。", examples=["2026-05-10"]
    )
    filed: Filing | None = Field(
        default=None,
        title="备案",
        description="报送备案。",
        examples=[{"on": "2026-05-20", "with": "yunxi-government"}],
    )
    disclosure: Disclosure | None = Field(
        default=None,
        title="公开",
        description="是否向社会公布。",
        examples=[{"public": True, "on": "2026-05-18"}],
    )
    supersedes: Line | None = Field(
        default=None,
        title="替代",
        description="施行后废止的旧预案的文号或者名称。",
        examples=["青政发〔2023〕9号"],
    )
    revisions: Many[Revision] = Field(
        default=(),
        title="修订记录",
        description="各版的日期和修订内容，从旧到新。",
        examples=[[{"version": "1.0", "on": "2020-03-18", "summary": "首次编制。"}]],
    )
