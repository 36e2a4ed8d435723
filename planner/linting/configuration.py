"""`planner.yaml`: what an organisation settles for its plans: which rules hold, how they print."""

from typing import Annotated, Any

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.durations import Duration
from planner.model.plan import PlanClass
from planner.model.scalars import Line
from planner.severity import Severity

Selectors = Many[Line]
"""Codes and names of rules, letters of families, or `all`."""

Elements = Many[Line]
"""Keys of a plan, joined by dots, such as `recovery.review`."""


class ProfileChange(Model):
    """What a class of plans needs, where that is not what the rules say."""

    required: Elements | None = Field(
        default=None,
        title="必备内容",
        description="除规则要求的以外，还必须写的内容。",
        examples=[["resources.supplies"]],
    )
    advised: Elements | None = Field(
        default=None,
        title="建议内容",
        description="建议写的内容；原来必须写的，改为建议。",
        examples=[["readiness.drills"]],
    )
    dropped: Elements | None = Field(
        default=None,
        title="不要求的内容",
        description="规则要求或者建议、本单位不要求的内容。",
        examples=[["risks"]],
    )


def _profile(title: str) -> Any:
    return Field(
        default=None,
        title=title,
        description="这一类预案的内容要求。",
        examples=[{"required": ["resources.supplies"]}],
    )


class Profiles(Model):
    """The changes of profiles, by class of plans; `all` are the plans of every class."""

    all: ProfileChange | None = _profile("各类预案")
    overall: ProfileChange | None = _profile("总体预案")
    special: ProfileChange | None = _profile("专项预案")
    departmental: ProfileChange | None = _profile("部门预案")
    township: ProfileChange | None = _profile("乡镇、街道预案")
    village: ProfileChange | None = _profile("村、社区预案")
    unit: ProfileChange | None = _profile("单位预案")
    on_site: Annotated[ProfileChange | None, Field(alias="on-site")] = _profile("现场处置方案")
    event: ProfileChange | None = _profile("重大活动预案")
    joint: ProfileChange | None = _profile("联合预案")

    def of(self, plan_class: PlanClass) -> tuple[ProfileChange, ...]:
        """Give the changes for a class, the general ones first."""
        each = self.all, getattr(self, plan_class.replace("-", "_"))
        return tuple(change for change in each if change is not None)


class Configuration(Model):
    """One `planner.yaml`."""

    extends: Line | None = Field(
        default=None,
        title="沿用",
        description="先采用这个文件的设置，再以本文件的补充、替代。路径从本文件所在的文件夹算起。",
        examples=["../county/planner.yaml"],
    )
    select: Selectors | None = Field(
        default=None,
        title="启用的规则",
        description="规则的代码、名称或者类别的字母；all 是全部规则，默认全部启用。",
        examples=[["all"]],
    )
    ignore: Selectors | None = Field(
        default=None,
        title="停用的规则",
        description="规则的代码、名称或者类别的字母。单条的设置优先于一类的设置。",
        examples=[["W", "vague-word"]],
    )
    severity: dict[Line, Severity] | None = Field(
        default=None,
        title="严重程度",
        description="按规则的代码或者名称设定：error 错误、warning 警告、info 提示。",
        examples=[{"vague-word": "info"}],
    )
    per_file_ignores: dict[Line, Selectors] | None = Field(
        default=None,
        alias="per-file-ignores",
        title="个别文件停用的规则",
        description="文件名或者带 * 的路径，以及对这些文件停用的规则。* 也匹配下级文件夹。",
        examples=[{"plans/old/*": ["W"]}],
    )
    profiles: Profiles | None = Field(
        default=None,
        title="内容要求",
        description="各类预案的必备内容、建议内容和不要求的内容。",
        examples=[{"township": {"required": ["resources.supplies"]}}],
    )
    contacts_checked_within: Duration | None = Field(
        default=None,
        alias="contacts-checked-within",
        title="通讯录核对期限",
        description="通讯录最近一次核对不得早于多久以前，默认 6 个月。",
        examples=["6 months", "3个月"],
    )
    rules: Many[Line] | None = Field(
        default=None,
        title="本单位的规则",
        description="写有本单位规则的 YAML 文件。路径从本文件所在的文件夹算起。",
        examples=[["rules/own.yaml"]],
    )
    templates: Line | None = Field(
        default=None,
        title="本单位的模板",
        description="放本单位模板和用语（wording.yaml）的文件夹，在本文件的文件夹里面。",
        examples=["templates"],
    )
    layout: Line | None = Field(
        default=None,
        title="版面",
        description="打印用的版面：自带版面的名称，或者本文件的文件夹里的 YAML 文件。",
        examples=["plain", "layouts/ours.yaml"],
    )
    baseline: Line | None = Field(
        default=None,
        title="基线",
        description="planner check --write-baseline 写出的文件：其中已接受的问题不再报告。",
        examples=["planner-baseline.json"],
    )
