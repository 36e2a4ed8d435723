"""The layouts that come with Planner."""

from typing import Any

import pytest
import yaml

from planner.layout import load_layout
from planner.layout.files import DEFAULT, built_in

every_layout = pytest.mark.parametrize("name", built_in())


def test_there_are_three() -> None:
    assert tuple(built_in()) == (DEFAULT, "gbt9704-tall", "plain")


@every_layout
def test_it_is_sound_and_editors_know_what_it_can_hold(name: str) -> None:
    path = built_in()[name]
    assert load_layout(path).name
    first, *_ = path.read_text(encoding="utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=../../schema/layout.schema.json"


@every_layout
def test_every_measure_of_the_standard_names_its_clause(name: str) -> None:
    def without_clause(entry: Any) -> int:
        if not isinstance(entry, dict):
            return 0
        here = entry.get("strength") in {"规定", "一般", "推荐"} and "clause" not in entry
        return int(here) + sum(map(without_clause, entry.values()))

    assert without_clause(yaml.safe_load(built_in()[name].read_text(encoding="utf-8"))) == 0


def test_the_tall_page_has_the_margins_seen_in_the_field_and_as_many_lines() -> None:
    tall = load_layout(built_in()["gbt9704-tall"])
    millimetre = 1440 / 25.4
    assert tall.twips(tall.page.top) == round(34.58 * millimetre)
    assert tall.bottom_margin == pytest.approx(32.58 * millimetre, abs=1)
    assert tall.line_pitch == 589
    assert (tall.grid.lines.value, tall.grid.characters.value) == (22, 28)


def test_the_plain_page_has_no_red_head_and_decimal_numbers_and_else_is_as_usual() -> None:
    plain, standard = (load_layout(built_in()[name]) for name in ("plain", DEFAULT))
    own = {"name": plain.name, "form": "plain", "numbering": "decimal"}
    assert plain == standard.model_copy(update=own)
