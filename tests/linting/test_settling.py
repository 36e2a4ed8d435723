"""The configuration: what it changes, what it extends, and what can be wrong with it."""

from pathlib import Path

import pytest

from planner.linting.configuration import Configuration, Profiles
from planner.linting.roster import Roster
from planner.linting.verdict import Failure, UnknownSelectorError
from planner.model.durations import Duration
from planner.model.plan import Plan
from planner.rules.knowledge import Profile, profile
from planner.source.repository import Repository
from tests.linting.conftest import check, copy, edit, request, told, write

pytestmark = pytest.mark.usefixtures("repository")

PLAN = "plans/town.yaml"


def spoil() -> None:
    edit(PLAN, "do: 登记并核实。", "do: 甲丙。")


def codes(*paths: str) -> list[str]:
    return [line.split()[1] for line in told(check(*paths))]


@pytest.mark.parametrize(
    ("configuration", "found"),
    [
        ("select: [Z102]", ["Z102"]),
        ("select: [doubtful-word]", ["Z102"]),
        ("ignore: [Z]", []),
        ("select: [word]\nignore: [Z]", ["Z101"]),
        ("ignore: [all]", []),
        ("per-file-ignores: {plans/*: [word]}", ["Z102"]),
        ("per-file-ignores: {town.yaml: [Z]}", []),
        ("per-file-ignores: {'*/town.yaml': [all]}", []),
        ("per-file-ignores: {plan: [Z]}", ["Z101", "Z102"]),
    ],
)
def test_which_rules_run(configuration: str, found: list[str]) -> None:
    spoil()
    write("planner.yaml", configuration)
    assert codes() == found


def test_how_grave_a_rule_is() -> None:
    spoil()
    write("planner.yaml", "severity: {Z101: info, doubtful-word: error}")
    assert [line.split()[1:3] for line in told(check())] == [["Z101", "info"], ["Z102", "error"]]


def test_the_command_line_selects_instead_and_ignores_besides() -> None:
    spoil()
    write("planner.yaml", "select: [Z101]\nignore: [Z103]")
    assert told(check(select=("Z",), ignore=("Z101",)))[0].split()[1] == "Z102"


def test_the_nearest_upward_of_all_that_is_checked_counts() -> None:
    spoil()
    write("planner.yaml", "select: [Z101]")
    write("plans/planner.yaml", "select: [Z102]")
    assert codes("plans") == ["Z102"]
    assert codes(".") == ["Z101"]


def test_it_is_not_looked_for_above_the_repository(repository: Path) -> None:
    spoil()
    inner = repository / "plans"
    (inner / ".git").mkdir()
    write("planner.yaml", "ignore: [all]")
    assert codes("plans") == ["Z101", "Z102"]


def test_it_builds_on_another() -> None:
    spoil()
    write("county/base.yaml", "select: [Z101]\nignore: [Z102]\nseverity: {Z101: info, Z102: info}")
    write("planner.yaml", "extends: county/base.yaml\nselect: [Z]\nseverity: {word: error}")
    assert [line.split()[1:3] for line in told(check())] == [["Z101", "error"]]


def test_paths_start_from_the_file_they_stand_in() -> None:
    spoil()
    write("county/base.yaml", "per-file-ignores: {../plans/*: [Z101]}\nbaseline: none.json")
    write("planner.yaml", "extends: county/base.yaml\nbaseline: accepted.json")
    write("accepted.json", '{"findings": []}')
    assert codes() == ["Z102"]


