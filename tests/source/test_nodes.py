"""Nodes of a text, and the way from a path to its node."""

import pytest
from yaml import MarkedYAMLError
from yaml.nodes import Node

from planner.model.base import Path
from planner.source.nodes import DEPTH_LIMIT, TooDeepError, compose, find

TEXT = "levels:\n  - id: one\n    when: {fact: people}\n  - id: two\n"


def place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


@pytest.mark.parametrize(
    ("path", "at", "reached"),
    [
        ((), (1, 1), 0),
        (("levels",), (2, 3), 1),
        (("levels", 0, "when", "fact"), (3, 18), 4),
        (("levels", 1, "id"), (4, 9), 3),
        (("levels", 1, "when"), (4, 5), 2),
        (("levels", 9), (2, 3), 1),
        (("levels", "id"), (2, 3), 1),
        (("title", 0), (1, 1), 0),
    ],
)
def test_a_path_leads_as_far_as_the_text_does(
    path: Path, at: tuple[int, int], reached: int
) -> None:
    root = compose(TEXT)
    assert root is not None
    node, steps = find(root, path)
    assert (place(node), steps) == (at, reached)


def test_a_path_may_mean_the_key() -> None:
    root = compose(TEXT)
    assert root is not None
    assert place(find(root, ("levels", 0, "when"), key=True)[0]) == (3, 5)


def test_an_empty_text_has_no_node() -> None:
    assert compose("# 待编写\n") is None


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_nesting_has_a_limit(opening: str, closing: str) -> None:
    fitting = DEPTH_LIMIT - 1
    assert compose(opening * fitting + "x" + closing * fitting) is not None
    with pytest.raises(TooDeepError):
        compose(opening * 200 + "x" + closing * 200)


def test_what_is_no_yaml_is_marked() -> None:
    with pytest.raises(MarkedYAMLError) as error:
        compose("a: [")
    assert error.value.problem_mark is not None
