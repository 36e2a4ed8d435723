"""Durations: typed, with a unit, in English short forms or in Chinese."""

import re
from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Unit = Literal["minute", "hour", "day", "working-day", "week", "month", "year"]

_SPELLINGS: Final[dict[Unit, tuple[str, ...]]] = {
    "minute": ("min", "minute", "minutes", "分钟"),
    "hour": ("h", "hour", "hours", "小时", "个小时"),
    "day": ("d", "day", "days", "日", "天"),
    "working-day": ("working day", "working days", "个工作日", "工作日"),
    "week": ("week", "weeks", "周", "个星期"),
    "month": ("month", "months", "个月", "月"),
    "year": ("y", "year", "years", "年"),
}
_UNIT_OF: Final = {spelling: unit for unit, names in _SPELLINGS.items() for spelling in names}
_PATTERN: Final = (
    r"^([1-9][0-9]{0,5}) ?("
    + "|".join(sorted(_UNIT_OF, key=lambda name: (-len(name), name)))
    + r")$"
)
_FORM: Final = re.compile(_PATTERN)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `amount` (1 to 999999) of one `unit`."""

    amount: int
    unit: Unit

    @classmethod
    def parse(cls, text: Any) -> "Duration":
        """Read `10 min`, `2 h`, `3 d`, `10 working days`, `3 y`, 10分钟, 2小时, 3日, 10个工作日.

        Raises PydanticCustomError `duration_type` for what is not text, `duration_unit` for a
        number without a unit, `duration_form` for anything else.
        """
        if isinstance(text, int) and not isinstance(text, bool):
            raise PydanticCustomError("duration_unit", "a duration needs a unit")
        if not isinstance(text, str):
            raise PydanticCustomError("duration_type", "a duration is text such as 10 min")
        match = _FORM.match(text.strip())
        if match is None:
            kind = "duration_unit" if text.strip().isdecimal() else "duration_form"
            raise PydanticCustomError(kind, "a duration has a number and a unit")
        return cls(int(match[1]), _UNIT_OF[match[2]])

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": _PATTERN}
