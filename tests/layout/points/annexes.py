"""附件 and what stands in them: tables, drawings, turned pages. GB/T 9704-2012, 7.3.7, 8."""

from collections.abc import Iterator

from pdfplumber.page import Page

from tests.layout.measure import MM_PER_POINT, body, drawn, ink, line, size, vertical_rules
from tests.layout.points.page_number import DROP
from tests.layout.points.point import (
    BOTTOM,
    CENTRE,
    LEFT,
    PAPER_HEIGHT,
    PITCH,
    PRACTICE,
    RIGHT,
    SIZE_4,
    TOP,
    Point,
)

DRAWINGS = ((15, "组织图"), (16, "流程图"))
TABLES = (("长表", 1), ("长表", 3), ("高行", 2), ("二十页", 17), ("二十页", 18), ("二十页", 21))
TURNED = (
    *(("横表", 3), ("横表", 4), ("二十页", 19), ("二十页", 20)),
    *(("末页横表", 3), ("末页横表", 4), ("横表，第二页", 2)),
)
TURNED_LEFT, TURNED_RIGHT = PAPER_HEIGHT - BOTTOM, PAPER_HEIGHT - TOP
TURNED_TOP, TURNED_BOTTOM = LEFT, RIGHT  # the head is at the binding edge of the upright paper


def _of_head(document: str, page: int, label: str, title: str) -> Iterator[Point]:
    for what, target, measure in (
        (f"{label}顶格", LEFT, lambda p: line(p, label).left),
        (f"{label}的标题居中", CENTRE, lambda p: line(p, title).centre),
    ):
        yield Point(document, page, what, "7.3.7", target, measure)
    for what, text, row in ((f"{label}在第几行", label, 1), (f"{label}的标题在第几行", title, 3)):
        yield Point(
            *(document, page, what, "7.3.7", row),
            *(lambda p, text=text: (line(p, text).baseline - TOP) // PITCH + 1, "行", 0),
        )


def _of_drawing(page: int, what: str) -> Iterator[Point]:
    yield Point("二十页", page, f"{what}居中", PRACTICE, CENTRE, lambda p: drawn(p).centre)
    yield Point(
        *("二十页", page, f"{what}超出版心", "5.2.1", 0),
        lambda p: max(
            *(0, LEFT - drawn(p).left, drawn(p).right - RIGHT),
            *(TOP - drawn(p).top, drawn(p).bottom - BOTTOM),
        ),
    )


def _of_table(document: str, page: int) -> Iterator[Point]:
    yield Point(document, page, "表的左边", PRACTICE, LEFT, lambda p: vertical_rules(p)[0])
    yield Point(document, page, "表的右边", PRACTICE, RIGHT, lambda p: vertical_rules(p)[-1])


def numbers_on_side(page: Page) -> list[dict[str, float]]:
    """Give the characters of the page number of a page on its side, left of the text block."""
    return [
        char
        for char in page.chars
        if char["text"].strip() and char["x1"] * MM_PER_POINT < TURNED_LEFT - 1
    ]


def top_of_number(page: Page) -> float:
    return min(char["top"] for char in numbers_on_side(page)) * MM_PER_POINT


def foot_of_number(page: Page) -> float:
    return max(char["bottom"] for char in numbers_on_side(page)) * MM_PER_POINT


def dash_to_text(page: Page) -> float:
    """Give how far the dash before the number stands from the text block."""
    top = top_of_number(page)
    dash = ink(page, left_of=TURNED_LEFT - 1, below=top, above=top + SIZE_4 / 2)
    return TURNED_LEFT - dash.right


def _of_turned(document: str, page: int) -> Iterator[Point]:
    """Give the points of a page on its side, whose number stands left of the text block."""
    for what, clause, target, measure in (
        ("横表的左边", "8", TURNED_LEFT, lambda p: vertical_rules(p)[0]),
        ("横表的右边", "8", TURNED_RIGHT, lambda p: vertical_rules(p)[-1]),
        ("横页单页码，下空一字", "7.5", TURNED_BOTTOM - SIZE_4, foot_of_number)
        if page % 2
        else ("横页双页码，上空一字", "7.5", TURNED_TOP + SIZE_4, top_of_number),
        ("横页页码一字线到版心", "7.5", DROP, dash_to_text),
    ):
        yield Point(document, page, what, clause, target, measure)


ANNEXES: tuple[Point, ...] = (
    *_of_head("附件", 2, "附件1", "登记表"),
    *_of_head("二十页", 15, "附件1", "组织体系图"),
    *_of_head("二十页", 17, "附件3", "通讯录"),
    *_of_head("通知，预案为附件", -1, "附件", "青石镇信访"),
    Point(
        *("附件", 2, "附件标题到正文", PRACTICE, 4 * PITCH),
        lambda p: body(p)[2].baseline - body(p)[0].baseline,
    ),
    Point("附件", 2, "附件标题字号", "7.3.7", 22, lambda p: size(p, "登记表"), "磅", 0.1),
    Point("长标题", 1, "标题首行居中", "7.3.1", CENTRE, lambda p: body(p)[0].centre),
    Point("长标题", 1, "标题次行居中", "7.3.1", CENTRE, lambda p: body(p)[1].centre),
    *(point for page, what in DRAWINGS for point in _of_drawing(page, what)),
    *(point for document, page in TABLES for point in _of_table(document, page)),
    Point(
        *("长表", 1, "表线粗细", PRACTICE, 0.5 * MM_PER_POINT),
        lambda p: p.lines[0]["linewidth"] * MM_PER_POINT,
        tolerance=0.03,
    ),
    *(point for document, page in TURNED for point in _of_turned(document, page)),
)
