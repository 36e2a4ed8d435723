"""What a layout file is made of: measures, and entries that name their clause of the standard."""

from typing import Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from planner.model.base import Model
from planner.model.scalars import Line

Unit = Literal["mm", "pt", "字", "行"]
Strength = Literal["规定", "一般", "推荐", "实务"]

PRACTICE: Final[Strength] = "实务"
"""The strength of what no standard says."""

LARGEST: Final = 1000
"""More than any measure of a page comes to, in whatever unit."""


class Entry(Model):
    """An entry of a layout file: strict, frozen, without unknown keys."""


class Grounded(Entry):
    """An entry that names its clause of the standard, if it has one, and how binding it is."""

    clause: Line | None = Field(
        default=None,
        title="条款",
        description="GB/T 9704-2012 的条款号；标准没有写的不填。",
        examples=["5.2.1"],
    )
    strength: Strength = Field(
        title="效力",
        description="规定 应当如此、一般 通常如此、推荐 标准推荐、实务 标准未写。",
        examples=["规定"],
    )

    @model_validator(mode="after")
    def _standard_has_a_clause(self) -> Self:
        if self.strength != PRACTICE and self.clause is None:
            raise PydanticCustomError(
                "layout_ungrounded", "a clause is missing", {"strength": self.strength}
            )
        return self


class Measure(Grounded):
    """A length on paper, or a number of lines or characters; nothing below 0."""

    value: float = Field(
        ge=0, le=LARGEST, allow_inf_nan=False, title="数值", description="数值。", examples=[37]
    )
    unit: Unit = Field(
        title="单位",
        description="mm 毫米、pt 磅、字 正文一个字的宽、行 正文一行的高。",
        examples=["mm"],
    )


class Size(Measure):
    """A measure that cannot be 0: of paper, of type, of the grid."""

    value: float = Field(
        gt=0, le=LARGEST, allow_inf_nan=False, title="数值", description="大于 0。", examples=[16]
    )


class Shift(Measure):
    """A measure that may be negative: the spacing of characters."""

    value: float = Field(
        ge=-LARGEST,
        le=LARGEST,
        allow_inf_nan=False,
        title="数值",
        description="可以小于 0。",
        examples=[-0.25],
    )
