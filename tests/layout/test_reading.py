"""Reading layouts: what differs is enough, and each mistake is told where it stands."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.layout import Layout, LayoutError, load_layout
from planner.layout.page import Page
from planner.layout.reading import CHAIN_LIMIT
from planner.model.base import Model
from planner.model.shape import fields_of
from planner.reporting.catalogue import Language, wording

Told = Callable[..., list[str]]


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a layout; without a name it is `ours.yaml`."""

    def write(text: str, name: str = "ours.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def told(write: Callable[..., Path]) -> Told:
    """Tell what is wrong in a layout, one line each: line:column, code, message | help."""

    def told(text: str, language: Language = "zh") -> list[str]:
        path = write(text)
        with pytest.raises(LayoutError) as caught:
            load_layout(path)
        lines = []
        for finding in caught.value.findings:
            said = wording(finding, language)
            assert finding.place.file == path.as_posix()
            place = f"{finding.place.line}:{finding.place.column}"
            lines.append(f"{place} {said.code} {said.message} | {said.help}")
        return lines

    return told


def read(path: Path) -> Layout:
    return load_layout(path)


# ------------------------------------------------------------------- extending


def test_what_is_not_said_comes_from_the_layout_that_is_extended(
    write: Callable[..., Path], layout: Layout
) -> None:
    path = write("extends: gbt9704\nname: 本单位\nparagraphs:\n  title: {size: {value: 20}}\n")
    ours = read(path)
    assert ours.name == "本单位"
    assert ours.paragraphs.title.size.value == 20
    assert ours.paragraphs.title.font == "小标宋"
    assert ours.page == layout.page


def test_a_changed_value_is_practice_unless_it_says_more(write: Callable[..., Path]) -> None:
    ours = read(
        write(
            "extends: gbt9704\n"
            "page: {top: {value: 37.5}}\n"
            "paragraphs:\n"
            '  title: {size: {value: 20, strength: 一般, clause: "4.1"}}\n'
            '  note: {size: {clause: "7.3.2"}}\n'
            "grid: {lines: {value: 22}}\n"
        )
    )
    assert (ours.page.top.clause, ours.page.top.strength) == (None, "实务")
    size = ours.paragraphs.title.size
    assert (size.clause, size.strength, size.unit) == ("4.1", "一般", "pt")
    assert ours.paragraphs.note.size.clause == "7.3.2"


def test_a_chain_of_layouts(write: Callable[..., Path]) -> None:
    write("extends: gbt9704-tall\nfonts: {小标宋: {name: 华文中宋}}\n", "county/base.yaml")
    write("extends: county/base.yaml\nnumbering: decimal\n", "town.yaml")
    ours = read(write("extends: town.yaml\nname: 村\n"))
    assert ours.fonts["小标宋"].name == "华文中宋"
    assert ours.fonts["小标宋"].alternative == "FZXiaoBiaoSong-B05S"
    assert (ours.numbering, ours.page.top.value, ours.name) == ("decimal", 34.58, "村")


def test_a_setting_can_be_taken_back(write: Callable[..., Path]) -> None:
    ours = read(write("extends: plain\nnumbering: null\nparagraphs: {quote: {first_line: ~}}\n"))
    assert ours.numbering is None
    assert ours.paragraphs.quote.first_line is None


def test_a_font_can_be_added_and_used(write: Callable[..., Path]) -> None:
    font = "{name: 隶书, alternative: LiSu, latin: 隶书, strength: 实务}"
    text = f"extends: gbt9704\nfonts: {{隶书: {font}}}\ncharacters: {{strong: {{font: 隶书}}}}\n"
    assert read(write(text)).characters.strong.font == "隶书"


def test_layouts_that_extend_each_other(told: Told, write: Callable[..., Path]) -> None:
    write("extends: ours.yaml\n", "other.yaml")
    with pytest.raises(LayoutError) as caught:
        load_layout(write("extends: other.yaml\n"))
    (finding,) = caught.value.findings
    assert (Path(finding.place.file).name, finding.name) == ("other.yaml", "extends-cycle")
    assert told("extends: ours.yaml\n") == [
        "1:10 L023 “ours.yaml”又沿用了前面的文件，成了一个圈 | 去掉其中一个文件的 extends。"
    ]


def test_a_chain_that_is_too_long(write: Callable[..., Path]) -> None:
    write("extends: gbt9704\n", "0.yaml")
    for number in range(1, CHAIN_LIMIT + 1):
        write(f"extends: {number - 1}.yaml\n", f"{number}.yaml")
    folder = write("").parent
    assert read(folder / f"{CHAIN_LIMIT - 2}.yaml")
    with pytest.raises(LayoutError) as caught:
        load_layout(folder / f"{CHAIN_LIMIT}.yaml")
    (finding,) = caught.value.findings
    assert (Path(finding.place.file).name, finding.name) == ("1.yaml", "extends-too-long")


@pytest.mark.parametrize(
    ("base", "line"),
    [
        (
            "gbt9740",
            "P001 没有“gbt9740”这种版面 | 是不是想写“gbt9704”？自己的版面写文件名，以 .yaml 结尾。",
        ),
        (
            "红头",
            "P002 没有“红头”这种版面 | "
            "自带的版面有 gbt9704、gbt9704-tall、plain；自己的版面写文件名，以 .yaml 结尾。",
        ),
        (
            "county.yaml",
            "L022 找不到文件“county.yaml” | 检查路径：从写有这一行的文件所在的文件夹算起。",
        ),
        (
            "../county.yaml",
            "P003 “../county.yaml”不在写有这一行的文件所在的文件夹里 | "
            "把它放到这个文件夹或者下级文件夹里，链接（快捷方式）也不能指向外面。",
        ),
        (
            "/etc/county.yaml",
            "P003 “/etc/county.yaml”不在写有这一行的文件所在的文件夹里 | "
            "把它放到这个文件夹或者下级文件夹里，链接（快捷方式）也不能指向外面。",
        ),
    ],
)
def test_a_layout_that_cannot_be_extended(told: Told, base: str, line: str) -> None:
    assert told(f"extends: {base}\n") == [f"1:10 {line}"]


def test_a_link_out_of_the_folder_is_not_followed(told: Told, write: Callable[..., Path]) -> None:
    outside = write("").parent.parent / f"{os.getpid()}-outside.yaml"
    outside.write_text("extends: gbt9704\n", encoding="utf-8")
    (write("").parent / "link.yaml").symlink_to(outside)
    (line,) = told("extends: link.yaml\n")
    assert line.startswith("1:10 P003 “link.yaml”不在")


# ------------------------------------------------------------------- mistakes of a file

ALL_AT_ONCE = """\
extends: gbt9704
page:
  width: {value: -3, unit: em}
  widht: 3
grid:
  lines: {value: 20}
  character_spacing: {value: .nan}
paragraphs:
  body: {font: 小标末}
  title:
    size: {value: １６, unit: 磅}
    align: middle
fonts:
  隶书: {name: 隶书, strngth: 实务}
table: {rule: 3, spare: {value: 1e308}}
nesting: {deepest: 10, bullet: ''}
"""


def test_all_mistakes_are_told_at_once(told: Told) -> None:
    assert [line.partition(" | ")[0] for line in told(ALL_AT_ONCE)] == [
        "3:18 M048 -3 不行，应当大于 0",
        "3:28 M031 这里不能写 em",
        "4:3 M002 没有“widht”这个字段",
        "7:30 M049 这里应当是数字，却是 .nan",
        "9:16 P017 没有叫“小标末”的字体，fonts 里有 仿宋、黑体、楷体、小标宋、宋体、隶书",
        "11:19 M029 １６ 里有全角的字母、数字、符号、空格或者引号",
        "11:29 M030 这里不能写 磅",
        "12:12 M031 这里不能写 middle",
        "14:3 P009 这里缺少 alternative（替代字体名）、latin（西文字体名）",
        "14:18 M002 没有“strngth”这个字段",
        "15:15 M011 这里应当是“字段: 内容”的结构，却是数字",
        "15:33 M047 1e308 大于最大值 1000",
        "16:20 M047 10 大于最大值 9",
        "16:32 M034 这里的文字是空的",
    ]


def test_they_are_told_in_english_too(told: Told) -> None:
    text = "extends: gbt9704\npage: {widht: {value: 210}}\ncharacters: {strong: {font: 隶书}}\n"
    assert told(text, "en") == [
        "2:8 M002 there is no key “widht” | Did you mean “width”?",
        "3:29 P018 there is no font “隶书”; fonts has 仿宋, 黑体, 楷体, 小标宋, 宋体 | "
        "Use one of these, or add the font to fonts first.",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "grid: {line_pitch: {value: 29}}",
            "2:20 P013 按这个行距，版心排得下 21 行，不是 22 行 | "
            "调整行距 line_pitch、版心高 text_height 或者行数 lines，使三者相合。",
        ),
        (
            "grid: {character_spacing: {value: 0}}",
            "2:27 P014 按这个字号和字距，一行排得下 27 字，不是 28 字 | "
            "调整字距 character_spacing、版心宽 text_width 或者字数 characters，使三者相合。",
        ),
        (
            "grid: {character_spacing: {value: -16}}",
            "2:27 P014 按这个字号和字距，一行排得下 0 字，不是 28 字 | "
            "调整字距 character_spacing、版心宽 text_width 或者字数 characters，使三者相合。",
        ),
        (
            "grid: {line_pitch: {value: 1, unit: 行}}",
            "2:37 P011 这里不能用“行”作单位：一字有多宽、一行有多高正是由这里定的 | "
            "用 pt（磅）或者 mm（毫米）。",
        ),
        (
            "page: {binding: {value: 60}}",
            "2:17 P012 版心超出了纸张 | 减小版心或者页边，或者换大一些的纸。",
        ),
        (
            "page_number: {drop: {value: 34}}",
            "2:21 P015 页码落到了纸外 | 减小 drop，或者在版心下面多留一些。",
        ),
        (
            "drawing: {columns: 4}",
            "2:20 P020 版心排不下 4 个这样宽的图框 | 减小 box_width，或者减少 columns。",
        ),
        (
            "table: {spare: {value: 60, unit: 行}}",
            "2:24 P016 这个尺寸太大，Word 不能打开（上限是 558.8 毫米） | 检查数值和单位。",
        ),
        (
            "drawing: {seams: {foot: '{x}'}}",
            "2:25 P031 这里没有 {x} 可以填 | 花括号里只能是 {sheet}、{sheets}；去掉多余的。",
        ),
        (
            "paragraphs: {table_gap: {size: {value: 0.2}}}",
            "2:40 P019 字号比字距所减的还小，字会叠在一起 | 加大字号。",
        ),
        (
            "table: {spare: {value: 1, strength: 规定}}",
            "2:16 P010 效力写了“规定”，却没有写条款 | "
            "用 clause 写明标准的条款号；标准没有写的，效力写 实务。",
        ),
        (
            'table: {spare: {value: 1, clause: "5.1"}}',
            "2:9 P009 这里缺少 strength（效力） | 补上；"
            "或者用 extends 沿用一种自带的版面（如 gbt9704），只写不同的地方。",
        ),
        (
            "grid: {line_pitch: {value: 0}}",
            "2:28 M048 0 不行，应当大于 0 | 检查这个数字。",
        ),
        (
            "page: {top: {value: }}",
            "2:14 M006 “value”后面没有内容 | 写上内容；不需要时删除这一行。",
        ),
        (
            f"fonts: {{宋体: {{name: {'宋' * 32}}}}}",
            "2:20 M035 这里超过 31 个字符 | 缩短它。",
        ),
    ],
)
def test_what_does_not_fit(told: Told, text: str, line: str) -> None:
    assert told(f"extends: gbt9704\n{text}\n") == [line]


