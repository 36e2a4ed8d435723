"""Trigger conditions: facts that can be measured, comparisons of them, joined by any and all."""

from math import isfinite
from typing import Annotated, Any, Final, Literal

from pydantic import (
    Discriminator,
    Field,
    PlainValidator,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from planner.model.base import Many, Model, by_key
from planner.model.ids import FactRef
from planner.model.scalars import Identifier, Line


def _number(value: Any) -> int | float:
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return value
    raise PydanticCustomError("number_type", "a number")


def _value(value: Any) -> str | int | float:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("value_type", "a number or the name of a choice")


Number = Annotated[int | float, PlainValidator(_number), WithJsonSchema({"type": "number"})]
"""An integer or a float, kept as it was written: 50 stays 50."""

Value = Annotated[
    str | int | float, PlainValidator(_value), WithJsonSchema({"type": ["number", "string"]})
]
"""A number, or the name of a choice."""


class QuantityFact(Model):
    """A fact that is counted (integer) or measured (number)."""

    label: Line = Field(
        title="名称", description="条件的句子里这样称呼它。", examples=["现场聚集人数"]
    )
    type: Literal["integer", "number"] = Field(
        title="类型", description="integer 整数、number 可带小数的数。", examples=["integer"]
    )
    unit: Line | None = Field(
        default=None, title="单位", description="写在数字后面的单位。", examples=["人"]
    )
    min: Number | None = Field(
        default=None, title="最小值", description="可能的最小值。", examples=[0]
    )
    max: Number | None = Field(
        default=None, title="最大值", description="可能的最大值。", examples=[500]
    )
    present: Line | None = Field(
        default=None,
        title="大于零时的说法",
        description="条件是大于零（整数是 1 以上）时用这个说法，不写“超过0吨”“达到1人以上”。",
        examples=["有人受伤"],
    )


class ChoiceFact(Model):
    """A fact that is one of a few named states."""

    label: Line = Field(title="名称", description="条件的句子里这样称呼它。", examples=["道路通行"])
    type: Literal["choice"] = Field(
        title="类型", description="choice 表示几种状态之一。", examples=["choice"]
    )
    choices: dict[Identifier, Line] = Field(
        min_length=2,
        title="状态",
        description="状态的标识和文字。",
        examples=[{"open": "畅通", "slowed": "受阻", "blocked": "中断"}],
    )


def _kind_of_fact(value: Any) -> str | None:
    kind = value.get("type") if isinstance(value, dict) else None
    tags = {"integer": "<quantity>", "number": "<quantity>", "choice": "<choice>"}
    return tags.get(kind) if isinstance(kind, str) else None


Fact = Annotated[
    Annotated[QuantityFact, Tag("<quantity>")] | Annotated[ChoiceFact, Tag("<choice>")],
    Discriminator(
        _kind_of_fact,
        custom_error_type="fact_unknown",
        custom_error_message="none of the known kinds",
    ),
]
"""What a condition compares, by its type: integer, number or choice."""

_OPERATORS: Final = (
    "is_",
    "is_not",
    "any_of",
    "at_least",
    "above",
    "at_most",
    "below",
    "from_",
    "to",
)
_COMBINATIONS: Final = frozenset(
    {frozenset({name}) for name in _OPERATORS if name not in {"from_", "to"}}
    | {frozenset({"from_", "below"}), frozenset({"from_", "to"})}
)


class Comparison(Model):
    """One fact compared: with a value, with some values, with a bound or with a range."""

    fact: FactRef = Field(title="事实", description="facts 中的一个标识。", examples=["people"])
    is_: Value | None = Field(
        default=None,
        alias="is",
        title="等于",
        description="等于这个数，或者处于这个状态。",
        examples=["blocked"],
    )
    is_not: Value | None = Field(
        default=None, title="不等于", description="不处于这个状态。", examples=["open"]
    )
    any_of: Many[Value] | None = Field(
        default=None,
        title="之一",
        description="处于这些状态之一。",
        examples=[["slowed", "blocked"]],
    )
    at_least: Number | None = Field(
        default=None, title="以上", description="大于或者等于这个数。", examples=[50]
    )
    above: Number | None = Field(
        default=None, title="超过", description="大于这个数。", examples=[50]
    )
    at_most: Number | None = Field(
        default=None, title="以下", description="小于或者等于这个数。", examples=[5]
    )
    below: Number | None = Field(
        default=None, title="不足", description="小于这个数，可以与 from 连用。", examples=[50]
    )
    from_: Number | None = Field(
        default=None,
        alias="from",
        title="起",
        description="范围的下限（含），与 below 或者 to 连用。",
        examples=[20],
    )
    to: Number | None = Field(
        default=None, title="至", description="范围的上限（含），与 from 连用。", examples=[49]
    )

    @property
    def operators(self) -> frozenset[str]:
        """The names of the fields that are set, `fact` aside."""
        return frozenset(name for name in _OPERATORS if getattr(self, name) is not None)

    @model_validator(mode="after")
    def _one_comparison(self) -> "Comparison":
        if self.operators not in _COMBINATIONS:
            raise PydanticCustomError("comparison_form", "not one comparison")
        upper = self.below if self.below is not None else self.to
        if self.from_ is not None and upper is not None and self.from_ >= upper:
            raise PydanticCustomError("range_empty", "the range is empty")
        return self


class Judgement(Model):
    """What a person has to judge, because it cannot be measured."""

    text: Line = Field(
        title="判断",
        description="不能用数字表示、需要人判断的情形。",
        examples=["事态有进一步扩大的可能"],
    )


class AnyOf(Model):
    """At least one of the conditions holds."""

    any: Many["Condition"] = Field(
        title="之一",
        description="有一个条件成立即可。",
        examples=[[{"fact": "people", "at_least": 50}, {"fact": "injured", "at_least": 3}]],
    )


class AllOf(Model):
    """All of the conditions hold."""

    all: Many["Condition"] = Field(
        title="同时",
        description="各个条件同时成立。",
        examples=[[{"fact": "people", "from": 5, "below": 20}, {"fact": "injured", "is": 0}]],
    )


Condition = Annotated[
    Annotated[Comparison, Tag("<fact>")]
    | Annotated[AnyOf, Tag("<any>")]
    | Annotated[AllOf, Tag("<all>")]
    | Annotated[Judgement, Tag("<text>")],
    Discriminator(
        by_key("fact", "any", "all", "text"),
        custom_error_type="condition_unknown",
        custom_error_message="none of the known kinds",
    ),
]
"""A comparison, a judgement, or conditions joined by any or all."""
