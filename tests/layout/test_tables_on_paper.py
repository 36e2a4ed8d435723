"""Tables on paper, measured in the PDF."""

import pytest
from pdfplumber.page import Page

from .conftest import Printed
from .measure import MM_PER_POINT, TOLERANCE, body, text

TEXT_LEFT, TEXT_RIGHT = 28, 28 + 156
ROWS = 60


def vertical_rules(page: Page) -> list[float]:
    return sorted(
        {round(line["x0"] * MM_PER_POINT, 2) for line in page.lines if line["x0"] == line["x1"]}
    )


@pytest.mark.parametrize("document", ["long-table", "tall-row"])
def test_table_is_as_wide_as_the_text_block(printed: Printed, document: str) -> None:
    for page in printed[document]:
        first, *_, last = vertical_rules(page)
        assert first == pytest.approx(TEXT_LEFT, abs=TOLERANCE)
        assert last == pytest.approx(TEXT_RIGHT, abs=TOLERANCE)


def test_head_is_repeated_on_every_page(printed: Printed) -> None:
    pages = printed["long-table"]
    assert len(pages) == 3
    assert [body(page)[0].text for page in pages] == ["序号名称"] * 3


def test_rows_are_printed_whole_and_in_order(printed: Printed) -> None:
    rows = [line.text for page in printed["long-table"] for line in body(page)[1:]]
    assert rows == [f"{number}事项{number}" for number in range(1, ROWS + 1)]


def test_row_taller_than_a_page_loses_nothing(printed: Printed) -> None:
    assert text(printed["tall-row"]).count("长") == 3000


def test_rule_is_half_a_point(printed: Printed) -> None:
    widths = [line["linewidth"] for line in printed["long-table"][0].lines]
    assert widths == [pytest.approx(0.5, abs=0.1)] * len(widths)


def test_telephone_numbers_stand_on_one_line(printed: Printed) -> None:
    contacts = text([page for page in printed["sample"] if "应急通讯录" in text([page])])
    assert "镇长0571-8888-66000571-8888-6602" in contacts.replace("\N{NON-BREAKING HYPHEN}", "-")
