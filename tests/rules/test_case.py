"""What rules about all plans know of each plan, and of which plans a directory is the home."""

from planner.rules.case import RepositoryCase
from tests.rules.harness import TODAY, case


def test_an_abstract_names_all_whom_a_plan_has_refers_to_or_calls() -> None:
    abstract = case({}).abstract()
    assert abstract.title == "青石镇信访突发事件应急预案"
    assert abstract.number == "青政发〔2026〕12号"
    assert {"command", "town", "county", "joint-meeting"} <= abstract.bodies
    assert "county-duty" in abstract.posts
    assert abstract.printed <= abstract.posts


def test_only_a_plan_with_a_list_of_contacts_prints_telephones() -> None:
    assert "mayor" in case({}).abstract().printed
    assert case({"annexes": None}).abstract().printed == frozenset()


def test_each_directory_has_the_plans_that_are_at_home_there() -> None:
    one, other = case({}).abstract(), case({"title": "云溪县防汛应急预案"}).abstract()
    homes = {"a/plan.yaml": "a/directory.yaml", "b/plan.yaml": "b/directory.yaml"}
    plans = {"a/plan.yaml": one, "b/plan.yaml": other}
    every = RepositoryCase(plans, homes, {}, TODAY)
    assert every.plans_of("a/directory.yaml") == [one]
    assert every.plans_of("b/directory.yaml") == [other]
    assert every.plans_of("c/directory.yaml") == []
