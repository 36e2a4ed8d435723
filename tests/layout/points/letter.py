"""信函格式: practice, for the standard's own text of it was not at hand."""

from collections.abc import Iterator

from tests.layout.measure import MM_PER_POINT, ink_of, line, mark, rules
from tests.layout.points.point import PAPER_HEIGHT, PAPER_WIDTH, PRACTICE, RIGHT, Point

RULE_WIDTH = 170
SEVEN_EIGHTHS = 7 / 8 * 16 * MM_PER_POINT


def _of(document: str) -> Iterator[Point]:
    side = (PAPER_WIDTH - RULE_WIDTH) / 2
    for what, target, measure in (
        ("标志上边缘到上页边", 30, lambda p: mark(p).top),
        ("标志下到首条双线", 4, lambda p: rules(p)[0].top - mark(p).bottom),
        ("首条双线左端", side, lambda p: rules(p)[0].left),
        ("首条双线右端", PAPER_WIDTH - side, lambda p: rules(p)[0].right),
        ("末条双线左端", side, lambda p: rules(p)[-1].left),
        ("末条双线右端", PAPER_WIDTH - side, lambda p: rules(p)[-1].right),
        ("末条双线到下页边", 20, lambda p: PAPER_HEIGHT - rules(p)[-1].bottom),
        ("发文字号居右顶格", RIGHT, lambda p: line(p, "青政发").right),
        (
            "首条双线到发文字号",
            SEVEN_EIGHTHS,
            lambda p: ink_of(p, line(p, "青政发")).top - rules(p)[1].bottom,
        ),
    ):
        yield Point(document, 1, what, PRACTICE, target, measure)


LETTER: tuple[Point, ...] = (*_of("信函"), *_of("联合信函"))
