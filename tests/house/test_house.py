"""What an organisation prints with, as its planner.yaml names it."""

from pathlib import Path

import pytest

from planner.house import furnish
from planner.layout import load_layout
from planner.layout.files import DEFAULT, built_in
from tests.compose.conftest import GOLDEN, load
from tests.house.conftest import Told, Write

STANDARD = load_layout(built_in()[DEFAULT])


def test_without_a_configuration_all_is_planners_own() -> None:
    house = furnish(None)
    assert house.layout == STANDARD
    assert (house.folders, house.words, house.apart) == ((), None, ())


def test_a_configuration_need_not_name_anything(write: Write) -> None:
    assert furnish(write("planner.yaml", "ignore: [W]\n")) == furnish(None)


def test_a_layout_by_its_name(write: Write) -> None:
    house = furnish(write("planner.yaml", "layout: plain\n"))
    assert house.layout.numbering == "decimal"
    assert house.apart == ()


def test_a_layout_of_ones_own(write: Write) -> None:
    write("layouts/base.yaml", "extends: gbt9704\nname: 县\n")
    write("layouts/ours.yaml", "extends: base.yaml\nnesting: {bullet: •}\n")
    house = furnish(write("planner.yaml", "layout: layouts/ours.yaml\n"))
    assert (house.layout.name, house.layout.nesting.bullet) == ("县", "•")
    assert house.apart == (
        Path("layouts/ours.yaml"),
        Path("layouts/base.yaml"),
        built_in()[DEFAULT],
    )


def test_another_layout_takes_its_place(write: Write) -> None:
    configuration = write("planner.yaml", "layout: none.yaml\n")
    assert furnish(configuration, built_in()["plain"]).layout.numbering == "decimal"


def test_templates_and_words(write: Write) -> None:
    write("own/wording.yaml", "within: 不超过{duration}\nnote:\n  version: 版本{version}\n")
    house = furnish(write("planner.yaml", "templates: own\n"))
    assert house.folders == (Path("own"),)
    assert house.apart == (Path("own/wording.yaml"),)
    assert house.words is not None
    assert house.words["within"] == "不超过{duration}"
    assert house.words["note"]["version"] == "版本{version}"
    assert house.words["note"]["issued"] == "{date}印发"


def test_what_a_configuration_extends_comes_after_it(write: Write) -> None:
    write("county/planner.yaml", "templates: own\nlayout: plain\n")
    write("county/own/wording.yaml", "within: 县{duration}\nevery: 县{duration}\n")
    write("town/wording.yaml", "within: 镇{duration}\n")
    house = furnish(write("planner.yaml", "extends: county/planner.yaml\ntemplates: town\n"))
    assert house.folders == (Path("town"), Path("county/own"))
    assert house.layout.numbering == "decimal"
    assert house.words is not None
    assert (house.words["within"], house.words["every"]) == ("镇{duration}", "县{duration}")


def test_a_plan_is_printed_with_the_numbering_and_the_form_of_the_layout(write: Write) -> None:
    plan, _ = load(GOLDEN / "flood.yaml")
    plain = furnish(write("planner.yaml", "layout: plain\n")).as_printed(plan)
    assert (plain.numbering, plain.official.form) == ("decimal", "plain")
    assert furnish(None).as_printed(plan) == plan


BESIDE = "检查路径：从写有这一行的文件所在的文件夹算起。"
WITHIN = "把它放到这个文件夹或者下级文件夹里，链接（快捷方式）也不能指向外面。"
OUTSIDE = "不在写有这一行的文件所在的文件夹里"


@pytest.mark.parametrize(
    ("configuration", "line"),
    [
        ("templates: own", f"12 P004 找不到文件夹“own” | {BESIDE}"),
        ("templates: planner.yaml", f"12 P004 找不到文件夹“planner.yaml” | {BESIDE}"),
        ("templates: ..", f"12 P003 “..”{OUTSIDE} | {WITHIN}"),
        ("templates: /etc", f"12 P003 “/etc”{OUTSIDE} | {WITHIN}"),
        ("layout: ours.yaml", f"9 L022 找不到文件“ours.yaml” | {BESIDE}"),
        ("layout: ../ours.yaml", f"9 P003 “../ours.yaml”{OUTSIDE} | {WITHIN}"),
        (
            "layout: plian",
            "9 P001 没有“plian”这种版面 | 是不是想写“plain”？自己的版面写文件名，以 .yaml 结尾。",
        ),
    ],
)
def test_what_cannot_be_found_or_lies_outside(told: Told, configuration: str, line: str) -> None:
    assert told(configuration) == [f"planner.yaml:1:{line}"]


def test_links_out_of_the_folder_are_not_followed(
    told: Told, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "wording.yaml").write_text("within: '{duration}'\n", encoding="utf-8")
    Path("own").symlink_to(elsewhere)
    assert told("templates: own") == [f"planner.yaml:1:12 P003 “own”{OUTSIDE} | {WITHIN}"]
    Path("inside").mkdir()
    Path("inside/wording.yaml").symlink_to(elsewhere / "wording.yaml")
    assert told("templates: inside") == [
        "inside/wording.yaml:1:1 P033 这个文件是一个链接（快捷方式），指向文件夹以外 | "
        "把文件本身放到这里。"
    ]


def test_mistakes_of_all_files_are_told_at_once(told: Told, write: Write) -> None:
    write("own/wording.yaml", "within: 以内\n")
    write("ours.yaml", "extends: gbt9704\nnmae: 本单位\n")
    lines = told("templates: own\nlayout: ours.yaml\n", "en")
    assert lines == [
        "own/wording.yaml:1:9 P030 {duration} missing here, so the print would lack something | "
        "The text needs {duration}.",
        "ours.yaml:2:1 M002 there is no key “nmae” | Did you mean “name”?",
    ]


def test_a_configuration_with_mistakes_names_nothing(told: Told) -> None:
    assert told("templates: none\nlayuot: plain\n") == [
        "planner.yaml:2:1 M002 没有“layuot”这个字段 | 是不是想写“layout”？"
    ]
