"""总则: purpose, basis, scope, principles and terms."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from planner.model.base import Many, Model, by_key
from planner.model.items import Item, Point
from planner.model.scalars import Day, Line, Ordinal, Text


class LawBasis(Model):
    """A law, regulation or rule that the plan rests on."""

    law: Line = Field(
        title="法律法规名称",
        description="不带书名号的名称，可以用通行的简称。",
        examples=["突发事件应对法"],
    )
    articles: Many[Ordinal] = Field(
        default=(), title="条", description="所依据的条的序号。", examples=[[20, 25, 47]]
    )
    edition: Day | None = Field(
        default=None,
        title="文本日期",
        description="所依据文本通过或者修订的日期，有多个文本容易混淆时填写。",
        examples=["2024-06-28"],
    )


class PlanBasis(Model):
    """A plan of a higher level that this plan rests on."""

    plan: Line = Field(
        title="上级预案名称",
        description="不带书名号的预案名称。",
        examples=["云溪县信访突发事件应急预案"],
    )


class DocumentBasis(Model):
    """An official document or a standard that the plan rests on."""

    document: Line = Field(
        title="文件或者标准名称",
        description="不带书名号的名称。",
        examples=["生产经营单位生产安全事故应急预案编制导则"],
    )
    number: Line | None = Field(
        default=None,
        title="文号或者标准号",
        description="发文字号或者标准编号。",
        examples=["GB/T 29639-2020"],
    )


Basis = Annotated[
    Annotated[LawBasis, Tag("<law>")]
    | Annotated[PlanBasis, Tag("<plan>")]
    | Annotated[DocumentBasis, Tag("<document>")],
    Discriminator(
        by_key("law", "plan", "document"),
        custom_error_type="basis_unknown",
        custom_error_message="none of the known kinds",
    ),
]


class Scope(Model):
    """What the plan applies to, and what it does not."""

    covers: Text = Field(
        title="适用范围",
        description="一句话说明适用的地域、单位和事件。",
        examples=["本镇行政区域内由信访事项引发、需要镇政府组织处置的突发情况。"],
    )
    cases: Many[Item] = Field(
        default=(),
        title="适用情形",
        description="逐项列出适用的情形。",
        examples=[["五人以上就同一事项走访且未推选代表"]],
    )
    excludes: Many[Item] = Field(
        default=(),
        title="不适用的情形",
        description="容易误用本预案、但应当按其他程序办理的情形。",
        examples=[["依法提出的一般信访事项"]],
    )


class Term(Model):
    """A word that the plan uses in a meaning of its own."""

    term: Line = Field(title="用语", description="需要解释的词。", examples=["走访"])
    meaning: Text = Field(
        title="含义",
        description="这个词在本预案中的意思。",
        examples=["信访人到接待场所当面提出信访事项。"],
    )


class General(Model):
    """总则 (突发事件应对法 28 asks a plan for its nature and purpose within the whole)."""

    purpose: Text = Field(
        title="编制目的",
        description="为什么编制本预案。",
        examples=["规范信访突发事件的预防、报告和处置，依法保障信访人合法权益。"],
    )
    basis: Many[Basis] = Field(
        title="编制依据",
        description="所依据的法律法规（law）、上级预案（plan）、文件标准（document）。",
        examples=[[{"law": "信访工作条例", "articles": [20, 25, 47]}]],
    )
    scope: Scope = Field(
        title="适用范围",
        description="适用于什么，不适用于什么。",
        examples=[{"covers": "本镇行政区域内由信访事项引发、需要镇政府组织处置的突发情况。"}],
    )
    principles: Many[Point] = Field(
        default=(),
        title="工作原则",
        description="每条原则有名称和内容。",
        examples=[[{"name": "以人为本", "text": "先救助、后处置。"}]],
    )
    terms: Many[Term] = Field(
        default=(),
        title="用语含义",
        description="需要解释的用语。",
        examples=[[{"term": "走访", "meaning": "信访人到接待场所当面提出信访事项。"}]],
    )
