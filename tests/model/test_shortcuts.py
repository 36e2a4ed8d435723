"""The shortcuts of the parser: the tokens are those of markdown-it by itself, whatever the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from planner.model.markdown import parser

_GOLDEN = Path(__file__).parents[1] / "compose" / "golden"

_SIGNS = "#-+*_=`~>|:<[]()!\\&;.\"'1234567890 \t\n一、（）a\u3000\u00a0\u0000\r"
_LINES = (
    "",
    "正文。",
    "1.登记",
    "1. 登记",
    "12345678901. 不是列表",
    "1)",
    "# 标题",
    "#标题",
    "####### 七级",
    "## ",
    "---",
    "===",
    "| 甲 | 乙 |",
    "| --- | :-: |",
    ":--",
    "甲 | 乙",
    "- 项",
    "  续",
    "    代码",
    "\t代码",
    "> 引文",
    "```",
    "~~~mermaid",
    '<a id="x"></a>',
    "<div>",
    "[x]: y",
    "[甲](#x)**乙**",
    "甲\\",
    "甲  ",
    "&amp;",
    "!",
)


@pytest.mark.parametrize("path", sorted(_GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_a_composed_plan_gives_the_tokens_of_all_rules(path: Path) -> None:
    markdown = path.read_text(encoding="utf-8")
    assert parser().parse(markdown) == _whole(markdown)


@given(st.text(_SIGNS))
def test_any_text_gives_the_tokens_of_all_rules(markdown: str) -> None:
    assert parser().parse(markdown) == _whole(markdown)


@given(st.lists(st.sampled_from(_LINES), max_size=12).map("\n".join))
def test_lines_of_every_kind_give_the_tokens_of_all_rules(markdown: str) -> None:
    assert parser().parse(markdown) == _whole(markdown)


@given(st.lists(st.sampled_from(_LINES), max_size=6).map("\n\n> - ".join))
def test_so_do_lines_within_quotations_and_lists(markdown: str) -> None:
    assert parser().parse(markdown) == _whole(markdown)


def _whole(markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
