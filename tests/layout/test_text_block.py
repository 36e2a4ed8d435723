"""The text block on paper: GB/T 9704-2012, 5.1 and 5.2, measured in the PDF."""

from itertools import pairwise

import pytest

from .conftest import Printed
from .measure import MM_PER_POINT, TOLERANCE, body, ink, text

PAPER_WIDTH, PAPER_HEIGHT = 210, 297
TOP, BOTTOM = 37, 37 + 225
LEFT, RIGHT = 28, 28 + 156
LINES, CHARACTERS = 22, 28
MARKS = "“”‘’—…℃№①〔〕《》、。"
LINE_PITCH = 28.95 * MM_PER_POINT
CHARACTER_WIDTH = 15.75 * MM_PER_POINT
# 28 characters at a pitch of whole twips leave 1.2 pt of the width unused.
RIGHT_TOLERANCE = 0.5


def approx(value: float, tolerance: float = TOLERANCE) -> object:
    return pytest.approx(value, abs=tolerance)


def test_paper_is_a4(printed: Printed) -> None:
    page = printed["grid"][0]
    size = (page.width * MM_PER_POINT, page.height * MM_PER_POINT)
    assert size == (approx(PAPER_WIDTH), approx(PAPER_HEIGHT))


def test_full_page_has_22_lines(printed: Printed) -> None:
    full_pages = printed["grid"][:-1]
    assert [len(body(page)) for page in full_pages] == [LINES] * 4


def test_full_line_has_28_characters(printed: Printed) -> None:
    first, *others = (len(line.text) for page in printed["grid"][:-1] for line in body(page))
    assert first == CHARACTERS - 2
    assert others == [CHARACTERS] * (4 * LINES - 1)


def test_full_lines_reach_both_edges_of_the_text_block(printed: Printed) -> None:
    for line in body(printed["grid"][1]):
        assert line.left == approx(LEFT)
        assert line.right == approx(RIGHT, RIGHT_TOLERANCE)


def test_first_line_is_indented_by_two_characters(printed: Printed) -> None:
    first = body(printed["grid"][0])[0]
    assert first.left == approx(LEFT + 2 * CHARACTER_WIDTH)


def test_lines_follow_each_other_at_the_line_pitch(printed: Printed) -> None:
    baselines = [line.baseline for line in body(printed["grid"][1])]
    for at, baseline in enumerate(baselines):
        assert baseline - baselines[0] == approx(at * LINE_PITCH, 0.05)


def test_all_ink_is_within_the_text_block(printed: Printed) -> None:
    box = ink(printed["grid"][1], above=BOTTOM + 2)
    assert box.top >= TOP
    assert box.bottom <= BOTTOM
    assert box.left >= LEFT - TOLERANCE
    assert box.right <= RIGHT + TOLERANCE


def test_first_and_last_line_stand_in_the_first_and_last_row_of_the_grid(printed: Printed) -> None:
    first, *_, last = body(printed["grid"][1])
    assert TOP < first.baseline < TOP + LINE_PITCH
    assert BOTTOM - LINE_PITCH < last.baseline < BOTTOM


def test_text_of_ten_thousand_characters_is_printed_whole(printed: Printed) -> None:
    assert text(printed["long-paragraph"]) == "信访突发情况应急预案" * 1000


def test_digits_are_not_torn_at_the_end_of_a_line(printed: Printed) -> None:
    """LibreOffice breaks after a hyphen, though, even after one that does not break in Word."""
    texts = [line.text for page in printed["numbers"] for line in body(page)]
    torn = [pair for pair in pairwise(texts) if pair[0][-1].isdigit() and pair[1][0].isdigit()]
    assert torn == []


def test_headings_make_the_outline(printed: Printed) -> None:
    outline = list(printed["sample"][0].pdf.doc.get_outlines())
    assert [title for level, title, *_ in outline if level == 1] == [
        "一、总则",
        "二、组织体系",
        "三、预防与预警",
        "四、分级响应",
        "五、处置程序",
        "六、信息发布与响应终止",
        "七、后期处置",
        "八、应急保障",
        "九、附则",
        "应急组织体系图",
        "应急通讯录",
        "信访突发情况登记表",
    ]
    assert [title for level, title, *_ in outline if level == 3] == ["1.时限和内容", "2.要求"]


def test_nothing_that_leads_to_more_ends_a_page(printed: Printed) -> None:
    """The documents fill the page so far that each would do so, if nothing kept it from it."""
    ends = [body(page)[-1].text for page in printed["foot"]]
    assert len(ends) > 18
    assert [end for end in ends if "题" in end or "表头" in end] == []


def test_marks_between_chinese_are_set_in_the_chinese_font(printed: Printed) -> None:
    """Next to Latin and digits, and for · × ÷ ± § °, LibreOffice keeps to the Latin font."""
    chars = [char for page in printed["marks"] for char in page.chars if char["text"] in MARKS]
    assert {char["text"] for char in chars} == set(MARKS)
    fonts = {char["fontname"].partition("+")[2].partition("-")[0] for char in chars}
    assert fonts == {"NotoSerifCJKjp", "NotoSansCJKjp"}
