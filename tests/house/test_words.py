"""A wording.yaml of one's own: what it can say, and what is told of the rest."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.compose.templates import load_data
from planner.house.words import joined_words, read_words
from planner.reporting.catalogue import wording
from planner.source.files import WORDS_NAME
from tests.house.conftest import Told, Write


@pytest.fixture
def words(told: Told, write: Write) -> Any:
    """Tell what is wrong in a file of words, without the name of the file."""

    def words(text: str) -> list[str]:
        write("own/wording.yaml", text)
        return [line.removeprefix("own/wording.yaml:") for line in told("templates: own\n")]

    return words


def test_the_whole_of_ours_can_be_said_again(tmp_path: Path) -> None:
    ours = load_data(WORDS_NAME)
    (tmp_path / WORDS_NAME).write_text(yaml.safe_dump(ours, allow_unicode=True), encoding="utf-8")
    reading = read_words(tmp_path)
    assert reading.findings == ()
    assert joined_words([reading.data]) == ours


def test_later_words_count(tmp_path: Path) -> None:
    joined = joined_words([{"case": "甲{condition}"}, {"case": "乙{condition}"}, {"note": {}}])
    assert joined == {**load_data(WORDS_NAME), "case": "乙{condition}"}


ALL_AT_ONCE = """\
within: 以内
every: "{x}一次，每{duration}"
units: {hour: "{n.__class__}", day: "{n:>9}", hours: 小时}
step: "第{n步"
note: 无
drills: {tabletop: "", functional: 1}
article: "第{n}{}条"
colours: {red: "{x}"}
every_one: {}
"""


def test_all_mistakes_are_told_at_once(words: Any) -> None:
    braces = (
        "P032 花括号不成对，或者里面不是一个名称 | "
        "写成 {名称} 的形式，名称照自带的 wording.yaml；不用的花括号去掉。"
    )
    assert words(ALL_AT_ONCE) == [
        "1:9 P030 这里少了 {duration}，打印出来会缺内容 | 把 {duration} 都写进去，花括号用半角。",
        "2:8 P031 这里没有 {x} 可以填 | 花括号里只能是 {duration}；去掉多余的。",
        f"3:15 {braces}",
        f"3:37 {braces}",
        "3:47 M002 没有“hours”这个字段 | 是不是想写“hour”？",
        f"4:7 {braces}",
        "5:7 M011 这里应当是“字段: 内容”的结构，却是文字 | "
        "另起一行，缩进两个空格，逐行写“字段: 内容”；冒号用半角，后面加空格。",
        "6:20 M034 这里的文字是空的 | 写上内容；不需要时删除这一行。",
        "6:36 M007 1 没有加引号，会被当成数字，不是文字 | "
        '写成 "1"；电话、版本、编号都要加半角引号，否则开头和末尾的 0 会丢失。',
        f"7:10 {braces}",
        "8:16 P034 这里没有 {x} 可以填 | 这里不用花括号；去掉它。",
        "9:1 M002 没有“every_one”这个字段 | 是不是想写“every-one”？",
    ]


TEXTS = st.text(alphabet="{}n:!.[]甲duration0 ", max_size=12)
KEYS = st.sampled_from([*load_data(WORDS_NAME), "x"])


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(KEYS, st.one_of(TEXTS, st.dictionaries(st.sampled_from("nx"), TEXTS))))
def test_any_words_are_sound_or_told(tmp_path: Path, said: dict[str, Any]) -> None:
    (tmp_path / WORDS_NAME).write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    reading = read_words(tmp_path)
    for finding in reading.findings:
        assert wording(finding, "zh").message
        assert wording(finding, "en").message
    if reading.model is not None:
        within = joined_words([reading.data])["within"]
        assert "3日" in within.format(duration="3日")
