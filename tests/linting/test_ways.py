"""Ways into a plan: how they are written, whether plans have them, and where they lead."""

import pytest

from planner.linting.ways import Way, lost, parse, values

DATA = {
    "levels": [{"name": "一级"}, {"name": "二级"}],
    "facts": {"people": {"label": "人数"}, "road": {"label": "道路"}},
}


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("title", ("title",)),
        ("procedures[*].steps[*].do", ("procedures", "[*]", "steps", "[*]", "do")),
        ("facts[*].label", ("facts", "[*]", "label")),
        ("facts.people.label", ("facts", "people", "label")),
        ("", None),
        ("[*]", None),
        ("levels[0]", None),
        ("levels[*]name", None),
        ("levels..name", None),
        ("levels.", None),
        ("levels[*].name ", None),
        ("级别", None),
    ],
)
def test_how_a_way_is_written(text: str, way: Way | None) -> None:
    assert parse(text) == way


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("procedures[*].steps[*].do", None),
        ("facts[*].label", None),
        ("facts.people.label", None),
        ("lifecycle.filed.with", None),
        ("procedures[*].step", "step"),
        ("levels[*].name.text", "text"),
        ("recovery.revue", "revue"),
    ],
)
def test_whether_plans_have_it(text: str, step: str | None) -> None:
    found = lost(parse(text) or ())
    assert (found and found[0]) == step


def test_the_keys_that_plans_have_where_it_is_lost() -> None:
    found = lost(("lifecycle", "filed", "to"))
    assert found == ("to", ("on", "with"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("levels[*].name", [(("levels", 0, "name"), "一级"), (("levels", 1, "name"), "二级")]),
        (
            "facts[*].label",
            [(("facts", "people", "label"), "人数"), (("facts", "road", "label"), "道路")],
        ),
        ("facts.road.label", [(("facts", "road", "label"), "道路")]),
        ("levels.name", []),
        ("title", []),
    ],
)
def test_where_it_leads(text: str, found: list[object]) -> None:
    assert list(values(DATA, parse(text) or ())) == found
