"""Text on paper, read from the PDF; where it stands is measured in `points`."""

import re

from .conftest import Printed
from .measure import body, text

MARKS = "“”‘’—…℃№①〔〕《》、。"


def test_text_of_ten_thousand_characters_is_printed_whole(printed: Printed) -> None:
    assert text(printed["长段落"]) == "信访突发情况应急预案" * 1000


TORN = re.compile(
    r"\d-?\n-?\d|\d\n[年月日条分个]|第\n\d|附件\n\d|分\n钟|小\n时|个\n工|工\n作日|作\n日"
    r"|七、\n1|四、\n（二）"
)


def test_numbers_units_and_references_are_not_torn_at_the_end_of_a_line(printed: Printed) -> None:
    pages = printed["数字"]
    text = "\n".join(line.text for page in pages for line in body(page))
    assert text.count("0571-8888-6601") == 28
    assert TORN.findall(text) == []


def test_headings_make_the_outline(printed: Printed) -> None:
    outline = list(printed["样张"][0].pdf.doc.get_outlines())
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
    ends = [body(page)[-1].text for page in printed["页尾"]]
    assert len(ends) > 18
    assert [end for end in ends if "题" in end or "表头" in end] == []


def test_marks_between_chinese_are_set_in_the_chinese_font(printed: Printed) -> None:
    """Next to Latin and digits, and for · × ÷ ± § °, LibreOffice keeps to the Latin font."""
    chars = [char for page in printed["标点"] for char in page.chars if char["text"] in MARKS]
    assert {char["text"] for char in chars} == set(MARKS)
    fonts = {char["fontname"].partition("+")[2].partition("-")[0] for char in chars}
    assert fonts == {"NotoSerifCJKjp", "NotoSansCJKjp"}
