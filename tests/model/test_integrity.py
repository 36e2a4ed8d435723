"""What must agree between distant places of a plan, as far as the data can be judged."""

from collections.abc import Collection
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.model.base import Path
from planner.model.integrity import Shared, directory_ids, directory_problems, plan_problems

SHARED: Shared = {"body": frozenset({"town"}), "post": frozenset({"mayor"})}
COMMAND = {"id": "command", "posts": [{"role": "指挥长", "holder": "mayor"}]}
OFFICE = {"id": "office", "parent": "command"}


def problems(
    data: Any, shared: Shared = SHARED, faults: Collection[Path] = ()
) -> list[tuple[str, Path, str]]:
    return [(each.name, each.path, each.wrong) for each in plan_problems(data, shared, faults)]


def with_bodies(*bodies: object, **rest: object) -> dict[str, Any]:
    return {"organisation": {"bodies": list(bodies)}, **rest}


def test_bodies_may_be_of_the_plan_or_of_the_directory() -> None:
    assert problems(with_bodies(COMMAND, OFFICE, issuer="town")) == []


def test_a_reference_that_leads_nowhere() -> None:
    data = with_bodies(COMMAND, {"id": "office", "parent": "comand"})
    path = ("organisation", "bodies", 1, "parent")
    assert problems(data) == [("dangling-reference", path, "comand")]


def test_all_references_to_one_unknown_id_are_one_problem() -> None:
    data = with_bodies(COMMAND, issuer="police", risks=[{"id": "a", "owner": "police"}])
    (problem,) = plan_problems(data, SHARED, ())
    assert (problem.path, problem.also) == (("issuer",), (("risks", 0, "owner"),))
    assert problem.choices == ("command", "town")
    assert problem.idle == {"command": ("organisation", "bodies", 0, "id")}


def test_of_a_kind_that_the_directory_does_not_tell_nothing_is_judged() -> None:
    data = with_bodies({**COMMAND, "posts": [{"role": "指挥长", "holder": "nobody"}]}, issuer="x")
    assert [name for name, _, _ in problems(data, {})] == []
    assert [wrong for _, _, wrong in problems(data, {"body": frozenset({"town"})})] == ["x"]


def test_steps_are_known_in_their_own_procedure_only() -> None:
    data = {
        "procedures": [
            {"id": "one", "steps": [{"id": "receive"}, {"id": "report", "after": ["receive"]}]},
            {"id": "two", "steps": [{"id": "receive"}, {"id": "send", "after": ["report"]}]},
        ]
    }
    path = ("procedures", 1, "steps", 1, "after", 0)
    assert problems(data) == [("dangling-reference", path, "report")]


def test_an_id_that_comes_again_explains_one_that_is_missing() -> None:
    data = with_bodies(COMMAND, {"id": "command"}, issuer="office")
    path = ("organisation", "bodies", 1, "id")
    assert problems(data) == [("duplicate-id", path, "command")]
    (problem,) = plan_problems(data, SHARED, ())
    assert problem.first == ("organisation", "bodies", 0, "id")


def test_faults_in_the_definitions_of_a_kind_keep_its_references_from_being_judged() -> None:
    data = with_bodies(COMMAND, {"id": "Office"}, issuer="office")
    bodies = ("organisation", "bodies")
    for fault in [("organisation",), bodies, (*bodies, 1), (*bodies, 1, "id"), (*bodies, "")]:
        assert problems(data, faults=[fault]) == []
    for fault in [(*bodies, 1, "name"), ("levels",), ("organisation", "x")]:
        assert problems(data, faults=[fault]) == [("dangling-reference", ("issuer",), "office")]


def test_roles_are_those_of_the_body() -> None:
    authority = {"body": "command", "post": "总指挥"}
    data = with_bodies(COMMAND, levels=[{"id": "one", "activated_by": authority}])
    path = ("levels", 0, "activated_by", "post")
    assert problems(data) == [("unknown-role", path, "总指挥")]
    posts = ("organisation", "bodies", 0, "posts")
    for fault in [posts, (*posts, 0), (*posts, 0, "role"), posts[:3]]:
        assert problems(data, faults=[fault]) == []


def test_of_a_body_of_the_directory_the_roles_are_not_known() -> None:
    authority = {"body": "town", "post": "镇长"}
    assert problems({"levels": [{"id": "one", "activated_by": authority}]}) == []


def conditions(*comparisons: dict[str, Any]) -> dict[str, Any]:
    return {
        "facts": {
            "people": {"label": "人数", "type": "integer"},
            "road": {"label": "道路", "type": "choice", "choices": {"open": "通", "shut": "断"}},
        },
        "levels": [{"id": "one", "when": {"any": list(comparisons)}}],
    }


def test_facts_are_compared_by_what_they_are() -> None:
    data = conditions(
        {"fact": "people", "at_least": 5},
        {"fact": "people", "is": "many"},
        {"fact": "road", "is": "shut"},
        {"fact": "road", "any_of": ["open", "closed"]},
        {"fact": "road", "above": 1},
        {"fact": "road", "is": 1},
    )
    when = ("levels", 0, "when", "any")
    assert problems(data) == [
        ("not-a-quantity", (*when, 1, "is"), "many"),
        ("unknown-choice", (*when, 3, "any_of", 1), "closed"),
        ("choice-measured", (*when, 4, "above"), "above"),
        ("unknown-choice", (*when, 5, "is"), "1"),
    ]


def test_that_a_fact_lacks_all_choices_is_left_to_validation() -> None:
    data = conditions({"fact": "road", "is": "shut"})
    data["facts"]["road"]["choices"] = {}
    assert problems(data) == []


def test_what_is_no_operand_is_left_to_validation() -> None:
    data = conditions(
        {"fact": "road", "is": {"a": 1}}, {"fact": "road", "any_of": [["open"], None, True]}
    )
    assert problems(data) == []


def test_a_directory_agrees_with_itself() -> None:
    data = {"bodies": [{"id": "town"}, {"id": "town"}], "posts": [{"id": "a", "body": "city"}]}
    assert [each.name for each in directory_problems(data, ())] == ["duplicate-id"]
    data["bodies"][1]["id"] = "county"
    assert [each.wrong for each in directory_problems(data, ())] == ["city"]


def test_the_ids_of_a_directory_by_kind() -> None:
    data = {"bodies": [{"id": "town"}, {"name": "县"}, 7], "posts": [{"id": "mayor"}]}
    assert directory_ids(data, ()) == {"body": {"town"}, "post": {"mayor"}}
    assert directory_ids(data, [("bodies", 1, "id")]) == {"post": {"mayor"}}
    assert directory_ids(None, ()) == {"body": set(), "post": set()}


KEYS = [
    *("organisation", "bodies", "id", "posts", "role", "holder", "body", "post", "facts", "type"),
    *("choices", "levels", "when", "fact", "is", "any_of", "any", "procedures", "steps", "after"),
    *("activated_by", "annexes", "generate", "flowchart", "reporting", "chapters"),
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["a", "b", "choice", "integer"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=25,
)


@given(JSON, st.sampled_from([SHARED, {}]))
def test_data_of_any_shape_can_be_judged(data: Any, shared: Shared) -> None:
    list(plan_problems(data, shared, ()))
    list(directory_problems(data, ()))
