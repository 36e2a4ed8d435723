"""What stands in for the fonts of a layout."""

from pathlib import Path

import pytest

from planner.layout import Layout, load_layout
from planner.office.faces import Face
from planner.office.stand_ins import Knowledge, fonts_of, load_knowledge

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def layout() -> Layout:
    return load_layout(ROOT / "templates" / "layouts" / "gbt9704.yaml")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


def face(*families: str, style: str = "Regular") -> Face:
    return Face(frozenset(families), style, Path("/fonts/f.ttf"), 0)


def state(layout: Layout, knowledge: Knowledge, name: str, *faces: Face) -> tuple[str, str]:
    (font,) = (each for each in fonts_of(layout, faces, knowledge) if each.name == name)
    return font.state, font.stands_in


def test_every_font_of_the_layout_is_told_of_once(layout: Layout, knowledge: Knowledge) -> None:
    assert [font.name for font in fonts_of(layout, [], knowledge)] == [
        *("仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体", "宋体", "Times New Roman")
    ]


def test_a_font_is_present_by_its_name_in_any_case(layout: Layout, knowledge: Knowledge) -> None:
    there = face("仿宋_GB2312", "FangSong_GB2312")
    assert state(layout, knowledge, "仿宋_GB2312", there) == ("present", "仿宋_GB2312")
    there = face("times new roman")
    assert state(layout, knowledge, "Times New Roman", there)[0] == "present"


def test_the_same_typeface_goes_before_a_free_font(layout: Layout, knowledge: Knowledge) -> None:
    faces = (face("FandolFang R"), face("FangSong", "仿宋"))
    assert state(layout, knowledge, "仿宋_GB2312", *faces) == ("renamed", "仿宋")


def test_free_fonts_stand_in_by_their_order(layout: Layout, knowledge: Knowledge) -> None:
    noto, fandol = face("Noto Serif CJK SC"), face("FandolFang R")
    assert state(layout, knowledge, "仿宋_GB2312", noto, fandol) == ("replaced", "FandolFang R")
    assert state(layout, knowledge, "仿宋_GB2312", noto) == ("replaced", "Noto Serif CJK SC")


def test_a_title_is_replaced_by_a_bold_font_only(layout: Layout, knowledge: Knowledge) -> None:
    regular, bold = face("Noto Serif CJK SC"), face("Noto Serif CJK SC", style="Bold")
    assert state(layout, knowledge, "方正小标宋简体", regular) == ("missing", "")
    assert state(layout, knowledge, "方正小标宋简体", regular, bold) == (
        "replaced",
        "Noto Serif CJK SC Bold",
    )


def test_a_font_that_nobody_knows_is_judged_by_its_part(
    layout: Layout, knowledge: Knowledge
) -> None:
    own = layout.fonts["仿宋"].model_copy(update={"name": "本单位仿宋"})
    fonts = layout.model_copy(update={"fonts": {"仿宋": own, "手写": own.model_copy(
        update={"name": "本单位手写", "latin": "Script"})}})  # fmt: skip
    there = face("Noto Serif CJK SC")
    assert state(fonts, knowledge, "本单位仿宋", there) == ("replaced", "Noto Serif CJK SC")
    assert state(fonts, knowledge, "本单位手写", there) == ("missing", "")


def test_every_font_of_the_layout_is_known(layout: Layout, knowledge: Knowledge) -> None:
    names = {name for typeface in knowledge.faces.values() for name in typeface.names}
    assert {font.name for font in fonts_of(layout, [], knowledge)} <= names
