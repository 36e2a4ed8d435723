"""What a layout file is made of: measures, and entries that name their clause of the standard."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Unit = Literal["mm", "pt", "字", "行"]
Strength = Literal["规定", "一般", "推荐", "实务"]


class Entry(BaseModel):
    """An entry of a layout file: strict, frozen, without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Grounded(Entry):
    """An entry that names its clause of the standard, if it has one, and how binding it is."""

    clause: str | None = None
    strength: Strength


class Measure(Grounded):
    """A length on paper, or a number of lines or characters."""

    value: float
    unit: Unit
