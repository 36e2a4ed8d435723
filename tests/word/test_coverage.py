"""Characters that the named fonts do not have."""

from datetime import date

import pytest

from planner.compose.document import Document, Properties
from planner.layout import Layout
from planner.word.coverage import Missing, missing

PROPERTIES = Properties("id", "题", "类", "机关", "1.0", "草案", date(2026, 5, 6))
SONG, FANG, HEI, KAI = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"


@pytest.fixture
def lacking(layout: Layout):
    """Give what tells the characters that fonts lack of a text in Markdown."""
    return lambda markdown: missing(Document(markdown, PROPERTIES), layout)


@pytest.mark.parametrize(
    ("markdown", "font"),
    [
        ("# 㙍", SONG),
        ("# 题\n\n（㙍）", KAI),
        ("## 㙍", HEI),
        ("### 㙍", KAI),
        ("文㙍", FANG),
        ("> 㙍", KAI),
        ("**㙍**", HEI),
        ("文*㙍*文", KAI),
        ("`㙍`", "宋体"),
        ("    㙍", "宋体"),
        ("| 㙍 |\n|---|\n| 乙 |", HEI),
        ("| 甲 |\n|---|\n| 㙍 |", FANG),
        ("文\n\n---\n\n## 附件1　㙍", SONG),
    ],
)
def test_character_is_told_with_the_font_that_lacks_it(lacking, markdown: str, font: str) -> None:
    assert lacking(markdown) == [Missing(font, ("㙍",))]


def test_fonts_differ_in_what_they_have(lacking) -> None:
    """堃 is in GBK, but not in GB 2312."""
    assert lacking("## 堃\n\n堃") == [Missing(FANG, ("堃",))]


def test_each_character_is_told_once_in_the_order_of_the_document(lacking) -> None:
    assert lacking("文𠮷㙍\n\n𠮷🚒") == [Missing(FANG, ("𠮷", "㙍", "🚒"))]


@pytest.mark.parametrize("text", ["“信访”——……·×℃№①〔2026〕①、Ａ", "שלום e\u0301 ﷽", "abc"])
def test_usual_marks_and_other_scripts_are_not_told(lacking, text: str) -> None:
    assert lacking(text) == []
