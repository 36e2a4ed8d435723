"""Adding to a directory that exists: what is missing comes in, what is there stays."""

import pytest

from planner.skeleton.merging import UnfitError, completed
from planner.source.reading import read_directory

WANTED = """\
bodies:
  - id: town
    name: 镇政府
  - id: county
    name: 县政府

posts:
  - id: mayor
    title: 镇长
    body: town
    phone: "【填写：办公电话】"
  - id: clerk
    title: 文书
    body: county
"""


def complete(present: str) -> str:
    return completed(present.encode(), WANTED).decode()


def test_nothing_is_changed_where_nothing_is_missing() -> None:
    present = "\ufeff" + WANTED.replace("\n", "\r\n") + "# 完"
    assert complete(present) == present


def test_what_is_missing_comes_below_what_is_there() -> None:
    present = """\
# 通讯目录
bodies:
- {id: town, name: 青石镇人民政府}  # 本镇
# 以上机构

posts:
    - id: mayor
      title: "镇
        长"
      body: town

# 核对日期
checked: 2026-10-08
"""
    assert (
        complete(present)
        == """\
# 通讯目录
bodies:
- {id: town, name: 青石镇人民政府}  # 本镇
- id: county
  name: 县政府
# 以上机构

posts:
    - id: mayor
      title: "镇
        长"
      body: town
    - id: clerk
      title: 文书
      body: county

# 核对日期
checked: 2026-10-08
"""
    )


def test_the_lists_may_stand_in_any_order() -> None:
    present = "posts:\n- {id: mayor, title: 镇长, body: town}\nbodies:\n- {id: town, name: 镇}\n"
    assert complete(present) == (
        "posts:\n- {id: mayor, title: 镇长, body: town}\n"
        "- id: clerk\n  title: 文书\n  body: county\n"
        "bodies:\n- {id: town, name: 镇}\n- id: county\n  name: 县政府\n"
    )


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_mark_stay_as_they_are(mark: str) -> None:
    present = mark + WANTED.replace("  - id: county\n    name: 县政府\n", "")
    windows = present.replace("\n", "\r\n").replace("county", "town").rstrip()
    result = complete(windows)
    assert result.startswith(mark + "bodies:\r\n  - id: town\r\n    name: 镇政府\r\n  - id: county")
    assert result.count("\n") == result.count("\r\n")
    assert read_directory(result.encode(), "").model is not None


def test_a_last_line_without_its_end_gets_one() -> None:
    present = (
        "bodies: [{id: town, name: 镇}, {id: county, name: 县}]\n"
        "posts:\n- {id: mayor, title: 镇长, body: town}"
    )
    assert complete(present) == present + "\n- id: clerk\n  title: 文书\n  body: county\n"


@pytest.mark.parametrize(
    "present",
    [
        "",
        "bodies: [\n",
        "bodies:\n- {id: town}\nposts:\n- {id: mayor, title: 镇长, body: town}\n",
        "bodies: [{id: town, name: 镇}]\nposts:\n- {id: mayor, title: 镇长, body: town}\n",
        "{bodies: [{id: town, name: 镇}], posts: [{id: mayor, title: 镇长, body: town}]}\n",
        "bodies:\n- {id: town, name: 镇}\nposts:\n- {id: mayor, title: 镇长, body: nowhere}\n",
    ],
    ids=["empty", "broken", "lacking", "list in a line", "all in a line", "dangling"],
)
def test_what_is_wrong_or_written_in_one_line_is_left_alone(present: str) -> None:
    with pytest.raises(UnfitError):
        complete(present)
