"""Ids and what refers to them: the marks on the fields from which references are checked."""

from dataclasses import dataclass
from typing import Annotated, Literal

from planner.model.scalars import Identifier, Line, MarkdownText

Kind = Literal["body", "post", "risk", "fact", "level", "report", "procedure", "step", "annex"]


@dataclass(frozen=True, slots=True)
class Defines:
    """The field names a thing of this kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Refers:
    """The field holds the id of a thing of this kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class NamesRole:
    """The field holds a role (指挥长) of the body that its sibling `body` refers to."""


@dataclass(frozen=True, slots=True)
class HoldsLinks:
    """The field holds Markdown, whose links may point to parts of the document: [](#annex-map)."""


BodyRef = Annotated[Identifier, Refers("body")]
PostRef = Annotated[Identifier, Refers("post")]
FactRef = Annotated[Identifier, Refers("fact")]
LevelRef = Annotated[Identifier, Refers("level")]
ReportRef = Annotated[Identifier, Refers("report")]
ProcedureRef = Annotated[Identifier, Refers("procedure")]
StepRef = Annotated[Identifier, Refers("step")]
AnnexRef = Annotated[Identifier, Refers("annex")]
RoleName = Annotated[Line, NamesRole()]
LinkedText = Annotated[MarkdownText, HoldsLinks()]
