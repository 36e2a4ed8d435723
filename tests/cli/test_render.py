"""`planner render`: the files it writes, and those it keeps."""

import hashlib
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Planner, edit


def _digests(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def test_each_plan_is_printed_in_each_format(repository: Path, planner: Planner) -> None:
    ended = planner("render")
    assert (ended.code, ended.out, ended.err) == (0, "已写出 3 个文件，在 build。\n", "")
    assert sorted(p.name for p in (repository / "build").iterdir()) == [
        "town.docx",
        "town.html",
        "town.md",
    ]
    markdown = (repository / "build/town.md").read_text(encoding="utf-8")
    assert markdown.startswith("版本号：3.0\n\n青石镇人民政府\n\n**青石镇信访突发事件应急预案**\n")
    assert "\n---\n\n# 青石镇信访突发事件应急预案\n" in markdown


def test_only_the_formats_that_are_wanted(repository: Path, planner: Planner) -> None:
    assert planner("render", "plans/town.yaml", "--to", "md", "-o", "out").code == 0
    assert [p.name for p in (repository / "out").iterdir()] == ["town.md"]


def test_two_runs_give_the_same_bytes(repository: Path, planner: Planner) -> None:
    planner("render", "-o", "one")
    planner("render", "-o", "two")
    assert _digests(repository / "one") == _digests(repository / "two")


def _copied(repository: Path, name: str, identifier: str) -> Path:
    """Make a further plan like the one that is there, with an id of its own."""
    path = repository / f"plans/{name}.yaml"
    path.write_bytes((repository / "plans/town.yaml").read_bytes())
    edit(path, "id: town-petition", f"id: {identifier}")
    return path


def _twins(repository: Path, count: int) -> list[Path]:
    return [_copied(repository, f"twin-{at}", f"twin-{at}") for at in range(count)]


def test_several_processes_print_what_one_prints(repository: Path, planner: Planner) -> None:
    twins = _twins(repository, 20)
    edit(twins[3], "purpose: ", "purpose: 𠮷")
    edit(twins[18], "purpose: ", "purpose: 𠮷")
    edit(twins[7], "id: twin-7", "id: Bad")
    one, several = (
        planner("render", "--jobs", jobs, "-o", jobs, "--lang", "en") for jobs in ("1", "3")
    )
    assert (several.code, several.err) == (1, one.err)
    assert several.out == one.out.replace("to 1:", "to 3:")
    assert one.out.endswith("Files written to 1: 60.\n")
    assert [line.split(":")[1] for line in several.err.splitlines()] == [
        " plans/twin-18.yaml",
        " plans/twin-3.yaml",
    ]
    assert _digests(repository / "3") == _digests(repository / "1")


def test_a_plan_with_mistakes_is_not_printed_but_the_others_are(
    repository: Path, planner: Planner
) -> None:
    _copied(repository, "bad", "Bad")
    ended = planner("render", "--to", "md")
    assert ended.code == 1
    assert "plans/bad.yaml:2:5: M038 标识 Bad 的写法不对\n" in ended.out
    assert ended.out.endswith("已写出 1 个文件，在 build。\n")
    assert [p.name for p in (repository / "build").iterdir()] == ["town.md"]


def test_of_blanks_only_their_number_is_told_for_each_file(
    repository: Path, planner: Planner
) -> None:
    bad = _copied(repository, "bad", "Bad")
    for path, blank in (
        (bad, "【填写：标题】"),
        (bad.with_name("town.yaml"), "【填写】镇【填写】"),
    ):
        edit(path, "title: 青石镇信访突发事件应急预案", f"title: {blank}")
    ended = planner("render", "--to", "md", "--lang", "en")
    assert (ended.code, ended.err) == (1, "")
    assert re.findall(r": ([A-Z][0-9]+) ", ended.out) == ["M038"]
    assert ended.out.endswith(
        "\n\n"
        "plans/bad.yaml: blanks to fill in: 1; planner check plans/bad.yaml lists them.\n"
        "plans/town.yaml: blanks to fill in: 2; planner check plans/town.yaml lists them.\n"
        "Files written to build: 1.\n"
    )


@pytest.mark.parametrize("kind", ["md", "html", "docx"])
def test_a_file_that_was_edited_is_kept(repository: Path, planner: Planner, kind: str) -> None:
    planner("render")
    path = repository / f"build/town.{kind}"
    path.write_bytes(path.read_bytes() + b"\n")
    edited = path.read_bytes()
    ended = planner("render")
    assert ended.code == 2
    assert ended.err == (
        f"build/town.{kind} 在生成之后被手工改过（或者不是本程序生成的），没有覆盖。"
        "确定要覆盖时加 --force。\n"
    )
    assert path.read_bytes() == edited
    assert planner("render", "--force").code == 0
    assert path.read_bytes() != edited


def test_a_new_print_takes_the_place_of_an_old_one(repository: Path, planner: Planner) -> None:
    planner("render", "--to", "md")
    edit(repository / "plans/town.yaml", "规范信访突发事件的预防、报告和处置。", "依法处置。")
    assert planner("render", "--to", "md").code == 0
    assert "依法处置。" in (repository / "build/town.md").read_text(encoding="utf-8")


def test_namesakes_are_refused_before_anything_is_written(
    repository: Path, planner: Planner
) -> None:
    other = repository / "plans/other/town.yaml"
    other.parent.mkdir()
    other.write_bytes((repository / "plans/town.yaml").read_bytes())
    ended = planner("render")
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        "plans/town.yaml 和 plans/other/town.yaml 打印出来会同名，请改名。\n",
    )
    assert not (repository / "build").exists()


