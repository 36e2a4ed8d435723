"""版记, at the foot of the last page: GB/T 9704-2012, 7.4."""

from collections.abc import Iterator

from tests.layout.measure import MM_PER_POINT, line, rules, size
from tests.layout.points.point import BOTTOM, LEFT, RIGHT, SIZE_4, Point

PRINTER = "青石镇党政综合办公室"
THICK, THIN = 0.35, 0.25
THICKNESS_TOLERANCE = 0.03
RULES = {-3: ("首条分隔线", THICK), -2: ("中间分隔线", THIN), -1: ("末条分隔线", THICK)}
"""The rules from the foot of the page."""

DOCUMENTS = (
    *("一页", "一页，满", "两页", "三页", "二十页"),
    *("青石镇预案", "通知，抄送多", "联合行文"),
    *("满页文字", "满页表", "末页横表"),
)
"""The last page of 两页 and 二十页 is odd, for the notice is a page too; of others it is even."""

CHARACTER = (14 - 0.25) * MM_PER_POINT
"""The advance of a character of size 4, spaced as the text is."""


def _of(document: str) -> Iterator[Point]:
    for at, (what, thickness) in RULES.items():
        yield Point(
            *(document, -1, f"版记{what}左端", "7.4.1", LEFT),
            lambda page, at=at: rules(page)[at].left,
        )
        yield Point(
            *(document, -1, f"版记{what}右端", "7.4.1", RIGHT),
            lambda page, at=at: rules(page)[at].right,
        )
        yield Point(
            *(document, -1, f"版记{what}粗细", "7.4.1", thickness),
            lambda page, at=at: rules(page)[at].bottom - rules(page)[at].top,
            tolerance=THICKNESS_TOLERANCE,
        )
    for what, clause, target, measure in (
        ("版记末条分隔线与版心下边缘重合", "7.4.1", BOTTOM, lambda p: rules(p)[-1].bottom),
        ("抄送左空一字", "7.4.2", LEFT + SIZE_4, lambda p: line(p, "抄送").left),
        ("印发机关左空一字", "7.4.3", LEFT + SIZE_4, lambda p: line(p, PRINTER).left),
        ("印发日期右空一字", "7.4.3", RIGHT - SIZE_4, lambda p: line(p, PRINTER).right),
    ):
        yield Point(document, -1, what, clause, target, measure)
    yield Point(document, -1, "抄送字号", "7.4.2", 14, lambda p: size(p, "抄送"), "磅", 0.1)


IMPRINT: tuple[Point, ...] = (
    *(point for document in DOCUMENTS for point in _of(document)),
    Point(
        *("通知，抄送多", -1, "抄送回行与冒号后的字对齐", "7.4.2", LEFT + SIZE_4 + 3 * CHARACTER),
        lambda page: line(page, "抄送", below=1).left,
    ),
)
