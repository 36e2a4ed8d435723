"""主体, from the title to 附注: GB/T 9704-2012, 7.3."""

from collections.abc import Iterator

from pdfplumber.page import Page

from tests.layout.measure import MM_PER_POINT, Line, line, rules, size
from tests.layout.points.head import OFF_GRID, top_of_line
from tests.layout.points.point import CENTRE, CHARACTER, LEFT, PITCH, PRACTICE, RIGHT, Point
from tests.layout.points.text_block import overhang

TITLE, ADDRESSEE, TEXT = "关于印发", "各村", "现将"
ON_GRID = 0.736
"""Of a line that is on the grid, LibreOffice keeps this share above the baseline."""

GAP = (0.2 * 16 + 0.25) * MM_PER_POINT
"""LibreOffice parts a digit from a character so far; Word is told not to."""

GAPS_IN_DATE = 5  # 2026|年|5|月|6|日
TIGHT = 25.5 * MM_PER_POINT
"""The largest pitch, to half a point, by which the longer notice finds room on its page."""


def date(page: Page, *, above: int = 0) -> Line:
    """Give the line of 成文日期, or one so many lines above it."""
    return line(page, "2026年", below=-above)


def _of_title(document: str) -> Iterator[Point]:
    yield Point(
        *(document, 1, "红线到标题，空二行", "7.3.1", 2 * PITCH),
        lambda p: top_of_line(p, TITLE) - rules(p)[0].bottom,
    )
    yield Point(document, 1, "标题居中", "7.3.1", CENTRE, lambda p: line(p, TITLE).centre)


def _below_title(document: str) -> Iterator[Point]:
    yield Point(
        *(document, 1, "标题到主送机关，空一行", "7.3.2", 2 * PITCH),
        lambda p: (
            (line(p, ADDRESSEE).baseline - ON_GRID * PITCH)
            - (line(p, ADDRESSEE, below=-1).baseline - OFF_GRID * PITCH)
        ),
    )
    yield Point(document, 1, "主送机关顶格", "7.3.2", LEFT, lambda p: line(p, ADDRESSEE).left)
    yield Point(
        *(document, 1, "首页有正文，左空二字", "7.3.3", LEFT + 2 * CHARACTER),
        lambda p: line(p, TEXT).left,
    )


def _sealed(document: str) -> Iterator[Point]:
    """Give the points of a signature with a seal."""
    for what, clause, target, measure in (
        (
            *("成文日期右空四字", "7.3.5.1", RIGHT - 4 * CHARACTER),
            lambda p: date(p).right - GAPS_IN_DATE * GAP / 2,
        ),
        (
            *("署名在日期上居中", "7.3.5.1", 0),
            lambda p: date(p, above=1).centre - date(p).centre,
        ),
        (
            *("正文到署名，留出印章", PRACTICE, 3 * PITCH),
            lambda p: date(p, above=1).baseline - date(p, above=2).baseline,
        ),
        (
            *("署名到日期", "7.3.5.1", PITCH),
            lambda p: date(p).baseline - date(p, above=1).baseline,
        ),
    ):
        yield Point(document, 1, what, clause, target, measure)


def _unsealed() -> Iterator[Point]:
    """Give the points of signatures without a seal."""
    for document, what, target, measure in (
        (
            *("通知，不盖章", "署名右空二字", RIGHT - 2 * CHARACTER),
            lambda p: date(p, above=1).right,
        ),
        (
            *("通知，不盖章", "日期比署名右移二字", 2 * CHARACTER),
            lambda p: date(p).left - date(p, above=1).left,
        ),
        (
            *("通知，不盖章", "正文到署名，空一行", 2 * PITCH),
            lambda p: date(p, above=1).baseline - date(p, above=2).baseline,
        ),
        (
            *("通知，不盖章", "署名到日期", PITCH),
            lambda p: date(p).baseline - date(p, above=1).baseline,
        ),
        (
            *("通知，日期长", "日期右空二字", RIGHT - 2 * CHARACTER),
            lambda p: date(p).right - GAPS_IN_DATE * GAP,
        ),
        (
            *("通知，日期长", "日期比署名右移二字", 2 * CHARACTER),
            lambda p: date(p).left - date(p, above=1).left,
        ),
        (
            *("联合行文，不盖章", "署名左边对齐", 0),
            lambda p: date(p, above=1).left - date(p, above=2).left,
        ),
        (
            *("联合行文，不盖章", "长的署名右空二字", RIGHT - 2 * CHARACTER),
            lambda p: date(p, above=1).right,
        ),
        (
            *("联合行文，不盖章", "日期比署名右移二字", 2 * CHARACTER),
            lambda p: date(p).left - date(p, above=1).left,
        ),
    ):
        yield Point(document, 1, what, "7.3.5.2", target, measure)