def test_an_output_that_is_no_folder_is_one_clear_line(repository: Path, planner: Planner) -> None:
    (repository / "build").write_text("", encoding="utf-8")
    ended = planner("render", "--to", "md")
    assert ended.code == 2
    assert ended.err == "无法写入 build/town.md：File exists\n"


def _withhold_the_record(repository: Path) -> None:
    edit(
        repository / "plans/town.yaml",
        "{id: record, title: 登记表, form: {fields: [时间, 地点, 人数]}}",
        "{id: record, title: 夜间巡查登记表, edition: internal, form: {fields: [巡查的路段]}}",
    )


def test_the_two_editions_stand_side_by_side(repository: Path, planner: Planner) -> None:
    _withhold_the_record(repository)
    assert planner("render", "--to", "md").code == 0
    ended = planner("render", "--to", "md", "--edition", "public")
    assert (ended.code, ended.out, ended.err) == (0, "已写出 1 个文件，在 build。\n", "")
    internal = (repository / "build/town.md").read_text(encoding="utf-8")
    public = (repository / "build/town.public.md").read_text(encoding="utf-8")
    assert ("夜间巡查登记表" in internal, "公开版" in internal) == (True, False)
    assert ("夜间巡查登记表" in public, "公开版" in public) == (False, True)


def test_a_public_edition_that_tells_what_is_internal_is_not_written(
    repository: Path, planner: Planner
) -> None:
    _withhold_the_record(repository)
    edit(
        repository / "plans/town.yaml", "do: 登记并核实。", "do: 填写夜间巡查登记表，电话5550101。"
    )
    ended = planner("render", "--to", "docx,md", "--edition", "public")
    assert ended.code == 2
    assert ended.out == "已写出 0 个文件，在 build。\n"
    assert ended.err == (
        "没有写出 build/town.public.md, build/town.public.docx：公开版本里有 2 处不公开的内容，"
        "请从预案里公开的部分删去。\n"
        "  电话 0791-5550101，在 town.public.md\n"
        "  电话 0791-5550101，在 town.public.docx: word/document.xml\n"
    )
    assert not (repository / "build").exists()
    english = planner("render", "--to", "md", "--edition", "public", "--lang", "en").err
    assert english == (
        "build/town.public.md not written: 1 pieces of what is internal are in the public edition; "
        "take them out of the public parts of the plan.\n"
        "  telephone 0791-5550101, in town.public.md\n"
    )


def test_one_plan_that_leaks_does_not_hold_up_the_others(
    repository: Path, planner: Planner
) -> None:
    leaky = repository / "plans/leaky.yaml"
    leaky.write_bytes((repository / "plans/town.yaml").read_bytes())
    edit(leaky, "id: town-petition", "id: leaky")
    edit(leaky, "do: 登记并核实。", "do: 拨打0791 5550101。")
    assert planner("render", "--to", "md", "--edition", "public").code == 2
    assert [p.name for p in (repository / "build").iterdir()] == ["town.public.md"]


