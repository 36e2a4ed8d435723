"""Pages on their side: where wide tables need them, and what goes with the tables."""

import re

import pytest

from planner.compose.markdown import parse
from planner.layout.layout import Layout
from planner.word.blocks import blocks
from planner.word.body import print_body
from planner.word.inline import References
from planner.word.package import Relationships
from planner.word.page import Sections
from planner.word.turning import SectionEnd, sections

CROWDED = "|甲|乙|丙|丁|戊|己|\n" + "|---" * 6 + "|\n" + f"|{'控制措施' * 9}" * 6 + "|"
TORN = "|甲" * 60 + "|\n" + "|---" * 60 + "|\n" + "|乙" * 60 + "|"
NARROW = "|甲|乙|\n|---|---|\n|丙|丁|"


@pytest.fixture
def cut(layout: Layout):
    """Give what cuts Markdown into sections: the names of their blocks, * for turned ones."""

    def in_sections(markdown: str) -> list[str]:
        found, names = [], []
        for each in sections(blocks(parse(markdown), "·"), layout):
            if isinstance(each, SectionEnd):
                found.append(" ".join(names) + ("*" if each.turned else ""))
                names = []
            else:
                names.append(type(each).__name__)
        return found

    return in_sections


def test_crowded_table_turns_its_annex(cut) -> None:
    assert cut(
        f"正文\n\n---\n\n## 附件1　清单\n\n{CROWDED}\n\n---\n\n## 附件2　表\n\n{NARROW}"
    ) == [
        "Text",
        "Annex Table*",
        "Annex Table",
    ]


def test_annex_is_turned_with_what_leads_to_its_table(cut) -> None:
    assert cut(f"正文\n\n---\n\n## 附件1　清单\n\n说明\n\n说明\n\n{CROWDED}") == [
        "Text",
        "Annex Text Text Table*",
    ]


def test_annexes_turned_one_after_another_are_one_section(cut) -> None:
    annex = f"---\n\n## 附件1　清单\n\n{CROWDED}\n\n"
    assert cut(f"正文\n\n{annex}{annex}") == ["Text", "Annex Table PageBreak Annex Table*"]


@pytest.mark.parametrize("table", [CROWDED, NARROW], ids=["crowded", "narrow"])
def test_table_within_a_chapter_does_not_turn_the_page(cut, table: str) -> None:
    assert cut(f"## 一、总则\n\n{table}\n\n正文") == ["Heading Table Text"]


def test_table_whose_words_would_be_torn_turns_any_page(cut) -> None:
    assert cut(f"正文\n\n## 一、总则\n\n说明\n\n{TORN}\n\n正文") == [
        "Text",
        "Heading Text Table*",
        "Text",
    ]


def test_long_text_before_a_table_stays_upright(cut) -> None:
    text = "文\n\n" * 3
    assert cut(f"## 一、\n\n{text}{TORN}") == ["Heading Text Text Text", "Table*"]


@pytest.mark.parametrize(("markdown", "last"), [("", ""), ("文", "Text"), (TORN, "Table*")])
def test_document_ends_with_a_section(cut, markdown: str, last: str) -> None:
    assert cut(markdown) == [last]


def test_section_ends_in_the_last_paragraph_of_its_blocks(layout: Layout) -> None:
    xml = body(f"文\n\n{TORN}\n\n文", layout)
    ends = re.findall(r'<w:pStyle w:val="(\w+)"/><w:sectPr>.*?<w:pgSz [^>]*w:h="(\d+)"', xml)
    assert ends == [("BodyText", "16838"), ("TableGap", "11906")]
    assert xml.endswith("</w:p>" + Sections(layout, Relationships()).of(turned=False))


def test_turned_table_is_as_wide_as_the_text_block_is_high(layout: Layout) -> None:
    widths = re.findall(r'<w:gridCol w:w="(\d+)"/>', body(TORN, layout))
    assert sum(map(int, widths)) == layout.text_height


def test_only_footers_of_the_pages_that_there_are_come_along(layout: Layout) -> None:
    given = Sections(layout, Relationships())
    given.of(turned=False)
    assert [part.name for part in given.parts()] == ["word/footer1.xml", "word/footer2.xml"]


def test_what_follows_turned_pages_has_an_upright_page_without_a_number(layout: Layout) -> None:
    given = Sections(layout, Relationships(), back="<w:p/>")
    turned, upright = given.last(turned=True).split("<w:p/>")
    assert 'w:orient="landscape"' in turned
    assert 'w:orient="landscape"' not in upright
    assert "<w:titlePg/>" in upright
    assert "<w:titlePg/>" not in given.last(turned=False)


def body(markdown: str, layout: Layout) -> str:
    references = References(Relationships())
    given = Sections(layout, Relationships())
    return "".join(print_body(blocks(parse(markdown), "·"), layout, references, given))
