"""Text within a paragraph."""

import pytest

from planner.compose.markdown import parse
from planner.word.blocks import Text, blocks
from planner.word.inline import References, bookmark_name, print_inline
from planner.word.package import Relationships


def inline(markdown: str) -> str:
    """Print a paragraph's content, with xml:space left out for the eye."""
    (text,) = blocks(parse(markdown), "·")
    assert isinstance(text, Text)
    printed = print_inline(text.content, References(Relationships()))
    return printed.replace(' xml:space="preserve"', "")


def test_strong_and_emphasis_are_styles() -> None:
    assert inline("**走访**，*续报*") == (
        '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>走访</w:t></w:r>'
        "<w:r><w:t>，</w:t></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="Emphasis"/></w:rPr><w:t>续报</w:t></w:r>'
    )


def test_inner_emphasis_counts() -> None:
    assert inline("*甲**乙**丙*") == (
        '<w:r><w:rPr><w:rStyle w:val="Emphasis"/></w:rPr><w:t>甲</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>乙</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Emphasis"/></w:rPr><w:t>丙</w:t></w:r>'
    )


def test_strikethrough_and_code() -> None:
    assert inline("~~旧~~`a  b`") == (
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>旧</w:t></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="CodeText"/></w:rPr><w:t>a  b</w:t></w:r>'
    )


def test_chinese_lines_join_without_a_space() -> None:
    assert inline("依法\n处置") == "<w:r><w:t>依法</w:t></w:r><w:r><w:t>处置</w:t></w:r>"


def test_chinese_lines_join_across_emphasis() -> None:
    assert "<w:t> </w:t>" not in inline("依法\n**处置**")


@pytest.mark.parametrize("markdown", ["see\n处置", "依法\nlaw", "see\nlaw"])
def test_other_lines_join_with_a_space(markdown: str) -> None:
    assert "<w:r><w:t> </w:t></w:r>" in inline(markdown)


def test_hard_break_is_a_line_break() -> None:
    assert inline("甲\\\n乙") == (
        "<w:r><w:t>甲</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>乙</w:t></w:r>"
    )


def test_anchor_and_link_meet_in_a_bookmark() -> None:
    assert inline('<a id="level-1"></a>见[四、（二）](#level-1)') == (
        '<w:bookmarkStart w:id="0" w:name="_level_1"/><w:bookmarkEnd w:id="0"/>'
        "<w:r><w:t>见</w:t></w:r>"
        '<w:hyperlink w:anchor="_level_1" w:history="1">'
        "<w:r><w:t>四、（二）</w:t></w:r></w:hyperlink>"
    )


def test_second_anchor_of_a_name_is_dropped() -> None:
    assert inline('<a id="x"></a><a id="x"></a>').count("<w:bookmarkStart") == 1


@pytest.mark.parametrize(
    "target", ["http://example.org:80/路?a#b", "mailto:office@example.org", "tel:+86-571-88886601"]
)
def test_link_that_word_can_follow_is_a_link(target: str) -> None:
    assert '<w:hyperlink r:id="rId1" w:history="1">' in inline(f"[甲](<{target}>)")


def test_link_out_is_a_relationship() -> None:
    relationships = Relationships()
    (text,) = blocks(parse("[网站](https://example.org/a?b=1&c=2)"), "·")
    assert isinstance(text, Text)
    assert print_inline(text.content, References(relationships)) == (
        '<w:hyperlink r:id="rId1" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        '<w:t xml:space="preserve">网站</w:t></w:r></w:hyperlink>'
    )
    assert 'Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"' in (
        relationships.xml()
    )


@pytest.mark.parametrize(
    "target", ["chapter.md", "ftp://example.org", "https://[", "//x", "mailto:a"]
)
def test_link_that_word_cannot_follow_is_text(target: str) -> None:
    assert inline(f"[甲](<{target}>)乙") == "<w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r>"


def test_bookmark_names_are_such_as_word_allows() -> None:
    assert bookmark_name("level-1") == "_level_1"
    names = [bookmark_name(anchor) for anchor in ("级别", "Level-1", "a_b", "x" * 40)]
    assert all(name.isascii() and len(name) == 33 for name in names)
    assert len(set(names)) == 4


def test_link_to_an_anchor_in_chinese_finds_it() -> None:
    name = bookmark_name("级别")
    assert f'w:anchor="{name}"' in inline("[见](#级别)")
    assert f'w:name="{name}"' in inline('<a id="级别"></a>甲')