def test_there_are_two_editions(repository: Path, planner: Planner) -> None:
    ended = planner("render", "--edition", "secret")
    assert ended.code == 2
    assert ended.err.startswith("--edition 的值不对，可选：public、internal\n")


# ------------------------------------------------------------------- an organisation's own

EXAMPLE = Path(__file__).parents[2] / ".github/examples/house"


@pytest.fixture
def house(repository: Path) -> Path:
    """Furnish the repository with the worked example."""
    shutil.copytree(EXAMPLE, repository, dirs_exist_ok=True)
    return repository


def test_the_worked_example_changes_a_chapter_words_and_the_layout(
    house: Path, planner: Planner
) -> None:
    ended = planner("render", "--to", "md,docx")
    assert (ended.code, ended.out, ended.err) == (0, "已写出 2 个文件，在 build。\n", "")
    markdown = (house / "build/town.md").read_text(encoding="utf-8")
    assert "值班\n\n各工作机构保持通讯畅通，联络方式见本预案附件的通讯录。\n\n" in markdown
    assert "在15分钟以内" in markdown
    with zipfile.ZipFile(house / "build/town.docx") as package:
        styles = package.read("word/styles.xml").decode("utf-8")
    for style, half_points in (("Title", 40), ("IssueMark", 96)):
        found = re.search(f'<w:style [^>]*w:styleId="{style}">.*?</w:style>', styles)
        assert found is not None
        assert 'w:eastAsia="华文中宋"' in found[0]
        assert f'<w:sz w:val="{half_points}"/>' in found[0]


def test_layouts_and_templates_are_no_plans(house: Path, planner: Planner) -> None:
    (house / "planner.yaml").write_text(
        (house / "planner.yaml").read_text(encoding="utf-8") + "ignore: [all]\n", encoding="utf-8"
    )
    assert planner("render", ".", "--to", "md").out == "已写出 1 个文件，在 build。\n"
    assert planner("check", ".").out == "已检查 2 个文件，没有发现问题。\n"


def test_another_layout_by_its_name_or_its_file(repository: Path, planner: Planner) -> None:
    planner("render", "--to", "md", "--layout", "plain", "-o", "plain")
    markdown = (repository / "plain/town.md").read_text(encoding="utf-8")
    assert "\n\n## 1 总则\n\n### 1.1 编制目的\n\n" in markdown
    (repository / "ours.yaml").write_text("extends: plain\n", encoding="utf-8")
    planner("render", "--to", "md", "--layout", "ours.yaml", "-o", "ours")
    assert (repository / "ours/town.md").read_text(encoding="utf-8") == markdown


def test_a_layout_that_there_is_not(repository: Path, planner: Planner) -> None:
    ended = planner("render", "--layout", "red")
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        "没有“red”这种版面，可选：gbt9704, gbt9704-tall, plain；自己的版面写文件名，"
        "以 .yaml 结尾。\n",
    )
    ended = planner("render", "--layout", "red.yaml", "--lang", "en")
    assert ended.code == 2
    assert ended.out == (
        "red.yaml:1:1: F001 no such file\n  help: Check the path and the name.\n\n"
    )
    assert ended.err == (
        "the settings, the layout or the words have mistakes; nothing was printed.\n"
    )


def test_mistakes_of_the_organisations_own_files_come_before_anything_is_written(
    house: Path, planner: Planner
) -> None:
    edit(house / "layouts/ours.yaml", "{value: 20}", "{value: -20}")
    edit(house / "templates/wording.yaml", "在{duration}以内", "以内")
    ended = planner("render")
    assert ended.code == 2
    assert ended.out == (
        "templates/wording.yaml:2:9: P030 这里少了 {duration}，打印出来会缺内容\n"
        '  2 | within: "以内"\n'
        "    |         ^^^^^^\n"
        "  处理: 把 {duration} 都写进去，花括号用半角。\n\n"
        "layouts/ours.yaml:10:19: M048 -20 不行，应当大于 0\n"
        "  10 |     size: {value: -20}         # 标题小一些，单位仍是磅\n"
        "     |                   ^^^\n"
        "  处理: 检查这个数字。\n\n"
    )
    assert ended.err == "设置、版面或者用语有错误，没有打印。\n"
    assert not (house / "build").exists()


