"""Links in the free texts of a plan: each points to a part of the document."""

import pytest

from planner.model.integrity import plan_problems
from planner.model.markdown import inner_targets, parser

PLAN = {
    "organisation": {"bodies": [{"id": "office"}]},
    "levels": [{"id": "first"}],
    "reporting": [{"id": "initial"}],
    "procedures": [{"id": "response", "steps": [{"id": "receive"}]}],
    "annexes": [{"id": "map", "body": "图。"}],
}
TARGETS = (
    "annex-map",
    "body-office",
    "level-first",
    "procedure-response",
    "report-initial",
    "step-response-receive",
)


def problems(body, faults=()):
    """Give the links that lead nowhere in a chapter with this body."""
    data = PLAN | {"chapters": [{"body": body}]}
    found = plan_problems(data, {}, faults)
    return [(each.path, each.wrong, each.choices) for each in found if "link" in each.name]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("link", ["[](#{})", "[文](#{})", "| [](#{}) |\n| --- |", "- [](#{})"])
def test_a_link_can_point_to_any_part_with_an_id(target, link):
    assert problems(link.format(target)) == []


def test_a_link_to_nothing_is_a_problem_at_the_text():
    path = ("chapters", 0, "body")
    assert problems("[](#annex-mop)[](#annex-mop)[文](#x)") == [
        (path, "annex-mop", TARGETS),
        (path, "x", TARGETS),
    ]


def test_links_in_annexes_are_looked_at_as_well():
    data = PLAN | {"annexes": [{"id": "map", "body": "[](#annex-mop)"}]}
    (problem,) = plan_problems(data, {}, ())
    assert (problem.name, problem.path) == ("dangling-link", ("annexes", 0, "body"))


@pytest.mark.parametrize("body", ["`[](#x)`", "\\[](#x)", "[文](https://a.cn/#x)", "# 题", "文"])
def test_what_is_no_link_within_the_document_is_passed_over(body):
    assert problems(body) == []


def test_where_definitions_are_wrong_links_cannot_be_judged():
    assert problems("[](#annex-mop)", faults=[("annexes", 0, "id")]) == []
    assert problems("[](#annex-mop)", faults=[("general", "purpose")]) != []


def test_the_targets_of_a_text_in_their_order():
    tokens = parser().parse("[](#a) [甲](#b)\n\n- [c][d] [](https://e)\n\n[d]: #c\n")
    assert list(inner_targets(tokens)) == ["a", "b", "c"]
