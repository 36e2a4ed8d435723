"""Rules of an organisation's own, written as data: what is given, what is required, examples."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml
from pydantic import Field

from planner.linting.identity import NAMING_KEYS
from planner.linting.tame import search
from planner.linting.ways import parse, values
from planner.model.base import Many, Model, Path
from planner.model.scalars import Identifier, Line
from planner.rules.cards import Card, Language
from planner.rules.rule import Found, found
from planner.severity import Severity

_LONGEST_NAME: Final = 40
"""Characters of a value that a message quotes."""


class Message(Model):
    """What a rule says, in Chinese and perhaps in English."""

    zh: Line = Field(
        title="中文", description="{value} 处填入所指的内容。", examples=["步骤“{value}”没有时限"]
    )
    en: Line | None = Field(
        default=None,
        title="英文",
        description="英文界面显示的话，默认用中文。",
        examples=["the step “{value}” has no time limit"],
    )

    def said(self) -> Mapping[Language, str]:
        """Give the message by language."""
        return {"zh": self.zh, "en": self.en or self.zh}


class Requirement(Model):
    """What is required of each value that the rule looks at; just one of these keys."""

    present: Line | None = Field(
        default=None, title="必须有", description="必须写有这个字段。", examples=["within"]
    )
    absent: Line | None = Field(
        default=None, title="不得有", description="不得写有这个字段。", examples=["condition"]
    )
    matches: Line | None = Field(
        default=None,
        title="文字应符合",
        description="文字中应有符合这个正则表达式的内容。",
        examples=["^[一二三四]级响应$"],
    )
    not_matches: Line | None = Field(
        default=None,
        alias="not-matches",
        title="文字不应符合",
        description="文字中不应有符合这个正则表达式的内容。",
        examples=["尽快|适时"],
    )
    one_of: Many[Any] | None = Field(
        default=None,
        alias="one-of",
        title="只能是",
        description="只能是列出的内容之一。",
        examples=[["电话", "书面"]],
    )
    at_least: int | None = Field(
        default=None,
        alias="at-least",
        ge=1,
        title="至少几项",
        description="列表至少有几项。",
        examples=[2],
    )

    def broken(self, value: Any, path: Path) -> Iterator[Path]:
        """Yield the paths where a value breaks it; what it does not apply to cannot break it."""
        if isinstance(value, dict):
            if self.present and value.get(self.present) is None:
                yield path
            if self.absent and self.absent in value:
                yield (*path, self.absent)
        elif isinstance(value, list):
            if self.at_least and len(value) < self.at_least:
                yield path
        elif not self._allows(value):
            yield path

    def _allows(self, value: Any) -> bool:
        if self.matches:
            return search(self.matches, str(value))
        if self.not_matches:
            return not search(self.not_matches, str(value))
        return self.one_of is None or value in self.one_of


class CustomRule(Model):
    """One rule: for each value at `given` that fits `where`, `require` has to hold."""

    code: Line = Field(title="代码", description="X 加三位数字，不重复。", examples=["X001"])
    name: Identifier = Field(
        title="名称", description="小写字母、数字和短横线，不重复。", examples=["step-limit"]
    )
    severity: Severity = Field(
        default="warning",
        title="严重程度",
        description="error 错误、warning 警告、info 提示。",
        examples=["warning"],
    )
    given: Line = Field(
        title="检查什么",
        description="字段用点连接，[*] 表示列表的每一项。",
        examples=["procedures[*].steps[*]", "levels[*].name"],
    )
    where: dict[Line, Any] | None = Field(
        default=None,
        title="限于",
        description="只检查这些字段等于这些内容的。",
        examples=[{"by": "office"}],
    )
    require: Requirement = Field(
        title="要求", description="只写一种要求。", examples=[{"present": "within"}]
    )
    message: Message = Field(
        title="说明",
        description="不符合要求时说的话。",
        examples=[{"zh": "步骤“{value}”没有时限"}],
    )
    help: Message | None = Field(
        default=None,
        title="处理",
        description="怎么改。",
        examples=[{"zh": "写明在多长时间内完成。"}],
    )
    bad: dict[Line, Any] = Field(
        title="反例",
        description="不符合要求的内容，按预案的字段写。",
        examples=[{"procedures": [{"steps": [{"do": "登记。"}]}]}],
    )
    good: dict[Line, Any] = Field(
        title="正例",
        description="符合要求的内容，按预案的字段写。",
        examples=[{"procedures": [{"steps": [{"do": "登记。", "within": "5 min"}]}]}],
    )

    def check(self, data: Any) -> Iterator[Found]:
        """Yield what breaks the rule in the data of a plan."""
        way = parse(self.given) or ()
        for path, value in values(data, way):
            if self._fits(value):
                for place in self.require.broken(value, path):
                    yield found(place, value=_called(value))

    def _fits(self, value: Any) -> bool:
        wanted = self.where or {}
        return not wanted or (
            isinstance(value, dict) and all(value.get(key) == each for key, each in wanted.items())
        )

    def card(self, file: str) -> Card:
        """Give the card of the rule, which stands in `file`."""
        said = self.message.said()
        title = {language: text.format(value="……") for language, text in said.items()}
        origin: Mapping[Language, str] = {
            "zh": f"这是本单位的规则，见 {file}。",
            "en": f"This is a rule of your organisation; see {file}.",
        }
        mend = self.help.said() if self.help else origin
        bad, good = (_written(each) for each in (self.bad, self.good))
        return Card(self.code, self.name, title, origin, mend, {"default": said}, (), bad, good)


def _written(example: Mapping[str, Any]) -> str:
    """Write an example as people write plans."""
    text: str = yaml.dump(example, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return text


def _called(value: Any) -> str:
    """Give what a person would call a value: a text itself, a map by what names it."""
    if isinstance(value, dict):
        texts = [value.get(key) for key in NAMING_KEYS] + list(value.values())
        value = next((text for text in texts if isinstance(text, str)), "")
    called = str(value)
    return called if len(called) <= _LONGEST_NAME else called[: _LONGEST_NAME - 1] + "…"


class RuleBook(Model):
    """A file with rules of an organisation's own."""

    rules: Many[CustomRule] = Field(
        title="规则",
        description="本单位的规则。",
        examples=[
            [
                {
                    "code": "X001",
                    "name": "step-limit",
                    "given": "procedures[*].steps[*]",
                    "require": {"present": "within"},
                    "message": {"zh": "步骤“{value}”没有时限"},
                    "bad": {"procedures": [{"steps": [{"do": "登记。"}]}]},
                    "good": {"procedures": [{"steps": [{"do": "登记。", "within": "5 min"}]}]},
                }
            ]
        ],
    )
