"""Annexes on paper: GB/T 9704-2012, 7.3.7, measured in the PDF."""

import pytest

from .conftest import Printed
from .measure import MM_PER_POINT, TOLERANCE, body

TEXT_LEFT, TEXT_CENTRE, TOP = 28, 28 + 156 / 2, 37
LINE_PITCH = 28.95 * MM_PER_POINT


def test_every_annex_begins_on_a_new_page(printed: Printed) -> None:
    first_lines = [body(page)[0].text for page in printed["annexes"]]
    assert first_lines == ["正文。", "附件1", "附件2"]


def test_label_stands_flush_left_on_the_first_line(printed: Printed) -> None:
    label = body(printed["annexes"][1])[0]
    assert label.left == pytest.approx(TEXT_LEFT, abs=TOLERANCE)
    assert TOP < label.baseline < TOP + LINE_PITCH


def test_title_stands_centred_on_the_third_line(printed: Printed) -> None:
    title = body(printed["annexes"][1])[1]
    assert title.text == "登记表"
    assert (title.left + title.right) / 2 == pytest.approx(TEXT_CENTRE, abs=TOLERANCE)
    assert TOP + 2 * LINE_PITCH < title.baseline < TOP + 3 * LINE_PITCH


def test_text_begins_on_the_fifth_line(printed: Printed) -> None:
    label, _, text = body(printed["annexes"][1])
    assert text.baseline - label.baseline == pytest.approx(4 * LINE_PITCH, abs=TOLERANCE)


def test_long_title_is_broken_by_meaning_and_centred(printed: Printed) -> None:
    first, second = body(printed["long-title"][0])[:2]
    assert first.text == "云溪县丰澜精细化工有限公司"
    assert second.text == "重要活动保障期信访突发事件应急预案"
    for line in (first, second):
        assert (line.left + line.right) / 2 == pytest.approx(TEXT_CENTRE, abs=TOLERANCE)
