"""Pages on their side, measured in the PDF as they lie in the file: GB/T 9704-2012, 8."""

import pytest
from pdfplumber.page import Page

from .conftest import Printed
from .measure import MM_PER_POINT, TOLERANCE, ink
from .test_tables_on_paper import vertical_rules

WIDTH, HEIGHT = 297, 210
TOP, LEFT, RIGHT = 28, 35, 297 - 37  # binding edge, below and above the text block of the paper
LENGTH_OF_NUMBERS = 156
DROP = 7
CHARACTER = 14 * MM_PER_POINT


@pytest.fixture
def pages(printed: Printed) -> list[Page]:
    """Give the last page before the turned ones (LibreOffice misplaces a box on page 2), and on."""
    return printed["turned"][1:]


def test_only_the_pages_of_the_wide_table_are_turned(pages: list[Page]) -> None:
    assert [page.width > page.height for page in pages] == [False, True, True, False]


def test_table_fills_the_text_block(pages: list[Page]) -> None:
    for page in pages[1:3]:
        first, *_, last = vertical_rules(page)
        assert first == pytest.approx(LEFT, abs=TOLERANCE)
        assert last == pytest.approx(RIGHT, abs=TOLERANCE)


def test_text_begins_at_the_edge_that_is_left_on_upright_paper(pages: list[Page]) -> None:
    label = pages[1].search("附件 ?1")[0]
    assert label["x0"] * MM_PER_POINT == pytest.approx(LEFT, abs=TOLERANCE)
    assert TOP < label["top"] * MM_PER_POINT < TOP + 5


@pytest.mark.parametrize("at", [1, 2])
def test_number_stands_where_upright_paper_has_it(pages: list[Page], at: int) -> None:
    """On upright paper the dash is 7 mm below the text block; here that is left of it."""
    number = ink(pages[at], left_of=LEFT - 1, above=HEIGHT - 1)
    assert (number.left + number.right) / 2 == pytest.approx(LEFT - DROP, abs=0.5)
    if pages[at].page_number % 2 == 0:
        assert number.top == pytest.approx(TOP + CHARACTER, abs=2 * TOLERANCE)
    else:
        end = TOP + LENGTH_OF_NUMBERS - CHARACTER
        assert number.bottom == pytest.approx(end, abs=2 * TOLERANCE)


def test_pages_are_numbered_through(pages: list[Page]) -> None:
    digits = [page.crop((0, 0, 30 / MM_PER_POINT, page.height)).chars for page in pages[1:3]]
    assert [
        "".join(char["text"] for char in chars if char["text"] in "345") for chars in digits
    ] == ["3", "4"]
    assert "5" in pages[3].extract_text().splitlines()[-1]


def test_nothing_is_lost(pages: list[Page]) -> None:
    assert "".join(page.extract_text() for page in pages).count("措") == 6 * 6 * 8
