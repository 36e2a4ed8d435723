"""What issues a plan, on paper; where each part of it stands is measured in `points`."""

import pytest

from tests.issues import ISSUES

from .conftest import Printed
from .measure import LARGEST_TITLE, TOLERANCE, body, line, lines, mark, number, rules, text
from .points.point import CHARACTER, LEFT, RIGHT

RED = (1, 0, 0)
SEAL = 45

# 版头


@pytest.mark.parametrize("name", ["通知", "通知，机关名长", "联合行文"])
def test_mark_is_red_and_fits_the_line(printed: Printed, name: str) -> None:
    page = printed[name][0]
    letters = [char for char in page.chars if char["size"] > LARGEST_TITLE]
    assert {tuple(char["non_stroking_color"]) for char in letters} == {RED}
    assert mark(page).left > LEFT - TOLERANCE
    assert mark(page).right < RIGHT + TOLERANCE


def test_end_of_a_joint_mark_stands_beside_the_names(printed: Printed) -> None:
    page = printed["联合行文"][0]
    assert line(page, "文件").left > line(page, "云溪县人民").right


def test_copy_number_secrecy_and_urgency_follow_each_other(printed: Printed) -> None:
    corner = body(printed["通知，份号密级"][0])[:3]
    assert [each.text for each in corner] == ["000001", "秘密★1年", "特急"]


def test_room_is_left_for_a_copy_number_that_is_stamped(printed: Printed) -> None:
    assert body(printed["通知，份号手盖"][0])[0].text == "加急"


def test_number_of_a_report_stands_beside_its_signers(printed: Printed) -> None:
    assert line(printed["上行文"][0], "青政发").text == "青政发〔2026〕12号签发人："


# 主体


@pytest.mark.parametrize("name", [name for name in ISSUES if name != "封面"])
def test_first_page_shows_text(printed: Printed, name: str) -> None:
    assert line(printed[name][0], "现将").text == "现将预案印发给你们。"


def test_name_of_an_attachment_has_no_mark_at_its_end(printed: Printed) -> None:
    name = line(printed["通知，预案为附件"][1], "附件：", below=1)
    assert name.text.endswith("应急预案")


def test_plan_that_is_issued_begins_on_a_new_page_without_a_label(printed: Printed) -> None:
    assert body(printed["通知"][-1])[0].text == "青石镇信访突发事件应急预案"


# 署名


def test_organ_with_a_longer_date_moves_to_the_left(printed: Printed) -> None:
    assert line(printed["通知，日期长"][0], "2026年10月16日", below=-1).text == "临水镇"


def test_several_organs_sign_beside_each_other_so_that_seals_do_not_touch(printed: Printed) -> None:
    organs = line(printed["联合行文"][0], "2026年5月6日", below=-1)
    first, second = "云溪县人民政府", "云溪县人力资源和社会保障局"
    assert organs.text == first + second
    middle_of_first = organs.left + len(first) * CHARACTER / 2
    middle_of_second = organs.right - len(second) * CHARACTER / 2
    assert middle_of_second - middle_of_first >= SEAL


def test_several_organs_without_seals_stand_below_each_other_and_the_date_once(
    printed: Printed,
) -> None:
    texts = [each.text for each in lines(printed["联合行文，不盖章"][0])]
    at = texts.index("2026年5月6日")
    assert texts[at - 2 : at] == ["云溪县人民政府", "云溪县人力资源和社会保障局"]
    assert texts.count("2026年5月6日") == 1


# 版记


@pytest.mark.parametrize(
    "name", ["一页", "一页，满", "两页", "三页", "二十页", "满页文字", "满页表"]
)
def test_text_ends_above_the_imprint(printed: Printed, name: str) -> None:
    page = printed[name][-1]
    *above, copies, printed_by = body(page)
    assert copies.text == "抄送：县信访局。"
    assert printed_by.text.endswith("印发")
    assert max(each.baseline for each in above) < rules(page)[-3].top < copies.baseline


@pytest.mark.parametrize(("name", "last"), [("满页文字", "第20行。"), ("满页表", "单位16值班岗位")])
def test_end_of_the_text_goes_with_an_imprint_that_finds_no_room(
    printed: Printed, name: str, last: str
) -> None:
    *_, full, page = printed[name]
    assert body(page)[-3].text.startswith(last)
    assert last not in text([full])


def test_imprint_after_a_page_on_its_side_has_an_upright_page_without_a_number(
    printed: Printed,
) -> None:
    *_, turned, page = printed["末页横表"]
    assert turned.width > turned.height
    assert page.width < page.height
    assert [each.text for each in lines(page)] == [
        "抄送：县信访局。",
        "青石镇党政综合办公室2026年5月7日印发",
    ]


def test_copies_that_take_two_lines_end_with_a_stop(printed: Printed) -> None:
    assert line(printed["通知，抄送多"][-1], "抄送：", below=1).text.endswith("。")


# 信函


@pytest.mark.parametrize("name", ["信函", "联合信函"])
def test_thick_lines_of_the_double_rules_of_a_letter_are_outside(
    printed: Printed, name: str
) -> None:
    thickness = [rule.bottom - rule.top for rule in rules(printed[name][0])]
    upper_thick, upper_thin, lower_thin, lower_thick = thickness
    assert upper_thick > 2 * upper_thin
    assert lower_thick > 2 * lower_thin


def test_first_page_of_a_letter_and_a_cover_have_no_number(printed: Printed) -> None:
    for name in ("信函", "封面"):
        first, second, *_ = printed[name]
        assert "—1—" not in [each.text for each in lines(first)]
        assert number(second).text == "—2—"


# 封面


def test_cover_record_and_plan_follow_each_other(printed: Printed) -> None:
    cover, record, plan = printed["封面"]
    assert [each.text for each in lines(cover)][:3] == [
        "编号：青预〔2026〕1号",
        "版本号：3.0",
        "青石镇人民政府",
    ]
    assert lines(cover)[-1].text == "2026年5月6日"
    assert body(record)[0].text == "编制与批准记录"
    assert body(plan)[0].text == "青石镇信访突发事件应急预案"
