"""The skeletons of all classes and hazards."""

import re
from datetime import date

import pytest

from planner.compose.composer import compose
from planner.model.durations import Duration
from planner.model.plan import Plan
from planner.skeleton.order import Order
from planner.skeleton.skeleton import directory_skeleton, plan_skeleton
from tests.skeleton.conftest import BLANK, BRIEF, ORDERS, filled, issued, read, texts

every_order = pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.id)


def plan_of(class_: str, hazard: str) -> Plan:
    (order,) = (each for each in ORDERS if (each.class_, each.hazard) == (class_, hazard))
    plan = read(*texts(order)).plan
    assert plan is not None
    return plan


def colours(plan: Plan) -> list[str]:
    warning = plan.prevention.warning if plan.prevention else None
    assert warning is not None
    return [grade.colour for grade in warning.grades]


def test_there_is_one_for_each_of_nine_classes_and_five_hazards() -> None:
    assert len(ORDERS) == 45


@every_order
def test_its_only_mistakes_are_its_blanks(order: Order) -> None:
    plan, directory = texts(order)
    findings = read(plan, directory).findings
    assert {finding.name for finding in findings} == {"blank"}
    lines = [line for line in (directory + plan).split("\n") if not line.lstrip().startswith("#")]
    assert [finding.source for finding in findings] == [
        line for line in lines for _ in BLANK.findall(line)
    ]


@every_order
def test_filled_in_it_is_clean(order: Order) -> None:
    result = read(*map(filled, texts(order)))
    assert result.findings == ()
    assert result.plan is not None
    assert (result.plan.class_, result.plan.hazard) == (order.class_, order.hazard)


@every_order
def test_with_all_examples_it_is_clean_and_uses_every_chapter(order: Order) -> None:
    result = read(*(filled(issued(text)) for text in texts(order)))
    assert result.findings == ()
    assert result.plan is not None
    assert result.directory is not None
    unused = set(Plan.model_fields) - result.plan.model_fields_set
    left_out = {"accountability", "arrangements", "requirements"}
    assert unused == (left_out if order.class_ in BRIEF else set())
    assert result.plan.lifecycle.effective == date(2026, 3, 27)
    assert result.directory.checked == date(2026, 10, 8)


@every_order
def test_it_prints_as_a_draft_with_its_blanks(order: Order) -> None:
    result = read(*texts(order))
    assert result.plan is not None
    assert result.directory is not None
    markdown = compose(result.plan, result.directory).markdown
    assert "草案" in markdown
    assert "【填写：上级预案的名称，不带书名号】" in markdown


@every_order
def test_it_is_tidy(order: Order) -> None:
    for text in texts(order):
        assert not re.search(r"[ \t\r]$", text, re.MULTILINE)
        assert "\n\n\n" not in text
        assert re.search(r"[^\n]\n\Z", text)
        assert not re.search(r"\{[{%]", text)


@every_order
def test_two_runs_give_the_same_text(order: Order) -> None:
    assert texts(order) == texts(order)


@every_order
def test_its_head_tells_the_rules_of_yaml_before_anything_else(order: Order) -> None:
    text = plan_skeleton(order)
    head = text[: text.index(f"\nid: {order.id}\n")]
    assert all(line.startswith("#") or not line for line in head.split("\n"))
    assert [word in head for word in ("Tab", "半角冒号", "短横线", "引号", "# 后面是说明")] == [
        True
    ] * 5


@every_order
def test_every_chapter_is_explained_above_it(order: Order) -> None:
    lines = plan_skeleton(order).split("\n")
    start = lines.index("official:")
    chapters = [n for n, line in enumerate(lines) if n >= start and re.match(r"[a-z_]+:", line)]
    unexplained = [lines[n] for n in chapters if not lines[n - 1].startswith("# ")]
    assert unexplained == []


def test_the_way_to_the_schema_stands_in_the_head_where_there_is_one() -> None:
    order = ORDERS[0]
    line = "# yaml-language-server: $schema=../schema/plan.schema.json\n"
    assert line in plan_skeleton(order, "../schema/plan.schema.json")
    assert "yaml-language-server" not in plan_skeleton(order)
    line = "# yaml-language-server: $schema=./schema/directory.schema.json\n"
    assert line in directory_skeleton(order, "./schema/directory.schema.json")
    assert "yaml-language-server" not in directory_skeleton(order)


