"""The table of traditional characters."""

from planner.rules.knowledge import data

TABLE = data("characters.yaml")
TRADITIONAL = "".join(TABLE["traditional"])
SIMPLIFIED = "".join(TABLE["simplified"])


def test_each_has_its_simplified_one_in_the_same_place() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED)
    pairs = dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))
    assert [pairs[each] for each in "應變預處對藝憂"] == list("应变预处对艺忧")


def test_none_is_listed_twice_and_none_is_simplified() -> None:
    assert len(set(TRADITIONAL)) == len(TRADITIONAL)
    assert set(TRADITIONAL).isdisjoint(SIMPLIFIED)


def test_characters_of_the_national_standard_are_let_pass() -> None:
    for character in TRADITIONAL:
        assert character.encode("gb2312", "ignore") == b""
