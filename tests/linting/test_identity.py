"""Identities: ids instead of indexes."""

import pytest

from planner.linting.identity import identity
from planner.model.base import Path
from planner.source.nodes import compose

ROOT = compose("""\
title: 预案
procedures:
  - id: response
    steps: [{id: verify, do: 核实}]
posts:
  - {role: 指挥长, alternates: [clerk]}
duties:
  - 决定启动响应。
  - {text: 调度, items: []}
facts:
  people: {label: 人数}
""")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ((), ""),
        (("title",), "title"),
        (("procedures", 0), "procedures[response]"),
        (("procedures", 0, "steps", 0, "do"), "procedures[response].steps[verify].do"),
        (("posts", 0, "alternates", 0), "posts[指挥长].alternates[~c40dc72b]"),
        (("duties", 0), "duties[~5e91016d]"),
        (("duties", 1), "duties[~fb4cb668]"),
        (("facts", "people", "label"), "facts.people.label"),
        (("procedures", 0, "steps", 0, "within"), "procedures[response].steps[verify].within"),
        (("procedures", 9), "procedures[~e3b0c442]"),
        (("lifecycle", "filed", "on"), "lifecycle.filed.on"),
    ],
)
def test_the_way_to_a_value_by_ids(path: Path, said: str) -> None:
    assert identity(ROOT, path) == said


def test_items_may_change_places_and_others_may_come() -> None:
    moved = compose('duties: [新的一项。, "决定启动响应。"]')
    assert identity(moved, ("duties", 1)) == identity(ROOT, ("duties", 0))