def middle_of_last_organ(page: Page) -> float:
    """Give the middle of the last of two names that stand beside each other."""
    return date(page, above=1).right - len("云溪县人力资源和社会保障局") * CHARACTER / 2


def _attached() -> Iterator[Point]:
    name = "附件："
    for what, clause, target, measure in (
        (
            *("附件说明左空二字", "7.3.4", LEFT + 2 * CHARACTER),
            lambda p: line(p, name).left,
        ),
        (
            *("附件名称回行对齐", "7.3.4", LEFT + 5 * CHARACTER),
            lambda p: line(p, name, below=1).left,
        ),
        (
            *("正文到附件说明，空一行", "7.3.4", 2 * PITCH),
            lambda p: line(p, name).baseline - line(p, name, below=-1).baseline,
        ),
        (
            *("附注左空二字", "7.3.6", LEFT + 2 * CHARACTER),
            lambda p: line(p, "（此件").left,
        ),
        (
            *("日期到附注", "7.3.6", PITCH),
            lambda p: line(p, "（此件").baseline - date(p).baseline,
        ),
    ):
        yield Point("通知，预案为附件", 2, what, clause, target, measure)


def _tightened() -> Iterator[Point]:
    """Give the points of a notice whose lines had to move closer for the date to find room."""
    for what, clause, target, measure in (
        (
            "红线到标题，空二行",
            "7.3.1",
            2 * TIGHT,
            lambda p: top_of_line(p, TITLE) - rules(p)[0].bottom,
        ),
        (
            *("标题的行距不变", PRACTICE, PITCH),
            lambda p: line(p, TITLE, below=1).baseline - line(p, TITLE).baseline,
        ),
        (
            *("正文的行距", PRACTICE, TIGHT),
            lambda p: line(p, TEXT, below=1).baseline - line(p, TEXT).baseline,
        ),
        (
            *("正文到署名，留出印章", PRACTICE, 3 * TIGHT),
            lambda p: date(p, above=1).baseline - date(p, above=2).baseline,
        ),
        (
            *("署名到日期", "7.3.5.1", TIGHT),
            lambda p: date(p).baseline - date(p, above=1).baseline,
        ),
    ):
        yield Point("通知，行距紧", 1, what, clause, target, measure)
    yield Point("通知，行距紧", 1, "字和线超出版心", "5.2.1", 0, overhang)
    yield Point("通知，行距紧", 2, "预案另起一页", PRACTICE, 2, lambda p: len(p.pdf.pages), "页", 0)


SUBJECT: tuple[Point, ...] = (
    *(
        point
        for name in ("三页", "二十页", "通知", "通知，机关名长", "联合行文", "上行文")
        for point in _of_title(name)
    ),
    Point("通知", 1, "标题字号", "7.3.1", 22, lambda p: size(p, TITLE), "磅", 0.1),
    Point("通知", 1, "正文字号", "5.2.2", 16, lambda p: size(p, TEXT), "磅", 0.1),
    *(
        point
        for name in ("三页", "二十页", "通知", "上行文", "信函")
        for point in _below_title(name)
    ),
    *(point for name in ("三页", "通知", "通知，机关名长") for point in _sealed(name)),
    Point(
        *("联合行文", 1, "末个署名在日期上居中", "7.3.5.1", 0),
        lambda p: middle_of_last_organ(p) - date(p).centre,
    ),
    *_unsealed(),
    *_attached(),
    *_tightened(),
)
