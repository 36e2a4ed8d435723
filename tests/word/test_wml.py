"""WordprocessingML as text, element by element."""

import pytest

from planner.word import wml


def test_run_of_text() -> None:
    assert wml.run("信访") == '<w:r><w:t xml:space="preserve">信访</w:t></w:r>'


def test_run_without_text_is_nothing() -> None:
    assert wml.run("", style="Strong") == ""


def test_run_in_a_style_and_struck() -> None:
    assert wml.run("旧", style="Strong", struck=True) == (
        '<w:r><w:rPr><w:rStyle w:val="Strong"/><w:strike/></w:rPr>'
        '<w:t xml:space="preserve">旧</w:t></w:r>'
    )


def test_markup_in_text_is_text() -> None:
    assert wml.escape("<w:p> ]]> & \"'") == "&lt;w:p&gt; ]]&gt; &amp; &quot;&#x27;"


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_character_that_xml_cannot_hold_is_shown_as_replaced(character: str) -> None:
    assert wml.escape(f"前{character}后") == "前\ufffd后"


@pytest.mark.parametrize("text", ["𠮷", "🚒", "א\u200f", "零\u200b宽", "\u3000", "  "])
def test_unusual_text_is_kept(text: str) -> None:
    assert wml.escape(text) == text


def test_tab_and_newline_are_elements() -> None:
    assert wml.run("甲\t乙\n丙") == (
        '<w:r><w:t xml:space="preserve">甲</w:t><w:tab/><w:t xml:space="preserve">乙</w:t>'
        '<w:br/><w:t xml:space="preserve">丙</w:t></w:r>'
    )


def test_hyphen_between_digits_does_not_break() -> None:
    assert wml.run("0571-86") == (
        '<w:r><w:t xml:space="preserve">0571</w:t><w:noBreakHyphen/>'
        '<w:t xml:space="preserve">86</w:t></w:r>'
    )


@pytest.mark.parametrize("text", ["-", "a-b", "-1", "甲-1"])
def test_other_hyphens_are_text(text: str) -> None:
    assert "<w:noBreakHyphen/>" not in wml.run(text)


@pytest.mark.parametrize("text", ["“依法”", "‘甲’", "——", "……", "3×4", "20℃", "①", "Ⅰ级", "·"])
def test_characters_of_both_scripts_are_chinese(text: str) -> None:
    assert '<w:rFonts w:hint="eastAsia"/>' in wml.run(text)


@pytest.mark.parametrize("text", ["信访，2026年。", "don’t", '"quoted"', "《条例》"])
def test_other_characters_need_no_hint(text: str) -> None:
    assert "w:hint" not in wml.run(text)


def test_hint_stands_after_the_style_and_before_the_strike() -> None:
    assert wml.run("“旧”", style="Strong", struck=True).startswith(
        '<w:r><w:rPr><w:rStyle w:val="Strong"/><w:rFonts w:hint="eastAsia"/><w:strike/></w:rPr>'
    )


def test_paragraph_in_a_style() -> None:
    assert wml.paragraph("BodyText", "", wml.justify("center")) == (
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:jc w:val="center"/></w:pPr></w:p>'
    )


def test_bookmark() -> None:
    assert wml.bookmark("_levels", 3) == (
        '<w:bookmarkStart w:id="3" w:name="_levels"/><w:bookmarkEnd w:id="3"/>'
    )


def test_field() -> None:
    assert wml.field("PAGE", "1") == (
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple>'
    )


def test_indent() -> None:
    assert wml.indent(left=630, leftChars=200) == '<w:ind w:left="630" w:leftChars="200"/>'
    assert wml.indent() == ""


def test_table_of_one_cell() -> None:
    cell = wml.cell(900, "<w:p/>")
    row = wml.row([cell], height=579, whole=True, head=True)
    assert wml.table("TableGrid", [900], [row]) == (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="900" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
        '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="579" w:hRule="atLeast"/><w:tblHeader/>'
        '</w:trPr><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        "<w:p/></w:tc></w:tr></w:tbl>"
    )


def test_row_that_is_neither_head_nor_whole() -> None:
    assert wml.row([], height=579, whole=False, head=False) == (
        '<w:tr><w:trPr><w:trHeight w:val="579" w:hRule="atLeast"/></w:trPr></w:tr>'
    )


def test_field_over_paragraphs_is_opened_and_closed() -> None:
    assert wml.open_field('TOC \\o "1-2"', dirty=True) + wml.FIELD_END == (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o &quot;1-2&quot; </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_silent_field_is_hidden_and_shows_nothing() -> None:
    xml = wml.silent_field("TC 甲")
    assert xml.count("<w:r><w:rPr><w:vanish/></w:rPr>") == xml.count("<w:r>") == 3
    assert "separate" not in xml


def test_right_tab_has_its_leader() -> None:
    assert wml.right_tab(8844, "dot") == (
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs>'
    )
