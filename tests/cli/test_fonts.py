"""`planner fonts`, run with folders of fonts made for the test."""

import sys
from pathlib import Path

import pytest

from planner.office import stand_ins
from tests.cli.conftest import Planner
from tests.office.fonts import font, save


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the only folder in which this machine looks for fonts."""
    monkeypatch.setattr(stand_ins, "system_folders", lambda: [tmp_path / "fonts"])
    knowledge = stand_ins.load_knowledge().model_copy(update={"folders": ()})
    monkeypatch.setattr(stand_ins, "load_knowledge", lambda: knowledge)
    return tmp_path / "fonts"


def test_each_font_is_told_of(folder: Path, planner: Planner) -> None:
    save(folder, "simfang.ttf", font("FangSong", family_name="仿宋"))
    save(folder, "simhei.ttf", font("SimHei", family_name="黑体"))
    save(folder, "noto.ttc", font("Noto Serif CJK SC"), font("Noto Serif CJK SC", "Bold"))
    ended = planner("fonts")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.split("\n\n")[0].splitlines() == [
        "仿宋_GB2312：有，名字是 仿宋。",
        "黑体：有。",
        "楷体_GB2312：没有，用 Noto Serif CJK SC 代替。",
        "方正小标宋简体：没有，用 Noto Serif CJK SC Bold 代替。",
        "宋体：没有，用 Noto Serif CJK SC 代替。",
        "Times New Roman：没有，也没有合适的代替字体。",
    ]


def test_it_says_where_to_get_what_is_not_there(folder: Path, planner: Planner) -> None:
    save(folder, "simhei.ttf", font("SimHei", family_name="黑体"))
    _, sources, packages = planner("fonts", "--lang", "en").out.split("\n\n")
    assert sources.splitlines() == [
        "Where to get those that are not there:",
        "  仿宋_GB2312: Windows has FangSong; FangSong_GB2312 is its former name.",
        "  楷体_GB2312: Windows has KaiTi; KaiTi_GB2312 is its former name.",
        "  方正小标宋简体: A commercial font of Founder (FounderType);"
        " computers of Chinese offices usually have it.",
        "  宋体: Windows has SimSun.",
        "  Times New Roman: Windows and macOS have it.",
    ]
    assert packages.startswith("Free stand-ins: on Debian and Ubuntu fonts-noto-cjk;")


def test_the_fonts_are_those_of_the_layout_that_plans_are_printed_by(
    folder: Path, planner: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ours.yaml").write_text(
        "extends: gbt9704\nfonts: {仿宋: {name: 华文仿宋}}\n", encoding="utf-8"
    )
    Path("planner.yaml").write_text("layout: ours.yaml\n", encoding="utf-8")
    first, *_ = planner("fonts").out.splitlines()
    assert first == "华文仿宋：没有，也没有合适的代替字体。"
    first, *_ = planner("fonts", "--layout", "gbt9704").out.splitlines()
    assert first == "仿宋_GB2312：没有，也没有合适的代替字体。"


def test_where_all_are_there_no_more_is_said(folder: Path, planner: Planner) -> None:
    names = ("仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体", "宋体", "Times New Roman")
    for number, name in enumerate(names):
        save(folder, f"{number}.ttf", font(name))
    assert planner("fonts").out == "".join(f"{name}：有。\n" for name in names)


def test_libraries_that_it_needs_are_told(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "planner.office.stand_ins", None)
    ended = planner("fonts", "--lang", "en")
    assert (ended.code, ended.err) == (2, "it needs more: pip install 'yingji-planner[pdf]'\n")
