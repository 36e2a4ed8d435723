"""Numbered items and named points: the prose that several chapters share."""

from typing import Any

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from planner.model.base import Many, Model
from planner.model.ids import AnnexRef
from planner.model.scalars import Line, Text


class Item(Model):
    """A numbered item: a sentence, or a sentence with items of its own.

    In YAML a bare sentence stands for `{text: sentence}`.
    """

    text: Text = Field(
        title="条文", description="这一条的文字。", examples=["统一调度人员、车辆和物资。"]
    )
    items: Many["Item"] = Field(
        default=(),
        title="下级条文",
        description="这一条下面的分条，编号低一级。",
        examples=[["属本镇职责的，转责任单位限期办理。", "不属本镇职责的，告知有权处理的机关。"]],
    )
    see: AnnexRef | None = Field(
        default=None,
        title="见附件",
        description="条文末尾注明“见附件几”，填附件的 id。",
        examples=["incident-record"],
    )

    @model_validator(mode="before")
    @classmethod
    def _from_sentence(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        group = handler(schema)
        resolved = handler.resolve_ref_schema(group)
        if "anyOf" not in resolved:
            as_map = dict(resolved)
            resolved.clear()
            resolved["anyOf"] = [{"type": "string", "minLength": 1}, as_map]
        return group


class Point(Model):
    """A point with a name: a principle, a measure, a requirement."""

    name: Line = Field(title="名称", description="这一点的小标题。", examples=["以人为本"])
    text: Text = Field(
        title="内容",
        description="这一点的文字。",
        examples=["先救助、后处置，保障在场人员人身安全。"],
    )
