"""Every measured point of the paper is where it has to be; `make layout` prints them all."""

from collections import Counter

import pytest

from .__main__ import table
from .papers import Printed
from .points import POINTS, Point


@pytest.mark.parametrize("point", [pytest.param(point, id=point.name) for point in POINTS])
def test_point_is_met(printed: Printed, point: Point) -> None:
    measured = point.measured(printed[point.document])
    assert measured == pytest.approx(point.target, abs=point.tolerance)


def test_no_point_is_measured_twice() -> None:
    assert [
        name for name, times in Counter(point.name for point in POINTS).items() if times > 1
    ] == []


def test_table_has_a_line_for_each_point_and_marks_those_that_are_not_met() -> None:
    met = Point("通知", 1, "红线左端", "7.2.7", 28, len)
    missed = Point("二十页", -1, "页数", "实务", 21, len, "页", 0)
    assert list(table([(met, 28.04), (missed, 22)])) == [
        "文件    页     测点      条款    标准   实测   偏差  允许  单位",
        "通知    第1页  红线左端  7.2.7  28.00  28.04  +0.04   0.3  毫米",
        "二十页  末页   页数      实务   21.00  22.00  +1.00     0  页  超出",
    ]