def test_a_fault_is_told_in_the_file_that_has_a_say_in_it(
    told: Told, write: Callable[..., Path]
) -> None:
    write("extends: gbt9704\npage: {text_height: {value: 240}}\n", "base.yaml")
    with pytest.raises(LayoutError) as caught:
        load_layout(write("extends: base.yaml\nname: 本单位\n"))
    (finding,) = caught.value.findings
    assert (Path(finding.place.file).name, finding.place.line) == ("base.yaml", 2)
    assert (finding.name, finding.arguments["fits"]) == ("layout-lines", "23")


def test_a_layout_that_extends_nothing_has_to_be_whole(told: Told) -> None:
    def missing(model: type[Model]) -> str:
        fields = ((key, info) for key, info in fields_of(model).items() if key not in said)
        return "、".join(f"{key}（{info.title}）" for key, info in fields if info.is_required())

    said = ("name", "page")
    whole = "补上；或者用 extends 沿用一种自带的版面（如 gbt9704），只写不同的地方。"
    assert told("name: 本单位\npage: {}\n") == [
        f"1:1 P009 这里缺少 {missing(Layout)} | {whole}",
        f"2:1 P009 这里缺少 {missing(Page)} | {whole}",
    ]
    assert missing(Layout).startswith("grid（版心网格）、fonts（字体）、paragraphs（段落）")


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "F007"), ("{}\n", "P009"), ("- 1\n", "M025"), ("&a [*a, *a]\n", "Y023")],
)
def test_a_file_that_is_no_layout(told: Told, text: str, code: str) -> None:
    (line,) = told(text)
    assert f" {code} " in line


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LayoutError) as caught:
        load_layout(tmp_path / "none.yaml")
    assert [finding.name for finding in caught.value.findings] == ["file-missing"]
