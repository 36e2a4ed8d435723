"""Annexes and titles on paper; where they stand is measured in `points`."""

from .conftest import Printed
from .measure import body


def test_every_annex_begins_on_a_new_page(printed: Printed) -> None:
    first_lines = [body(page)[0].text for page in printed["附件"]]
    assert first_lines == ["正文。", "附件1", "附件2"]


def test_long_title_is_broken_by_meaning(printed: Printed) -> None:
    first, second = body(printed["长标题"][0])[:2]
    assert first.text == "云溪县丰澜精细化工有限公司"
    assert second.text == "重要活动保障期信访突发事件应急预案"
