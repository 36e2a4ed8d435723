"""What issues a plan, on paper: GB/T 9704-2012, 7.2 to 7.4, measured in the PDF.

Distances are measured from ink where the standard means what one sees, as of the mark, and from
the line of text where it counts lines. LibreOffice sets the baseline of a line on the grid higher
than that of a line off it, and parts digits from Chinese characters by a fifth of the font size,
both unlike Word: the tests allow for it by name.
"""

from collections.abc import Iterator

import pdfplumber
import pytest
from pdfplumber.page import Page

from planner.layout import Layout
from planner.word import print_document
from tests.issues import ISSUES, NOTICE, document

from .conftest import Printed, ToPdf
from .measure import MM_PER_POINT, TOLERANCE, Line, body, ink, lines, number

LEFT, RIGHT, TOP, BOTTOM = 28, 28 + 156, 37, 37 + 225
CENTRE = (LEFT + RIGHT) / 2
PITCH = 28.95 * MM_PER_POINT
CHARACTER = 15.75 * MM_PER_POINT
SIZE_4 = 14 * MM_PER_POINT
PAPER_WIDTH, PAPER_HEIGHT = 210, 297

OFF_GRID, ON_GRID = 0.8, 0.736  # of a line, above the baseline, in LibreOffice
GAP = (0.2 * 16 + 0.25) * MM_PER_POINT  # between a digit and a character, in LibreOffice
GAPS_IN_DATE = 5  # 2026|年|5|月|6|日

LAST_LINES = {"one page": 5, "full": 17, "three pages": 30, "four pages": 55}


def approx(value: float, tolerance: float = TOLERANCE) -> object:
    return pytest.approx(value, abs=tolerance)


@pytest.fixture(scope="module")
def issued(layout: Layout, to_pdf: ToPdf) -> Iterator[Printed]:
    documents = {name: document(issue) for name, issue in ISSUES.items()}
    documents |= {name: document(NOTICE, lines) for name, lines in LAST_LINES.items()}
    files = {name.replace(" ", "-"): print_document(d, layout) for name, d in documents.items()}
    pdfs = {name: pdfplumber.open(path) for name, path in to_pdf(files).items()}
    yield {name: pdfs[name.replace(" ", "-")].pages for name in documents}
    for pdf in pdfs.values():
        pdf.close()


def line(page: Page, start: str) -> Line:
    return next(each for each in lines(page) if each.text.startswith(start))


def top_of(each: Line, baseline: float = OFF_GRID) -> float:
    """Give the top of a line of the grid's height."""
    return each.baseline - baseline * PITCH


def rules(page: Page) -> list[tuple[float, float, float, float]]:
    """Give the ruled lines of a page from its top: left, right, upper and lower edge."""
    found = set()
    for each in (*page.lines, *page.curves, *page.rects):
        half = 0 if each.get("fill") else each["linewidth"] / 2
        edges = (each["x0"], each["x1"], each["top"] - half, each["bottom"] + half)
        found.add(tuple(round(edge * MM_PER_POINT, 2) for edge in edges))
    return sorted(found, key=lambda rule: rule[2])


def mark(page: Page, *, below: float = 60, height: float = 60) -> object:
    """Give the box around the letters of the mark: those larger than a title."""
    letters = [char for char in page.chars if char["size"] > 22.5]
    foot = max(page.height - char["matrix"][5] for char in letters) * MM_PER_POINT
    return ink(page, below=below, above=foot + 0.15 * letters[0]["size"] * MM_PER_POINT)


def is_red(char: dict[str, object]) -> bool:
    return tuple(char["non_stroking_color"]) == (1, 0, 0)


# 版头


@pytest.mark.parametrize("name", ["sealed", "long organ", "joint", "report", "stamped"])
def test_mark_begins_35_mm_below_the_text_block(issued: Printed, name: str) -> None:
    assert mark(issued[name][0]).top == approx(TOP + 35)


def test_mark_keeps_its_place_below_three_lines(issued: Printed) -> None:
    page = issued["corner"][0]
    assert mark(page, below=67).top == approx(TOP + 35)


@pytest.mark.parametrize("name", ["sealed", "long organ", "joint"])
def test_mark_is_red_and_fits_the_line(issued: Printed, name: str) -> None:
    letters = [char for char in issued[name][0].chars if char["size"] > 22.5]
    assert all(map(is_red, letters))
    box = mark(issued[name][0])
    assert (box.left + box.right) / 2 == approx(CENTRE, 1)
    assert box.left > LEFT - TOLERANCE
    assert box.right < RIGHT + TOLERANCE


