"""The contents of a web page."""

import pytest

from planner.compose.markdown import parse
from planner.web.contents import mark_headings

from .test_page import Tags, page

TEN = "# 题\n\n（注）\n\n" + '## <a id="x"></a>一、*总*则\n\n### （一）<b>\n\n#### 1.细目\n\n' * 5


def test_headings_of_two_levels_are_links_in_lists() -> None:
    _, html = mark_headings(list(parse(TEN)))
    assert html.startswith(
        '<nav id="all_parts" aria-label="目录">\n<ol>\n<li><a href="#part_1">一、总则</a><ol>\n'
        '<li><a href="#part_2">（一）&lt;b&gt;</a></li>\n</ol></li>\n'
        '<li><a href="#part_3">一、总则</a>'
    )
    assert html.endswith(
        '<a href="#part_10">（一）&lt;b&gt;</a></li>\n</ol></li>\n</ol>\n'
        '<a class="back" href="#all_parts">目录</a>\n</nav>\n'
    )
    assert html.count("<a ") == 11


def test_they_lead_to_the_headings_and_stand_before_the_first() -> None:
    html = page(TEN)
    assert '<h2 id="part_1"><a id="x"></a>一、' in html
    assert '<h3 id="part_10">' in html
    assert html.index("（注）") < html.index("<nav") < html.index("<h2")


def test_a_page_with_contents_is_whole() -> None:
    assert Tags(page("## 一\n" + TEN)).open == []
    assert Tags(page("### 一\n" + TEN)).open == []
    assert Tags(page(TEN + "## 一")).open == []


@pytest.mark.parametrize("parts", [0, 1, 9])
def test_a_page_of_few_parts_needs_none(parts: int) -> None:
    assert mark_headings(list(parse("## 一\n\n" * parts))) == (0, "")
    assert "<nav" not in page("## 一\n\n" * parts)
