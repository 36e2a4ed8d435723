"""The texts of a plan, one by one and all at once."""

from planner.rules.expression import Expression
from planner.rules.prose import Passage, Prose
from planner.rules.word_list import word_list
from tests.rules.harness import case

PROSE = Prose(
    (Passage(("a",), "不得拦截。"), Passage(("b",), "拦截，\n再拦截"), Passage(("c",), "截"))
)
STOPPING = word_list({"stopping": {"find": ["拦截"], "guard": ["不得[^，]*$"]}}, "stopping")


def test_all_texts_in_their_order() -> None:
    passages = case({}).passages
    assert [passage.path for passage in passages[:3]] == [("title",), ("version",), ("superior",)]
    assert Passage(("general", "principles", 0, "name"), "救助优先") in passages
    assert Passage(("facts", "people", "label"), "现场聚集人数") in passages


def test_ids_references_and_words_of_closed_lists_are_no_texts() -> None:
    texts = {passage.text for passage in case({}).passages}
    assert texts.isdisjoint({"base", "command", "township", "mayor", "tabletop", "contacts"})


def test_hits_are_given_with_their_passages() -> None:
    found = [(passage.path, match.start()) for passage, match in PROSE.hits(STOPPING)]
    assert found == [(("b",), 0), (("b",), 5)]


def test_each_wording_is_given_once_a_passage() -> None:
    assert list(PROSE.words_of(STOPPING)) == [(PROSE.passages[1], "拦截")]


def test_a_pattern_does_not_match_across_passages() -> None:
    assert list(PROSE.passages_with(Expression("截\\s截"))) == []
    assert [match[0] for _, match in PROSE.matches(Expression("，\\s再"))] == ["，\n再"]


def test_long_numbers() -> None:
    prose = Prose((Passage(("a",), "拨打 138-0013-8000"), Passage(("b",), "2026年12号")))
    assert [passage.path for passage in prose.numbered] == [("a",)]
