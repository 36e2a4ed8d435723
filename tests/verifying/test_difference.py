"""What a hand has changed, in lines that can be read."""

from planner.verifying.difference import LINES, difference, printable


def test_a_changed_line_is_shown_before_and_after():
    assert difference(["甲", "乙", "丙"], ["甲", "丁", "丙"]) == ["- 乙", "+ 丁"]


def test_lines_that_are_gone_or_new():
    assert difference(["甲", "乙"], ["乙", "丙"]) == ["- 甲", "+ 丙"]


def test_changed_lines_are_paired():
    assert difference(["甲一", "乙一"], ["甲二", "乙二"]) == [
        "- 甲一",
        "+ 甲二",
        "- 乙一",
        "+ 乙二",
    ]


def test_equal_texts_have_no_difference():
    assert difference(["甲"], ["甲"]) == []


def test_of_a_long_line_the_place_of_the_change_is_shown():
    old, new = "字" * 100 + "十五分钟" + "字" * 100, "字" * 100 + "五十分钟" + "字" * 100
    assert difference([old], [new]) == [
        f"- …{'字' * 12}十五分钟{'字' * 44}…",
        f"+ …{'字' * 12}五十分钟{'字' * 44}…",
    ]


def test_no_more_than_some_lines_are_shown():
    shown = difference([f"旧{number}" for number in range(99)], ["新"])
    assert (len(shown), shown[-1]) == (LINES + 1, "…")


def test_a_terminal_is_sent_no_control_characters():
    assert printable("a\x1b[2J\u202e\x9bb") == "a\ufffd[2J\ufffd\ufffdb"
    assert difference(["甲"], ["\x9b2J"]) == ["- 甲", "+ \ufffd2J"]
