"""One layout on top of another."""

from planner.layout.joining import joined


def test_maps_are_joined_key_by_key_at_every_depth() -> None:
    below = {"a": {"b": 1, "c": {"d": 2}}, "e": 3}
    assert joined(below, {"a": {"c": {"f": 4}}}) == {"a": {"b": 1, "c": {"d": 2, "f": 4}}, "e": 3}
    assert below == {"a": {"b": 1, "c": {"d": 2}}, "e": 3}


def test_what_is_above_counts_where_one_is_no_map() -> None:
    assert joined({"a": {"b": 1}}, {"a": None}) == {"a": None}
    assert joined({"a": [1, 2]}, {"a": [3]}) == {"a": [3]}
    assert joined(None, {"a": 1}) == {"a": 1}


def test_a_changed_value_loses_its_grounds() -> None:
    measure = {"value": 37, "unit": "mm", "clause": "5.2.1", "strength": "规定"}
    assert joined(measure, {"value": 35}) == {"value": 35, "unit": "mm", "strength": "实务"}


def test_a_changed_value_with_grounds_of_its_own_keeps_those_only() -> None:
    measure = {"value": 37, "unit": "mm", "clause": "5.2.1", "strength": "规定"}
    assert joined(measure, {"value": 35, "clause": "6"}) == {
        "value": 35,
        "unit": "mm",
        "clause": "6",
    }
    assert joined(measure, {"strength": "一般"}) == {**measure, "strength": "一般"}