def test_names_of_joint_mark_are_equally_wide_and_its_end_is_in_their_middle(
    issued: Printed,
) -> None:
    page = issued["joint"][0]
    first, end, second = (line(page, text) for text in ("云溪县人民", "文件", "云溪县人力"))
    assert first.left == approx(second.left)
    assert first.right == approx(second.right, 0.5)
    assert end.baseline == approx((first.baseline + second.baseline) / 2)
    assert end.left > first.right


def test_copy_number_secrecy_and_urgency_stand_below_each_other(issued: Printed) -> None:
    corner = body(issued["corner"][0])[:3]
    assert [each.text for each in corner] == ["000001", "秘密★1年", "特急"]
    assert [each.left for each in corner] == [approx(LEFT)] * 3
    rows = [int((each.baseline - TOP) / PITCH) for each in corner]
    assert rows == [0, 1, 2]


def test_room_is_left_for_a_copy_number_that_is_stamped(issued: Printed) -> None:
    first = body(issued["stamped"][0])[0]
    assert first.text == "加急"
    assert TOP + PITCH < first.baseline < TOP + 2 * PITCH


@pytest.mark.parametrize("name", ["sealed", "long organ", "joint", "corner"])
def test_number_stands_in_the_middle_two_lines_below_the_mark(issued: Printed, name: str) -> None:
    page = issued[name][0]
    each = line(page, "青政发")
    assert (each.left + each.right) / 2 == approx(CENTRE)
    below = 67 if name == "corner" else 60
    assert top_of(each) - mark(page, below=below).bottom == approx(2 * PITCH)


def test_number_of_a_report_stands_left_and_signers_right(issued: Printed) -> None:
    each = line(issued["report"][0], "青政发")
    assert each.text == "青政发〔2026〕12号签发人："
    assert each.left == approx(LEFT + CHARACTER)
    name = 3 * CHARACTER
    colon = next(char for char in issued["report"][0].chars if char["text"] == "：")
    assert colon["x0"] * MM_PER_POINT + CHARACTER == approx(RIGHT - CHARACTER - name)


def test_three_signers_take_two_lines_and_the_number_stands_on_the_last(issued: Printed) -> None:
    page = issued["joint report"][0]
    label, each = line(page, "签发人"), line(page, "青政发")
    assert each.baseline - label.baseline == approx(PITCH)


@pytest.mark.parametrize("name", ["sealed", "long organ", "joint", "report", "joint report"])
def test_red_rule_is_4_mm_below_the_number_and_as_wide_as_the_text_block(
    issued: Printed, name: str
) -> None:
    page = issued[name][0]
    ((left, right, upper, lower),) = rules(page)
    each = line(page, "青政发")
    foot = ink(page, below=each.baseline - 4, above=each.baseline + 2).bottom
    assert upper - foot == approx(4)
    assert (left, right) == (approx(LEFT), approx(RIGHT))
    assert lower - upper == approx(1.5 * MM_PER_POINT, 0.05)


# 主体


@pytest.mark.parametrize("name", ["sealed", "long organ", "joint", "report"])
def test_title_stands_two_lines_below_the_rule(issued: Printed, name: str) -> None:
    page = issued[name][0]
    title = line(page, "关于印发")
    assert top_of(title) - rules(page)[0][3] == approx(2 * PITCH)
    assert (title.left + title.right) / 2 == approx(CENTRE)


@pytest.mark.parametrize("name", ["sealed", "letter", "report"])
def test_addressee_stands_one_line_below_the_title(issued: Printed, name: str) -> None:
    printed = lines(issued[name][0])
    at = [each.text[:2] for each in printed].index("各村")
    title, addressee = printed[at - 1 : at + 1]
    assert top_of(addressee, ON_GRID) - top_of(title) == approx(2 * PITCH)
    assert addressee.left == approx(LEFT)


@pytest.mark.parametrize("name", [name for name in ISSUES if name != "booklet"])
def test_first_page_shows_text(issued: Printed, name: str) -> None:
    assert line(issued[name][0], "现将").left == approx(LEFT + 2 * CHARACTER)


def test_attachment_is_named_one_line_below_the_text(issued: Printed) -> None:
    pages = issued["attached"]
    page = pages[0] if any(each.text.startswith("附件：") for each in lines(pages[0])) else pages[1]
    at = [each.text[:3] for each in lines(page)].index("附件：")
    text, first, second = lines(page)[at - 1 : at + 2]
    assert first.left == approx(LEFT + 2 * CHARACTER)
    assert second.left == approx(LEFT + 5 * CHARACTER)
    assert first.baseline - text.baseline == approx(2 * PITCH)
    assert not second.text.endswith("。")


