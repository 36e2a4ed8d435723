"""The elements that plans need."""

from typing import Any

import pytest

from planner.model.base import Path
from planner.rules.elements import element
from planner.rules.knowledge import data
from tests.rules.harness import case

PROFILES = data("profiles.yaml")
PARTS = [PROFILES["all"], *PROFILES["classes"].values(), *PROFILES["hazards"].values()]
NAMED = {
    path for part in PARTS for key in ("required", "advised") for path in part.get(key, ())
} | {path for paths in PROFILES["work-safety"].values() for path in paths}


def test_every_element_of_a_profile_is_described_and_every_description_is_used() -> None:
    assert set(PROFILES["elements"]) == NAMED


LACKING = {"requirements", "annexes.generate=risks", "annexes.generate=supplies", "annexes.body"}


@pytest.mark.parametrize("path", sorted(NAMED - LACKING))
def test_elements_that_the_sound_plan_has(path: str) -> None:
    assert element(path).missing_at(case({}).plan) is None


@pytest.mark.parametrize(
    ("path", "change", "expected"),
    [
        ("prevention", {"prevention": None}, ()),
        ("prevention", {"prevention": {}}, ("prevention",)),
        ("readiness.revise_when", {"readiness": None}, ()),
        ("readiness.revise_when", {"readiness": {}}, ("readiness",)),
        ("annexes.generate=contacts", {"annexes": None}, ()),
        (
            "annexes.generate=contacts",
            {"annexes": [{"id": "chart", "title": "体系图", "generate": "organisation-chart"}]},
            ("annexes",),
        ),
    ],
)
def test_the_path_leads_to_what_lacks_the_element(
    path: str, change: dict[str, Any], expected: Path
) -> None:
    assert element(path).missing_at(case(change).plan) == expected


def test_an_element_of_an_organisation_is_named_by_its_path() -> None:
    own = element("official.copies")
    assert (own.name, own.key, own.basis) == ("official.copies", "official", "本单位的规定")
