"""Which fonts of a layout this machine has, and what stands in for the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict

from planner.layout.layout import Layout
from planner.office.faces import REGULAR, Face, faces_in, system_folders
from planner.resources import folder

_LATIN: Final = "西文"

State = Literal["present", "renamed", "replaced", "missing"]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StandIn(_Entry):
    """A free font that can stand in for another."""

    family: str
    style: str = REGULAR

    @property
    def name(self) -> str:
        """Give the name under which it stands in."""
        return self.family if self.style == REGULAR else f"{self.family} {self.style}"


class Typeface(_Entry):
    """A typeface: the names it goes by, what can stand in for it, and where to get it."""

    names: tuple[str, ...]
    free: tuple[StandIn, ...]
    source: Mapping[Literal["zh", "en"], str]


class Knowledge(_Entry):
    """What `templates/fonts.yaml` says."""

    faces: Mapping[str, Typeface]
    folders: tuple[Path, ...]
    packages: Mapping[Literal["zh", "en"], str]

    def typeface(self, name: str, role: str) -> Typeface | None:
        """Find what is known about a font by its name, or by the part that it plays."""
        named = (each for each in self.faces.values() if name in each.names)
        return next(named, self.faces.get(role))


@dataclass(frozen=True, slots=True)
class NamedFont:
    """A font that a layout names, and what is there for it: a face, under a name.

    It is present; or the same typeface goes by another name; or a free font replaces it; or
    nothing known does, and LibreOffice chooses. `typeface` is what is known about it.
    """

    name: str
    state: State
    typeface: Typeface | None = None
    stands_in: str = ""
    face: Face | None = None


def load_knowledge() -> Knowledge:
    """Read `templates/fonts.yaml`."""
    text = (folder("templates") / "fonts.yaml").read_bytes()
    return Knowledge.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))


def fonts_here(layout: Layout) -> list[NamedFont]:
    """Say what this machine has for the fonts that a layout names."""
    knowledge = load_knowledge()
    return fonts_of(layout, faces_in([*system_folders(), *knowledge.folders]), knowledge)


def fonts_of(layout: Layout, faces: Iterable[Face], knowledge: Knowledge) -> list[NamedFont]:
    """Say of every font that a layout names, in its order, what is there for it."""
    roles: dict[str, str] = {}
    for role, font in layout.fonts.items():
        roles.setdefault(font.name, role)
    for font in layout.fonts.values():
        roles.setdefault(font.latin, _LATIN)
    installed: dict[tuple[str, str], Face] = {}
    for face in faces:
        for family in face.families:
            installed.setdefault((family.casefold(), face.style), face)
    return [
        _settled(name, knowledge.typeface(name, role), installed) for name, role in roles.items()
    ]


def _settled(
    name: str, typeface: Typeface | None, installed: Mapping[tuple[str, str], Face]
) -> NamedFont:
    def face(family: str, style: str = REGULAR) -> Face | None:
        return installed.get((family.casefold(), style))

    if own := face(name):
        return NamedFont(name, "present", typeface, name, own)
    if typeface is None:
        return NamedFont(name, "missing")
    for other in typeface.names:
        if found := face(other):
            return NamedFont(name, "renamed", typeface, other, found)
    for free in typeface.free:
        if found := face(free.family, free.style):
            return NamedFont(name, "replaced", typeface, free.name, found)
    return NamedFont(name, "missing", typeface)