@pytest.mark.parametrize(
    ("template", "zh", "en"),
    [
        ("甲\n{{ nope }}", " 第 2 行出错：'nope' is undefined", ", line 2: 'nope' is undefined"),
        ("{% if %}", " 第 1 行出错：Expected an expression", ", line 1: Expected an expression"),
        (
            '\n{% include "none.md.j2" %}',
            " 第 2 行：没有“none.md.j2”这个模板",
            ", line 2: there is no template “none.md.j2”",
        ),
        (
            '{% include "chapters/organisation.md.j2" %}',
            " 第 1 行：自己套自己，没有尽头",
            ", line 1: it goes on within itself without end",
        ),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}甲{% endfor %}{% endfor %}",
            " 第 1 行：循环太多，已经停下。检查循环的范围",
            ", line 1: it takes too many steps and was stopped; check its loops",
        ),
        (
            "{{ '甲' * 99999999 }}",
            " 第 1 行：生成的文字、列表或者数字太大，已经停下。检查循环的范围和乘法",
            ", line 1: it makes too large a text, list or number and was stopped",
        ),
    ],
)
def test_a_template_that_fails_is_one_clear_line(
    house: Path, planner: Planner, template: str, zh: str, en: str
) -> None:
    file = "templates/chapters/organisation.md.j2"
    (house / file).write_text(template, encoding="utf-8")
    ended = planner("render")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"模板 {file}{zh}")
    assert ended.err.count("\n") == 1
    assert planner("render", "--lang", "en").err.startswith(f"template {file}{en}")
    assert not (house / "build").exists()
    (house / "planner.yaml").write_text("ignore: [all]\ntemplates: templates\n", encoding="utf-8")
    assert planner("check").code == 0


def test_a_template_that_fails_for_one_plan_leaves_nothing_written(
    house: Path, planner: Planner
) -> None:
    _twins(house, 20)
    (house / "templates/chapters/organisation.md.j2").write_text(
        "{% if plan.id == 'twin-19' %}{{ 1 // 0 }}{% endif %}", encoding="utf-8"
    )
    for jobs in ("1", "2"):
        ended = planner("render", "--jobs", jobs)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("模板 templates/chapters/organisation.md.j2 第 1 行出错：")
        assert not (house / "build").exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe", " 不是 UTF-8 编码。在编辑器中“另存为”，编码选 UTF-8"),
        (b" " * 300_000, " 太大，超过 256 KB"),
        (None, " 是一个链接（快捷方式），指向模板文件夹以外，没有采用"),
    ],
)
def test_a_template_that_cannot_be_used(
    house: Path, planner: Planner, content: bytes | None, told: str
) -> None:
    file = Path("templates/chapters/organisation.md.j2")
    if content is None:
        file.unlink()
        file.symlink_to(house / "planner.yaml")
    else:
        file.write_bytes(content)
    ended = planner("render")
    assert (ended.code, ended.err) == (2, f"模板 {file}{told}\n")


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        (
            "zh",
            "提示：plans/town.yaml:{line}：字体“仿宋_GB2312”没有“𠮷”（U+20BB7），"
            "打印时会换成别的字体，或者印成空框。\n",
        ),
        (
            "en",
            "note: plans/town.yaml:{line}: the font “仿宋_GB2312” lacks “𠮷” (U+20BB7); "
            "another font or an empty box will be printed.\n",
        ),
    ],
)
def test_rare_characters_are_told_with_their_font_and_place(
    repository: Path, planner: Planner, lang: str, note: str
) -> None:
    path = repository / "plans/town.yaml"
    edit(path, "purpose: ", "purpose: 𠮷")
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if "𠮷" in text)
    ended = planner("render", "--to", "docx", "--lang", lang)
    assert (ended.code, ended.err) == (0, note.format(line=line))
    assert planner("render", "--to", "md,html").err == ""


def test_a_classified_plan_has_no_public_edition(repository: Path, planner: Planner) -> None:
    edit(
        repository / "plans/town.yaml",
        "  organ: 青石镇人民政府\n",
        "  organ: 青石镇人民政府\n  secrecy: {level: 秘密, period: 1年}\n",
    )
    ended = planner("render", "--to", "md", "--edition", "public")
    assert (ended.code, ended.out) == (2, "已写出 0 个文件，在 build。\n")
    assert ended.err == "plans/town.yaml 定有密级，没有公开版本，没有打印。\n"
    assert planner("render", "--to", "docx").code == 0
    assert planner("verify", "build/town.docx").code == 0