def test_a_village_and_a_site_have_brief_plans() -> None:
    for order in ORDERS:
        plan = plan_of(order.class_, order.hazard)
        kinds = [body.kind for body in plan.organisation.bodies]
        levels = 2 if order.class_ in BRIEF else 4 if order.hazard == "natural" else 3
        assert len(plan.levels) == levels
        assert kinds.count("team") == (2 if order.class_ in BRIEF else 3)


@pytest.mark.parametrize(
    ("class_", "hazard", "title"),
    [
        ("overall", "natural", "【填写：县（市、区）的名称】突发事件总体应急预案"),
        ("township", "petition", "【填写：乡镇或者街道的名称】信访突发事件应急预案"),
        ("on-site", "accident", "【填写：车间、岗位或者场所的名称】生产安全事故现场处置方案"),
        ("joint", "health", "【填写：联合各方的名称】突发公共卫生事件联合应急预案"),
    ],
)
def test_its_title_follows_from_class_and_hazard(class_: str, hazard: str, title: str) -> None:
    assert plan_of(class_, hazard).title == title


@pytest.mark.parametrize(
    ("class_", "chapter"),
    [
        ("overall", "预案体系"),
        ("special", "与其他预案的衔接"),
        ("departmental", "与其他预案的衔接"),
        ("township", "与其他预案的衔接"),
        ("village", "村（社区）基本情况"),
        ("unit", "单位概况"),
        ("on-site", "注意事项"),
        ("event", "活动基本情况"),
        ("joint", "联动机制"),
    ],
)
def test_each_class_has_a_chapter_of_its_own(class_: str, chapter: str) -> None:
    assert [each.title for each in plan_of(class_, "health").chapters] == [chapter]


@pytest.mark.parametrize("class_", ["township", "village"])
def test_a_petition_plan_keeps_the_lawful_deadlines(class_: str) -> None:
    steps = [step for each in plan_of(class_, "petition").procedures for step in each.steps]
    deadlines = {(step.deadline.article, step.deadline.within) for step in steps if step.deadline}
    assert deadlines == {
        (22, Duration(15, "day")),
        (23, Duration(15, "day")),
        (34, Duration(60, "day")),
    }


def test_a_petition_plan_has_visits_representatives_and_no_colours() -> None:
    plan = plan_of("township", "petition")
    assert [each.id for each in plan.procedures if each.when == "routine"] == ["visits"]
    assert list(plan.facts) == ["people", "injured", "traffic"]
    talk = next(step for step in plan.procedures[0].steps if step.id == "talk")
    assert "代表不超过五名" in talk.do
    assert colours(plan) == []


@pytest.mark.parametrize("hazard", ["petition", "public-security"])
@pytest.mark.parametrize("class_", ["unit", "on-site"])
def test_the_head_of_a_unit_comes_to_the_scene(class_: str, hazard: str) -> None:
    """突发事件应对法第七十八条."""
    plan = plan_of(class_, hazard)
    assert plan.general.basis[0].model_dump()["articles"][6 if class_ == "on-site" else 7] == 78
    assert "lead" in [step.id for step in plan.procedures[0].steps]


def test_a_plan_for_natural_disasters_warns_in_four_colours() -> None:
    assert colours(plan_of("township", "natural")) == ["red", "orange", "yellow", "blue"]


def test_the_police_are_in_charge_of_public_security() -> None:
    steps = {step.id: step for step in plan_of("unit", "public-security").procedures[0].steps}
    assert steps["police-action"].by == "police"
    assert steps["hand-over"].after == ("police-action",)


def test_measures_against_epidemics_are_taken_by_the_authority_only() -> None:
    steps = {step.id: step for step in plan_of("unit", "health").procedures[0].steps}
    assert steps["lawful-measures"].by == "unit-health-authority"
    others = [step.do for step in steps.values() if step.by != "unit-health-authority"]
    assert not any("隔离" in do for do in others)


def test_fire_and_ambulance_are_called_in_an_accident() -> None:
    order = Order("unit", "accident", "unit-accident")
    plan, directory = plan_skeleton(order), directory_skeleton(order)
    assert "立即拨打119，有人受伤的同时拨打120" in plan
    assert re.findall(r'phone: "(\d+)"', directory) == ["110", "120", "119"]


def test_nobody_is_named_and_no_petitioner_is_recorded() -> None:
    forbidden = ("姓名", "身份证", "重点人员", "稳控")
    for order in ORDERS:
        for line in plan_skeleton(order).split("\n"):
            if not line.lstrip().startswith("#"):
                assert [word for word in forbidden if word in line and "不公布" not in line] == []
