"""`planner new`: from an empty folder to a plan that is checked and printed."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from planner.source.repository import Repository
from tests.cli.conftest import Planner
from tests.skeleton.conftest import filled

WRITTEN = (
    "已写出 directory.yaml。\n"
    "已写出 {plan}。\n"
    "请填写各处的【填写：……】，再运行 planner check；planner render 打印草稿。\n"
)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, no directory file above it."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PLANNER_LANG", raising=False)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".git")


def run(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planner", *arguments]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False)


def test_new_check_and_render_work_in_an_empty_folder(empty: Path) -> None:
    made = run("new")
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == WRITTEN.format(plan="township-petition.yaml")

    checked = run("check")
    blanks = checked.stdout.count(": M050 ")
    assert (checked.returncode, blanks) == (1, 30)
    assert checked.stdout.endswith("已检查 2 个文件，发现错误 30 处。\n")

    rendered = run("render")
    assert (rendered.returncode, rendered.stderr) == (1, "")
    assert rendered.stdout == (
        "directory.yaml：还有 22 处没有填写；用 planner check directory.yaml 逐处列出。\n"
        "township-petition.yaml：还有 8 处没有填写；"
        "用 planner check township-petition.yaml 逐处列出。\n"
        "已写出 3 个文件，在 build。\n"
    )
    assert names(empty / "build") == [
        f"township-petition.{kind}" for kind in ("docx", "html", "md")
    ]
    draft = (empty / "build/township-petition.md").read_text(encoding="utf-8")
    assert "\n---\n\n# 【填写：乡镇或者街道的名称】信访突发事件应急预案\n" in draft


def test_once_its_blanks_are_filled_it_is_clean(empty: Path, planner: Planner) -> None:
    planner("new", "--class", "on-site", "--hazard", "accident")
    for name in names(empty):
        text = (empty / name).read_text(encoding="utf-8")
        (empty / name).write_text(filled(text), encoding="utf-8")
    assert planner("check", "--ignore", "all").out == "已检查 2 个文件，没有发现问题。\n"
    assert planner("render").code == 0


def test_it_goes_to_the_folder_of_plans(empty: Path, planner: Planner) -> None:
    (empty / "plans").mkdir()
    ended = planner("new", "--class", "unit", "--hazard", "accident", "--id", "plant-fire")
    assert ended.out.startswith("已写出 plans/directory.yaml。\n已写出 plans/plant-fire.yaml。\n")
    assert names(empty / "plans") == ["directory.yaml", "plant-fire.yaml"]


def test_it_goes_where_it_is_told(empty: Path, planner: Planner) -> None:
    assert planner("new", "-o", "a/b/town.yml").code == 0
    assert names(empty / "a/b") == ["directory.yaml", "town.yml"]


def test_it_is_written_in_utf_8_with_plain_line_ends(empty: Path, planner: Planner) -> None:
    planner("new")
    for name in ("directory.yaml", "township-petition.yaml"):
        data = (empty / name).read_bytes()
        assert data.decode("utf-8").endswith("\n")
        assert b"\r" not in data
        assert not data.startswith(b"\xef\xbb\xbf")


def test_a_second_plan_adds_to_the_directory_what_it_lacks(empty: Path, planner: Planner) -> None:
    planner("new")
    before = (empty / "directory.yaml").read_text(encoding="utf-8")
    ended = planner("new", "--hazard", "natural")
    assert ended.out.startswith(
        "已在 directory.yaml 中补入缺少的机构和岗位。\n已写出 township-natural.yaml。\n"
    )
    after = (empty / "directory.yaml").read_text(encoding="utf-8")
    lines = iter(after.split("\n"))
    assert all(line in lines for line in before.split("\n"))
    findings = [f for name in names(empty) for f in Repository().read(Path(name)).findings]
    assert {finding.name for finding in findings} == {"blank"}


def test_a_file_that_exists_is_kept_without_force(empty: Path, planner: Planner) -> None:
    plan = empty / "township-petition.yaml"
    plan.write_text("mine", encoding="utf-8")
    ended = planner("new")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "township-petition.yaml 已经存在，没有覆盖。"
        "可以用 -o 换一个文件名，确定要覆盖时加 --force。\n"
    )
    assert names(empty) == ["township-petition.yaml"]
    assert plan.read_text(encoding="utf-8") == "mine"
    assert planner("new", "--force").code == 0
    assert "id: township-petition\n" in plan.read_text(encoding="utf-8")


def test_force_does_not_overwrite_the_directory(empty: Path, planner: Planner) -> None:
    planner("new")
    directory = empty / "directory.yaml"
    directory.write_text(directory.read_text(encoding="utf-8") + "# 本镇\n", encoding="utf-8")
    ended = planner("new", "--force")
    assert "directory.yaml" not in ended.out
    assert directory.read_text(encoding="utf-8").endswith("# 本镇\n")


def test_a_directory_with_mistakes_is_left_alone(empty: Path, planner: Planner) -> None:
    (empty / "directory.yaml").write_text("bodies: [", encoding="utf-8")
    ended = planner("new")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("directory.yaml 缺少这份预案要用的机构和岗位，又不便自动补入：")
    assert names(empty) == ["directory.yaml"]


@pytest.mark.parametrize(
    "value",
    [
        '青石"镇"',
        "青石'镇'",
        "'",
        '"',
        "青石: 镇",
        "青石：镇",
        "青石镇:",
        "# 青石镇",
        "青石 # 镇",
        "- 青石镇",
        "-青石镇",
        "--force",
        "? 青石镇",
        "[青石镇]",
        "{青石镇}",
        "{青石镇",
        "{area}{0}",
        "青石, 镇",
        "&青石镇",
        "*青石镇",
        "!青石镇",
        "!!python/object:os.system",
        "%青石镇",
        "@青石镇",
        "`青石镇`",
        "|",
        ">",
        "<b>青石镇</b>",
        "青石\\n镇",
        "true",
        "null",
        "~",
        "1.10",
        "12:30",
        "0791-5550101",
        "../../青石镇",
        "$(青石镇)",
    ],
)
def test_any_line_of_text_may_be_a_title_or_an_organ(
    empty: Path, planner: Planner, value: str
) -> None:
    assert planner("new", f"--title={value}", f"--organ={value}").code == 0
    assert names(empty) == ["directory.yaml", "township-petition.yaml"]
    file = Repository().read(Path("township-petition.yaml"))
    assert {finding.name for finding in file.findings} == {"blank"}
    assert file.plan is not None
    assert file.directory is not None
    assert (file.plan.title, file.plan.official.organ) == (value, value)
    assert file.directory.bodies[0].name == value


@pytest.mark.parametrize("option", ["--title", "--organ"])
@pytest.mark.parametrize(
    "value", ["", " ", "青石\n镇", "青石\r镇", "青石\u2028镇", "\x07", "{{ 青石镇 }}", "{% raw %}"]
)
def test_what_is_no_line_of_text_is_refused(
    empty: Path, planner: Planner, option: str, value: str
) -> None:
    ended = planner("new", f"{option}={value}")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"{option} 应当是一行文字，不能为空，也不能有换行、全角空格、控制字符或者 {{{{、{{%。\n"
    )
    assert names(empty) == []


@pytest.mark.parametrize(
    "value",
    [
        *("", "../plan", "/plan", "a/b", "a.b", "Town", "镇", "a b", "-a", "a-", "a--b", "a\n"),
        *("1a", "a" * 65, "$HOME", "{{a}}"),
    ],
)
def test_an_id_that_is_none_is_refused(empty: Path, planner: Planner, value: str) -> None:
    ended = planner("new", f"--id={value}")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "--id 以小写字母开头，只用小写字母、数字和单个短横线，不超过 64 个字符，"
        "例如 qingshi-flood。\n"
    )
    assert names(empty) == []


@pytest.mark.parametrize("value", ["true", "null", "no", "e1", "a" * 64, "petition"])
@pytest.mark.usefixtures("empty")
def test_any_id_is_text(planner: Planner, value: str) -> None:
    assert planner("new", "--id", value).code == 0
    file = Repository().read(Path(f"{value}.yaml"))
    assert {finding.name for finding in file.findings} == {"blank"}
    assert file.plan is not None
    assert file.plan.id == value


@pytest.mark.parametrize(
    "arguments",
    [
        ("--id", "directory"),
        ("--id", "planner"),
        ("-o", "directory.yml"),
        ("-o", "plan.txt"),
        ("-o", "plans"),
        ("-o", "."),
    ],
)
def test_a_name_that_no_plan_can_have_is_refused(
    empty: Path, planner: Planner, arguments: tuple[str, str]
) -> None:
    ended = planner("new", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith(
        " 不能作预案的文件名：应当以 .yaml 结尾，且不是 directory.yaml、planner.yaml。\n"
    )
    assert names(empty) == []


def test_a_folder_in_which_nothing_can_be_written_is_told(empty: Path, planner: Planner) -> None:
    (empty / "file").touch()
    ended = planner("new", "-o", "file/plan.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "无法写入 file/directory.yaml：File exists\n"


@pytest.mark.usefixtures("empty")
def test_an_unknown_class_is_told_with_the_known_ones(planner: Planner) -> None:
    ended = planner("new", "--class", "town")
    assert ended.code == 2
    assert ended.err.startswith("--class 的值不对，可选：overall、special、departmental、township")


def test_the_same_in_english_with_a_skeleton_in_chinese(empty: Path, planner: Planner) -> None:
    ended = planner("new", "--lang", "en", "--organ", "青石镇人民政府")
    assert ended.out == (
        "directory.yaml written.\n"
        "township-petition.yaml written.\n"
        "Fill in each 【填写：……】, then run planner check; planner render prints a draft.\n"
    )
    text = (empty / "township-petition.yaml").read_text(encoding="utf-8")
    assert "\ntitle: 青石镇信访突发事件应急预案\n" in text
    assert planner("new", "--lang", "en").err == (
        "township-petition.yaml exists and is kept; "
        "choose another file by -o, or overwrite it by --force.\n"
    )


def test_a_person_at_a_terminal_is_asked(empty: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "planner", "new", "--hazard", "health"]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    os.write(ours, "unit\n\n云溪县城东实验小学\n".encode())
    assert process.wait(timeout=60) == 0
    os.close(theirs)
    said = os.read(ours, 65536).decode()
    os.close(ours)
    assert "预案类别 (overall, special, " in said
    assert "标识（小写字母、数字和短横线） [unit-health]: " in said
    text = (empty / "unit-health.yaml").read_text(encoding="utf-8")
    assert "\ntitle: 云溪县城东实验小学突发公共卫生事件应急预案\n" in text


def test_nobody_is_asked_in_a_pipe(empty: Path) -> None:
    made = run("new", typed="unit\nhealth\n")
    assert made.returncode == 0
    assert names(empty) == ["directory.yaml", "township-petition.yaml"]
