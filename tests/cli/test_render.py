"""`planner render`: the files it writes, and those it keeps."""

import hashlib
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


def test_a_plan_with_mistakes_is_not_printed_but_the_others_are(
    repository: Path, planner: Planner
) -> None:
    bad = repository / "plans/bad.yaml"
    bad.write_bytes((repository / "plans/town.yaml").read_bytes())
    edit(bad, "id: town-petition", "id: Bad")
    ended = planner("render", "--to", "md")
    assert ended.code == 1
    assert "plans/bad.yaml:2:5: M038 标识 Bad 的写法不对\n" in ended.out
    assert ended.out.endswith("已写出 1 个文件，在 build。\n")
    assert [p.name for p in (repository / "build").iterdir()] == ["town.md"]


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
