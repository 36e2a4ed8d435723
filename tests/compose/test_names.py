"""From ids to names."""

import pytest

from planner.compose.names import Names
from planner.model.organisation import Authority


@pytest.fixture
def names(flood):
    return Names(*flood)


def test_names_of_bodies_posts_levels_and_annexes(names):
    assert names.body("office") == "指挥部办公室"
    assert names.body("county") == "清河县防汛抗旱指挥部办公室"
    assert names.bodies(["office", "villages"]) == "指挥部办公室、各村防汛工作组"
    assert names.posts(["mayor", "clerk"]) == "镇长、水利站站长"
    assert names.levels(["first", "second"]) == "一级响应、二级响应"
    assert names.annex("contacts") == "通讯录"
    assert names.authority(Authority(body="office", post="主任")) == "指挥部办公室主任"


def test_a_body_of_the_plan_goes_before_one_of_the_directory(flood):
    plan, directory = flood
    other = directory.bodies[0].model_copy(update={"id": "office", "name": "别的"})
    both = directory.model_copy(update={"bodies": (*directory.bodies, other)})
    assert Names(plan, both).body("office") == "指挥部办公室"
