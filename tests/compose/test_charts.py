"""Drawings, and what they are called."""

import re

import merman
import pytest

from planner.compose.charts import label, step_name
from planner.compose.composer import compose
from planner.model.procedures import Step


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("镇防汛指挥部", '"镇防汛指挥部"'),
        ("村（居）“甲”、乙", '"村（居）“甲”、乙"'),
        ('a"b', '"a#34;b"'),
        ("1. 甲", '"1#46; 甲"'),
        ("- 甲", '"#45; 甲"'),
        ("#35;", '"#35;35#59;"'),
        ("𠮷😀", '"𠮷#128512;"'),
    ],
)
def test_a_label_is_quoted_and_its_signs_have_numbers(text, quoted):
    assert label(text) == quoted


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"title": "接报", "do": "登记。"}, "接报"),
        ({"do": "登记时间、地点。再核实。"}, "登记时间、地点"),
        ({"do": "转移下列人员：\n老年人"}, "转移下列人员"),
        ({"do": "登记"}, "登记"),
        ({"do": "。登记"}, "。登记"),
    ],
)
def test_the_short_name_of_a_step(fields, name):
    assert step_name(Step.model_validate({"id": "a", "by": "b", **fields})) == name


def test_arrows_follow_the_order_of_the_steps_and_tell_their_conditions(flood):
    markdown = compose(*flood).markdown
    assert '  n3["转移<br/>各村防汛工作组<br/>1小时内"]\n' in markdown
    assert '  n2 -->|"水库大坝渗漏或者溃决，或者有人不愿离开时"| n3\n' in markdown


def test_every_drawing_of_a_plan_is_valid(flood):
    drawings = re.findall("```mermaid\n(.*?)```", compose(*flood).markdown, re.DOTALL)
    results = [merman.Merman().validate(drawing, None) for drawing in drawings]
    assert [(result.valid, result.error) for result in results] == [(True, None)] * 2
