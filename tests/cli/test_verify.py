"""`planner verify`: what it says of prints and codes, and how it ends."""

import io
import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from planner.trust.archive import read_print
from planner.trust.code import code_in
from tests.cli.conftest import Planner, edit


@pytest.fixture
def printed(repository: Path, planner: Planner) -> Path:
    """Give the print of the plan in the repository."""
    planner("render", "--to", "docx")
    return repository / "build/town.docx"


def change(path: Path, old: str, new: str) -> None:
    document = docx.Document(str(path))
    (run,) = (r for p in document.paragraphs for r in p.runs if old in r.text)
    run.text = run.text.replace(old, new)
    document.save(str(path))


def test_the_plan_that_holds(printed: Path, planner: Planner) -> None:
    ended = planner("verify", "build/town.docx")
    said = "build/town.docx：是现行的预案（town-petition 第3.0版，内部版本）。\n"
    assert (ended.code, ended.out, ended.err) == (0, said, "")


def test_a_check_code_read_off_paper(printed: Path, planner: Planner) -> None:
    code = code_in(read_print(printed).check_line)
    assert code is not None
    ended = planner("verify", "--code", code.lower().replace("-", " "))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"{code}：是现行的预案（town-petition 第3.0版，内部版本）。\n"


def test_an_edited_print_is_told_with_what_was_changed(printed: Path, planner: Planner) -> None:
    change(printed, "10分钟内", "100分钟内")
    ended = planner("verify", "build/town.docx")
    assert ended.code == 1
    assert ended.out == (
        "build/town.docx：印出以后被手工改过。"
        "与现行的预案（town-petition 第3.0版，内部版本）相比：\n"
        "  - 1.（指挥部办公室，10分钟内）登记并核实。填写登记表（见附件2）。\n"
        "  + 1.（指挥部办公室，100分钟内）登记并核实。填写登记表（见附件2）。\n"
    )


def test_a_print_of_a_plan_that_changed_since(
    repository: Path, printed: Path, planner: Planner
) -> None:
    edit(repository / "plans/town.yaml", "规范信访突发事件的预防、报告和处置。", "依法处置。")
    ended = planner("verify", "build/town.docx", "--lang", "en")
    assert ended.code == 1
    assert ended.out == (
        "build/town.docx: was not edited, but it is neither the plan that holds (town-petition "
        "version 3.0, internal edition) nor in recent commits: it may have been printed before it "
        "was committed, or with other templates or another layout.\n"
    )


def test_plans_of_another_folder(printed: Path, planner: Planner, tmp_path: Path) -> None:
    (tmp_path / "plans").rename(tmp_path / "elsewhere")
    (tmp_path / "plans").mkdir()
    shutil.copy("elsewhere/directory.yaml", "plans")
    assert planner("verify", "build/town.docx", "--plans", "elsewhere").code == 0
    ended = planner("verify", "build/town.docx")
    assert ended.code == 1
    assert ended.out == (
        "build/town.docx：没有标识为 town-petition 的预案；在别的文件夹的，用 --plans 写明。\n"
    )


def test_a_print_of_another_planner_is_told_so(printed: Path, planner: Planner) -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(printed) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/custom.xml":
                data = data.replace(b">0.1.0<", b">0.0.9<")
            new.writestr(name, data.replace("登记并核实".encode(), "登记".encode()))
    printed.write_bytes(other.getvalue())
    ended = planner("verify", "build/town.docx")
    assert ended.code == 1
    assert ended.out.endswith(
        "  它由 Planner 0.0.9 打印，现在用的是 0.1.0；用语不同的，文字也不同。\n"
    )


def test_files_that_are_no_prints(repository: Path, planner: Planner) -> None:
    docx.Document().save("other.docx")
    Path("bad.docx").write_bytes(b"PK")
    ended = planner("verify", "other.docx", "bad.docx", "plans")
    assert ended.code == 2
    assert ended.out == "other.docx：不是 Planner 打印的 Word 文件，没有预案标识。\n"
    assert ended.err == (
        "bad.docx：不是 Word 文件（.docx），或者已经损坏。\nplans：没有这个文件，或者无法读取。\n"
    )


def test_the_gravest_end_counts(printed: Path, planner: Planner) -> None:
    docx.Document().save("other.docx")
    assert planner("verify", "build/town.docx", "other.docx").code == 1
    assert planner("verify", "other.docx", "build/town.docx").code == 1


@pytest.mark.parametrize("code", ["", "G000-0000-0002", "0791-5550-1101", "预案"])
def test_a_code_that_is_misread(repository: Path, planner: Planner, code: str) -> None:
    ended = planner("verify", "--code", code)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"校验码 {code} 有误：十二个字母和数字里有抄错或者抄漏的。请对照纸上的再写一次。\n"
    )


def test_a_code_of_no_plan_here(repository: Path, planner: Planner) -> None:
    ended = planner("verify", "--code", "G000-0000-0001")
    assert ended.code == 1
    assert ended.out == (
        "G000-0000-0001：这里的 1 份预案，连同以前的 0 个版本，都不是这个校验码。\n"
    )


def test_nothing_to_verify(repository: Path, planner: Planner) -> None:
    ended = planner("verify")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "写出要核对的 Word 文件，或者用 --code 写出校验码。\n"


def test_a_print_by_the_house_is_compared_with_what_the_house_prints(
    repository: Path, planner: Planner
) -> None:
    words = repository / "house/wording.yaml"
    words.parent.mkdir()
    words.write_text("within: 在{duration}以内\n", encoding="utf-8")
    (repository / "planner.yaml").write_text(
        "ignore: [all]\ntemplates: house\nlayout: plain\n", encoding="utf-8"
    )
    planner("render", "--to", "docx")
    assert "在10分钟以内" in "".join(read_print(repository / "build/town.docx").lines)
    assert planner("verify", "build/town.docx").code == 0
    words.write_text("within: 不超过{duration}\n", encoding="utf-8")
    assert planner("verify", "build/town.docx").code == 1
