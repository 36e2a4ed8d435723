"""Page numbers, read from the named destinations of a PDF."""

import io

import pytest
from pypdf import PdfWriter

from planner.office.pages import page_numbers


def pdf(*destinations: tuple[str, int]) -> bytes:
    writer = PdfWriter()
    for _ in range(12):
        writer.add_blank_page(100, 100)
    for name, page in destinations:
        writer.add_named_destination(name, page)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_pages_are_counted_from_one() -> None:
    numbers = page_numbers(pdf(("5FToc000001", 0), ("5FToc000002", 11)))
    assert numbers == {"_Toc000001": 1, "_Toc000002": 12}


@pytest.mark.parametrize("name", ["5Fannex5Frecord", "Toc000001", "5FToc1", "5FToc0000019"])
def test_other_destinations_are_left_out(name: str) -> None:
    assert page_numbers(pdf((name, 3))) == {}
