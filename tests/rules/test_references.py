"""What a plan refers to by id, and from where."""

from planner.rules.references import Reference, references_of
from tests.rules.harness import case


def test_references_stand_with_their_path_key_and_kind() -> None:
    found = references_of(case({}).plan)
    assert found[0] == Reference(("issuer",), "issuer", "body", "town")
    assert Reference(("reporting", 1, "to", 2), "to", "body", "joint-meeting") in found
    assert Reference(("procedures", 0, "steps", 1, "report"), "report", "report", "first") in found
    assert Reference(("procedures", 0, "steps", 0, "form"), "form", "annex", "record") in found
    assert (
        Reference(
            ("organisation", "bodies", 0, "posts", 0, "alternates", 0),
            "alternates",
            "post",
            "deputy",
        )
        in found
    )


def test_yaml_keys_are_used_where_names_differ() -> None:
    found = references_of(case({}).plan)
    assert Reference(("lifecycle", "filed", "with"), "with", "body", "county") in found
    assert Reference(("reporting", 0, "from"), "from", "body", "office") in found


def test_annexes_are_referred_to_at_any_depth() -> None:
    items = [{"text": "甲：", "items": [{"text": "乙。", "see": "contacts"}]}]
    found = references_of(case({"accountability": items}).plan)
    assert Reference(("accountability", 0, "items", 0, "see"), "see", "annex", "contacts") in found


def test_levels_facts_and_steps_are_no_concern() -> None:
    assert {each.kind for each in references_of(case({}).plan)} == {
        "body",
        "post",
        "report",
        "annex",
    }
