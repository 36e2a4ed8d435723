"""Titles of a page: where their lines may break."""

import re

from .test_page import page


def title(markdown: str) -> str:
    return re.search("<h1>(.*)</h1>", page(markdown))[1]


def test_lines_of_a_title_end_between_words() -> None:
    assert title("# 关于印发《青石镇信访突发事件应急预案》的通知") == (
        "关于印发<wbr>《青石镇<wbr>信访突发事件<wbr>应急预案》<wbr>的通知"
    )


def test_what_else_a_title_holds_stays() -> None:
    assert title('# <a id="x"></a>甲乙丙*应急预案*') == ('<a id="x"></a>甲乙丙<em>应急预案</em>')


def test_other_headings_are_left_alone() -> None:
    assert "<wbr>" not in page("## 青石镇信访突发事件应急预案\n\n青石镇信访突发事件应急预案")