@pytest.mark.parametrize(
    ("configuration", "finding"),
    [
        ("select: [Z1O1]", "1:10 L021 error 没有“Z1O1”这条规则，也没有这一类规则"),
        ("ignore: [wrod]", "1:10 L021 error 没有“wrod”这条规则，也没有这一类规则"),
        ("ignore: [J]", "1:10 L020 error 没有“J”这条规则，也没有这一类规则"),
        ("severity: {Z109: info}", "1:12 L021 error 没有“Z109”这条规则，也没有这一类规则"),
        ("severity: {Z: info}", "1:12 L020 error 没有“Z”这条规则，也没有这一类规则"),
        ("per-file-ignores: {a: [Q999]}", "1:24 L020 error 没有“Q999”这条规则，也没有这一类规则"),
        ("extends: base.yaml", "1:10 L022 error 找不到文件“base.yaml”"),
        ("extends: planner.yaml", "1:10 L023 error “planner.yaml”又沿用了前面的文件，成了一个圈"),
        (
            "profiles: {township: {required: [recovery.revue]}}",
            "1:34 L025 error 预案没有“revue”这个字段",
        ),
        ("profiles: {all: {advised: [zzz]}}", "1:28 L024 error 预案没有“zzz”这个字段"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_counts(configuration: str, finding: str) -> None:
    write("planner.yaml", configuration)
    assert told(check()) == [f"planner.yaml:{finding}"]


@pytest.mark.parametrize(
    ("configuration", "finding"),
    [
        ("ingore: [all]", ["planner.yaml:1:1", "M002"]),
        ("ignore: all", ["planner.yaml:1:9", "M012"]),
        ("ignore: []", ["planner.yaml:1:9", "M032"]),
        ("severity: {Z101: grave}", ["planner.yaml:1:18", "M031"]),
        ("contacts-checked-within: 6", ["planner.yaml:1:26", "M021"]),
        ("contacts_checked_within: 6 months", ["planner.yaml:1:1", "M002"]),
        ("profiles: {town: {required: [risks]}}", ["planner.yaml:1:12", "M003"]),
        ("ignore: [", ["planner.yaml:1:9", "Y016"]),
    ],
)
def test_mistakes_of_shape_are_told_as_in_plans_and_nothing_is_checked(
    configuration: str, finding: list[str]
) -> None:
    spoil()
    write("planner.yaml", configuration)
    outcome = check()
    assert [line.split()[:2] for line in told(outcome)] == [finding]
    assert outcome.failures == (Failure("configuration", {"file": "planner.yaml"}),)


def test_a_circle_of_several_is_told_where_it_closes() -> None:
    write("planner.yaml", "extends: a.yaml")
    write("a.yaml", "extends: b.yaml")
    write("b.yaml", "extends: a.yaml")
    assert told(check("plans")) == ["b.yaml:1:10 L023 error “a.yaml”又沿用了前面的文件，成了一个圈"]


@pytest.mark.parametrize(("selector", "near"), [("Z1O1", "Z101"), ("zzz", None)])
def test_an_unknown_selector_of_the_command_line_ends_the_run(
    selector: str, near: str | None
) -> None:
    with pytest.raises(UnknownSelectorError) as caught:
        check(select=(selector,))
    assert (caught.value.selector, caught.value.near) == (selector, near)


def plan() -> Plan:
    plan = Repository().plan(Path(PLAN)).plan
    assert plan
    return plan


def test_an_element_of_a_profile_has_one_status() -> None:
    usual = profile("township", "petition")
    first, second, *_ = usual.required
    third, *_ = usual.advised
    write(
        "planner.yaml",
        "profiles:\n"
        f"  all: {{dropped: [{first}]}}\n"
        f"  township: {{required: [{third}, resources.supplies], advised: [{second}]}}\n"
        "  unit: {required: [risks]}\n",
    )
    settings = Roster(request()).settings(plan())
    assert settings.profile == Profile(
        (*usual.required[2:], third, "resources.supplies"), (*usual.advised[1:], second)
    )


def test_the_age_of_contacts() -> None:
    assert Roster(request()).settings(plan()).contacts_checked_within == Duration(6, "month")
    write("planner.yaml", "contacts-checked-within: 3个月")
    assert Roster(request()).settings(plan()).contacts_checked_within == Duration(3, "month")


def test_every_field_has_title_description_and_an_example_that_holds() -> None:
    Configuration.model_rebuild()
    for name, info in Configuration.model_fields.items():
        assert all((info.title, info.description, info.examples))
        for example in info.examples or ():
            Configuration.model_validate({info.alias or name: example})
    for info in Profiles.model_fields.values():
        assert all((info.title, info.description))


def test_it_is_no_plan() -> None:
    copy("a.yaml", "a", "甲")
    write("plans/planner.yaml", "select: [Z101]")
    assert len(told(check("plans"))) == 1


def test_what_it_names_for_printing_is_no_plan_and_changes_nothing() -> None:
    spoil()
    write("planner.yaml", "select: [Z101]\ntemplates: own\nlayout: layouts/ours.yaml\n")
    write("own/wording.yaml", "nonsense: true\n")
    write("layouts/ours.yaml", "extends: base.yaml\nnonsense: true\n")
    write("layouts/base.yaml", "extends: nowhere\n")
    for _ in range(2):  # the second time from the cache
        outcome = check(".")
        assert [line.split()[1] for line in told(outcome)] == ["Z101"]
        assert outcome.summary.files == 2
