"""版头: GB/T 9704-2012, 7.2."""

from collections.abc import Iterator

from pdfplumber.page import Page

from tests.layout.measure import MM_PER_POINT, body, ink_of, line, mark, rules
from tests.layout.points.point import CENTRE, CHARACTER, LEFT, PITCH, PRACTICE, RIGHT, TOP, Point

NUMBER = "青政发"
THICKNESS, THICKNESS_TOLERANCE = 1.5 * MM_PER_POINT, 0.05
OFF_GRID = 0.8
"""Of a line that is off the grid, LibreOffice keeps this share above the baseline."""

CENTRED = ("三页", "二十页", "青石镇预案", "通知", "通知，机关名长", "通知，份号密级", "联合行文")
REPORTS = ("上行文", "联合上行文")


def top_of_line(page: Page, start: str) -> float:
    return line(page, start).baseline - OFF_GRID * PITCH


def _of_every_head(document: str) -> Iterator[Point]:
    for what, clause, target, measure in (
        ("标志上边缘到版心上边缘", "7.2.4", 35, lambda p: mark(p).top - TOP),
        (
            "发文字号到红线",
            "7.2.7",
            4,
            lambda p: rules(p)[0].top - ink_of(p, line(p, NUMBER)).bottom,
        ),
        ("红线左端", "7.2.7", LEFT, lambda p: rules(p)[0].left),
        ("红线右端", "7.2.7", RIGHT, lambda p: rules(p)[0].right),
    ):
        yield Point(document, 1, what, clause, target, measure)


def _of_centred(document: str) -> Iterator[Point]:
    yield Point(document, 1, "标志居中", "7.2.4", CENTRE, lambda p: mark(p).centre, tolerance=1)
    yield Point(
        *(document, 1, "标志到发文字号，空二行", "7.2.5", 2 * PITCH),
        lambda p: top_of_line(p, NUMBER) - mark(p).bottom,
    )
    yield Point(document, 1, "发文字号居中", "7.2.5", CENTRE, lambda p: line(p, NUMBER).centre)


def _of_corner() -> Iterator[Point]:
    """份号, 密级 and 紧急程度 stand below each other, each on the first lines of the page."""
    for at, (what, clause) in enumerate(
        (("份号", "7.2.1"), ("密级", "7.2.2"), ("紧急程度", "7.2.3"))
    ):
        yield Point(
            *("通知，份号密级", 1, f"{what}顶格", clause, LEFT),
            lambda p, at=at: body(p)[at].left,
        )
        yield Point(
            *("通知，份号密级", 1, f"{what}在第几行", clause, at + 1),
            *(lambda p, at=at: (body(p)[at].baseline - TOP) // PITCH + 1, "行", 0),
        )


def colon_after_signers(page: Page) -> float:
    """Give the right edge of the colon of 签发人："""
    colon = next(char for char in page.chars if char["text"] == "：")
    return colon["x0"] * MM_PER_POINT + CHARACTER


HEAD: tuple[Point, ...] = (
    *(point for name in CENTRED for point in (*_of_every_head(name), *_of_centred(name))),
    *(point for name in REPORTS for point in _of_every_head(name)),
    *_of_corner(),
    Point(
        *("通知，份号手盖", 1, "紧急程度在第几行", "7.2.3", 2),
        *(lambda p: (body(p)[0].baseline - TOP) // PITCH + 1, "行", 0),
    ),
    Point(
        *(
            "通知",
            1,
            "红线粗细",
            PRACTICE,
            THICKNESS,
            lambda p: rules(p)[0].bottom - rules(p)[0].top,
        ),
        tolerance=THICKNESS_TOLERANCE,
    ),
    *(
        Point(
            *(name, 1, "发文字号左空一字", "7.2.6", LEFT + CHARACTER),
            lambda p: line(p, NUMBER).left,
        )
        for name in REPORTS
    ),
    Point(
        *("上行文", 1, "签发人姓名三字，右空一字", "7.2.6", RIGHT - 4 * CHARACTER),
        colon_after_signers,
    ),
    Point(
        *("联合上行文", 1, "签发人两行，发文字号与末行同行", "7.2.6", PITCH),
        lambda p: line(p, NUMBER).baseline - line(p, "签发人").baseline,
    ),
    Point(
        *("联合行文", 1, "机关名左边对齐", "7.2.4", 0),
        lambda p: line(p, "云溪县人民").left - line(p, "云溪县人力").left,
    ),
    Point(
        *("联合行文", 1, "机关名右边对齐", "7.2.4", 0),
        lambda p: line(p, "云溪县人民").right - line(p, "云溪县人力").right,
        tolerance=0.5,
    ),
    Point(
        *("联合行文", 1, "“文件”在机关名上下居中", "7.2.4", 0),
        lambda p: (
            line(p, "文件").baseline
            - (line(p, "云溪县人民").baseline + line(p, "云溪县人力").baseline) / 2
        ),
    ),
)
