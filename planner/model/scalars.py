"""Kinds of text, numbers and dates that a plan is made of."""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Final

from annotated_types import Ge
from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from planner.model.markdown import parser

BLANK: Final = "【填写"
"""What `planner new` leaves for a person to fill in begins with this."""

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PHONE = re.compile(r"(?:\+86[ -]?)?[0-9](?:[0-9 -]{1,18})[0-9](?:转[0-9]{1,6})?")

Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\n]+$"),
]
"""Text on one line: a name, a title, a cell of a table. White space around it is not part of it."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Prose. A line break begins a new paragraph. Every character prints exactly as typed."""

Identifier = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=64),
]
"""A kebab-case name that other places refer to."""

Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=20)]
"""Numbers joined by dots. It is text: 1.10 is not 1.1."""

Count = Annotated[int, Ge(0)]
"""How many: zero or more."""

Ordinal = Annotated[int, Ge(1)]
"""The number of an article."""


def _day(value: Any) -> date:
    if not isinstance(value, str):
        raise PydanticCustomError("day_type", "a date is text of the form YYYY-MM-DD")
    if not _ISO_DAY.fullmatch(value):
        raise PydanticCustomError("day_form", "a date has the form YYYY-MM-DD")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("day_unknown", "the calendar has no such day") from None


Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A calendar day, written YYYY-MM-DD (ISO 8601)."""


def _phone(value: str) -> str:
    if value.startswith(BLANK) or _PHONE.fullmatch(value):
        return value
    raise PydanticCustomError("phone_form", "not a telephone number")


Phone = Annotated[Line, AfterValidator(_phone)]
"""A telephone number as it is dialled, area code and extension included."""


@lru_cache(maxsize=64)
def _holds_html(value: str) -> bool:
    """Whether there is HTML or a picture; remembered, for a file is often read anew."""
    return any(
        part.type in {"html_block", "html_inline", "image"}
        for token in parser().parse(value)
        for part in (token, *(token.children or ()))
    )


def _markdown(value: str) -> str:
    if _holds_html(value):
        raise PydanticCustomError("markdown_form", "HTML or a picture in Markdown")
    return value


MARKDOWN_LIMIT: Final = 20_000
"""Characters of a free text, some forty printed pages; parsing more may take too long."""

MarkdownText = Annotated[
    Text, StringConstraints(max_length=MARKDOWN_LIMIT), AfterValidator(_markdown)
]
"""Markdown (CommonMark and GFM tables) without HTML and pictures."""
