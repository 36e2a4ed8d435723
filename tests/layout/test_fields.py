"""Every field of a layout says what it is: they become the hovers of editors."""

import re

import pytest
from pydantic.fields import FieldInfo

from planner.layout.reading import LayoutFile
from planner.model.shape import fields_of, models_within

MODELS = sorted(models_within(LayoutFile), key=lambda each: each.__name__)
FIELDS = [(model, key, info) for model in MODELS for key, info in fields_of(model).items()]
NAMES = [f"{model.__name__}.{key}" for model, key, _ in FIELDS]
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("info", [info for _, _, info in FIELDS], ids=NAMES)
def test_it_has_a_title_a_description_in_chinese_and_an_example(info: FieldInfo) -> None:
    assert info.title
    assert CHINESE.search(info.title)
    assert len(info.title) <= 12
    assert info.description
    assert re.search("[\u4e00-\u9fff0-9]", info.description)
    assert info.description.endswith("。")
    assert info.examples


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_titles_of_one_part_differ(model: type) -> None:
    titles = [info.title for info in fields_of(model).values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("model", "key", "info"), FIELDS, ids=NAMES)
def test_its_examples_are_valid(model: type, key: str, info: FieldInfo) -> None:
    model.model_rebuild()
    for example in info.examples or ():
        model.model_validate({key: example})
