"""Durations, conditions and citations in official Chinese."""

from datetime import date

import pytest
from pydantic import TypeAdapter

from planner.compose.templates import load_data
from planner.compose.wording import Wording, day
from planner.model.conditions import Condition, Fact
from planner.model.durations import Duration
from planner.model.general import Basis

FACTS = TypeAdapter(dict[str, Fact]).validate_python(
    {
        "people": {"label": "现场聚集人数", "type": "integer", "unit": "人"},
        "level": {"label": "水位", "type": "number", "unit": "米"},
        "index": {"label": "指数", "type": "number"},
        "injured": {"label": "伤员", "type": "integer", "unit": "人", "present": "有人受伤"},
        "leak": {"label": "泄漏量", "type": "number", "unit": "吨", "present": "发生泄漏"},
        "road": {
            "label": "道路通行",
            "type": "choice",
            "choices": {"open": "畅通", "slowed": "受阻", "one-way": "半幅中断", "blocked": "中断"},
        },
    }
)
CONDITION = TypeAdapter(Condition)


@pytest.fixture(scope="module")
def wording():
    return Wording(load_data("wording.yaml"), FACTS)


def read(condition):
    return CONDITION.validate_python(condition)


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ({"fact": "people", "at_least": 50}, "现场聚集人数达到50人以上"),
        ({"fact": "people", "above": 50}, "现场聚集人数超过50人"),
        ({"fact": "people", "at_most": 5}, "现场聚集人数在5人以下"),
        ({"fact": "people", "below": 50}, "现场聚集人数不足50人"),
        ({"fact": "people", "from": 20, "below": 50}, "现场聚集人数20人以上不足50人"),
        ({"fact": "people", "from": 20, "to": 49}, "现场聚集人数20人以上49人以下"),
        ({"fact": "people", "from": 0, "below": 5}, "现场聚集人数0人以上不足5人"),
        ({"fact": "people", "is": 0}, "现场聚集人数为0人"),
        ({"fact": "people", "is_not": 0}, "现场聚集人数不为0人"),
        ({"fact": "people", "any_of": [1, 2, 3]}, "现场聚集人数为1、2或者3人"),
        ({"fact": "level", "at_least": 22.5}, "水位达到22.5米以上"),
        ({"fact": "index", "above": 0.00001}, "指数超过0.00001"),
        ({"fact": "index", "above": 1e22}, "指数超过10000000000000000000000"),
        ({"fact": "injured", "at_least": 1}, "有人受伤"),
        ({"fact": "injured", "above": 0}, "有人受伤"),
        ({"fact": "injured", "at_least": 2}, "伤员达到2人以上"),
        ({"fact": "injured", "from": 1, "below": 3}, "伤员1人以上不足3人"),
        ({"fact": "leak", "above": 0}, "发生泄漏"),
        ({"fact": "leak", "at_least": 1}, "泄漏量达到1吨以上"),
        ({"fact": "road", "is": "blocked"}, "道路通行中断"),
        ({"fact": "road", "is_not": "open"}, "道路通行受阻、半幅中断或者中断"),
        ({"fact": "road", "any_of": ["blocked", "slowed"]}, "道路通行中断或者受阻"),
        ({"text": "事态可能扩大。"}, "事态可能扩大"),
    ],
)
def test_a_single_condition(wording, condition, said):
    assert wording.condition(read(condition)) == said


MANY = {"fact": "people", "at_least": 50}
BLOCKED = {"fact": "road", "is": "blocked"}
GROWING = {"text": "事态可能扩大"}


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ({"any": [MANY]}, "现场聚集人数达到50人以上"),
        ({"any": [{"all": [MANY]}]}, "现场聚集人数达到50人以上"),
        ({"any": [MANY, BLOCKED]}, "现场聚集人数达到50人以上或者道路通行中断"),
        ({"all": [MANY, BLOCKED]}, "现场聚集人数达到50人以上且道路通行中断"),
        (
            {"any": [MANY, BLOCKED, GROWING]},
            "现场聚集人数达到50人以上、道路通行中断或者事态可能扩大",
        ),
        (
            {"all": [{"any": [MANY, BLOCKED]}, GROWING]},
            "现场聚集人数达到50人以上或者道路通行中断，且事态可能扩大",
        ),
        (
            {"any": [{"all": [MANY, BLOCKED]}, GROWING]},
            "现场聚集人数达到50人以上且道路通行中断，或者事态可能扩大",
        ),
        (
            {"any": [{"all": [{"any": [MANY, BLOCKED]}, GROWING]}, GROWING]},
            "（现场聚集人数达到50人以上或者道路通行中断，且事态可能扩大），或者事态可能扩大",
        ),
        (
            {"any": [MANY, {"text": "有人受伤，或者有人患病"}]},
            "现场聚集人数达到50人以上，或者有人受伤，或者有人患病",
        ),
    ],
)
def test_conditions_that_are_joined(wording, condition, said):
    assert wording.condition(read(condition)) == said


