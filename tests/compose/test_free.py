"""Markdown of the plan's own, fitted into the outline."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from planner.compose.free import free_text
from planner.compose.outline import Outline
from planner.model.scalars import MarkdownText
from tests.compose.reading import shown, shown_on_github

WORDS = {"annex": "附件{n}", "part": "第{n}部分", "see": "（见{reference}）"}


def fitted(body, numbering="chinese", depth=2):
    """Fit a body below the second chapter of a document with one annex."""
    outline = Outline(numbering, WORDS)
    outline.heading(1, "章", "general")
    outline.heading(1, "章")
    text = free_text(body, outline, depth)
    outline.annex("表", "annex-a")
    return outline.resolve(text)


def test_headings_are_numbered_from_the_depth_of_the_body_on():
    body = "### 甲\n\n文。\n\n#### 乙\n\n### 丙"
    assert fitted(body) == "### （一）甲\n\n文。\n\n#### 1.乙\n\n### （二）丙"
    assert fitted(body, "decimal") == "### 2.1 甲\n\n文。\n\n#### 2.1.1 乙\n\n### 2.2 丙"


def test_headings_that_leave_out_a_level_leave_out_no_number():
    assert fitted("# 甲\n\n#### 乙\n\n## 丙") == "### （一）甲\n\n#### 1.乙\n\n#### 2.丙"


def test_a_body_that_begins_deeper_than_it_goes_on():
    assert fitted("## 甲\n\n# 乙") == "### （一）甲\n\n### （二）乙"


def test_headings_deeper_than_five_levels_keep_their_numbers():
    body = "\n\n".join(f"{'#' * level} 甲" for level in range(1, 7))
    assert fitted(body).split("\n\n") == [
        "### （一）甲",
        "#### 1.甲",
        "##### （1）甲",
        "##### ①甲",
        "##### a.甲",
        "##### a.甲",
    ]


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("甲\n===\n\n文。", "### （一）甲\n\n\n文。"),
        ("甲\n乙\n---\n文。", "### （一）甲 乙\n\n\n文。"),
        ("甲 #\n===", "### （一）甲 \\#\n"),
        ("# 甲 ##", "### （一）甲"),
        ("# **甲**`a`", "### （一）**甲**`a`"),
        ("# 24小时", "### （一）24小时"),
    ],
)
def test_headings_of_either_form(body, written):
    assert fitted(body) == written


@pytest.mark.parametrize(
    "body",
    [
        "```sh\n# 注释\n\n## 再注\n```",
        "    # 缩进",
        "> # 引用\n> 文",
        "- # 条\n- 文",
        "\\# 文",
        "| 甲 | 乙 |\n| --- | --- |\n| # | ## |",
        "1. 一\n2. 二\n   - 三\n\n     # 四",
        "文\n\n\n\n文",
        "***\n\n文",
    ],
)
def test_all_else_stays_as_it_is(body):
    assert fitted(body) == body


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("见[](#annex-a)。", "见[附件1](#annex-a)。"),
        ("见[ ](#annex-a)。", "见[附件1](#annex-a)。"),
        ("见[通讯录](#annex-a)。", "见[通讯录](#annex-a)。"),
        ("见[](#general)。", "见[第一部分](#general)。"),
        ("# 见[](#annex-a)", "### （一）见[附件1](#annex-a)"),
        ("| 甲 |\n| --- |\n| [](#annex-a) |", "| 甲 |\n| --- |\n| [附件1](#annex-a) |"),
        ("- 甲\n- 见[](#annex-a)\n  乙", "- 甲\n- 见[附件1](#annex-a)\n  乙"),
        ("`[](#annex-a)`", "`[](#annex-a)`"),
        ("``[](#annex-a)` ``[](#annex-a)", "``[](#annex-a)` ``[附件1](#annex-a)"),
        ("\\[](#annex-a)", "\\[](#annex-a)"),
        ("```\n[](#annex-a)\n```", "```\n[](#annex-a)\n```"),
        ("[甲](https://a.cn/#annex-a)", "[甲](https://a.cn/#annex-a)"),
    ],
)
def test_a_link_without_a_text_prints_the_number_of_its_target(body, written):
    assert fitted(body) == written


def test_a_link_with_a_text_gives_its_target_an_anchor():
    outline = Outline("chinese", WORDS)
    free_text("[表](#annex-a)", outline, 2)
    written = outline.resolve(outline.annex("表", "annex-a"))
    assert written == '---\n\n## <a id="annex-a"></a>附件1\u3000表\n\n'


def test_a_link_that_points_nowhere_is_missing():
    outline = Outline("chinese", WORDS)
    free_text("[](#annex-x)[甲](#level-y)", outline, 2)
    assert outline.missing() == {"annex-x", "level-y"}


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("```\n甲", "```\n甲\n```"),
        ("```", "```\n```"),
        ("~~~~sh\n甲\n~~~", "~~~~sh\n甲\n~~~\n~~~~"),
        ("```\n甲\n```", "```\n甲\n```"),
        ("甲\n\n---", "甲\n"),
        ("甲\n\n---\n\n***", "甲\n"),
        ("[甲]: https://a.cn", "[甲]: https://a.cn"),
    ],
)
def test_a_body_ends_with_itself(body, written):
    assert fitted(body) == written


BLOCKS = [
    "# 甲",
    "## ",
    "#",
    "- ",
    "* ",
    "1. ",
    "> ",
    "    ",
    "\t",
    "---",
    "===",
    "***",
    "```",
    "~~~",
]
TABLES = ["|", "| 甲 |", "| --- |"]
INLINE = ["甲", "  ", "`", "**", "_", "[](#annex-a)", "[甲](#general)", "[甲]: /b", "[甲]", "\\"]
OTHERS = ["\n", "\n\n", "{{ x }}", "&amp;", "24小时"]
BODIES = st.lists(
    st.sampled_from([*BLOCKS, *TABLES, *INLINE, *OTHERS, "\n", "\n\n"]), min_size=1, max_size=12
)


def _is_markdown(body):
    try:
        TypeAdapter(MarkdownText).validate_python(body)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("read", [shown, shown_on_github])
@settings(max_examples=200, deadline=None)
@given(body=BODIES.map("".join).filter(_is_markdown))
def test_no_body_changes_what_stands_around_it(read, body):
    written = read(f"## 前\n\n前文\n\n{fitted(body.strip())}\n\n## 后\n\n后文")
    assert written[:2] == [("h2", "前"), ("p", "前文")]
    assert written[-2:] == [("h2", "后"), ("p", "后文")]
