"""纸张、版心、行和字: GB/T 9704-2012, 5.1 and 5.2."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pdfplumber.page import Page

from tests.layout.measure import MM_PER_POINT, TOLERANCE, body, ink, ink_of, line, size
from tests.layout.points.point import (
    BOTTOM,
    CHARACTER,
    CHARACTERS,
    LEFT,
    LINES,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    PITCH,
    PRACTICE,
    RIGHT,
    TOP,
    Point,
)

FULL: Final = "满版文字"
MARGIN_TOLERANCE: Final = 1
"""What the standard allows for the margins (5.2.1)."""

ADVANCE_TOLERANCE: Final = 0.5
"""28 characters at a pitch of whole twips leave 0.4 mm of a line unused."""

PLANS: Final = {"单页": 1, "一页": 2, "两页": 3, "三页": 4, "二十页": 21}
"""How many pages each plan has, together with the notice before it."""


def overhang(page: Page) -> float:
    """Give how far any character or rule of the text reaches beyond the text block."""
    marks = [
        *(char for char in page.chars if char["text"].strip()),
        *page.lines,
        *page.curves,
        *page.rects,
    ]
    inside = [mark for mark in marks if mark["top"] * MM_PER_POINT < BOTTOM + 2]
    left = min(mark["x0"] for mark in inside) * MM_PER_POINT
    right = max(mark["x1"] for mark in inside) * MM_PER_POINT
    foot = ink(page, above=BOTTOM + 3).bottom
    return max(0, LEFT - left, right - RIGHT, foot - BOTTOM)


def farthest_pitch(page: Page) -> float:
    """Give the distance of the lines that is farthest from the pitch."""
    baselines = [each.baseline for each in body(page)]
    pitches = [after - before for before, after in pairwise(baselines)]
    return max(pitches, key=lambda pitch: abs(pitch - PITCH))


def fewest_characters(page: Page) -> int:
    return min(len(each.text) for each in body(page))


def top_of_first(page: Page) -> float:
    """Give where the first line begins, whose characters stand in its middle."""
    return ink_of(page, body(page)[0]).middle - PITCH / 2


def foot_of_last(page: Page) -> float:
    return ink_of(page, body(page)[-1]).middle + PITCH / 2


def first_to_last(page: Page) -> float:
    return body(page)[-1].baseline - body(page)[0].baseline


def _of_full_page(document: str, page: int) -> Iterator[Point]:
    """Give the points of a page filled with text."""
    for what, clause, target, measure, tolerance in (
        ("首行上缘", "5.2.1", TOP, top_of_first, MARGIN_TOLERANCE),
        ("末行下缘", "5.2.1", BOTTOM, foot_of_last, MARGIN_TOLERANCE),
        ("字的左边", "5.2.1", LEFT, lambda p: max(e.left for e in body(p)), TOLERANCE),
        ("字的右边", "5.2.1", RIGHT, lambda p: min(e.right for e in body(p)), ADVANCE_TOLERANCE),
        ("首末行距离", "5.2.3", (LINES - 1) * PITCH, first_to_last, TOLERANCE),
        ("最偏的行距", "5.2.3", PITCH, farthest_pitch, 0.1),
    ):
        yield Point(document, page, what, clause, target, measure, tolerance=tolerance)
    yield Point(document, page, "行数", "5.2.3", LINES, lambda p: len(body(p)), "行", 0)
    yield Point(document, page, "最短行字数", "5.2.3", CHARACTERS, fewest_characters, "字", 0)


def _of_levels() -> Iterator[Point]:
    """Give the points of text and headings of each level."""
    starts = {"一级标题": "一、", "二级标题": "（一）", "三级标题": "1.", "四级标题": "（1）"}
    starts["正文首行"] = "信访"
    for what, start in starts.items():
        yield Point(
            *("单页", 1, f"{what}左空二字", "7.3.3", LEFT + 2 * CHARACTER),
            lambda page, start=start: line(page, start).left,
        )
        yield Point(
            *("单页", 1, f"{what}字号", "5.2.2", 16),
            *(lambda page, start=start: size(page, start), "磅", 0.1),
        )


TEXT_BLOCK: tuple[Point, ...] = (
    Point(FULL, 1, "纸宽", "5.1", PAPER_WIDTH, lambda page: page.width * MM_PER_POINT),
    Point(FULL, 1, "纸高", "5.1", PAPER_HEIGHT, lambda page: page.height * MM_PER_POINT),
    Point(FULL, 1, "首行缩进", "7.3.3", LEFT + 2 * CHARACTER, lambda page: body(page)[0].left),
    Point(FULL, 1, "首行字数", "7.3.3", CHARACTERS - 2, lambda p: len(body(p)[0].text), "字", 0),
    *(point for page in (2, 3, 4) for point in _of_full_page(FULL, page)),
    *_of_full_page("三页", 3),
    *_of_levels(),
    *(
        Point(name, 1, "总页数", PRACTICE, pages, lambda page: len(page.pdf.pages), "页", 0)
        for name, pages in PLANS.items()
    ),
    *(
        Point(name, page, "字和线超出版心", "5.2.1", 0, overhang)
        for name, page in (
            *(("单页", 1), ("一页", 1), ("一页", 2)),
            *(("三页", page) for page in range(1, 5)),
            *(("二十页", page) for page in range(1, 19)),
            ("二十页", -1),
        )
    ),
)