def test_choices_that_are_long_stand_in_brackets_among_other_conditions(wording):
    facts = TypeAdapter(dict[str, Fact]).validate_python(
        {"fire": {"label": "现场", "type": "choice", "choices": {"a": "有烟、有味", "b": "有火"}}}
    )
    condition = read({"all": [{"fact": "fire", "any_of": ["a", "b"]}, GROWING]})
    said = Wording(wording.patterns, facts).condition(condition)
    assert said == "（现场有烟、有味，或者有火），且事态可能扩大"


@pytest.mark.parametrize(
    ("text", "case", "occasion"),
    [
        ("道路中断", "道路中断的", "道路中断时"),
        ("道路中断的", "道路中断的", "道路中断的"),
        ("道路中断时", "道路中断时的", "道路中断时"),
        ("道路中断。", "道路中断的", "道路中断时"),
    ],
)
def test_a_condition_as_a_case_and_as_an_occasion(wording, text, case, occasion):
    condition = read({"text": text})
    assert (wording.case(condition), wording.occasion(condition)) == (case, occasion)


def test_the_parts_of_a_condition_as_a_list(wording):
    condition = read({"any": [MANY, {"all": [BLOCKED, GROWING]}]})
    assert wording.lead(condition) == "有下列情形之一"
    first, second = wording.parts(condition)
    assert (first.text, first.below) == ("现场聚集人数达到50人以上", ())
    assert second.text == "同时符合下列条件"
    assert [entry.text for entry in second.below] == ["道路通行中断", "事态可能扩大"]


def test_a_simple_condition_has_no_parts(wording):
    assert wording.parts(read(MANY)) == ()
    assert wording.parts(read({"any": [MANY]})) == ()


def test_parts_are_escaped(wording):
    (first, _) = wording.parts(read({"any": [{"text": "*甲*"}, MANY]}))
    assert first.text == r"\*甲\*"


@pytest.mark.parametrize(
    ("text", "duration", "within", "every"),
    [
        ("10 min", "10分钟", "10分钟内", "每10分钟"),
        ("1 h", "1小时", "1小时内", "每小时"),
        ("3 d", "3日", "3日内", "每3日"),
        ("10 working days", "10个工作日", "10个工作日内", "每10个工作日"),
        ("1 week", "1周", "1周内", "每周"),
        ("6 months", "6个月", "6个月内", "每6个月"),
        ("1 y", "1年", "1年内", "每年"),
        ("3年", "3年", "3年内", "每3年"),
    ],
)
def test_durations(wording, text, duration, within, every):
    value = Duration.parse(text)
    assert wording.duration(value) == duration
    assert wording.within(value) == within
    assert wording.every(value) == every


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ({"law": "信访工作条例"}, "《信访工作条例》"),
        ({"law": "信访工作条例", "articles": [20, 105]}, "《信访工作条例》第二十条、第一百零五条"),
        (
            {"law": "突发事件应对法", "articles": [28], "edition": "2024-06-28"},
            "《突发事件应对法》（2024年6月28日文本）第二十八条",
        ),
        ({"plan": "云溪县应急预案"}, "《云溪县应急预案》"),
        ({"document": "编制导则", "number": "GB/T 29639-2020"}, "《编制导则》（GB/T 29639-2020）"),
        ({"document": "《编制导则》"}, "《编制导则》"),
    ],
)
def test_bases(wording, basis, said):
    assert wording.basis(TypeAdapter(Basis).validate_python(basis)) == said


def test_a_day_has_no_leading_zeros():
    assert day(date(2026, 5, 1)) == "2026年5月1日"
