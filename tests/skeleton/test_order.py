"""Orders: the ids of an organisation's bodies and posts, and the words of its plan."""

import pytest

from planner.model.plan import PlanClass
from planner.skeleton.order import Order
from planner.skeleton.words import words


@pytest.mark.parametrize(
    ("identifier", "own"),
    [
        ("qingshi-petition", "qingshi-leader"),
        ("qingshi-flood", "qingshi-leader"),
        ("on-site-petition", "on-site-leader"),
        ("school-fire-drill", "school-fire-leader"),
        ("petition", "petition-leader"),
        ("null", "null-leader"),
        ("a" * 64, "a" * 40 + "-leader"),
        ("a" * 39 + "-bcd-flood", "a" * 39 + "-leader"),
    ],
)
def test_plans_of_one_organisation_share_the_ids_of_the_directory(
    identifier: str, own: str
) -> None:
    assert Order("township", "petition", identifier).own("leader") == own


@pytest.mark.parametrize(
    ("class_", "organ", "title"),
    [
        ("township", "青石镇人民政府", "青石镇自然灾害应急预案"),
        ("township", "城东街道办事处", "城东街道自然灾害应急预案"),
        ("village", "河西村村民委员会", "河西村自然灾害应急预案"),
        ("village", "和园社区居民委员会", "和园社区自然灾害应急预案"),
        ("departmental", "云溪县水利局", "云溪县水利局自然灾害应急预案"),
        ("unit", "云溪县城东实验小学", "云溪县城东实验小学自然灾害应急预案"),
        ("township", "人民政府", "人民政府自然灾害应急预案"),
        ("unit", "{event}公司", "{event}公司自然灾害应急预案"),
        ("event", "云溪县人民政府", "【填写：活动的名称】自然灾害应急预案"),
        ("joint", "云溪县人民政府", "【填写：联合各方的名称】自然灾害联合应急预案"),
    ],
)
def test_the_title_is_made_of_the_organisation(class_: PlanClass, organ: str, title: str) -> None:
    said = words(Order(class_, "natural", "x", organ=organ))
    assert (said["title"], said["organ"]) == (title, organ)


def test_a_title_that_was_ordered_is_kept() -> None:
    assert words(Order("unit", "natural", "x", title="防汛方案"))["title"] == "防汛方案"
