"""Pages on their side, as they lie in the file: GB/T 9704-2012, 8; see `points` as well."""

import pytest
from pdfplumber.page import Page

from .conftest import Printed
from .measure import MM_PER_POINT, TOLERANCE

TOP, LEFT = 28, 35  # the binding edge, and what is below the text block of upright paper


@pytest.fixture
def pages(printed: Printed) -> list[Page]:
    """Give the last page before the turned ones, and on."""
    return printed["横表"][1:]


def test_only_the_pages_of_the_wide_table_are_turned(pages: list[Page]) -> None:
    assert [page.width > page.height for page in pages] == [False, True, True, False]


def test_text_begins_at_the_edge_that_is_left_on_upright_paper(pages: list[Page]) -> None:
    label = pages[1].search("附件 ?1")[0]
    assert label["x0"] * MM_PER_POINT == pytest.approx(LEFT, abs=TOLERANCE)
    assert TOP < label["top"] * MM_PER_POINT < TOP + 5


def test_pages_are_numbered_through(pages: list[Page]) -> None:
    digits = [page.crop((0, 0, 30 / MM_PER_POINT, page.height)).chars for page in pages[1:3]]
    assert [
        "".join(char["text"] for char in chars if char["text"] in "345") for chars in digits
    ] == ["3", "4"]
    assert "5" in pages[3].extract_text().splitlines()[-1]


def test_nothing_is_lost(pages: list[Page]) -> None:
    assert "".join(page.extract_text() for page in pages).count("措") == 6 * 6 * 8