def test_attached_plan_has_its_label_on_line_1_and_its_title_on_line_3(issued: Printed) -> None:
    label, title, *_ = body(issued["attached"][-1])
    assert (label.text, label.left) == ("附件", approx(LEFT))
    assert TOP < label.baseline < TOP + PITCH
    assert TOP + 2 * PITCH < title.baseline < TOP + 3 * PITCH


def test_plan_that_is_issued_begins_on_a_new_page_without_a_label(issued: Printed) -> None:
    assert body(issued["sealed"][-1])[0].text == "青石镇信访突发事件应急预案"


# 署名


def signature(pages: list[Page], organ: str, date: str) -> tuple[Line, Line, Line]:
    """Give the last line of text, the organ and the date."""
    page = next(page for page in pages if any(each.text == date for each in lines(page)))
    printed = lines(page)
    at = [each.text for each in printed].index(date)
    assert printed[at - 1].text.endswith(organ)
    return printed[at - 2], printed[at - 1], printed[at]


def test_without_a_seal_the_organ_is_2_from_the_right_and_the_date_begins_2_later(
    issued: Printed,
) -> None:
    text, organ, date = signature(issued["unsealed"], "青石镇人民政府", "2026年5月6日")
    assert organ.right == approx(RIGHT - 2 * CHARACTER)
    assert date.left - organ.left == approx(2 * CHARACTER)
    assert organ.baseline - text.baseline == approx(2 * PITCH)
    assert date.baseline - organ.baseline == approx(PITCH)


def test_date_longer_than_the_organ_is_2_from_the_right(issued: Printed) -> None:
    _, organ, date = signature(issued["long date"], "临水镇", "2026年10月16日")
    assert date.right - GAPS_IN_DATE * GAP == approx(RIGHT - 2 * CHARACTER)
    assert date.left - organ.left == approx(2 * CHARACTER)
    assert organ.right < RIGHT - 2 * CHARACTER


@pytest.mark.parametrize(
    ("name", "organ"), [("sealed", "青石镇人民政府"), ("long organ", "云溪县丰澜精细化工有限公司")]
)
def test_with_a_seal_the_date_is_4_from_the_right_and_the_organ_above_its_middle(
    issued: Printed, name: str, organ: str
) -> None:
    text, above, date = signature(issued[name], organ, "2026年5月6日")
    assert date.right - GAPS_IN_DATE * GAP / 2 == approx(RIGHT - 4 * CHARACTER)
    assert (above.left + above.right) / 2 == approx((date.left + date.right) / 2)
    assert above.baseline - text.baseline == approx(3 * PITCH)
    assert date.baseline - above.baseline == approx(PITCH)


def test_several_organs_sign_beside_each_other_so_that_seals_do_not_touch(issued: Printed) -> None:
    _, organs, date = signature(issued["joint"], "云溪县人力资源和社会保障局", "2026年5月6日")
    assert organs.text == "云溪县人民政府云溪县人力资源和社会保障局"
    first_right = organs.left + 7 * CHARACTER
    second_left = organs.right - 13 * CHARACTER
    first, second = (organs.left + first_right) / 2, (second_left + organs.right) / 2
    assert second - first >= 45
    assert second == approx((date.left + date.right) / 2)


def test_several_organs_without_seals_stand_below_each_other_and_the_date_once(
    issued: Printed,
) -> None:
    first, second, date = signature(issued["joint unsealed"], "保障局", "2026年5月6日")
    assert (first.text, first.left) == ("云溪县人民政府", approx(second.left))
    assert second.right == approx(RIGHT - 2 * CHARACTER)
    assert date.left - second.left == approx(2 * CHARACTER)


def test_remark_stands_below_the_date_2_from_the_left(issued: Printed) -> None:
    pages = issued["attached"]
    page = next(page for page in pages if any("此件" in each.text for each in lines(page)))
    remark, date = line(page, "（此件"), line(page, "2026年5月6日")
    assert remark.left == approx(LEFT + 2 * CHARACTER)
    assert remark.baseline - date.baseline == approx(PITCH)


# 版记


@pytest.mark.parametrize("name", ["sealed", "many copies", "joint", *LAST_LINES])
def test_last_rule_of_the_imprint_is_the_foot_of_the_text_block(issued: Printed, name: str) -> None:
    *_, last = rules(issued[name][-1])
    assert last[3] == approx(BOTTOM)


