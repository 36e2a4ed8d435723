"""Every field of every model says what it is: they become the hovers of editors."""

import re
from typing import Any

import pytest
from pydantic.fields import FieldInfo

from planner.model.base import Model
from planner.model.conditions import Comparison
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.model.shape import fields_of, models_within

MODELS = sorted(models_within(Plan) | models_within(Directory), key=lambda each: each.__name__)
FIELDS = [(model, key, info) for model in MODELS for key, info in fields_of(model).items()]
CHINESE = re.compile("[\u4e00-\u9fff]")

NAMES = [f"{model.__name__}.{key}" for model, key, _ in FIELDS]
every_field = pytest.mark.parametrize("info", [info for _, _, info in FIELDS], ids=NAMES)


def test_all_models_are_reached() -> None:
    def below(model: type[Model]) -> set[type[Model]]:
        return {model}.union(*(below(each) for each in model.__subclasses__()))

    own = {each for each in below(Model) if each.__module__.startswith("planner.model.")}
    bases = {each for each in own if each.__subclasses__()}
    assert own - bases == set(MODELS)


@every_field
def test_it_has_a_title_and_a_description_in_chinese(info: FieldInfo) -> None:
    assert info.title
    assert CHINESE.search(info.title)
    assert len(info.title) <= 12
    assert info.description
    assert CHINESE.search(info.description)
    assert info.description.endswith("。")


@pytest.mark.parametrize(("model", "key", "info"), FIELDS, ids=NAMES)
def test_it_has_examples_that_are_valid(model: type[Model], key: str, info: FieldInfo) -> None:
    assert info.examples
    for example in info.examples:
        model.model_rebuild()
        model.model_validate(_whole(model, key) | {key: example})


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_titles_of_one_model_differ(model: type[Model]) -> None:
    titles = [info.title for info in fields_of(model).values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_keys_are_small_letters(model: type[Model]) -> None:
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", key) for key in fields_of(model))


@every_field
def test_what_may_be_left_out_has_a_default_that_says_nothing(info: FieldInfo) -> None:
    if not info.is_required():
        assert info.default in (None, (), {}, False, True, "chinese", "public") or not (
            info.default.model_fields_set
        )


def _whole(model: type[Model], key: str) -> dict[str, Any]:
    """Give what a map needs besides `key`: the first example of all that is required."""
    fields = fields_of(model).items()
    required = {other: info.examples for other, info in fields if info.is_required()}
    whole = {other: examples[0] for other, examples in required.items() if examples}
    if model is Comparison:
        whole |= {"fact": {"at_least": 1}, "from": {"to": 99}, "to": {"from": 1}}.get(key, {})
    return whole
