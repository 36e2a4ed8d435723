"""Word lists: expressions, and what excuses them in the same sentence."""

import pytest

from planner.rules.word_list import word_list

LISTS = {
    "person": {"find": ["信访人", "访民"]},
    "stopping": {
        "find": ["拦截<person>?", "阻拦"],
        "except": ["访民"],
        "guard": ["不得[^，]*$"],
        "pardon": ["^.*的，追究责任"],
    },
}
STOPPING = word_list(LISTS, "stopping")


def found(text: str) -> list[str]:
    return [match[0] for match in STOPPING.search(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("拦截信访人，阻拦车辆", ["拦截信访人", "阻拦"]),
        ("阻拦后拦截", ["阻拦", "拦截"]),
        ("不得拦截", []),
        ("不得推诿，拦截车辆", ["拦截"]),
        ("不得推诿。拦截车辆", ["拦截"]),
        ("拦截的不得分", ["拦截"]),
        ("拦截他人的，追究责任", []),
        ("拦截他人。推诿的，追究责任", ["拦截"]),
        ("拦截访民", []),
    ],
)
def test_search(text: str, words: list[str]) -> None:
    assert found(text) == words


def test_of_two_that_overlap_the_longer_is_kept() -> None:
    lists = {"each": {"find": ["集体", "集体走访"]}}
    assert [match[0] for match in word_list(lists, "each").search("集体走访")] == ["集体走访"]
