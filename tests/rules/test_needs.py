"""What a text must hold for an expression to match, told without running it."""

import pytest

from planner.rules.needs import Needs, needs_of, parts_of


def sets(*each: str) -> Needs:
    """Needs of one part out of each of the words, which stand for sets of parts."""
    return Needs(tuple(frozenset(one.split("|")) for one in each))


def test_the_parts_of_a_text_are_its_characters_and_their_pairs() -> None:
    assert parts_of("甲乙丙") == {"甲", "乙", "丙", "甲乙", "乙丙"}


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("截访", sets("截访")),
        ("甲乙丙", sets("甲乙", "乙丙")),
        ("甲[^，]{0,4}乙", sets("甲", "乙")),
        ("甲?乙", sets("乙")),
        ("甲乙{0,2}丙", sets("甲", "丙")),
        ("甲+乙", sets("甲", "乙")),
        ("(?:拦截|堵截)群", sets("拦截|堵截", "群")),
        ("(?<=有关)划定", sets("有关", "划定")),
        ("划定(?!区)", sets("划定")),
        ("[0-3]甲", sets("甲", "0|1|2|3")),
        ("[一-龥]{2}", Needs()),
        ("(?:甲|[^乙])", Needs()),
        (r"\d\.", sets(".")),
        (r"[（\[]甲", sets("甲")),
    ],
)
def test_needs(expression: str, needs: Needs) -> None:
    assert needs_of(expression) == needs


def test_of_alternatives_a_whole_one_has_to_be_there() -> None:
    needs = needs_of("信息采集|台账")
    assert needs.met_by(parts_of("信息采集表"))
    assert needs.met_by(parts_of("建立台账"))
    assert not needs.met_by(parts_of("信息报告"))
