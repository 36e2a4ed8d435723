"""Every mistake has one clear message at its place: `tests/cases/source/*.txt` show them all.

After a wanted change of words, run with PLANNER_RENEW_GOLDEN=1 and read the difference.
"""

import pytest

from planner.reporting.catalogue import Language
from tests.source.harness import PLAN, edited, golden, groups, read, told

GROUPS = groups()


def test_the_sound_plan_is_sound() -> None:
    assert read(PLAN).findings == ()
    assert read(PLAN).model is not None


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("group", GROUPS)
def test_mistakes_are_told_in_exactly_these_words(group: str, language: Language) -> None:
    parts = [f"## {case['name']}\n{told(edited(case), language)}" for case in GROUPS[group]]
    actual = "\n".join(parts)
    assert actual == golden(f"{group}.{language}", actual)


def test_there_are_more_than_a_hundred() -> None:
    assert sum(map(len, GROUPS.values())) > 100


@pytest.mark.parametrize("case", [case for cases in GROUPS.values() for case in cases])
def test_no_mistake_passes_and_none_hides_the_rest(case: dict[str, object]) -> None:
    findings = read(edited(case)).findings
    assert findings
    with_another = edited(case) + "supplementary: {interpreted_by: nobody}\n"
    expected = len(findings) + 1
    if len(read(with_another).findings) != expected:
        assert case["name"] in {"several documents", "an alias of itself"}
