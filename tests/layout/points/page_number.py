"""页码: GB/T 9704-2012, 7.5."""

from collections.abc import Iterator

from pdfplumber.page import Page

from tests.layout.measure import ink, number
from tests.layout.points.point import BOTTOM, LEFT, RIGHT, SIZE_4, Point

DROP = 7


def dash(page: Page) -> float:
    """Give the place of the dash before the number, by its ink."""
    return ink(page, below=BOTTOM + 2, left_of=number(page).left + SIZE_4 / 2).top


def value(page: Page) -> int:
    return int(number(page).text.strip("—"))


def size_of_digits(page: Page) -> float:
    return next(char["size"] for char in reversed(page.chars) if char["text"].isdigit())


def _of_page(document: str, page: int) -> Iterator[Point]:
    """Give the points of the number of a page: odd ones stand right, even ones left."""
    if page % 2:
        yield Point(
            *(document, page, "单页码右边，右空一字", "7.5", RIGHT - SIZE_4),
            lambda page: number(page).right,
        )
    else:
        yield Point(
            *(document, page, "双页码左边，左空一字", "7.5", LEFT + SIZE_4),
            lambda page: number(page).left,
        )
    yield Point(document, page, "页码一字线的上缘", "7.5", BOTTOM + DROP, dash)
    yield Point(document, page, "页码连续", "7.5", page, value, "页", 0)
    yield Point(document, page, "页码字号", "7.5", 14, size_of_digits, "磅", 0.1)


PAGES = {"单页": (1,), "一页": (1, 2), "三页": (1, 2, 3, 4), "二十页": (1, 2, 11, 18, 21)}

PAGE_NUMBER: tuple[Point, ...] = tuple(
    point
    for document, pages in PAGES.items()
    for page in pages
    for point in _of_page(document, page)
)
