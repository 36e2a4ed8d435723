"""Print every measured point with its target and what the paper has: `make layout`."""

import math
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from planner.office.fault import OfficeError
from planner.office.opening import open_office
from planner.office.stand_ins import fonts_here
from tests.layout.papers import Printed, printed_papers, standard_layout
from tests.layout.points import POINTS, Point

HEAD: Final = ("文件", "页", "测点", "条款", "标准", "实测", "偏差", "允许", "单位")
NUMBERS: Final = slice(4, 8)
"""The columns of numbers, which stand right."""


def main() -> int:
    """Print the table and what it comes to; give 1 if any point is not met, 2 if none can be."""
    try:
        measured = measured_points()
    except OfficeError:
        sys.stderr.write("没有能用的 LibreOffice（soffice），不能测量版面。\n")
        return 2
    sys.stdout.writelines(f"{line}\n" for line in table(measured))
    missed = sum(not point.is_met(value) for point, value in measured)
    sys.stdout.write(f"\n{len(measured)}个测点，{missed}个超出允许偏差。\n")
    return int(missed > 0)


def measured_points() -> list[tuple[Point, float]]:
    """Print all papers and measure every point on them."""
    layout = standard_layout()
    with (
        open_office(fonts_here(layout)) as office,
        printed_papers(office, layout) as printed,
    ):
        return [(point, _measured(point, printed)) for point in POINTS]


def _measured(point: Point, printed: Printed) -> float:
    """Measure a point; one that is nowhere on its page is no number, which meets no target."""
    try:
        return point.measured(printed[point.document])
    except LookupError:
        return math.nan


def table(measured: Iterable[tuple[Point, float]]) -> Iterator[str]:
    """Give the lines of the table; a point that is not met has a mark at its end."""
    rows = [HEAD, *(row(point, value) for point, value in measured)]
    widths = [max(map(columns, cells)) for cells in zip(*rows, strict=True)]
    for cells in rows:
        yield "  ".join(
            padded(cell, width, right=NUMBERS.start <= at < NUMBERS.stop)
            for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ).rstrip()


def row(point: Point, value: float) -> tuple[str, ...]:
    """Give the cells of a point."""
    return (
        *(point.document, point.place, point.what, point.clause),
        *(f"{point.target:.2f}", f"{value:.2f}", f"{value - point.target:+.2f}"),
        f"{point.tolerance:g}",
        point.unit if point.is_met(value) else f"{point.unit}  超出",
    )


def columns(text: str) -> int:
    """Give how many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def padded(text: str, width: int, *, right: bool) -> str:
    """Fill a text up with spaces."""
    spaces = " " * (width - columns(text))
    return spaces + text if right else text + spaces


if __name__ == "__main__":
    sys.exit(main())
