"""The command line as a whole: help, misuse, failures, exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner import __version__
from planner.cli.language import _texts
from tests.cli.conftest import Planner


def test_the_version(planner: Planner) -> None:
    assert planner("--version").out == f"planner {__version__}\n"


def test_help_in_chinese(planner: Planner) -> None:
    ended = planner("--help")
    assert ended.code == 0
    assert ended.out == (
        "用法：planner [选项] 命令 [参数]...\n"
        "\n"
        "  Planner：用 YAML 编写应急预案，检查，并打印成公文格式的 Word、PDF、Markdown 和网页。\n"
        "\n"
        "  退出码：0 没有问题，1 发现问题，2 用法不对或者程序故障。\n"
        "\n"
        "选项:\n"
        "  --version       显示版本。\n"
        "  --lang [zh|en]  界面语言：zh 中文，en 英文。\n"
        "  --help          显示这段说明。\n"
        "\n"
        "命令:\n"
        "  check    检查预案，说明每处问题的位置、原因和改法，能改的可以自动改正。\n"
        "  render   打印预案：生成 Word、PDF、Markdown 和网页。\n"
        "  verify   核对打印件：是不是现行的预案，是不是以前的版本，有没有被手工改过。\n"
        "  new      写出一份带说明的预案样本。\n"
        "  rules    列出检查规则：代码、轻重、名称、内容。\n"
        "  explain  说明一条规则：为什么、依据、怎么改、例子。\n"
        "  fonts    说明版面点名的字体本机有没有，没有的用什么代替，到哪里去找。\n"
        "  schema   写出 JSON Schema，编辑器凭它补全和提示。\n"
    )


@pytest.mark.parametrize(
    "arguments", [("--lang", "en", "schema", "--help"), ("schema", "--lang=en", "--help")]
)
def test_help_in_english_wherever_the_language_stands(
    planner: Planner, arguments: tuple[str, ...]
) -> None:
    assert planner(*arguments).out == (
        "Usage: planner schema [OPTIONS]\n"
        "\n"
        "  Write the JSON Schemas by which editors complete and explain.\n"
        "\n"
        "Options:\n"
        "  -o, --output PATH  Folder for the output; default: schema.\n"
        "  --lang [zh|en]     Language: zh Chinese, en English.\n"
        "  --help             Show this text.\n"
    )


@pytest.mark.parametrize(
    "command", ["check", "render", "verify", "new", "rules", "explain", "fonts", "schema"]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_has_help_in_both_languages(
    planner: Planner, command: str, language: str
) -> None:
    ended = planner(command, "--help", "--lang", language)
    assert ended.code == 0
    assert ended.out.isascii() == (language == "en")


def test_every_text_exists_in_both_languages() -> None:
    assert all(set(entry) == {"zh", "en"} for entry in _texts().values())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chekc",), "没有 chekc 这个命令（是不是想写 check？）\n用 planner --help 查看用法。\n"),
        (
            ("check", "--forc"),
            "没有 --forc 这个选项\n用 planner check --help 查看用法。\n",
        ),
        (
            ("render", "--forc"),
            "没有 --forc 这个选项（是不是想写 --force、--to？）\n"
            "用 planner render --help 查看用法。\n",
        ),
        (("render", "--to"), "--to 后面缺少值\n"),
        (
            ("check", "--lang", "fr"),
            "--lang 的值不对，可选：zh、en\n用 planner check --help 查看用法。\n",
        ),
        (("render", "--to", "odt"), "没有“odt”这种格式，可选：md, html, docx, pdf。\n"),
        (("render", "--to", ","), "没有“,”这种格式，可选：md, html, docx, pdf。\n"),
        (("schema", "extra"), "多余的参数\n用 planner schema --help 查看用法。\n"),
    ],
)
def test_misuse_is_one_clear_line_and_ends_with_2(
    planner: Planner, arguments: tuple[str, ...], message: str
) -> None:
    ended = planner(*arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", message)


def test_a_failure_of_the_program_ends_with_2_and_one_line(
    planner: Planner, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("内部")

    monkeypatch.setattr("planner.cli.check.chosen_files", crash)
    ended = planner("check")
    assert ended.code == 2
    assert ended.err == (
        "程序内部错误：RuntimeError: 内部。请把这一行和所用的命令告诉维护者；"
        "设 PLANNER_TRACEBACK=1 可以看到详情。\n"
    )


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "planner", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"planner {__version__}\n"


def test_checking_loads_no_printing_library() -> None:
    code = (
        "import sys; from planner.cli.main import main; main(['--version']);"
        "heavy = ('docx', 'jinja2', 'markdown_it', 'lxml', 'difflib', 'pydantic');"
        "print([module for module in heavy if module in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
