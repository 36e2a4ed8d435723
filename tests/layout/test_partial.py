"""The models of layout files: all fields of a layout, none of them required."""

import pytest
from pydantic import ValidationError

from planner.layout.layout import Layout
from planner.layout.partial import partial
from planner.model.base import Model
from planner.model.shape import fields_of, models_within


def test_every_part_has_the_same_fields_and_requires_none() -> None:
    parts = {part.__name__: part for part in models_within(partial(Layout))}
    for model in models_within(Layout):
        part = parts.pop(f"Partial{model.__name__}")
        assert list(fields_of(part)) == list(fields_of(model))
        assert not any(info.is_required() for info in fields_of(part).values())
        for key, info in fields_of(part).items():
            whole = fields_of(model)[key]
            assert (info.title, info.description) == (whole.title, whole.description)
            assert info.metadata == whole.metadata
    assert parts == {}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"page": {"top": {"value": -1}}}, "greater_than_equal"),
        ({"page": {"width": {"value": 0}}}, "greater_than"),
        ({"page": {"width": {"value": "210"}}}, "float_type"),
        ({"page": None}, "model_type"),
        ({"fonts": {"宋体": {"typeface": "宋体"}}}, "extra_forbidden"),
        ({"paragraphs": {"body": {"line": {"unit": "cm"}}}}, "literal_error"),
    ],
)
def test_what_a_field_can_hold_stays(data: object, kind: str) -> None:
    model: type[Model] = partial(Layout)
    model.model_rebuild()
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    assert [error["type"] for error in caught.value.errors()] == [kind]
