"""Drawings, and what they are called."""

import re

import merman
import pytest

from planner.compose.charts import step_name
from planner.compose.composer import compose
from planner.compose.graphs import Edge, Graph, Node, label
from planner.model.procedures import Step

ARROWS = (Edge("a", "b"), Edge("b", "c", "是"))


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


def test_the_organisation_is_a_tree_of_names(flood):
    tree, _ = compose(*flood).drawings
    assert (tree.kind, tree.title) == ("tree", "组织体系图")
    assert tree.nodes[0] == Node("n1", (flood[0].organisation.bodies[0].name,))
    assert tree.edges[0] == Edge("n1", "n2")


def test_a_step_says_its_name_its_body_its_limit_and_its_levels(flood):
    _, flow = compose(*flood).drawings
    steps = {node.id: node for node in flow.nodes}
    assert steps["n3"] == Node("n3", ("转移", "各村防汛工作组", "1小时内", "一级响应"))


def test_a_flow_begins_round_and_a_condition_is_a_diamond_before_its_step(flood):
    _, flow = compose(*flood).drawings
    condition = Node("c3", ("水库大坝渗漏或者溃决，或者有人不愿离开时",), "diamond")
    assert [node.shape for node in flow.nodes] == ["rounded", "box", "diamond", "box", "box"]
    assert condition in flow.nodes
    assert {Edge("n2", "c3"), Edge("c3", "n3", "是")} <= set(flow.edges)


def test_a_graph_in_the_language_of_mermaid():
    nodes = (Node("a", ("接报", "办公室"), "rounded"), Node("b", ("有人受伤",), "diamond"))
    graph = Graph("flow", "处置流程图", (*nodes, Node("c", ("救护",))), ARROWS)
    assert graph.mermaid == (
        "flowchart TB\n"
        '  a(["接报<br/>办公室"])\n  b{"有人受伤"}\n  c["救护"]\n'
        '  a --> b\n  b -->|"是"| c\n'
    )


def test_a_graph_in_words():
    nodes = (Node("a", ("接报", "办公室")), Node("b", ("有人受伤",), "diamond"))
    graph = Graph("flow", "处置流程图", (*nodes, Node("c", ("救护",))), ARROWS)
    assert graph.description == ("处置流程图：接报，办公室 → 有人受伤；有人受伤 → 救护；救护。")


def test_the_drawings_of_a_document_are_its_fences_in_their_order(flood):
    document = compose(*flood)
    fences = re.findall("```mermaid\n(.*?)```", document.markdown, re.DOTALL)
    assert fences == [graph.mermaid for graph in document.drawings]


def test_every_drawing_of_a_plan_is_valid(flood):
    drawings = re.findall("```mermaid\n(.*?)```", compose(*flood).markdown, re.DOTALL)
    results = [merman.Merman().validate(drawing, None) for drawing in drawings]
    assert [(result.valid, result.error) for result in results] == [(True, None)] * 2