@pytest.mark.parametrize("name", ["sealed", "many copies", *LAST_LINES])
def test_three_rules_are_as_wide_as_the_text_block_and_as_thick_as_they_should(
    issued: Printed, name: str
) -> None:
    imprint = rules(issued[name][-1])
    assert [rule[:2] for rule in imprint] == [(approx(LEFT), approx(RIGHT))] * 3
    thickness = [rule[3] - rule[2] for rule in imprint]
    assert thickness == [approx(0.35, 0.03), approx(0.25, 0.03), approx(0.35, 0.03)]


def test_last_pages_are_odd_and_even(issued: Printed) -> None:
    pages = {name: len(issued[name]) for name in LAST_LINES}
    assert pages == {"one page": 2, "full": 2, "three pages": 3, "four pages": 4}


@pytest.mark.parametrize("name", LAST_LINES)
def test_text_ends_above_the_imprint(issued: Printed, name: str) -> None:
    page = issued[name][-1]
    first = rules(page)[0][2]
    *text, copies, printed = body(page)
    assert (copies.text[:3], printed.text[-2:]) == ("抄送：", "印发")
    assert max(each.baseline for each in text) < first < copies.baseline


def test_copies_and_printer_stand_one_character_from_both_sides(issued: Printed) -> None:
    copies, printed = body(issued["sealed"][-1])[-2:]
    assert (copies.left, printed.left) == (approx(LEFT + SIZE_4), approx(LEFT + SIZE_4))
    assert printed.right == approx(RIGHT - SIZE_4)
    assert copies.text == "抄送：县信访局。"


def test_further_lines_of_copies_begin_after_the_colon(issued: Printed) -> None:
    first, second, _ = body(issued["many copies"][-1])[-3:]
    assert first.text.startswith("抄送：")
    spaced = 13.75 * MM_PER_POINT
    assert second.left == approx(LEFT + SIZE_4 + 3 * spaced)
    assert second.text.endswith("。")


def test_imprint_has_size_4(issued: Printed) -> None:
    page = issued["sealed"][-1]
    letters = [char["size"] for char in page.chars if char["text"] == "抄"]
    assert letters == [approx(14)]


def test_pages_are_numbered_through(issued: Printed) -> None:
    assert [number(page).text for page in issued["three pages"]] == ["—1—", "—2—", "—3—"]


# 信函


@pytest.mark.parametrize("name", ["letter", "joint letter"])
def test_mark_of_a_letter_begins_30_mm_from_the_edge(issued: Printed, name: str) -> None:
    assert mark(issued[name][0], below=20).top == approx(30)


@pytest.mark.parametrize("name", ["letter", "joint letter"])
def test_double_rules_of_a_letter(issued: Printed, name: str) -> None:
    page = issued[name][0]
    upper_thick, upper_thin, lower_thin, lower_thick = rules(page)
    sides = (approx((PAPER_WIDTH - 170) / 2), approx((PAPER_WIDTH + 170) / 2))
    assert [rule[:2] for rule in rules(page)] == [sides] * 4
    assert upper_thick[2] - mark(page, below=20).bottom == approx(4)
    assert lower_thick[3] == approx(PAPER_HEIGHT - 20)
    thick, thin = upper_thick[3] - upper_thick[2], upper_thin[3] - upper_thin[2]
    assert thick > 2 * thin
    assert lower_thin[3] < lower_thick[2]


def test_number_of_a_letter_stands_right_below_the_rule(issued: Printed) -> None:
    page = issued["letter"][0]
    each = line(page, "青政发")
    assert each.right == approx(RIGHT)
    top = ink(page, below=each.baseline - 5.5, above=each.baseline + 2).top
    assert top - rules(page)[1][3] == approx(14 * MM_PER_POINT)


def test_first_page_of_a_letter_and_a_cover_have_no_number(issued: Printed) -> None:
    for name in ("letter", "booklet"):
        first, second, *_ = issued[name]
        assert "—1—" not in [each.text for each in lines(first)]
        assert number(second).text == "—2—"


# 封面


def test_cover_record_and_plan_follow_each_other(issued: Printed) -> None:
    cover, record, plan = issued["booklet"]
    assert [each.text for each in lines(cover)][:3] == [
        "编号：青预〔2026〕1号",
        "版本号：3.0",
        "青石镇人民政府",
    ]
    assert lines(cover)[-1].text == "2026年5月6日"
    assert body(record)[0].text == "编制与批准记录"
    assert body(plan)[0].text == "青石镇信访突发事件应急预案"
