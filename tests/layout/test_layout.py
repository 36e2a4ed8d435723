"""The layout file: its measures in twips, and what it refuses."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from planner.layout import Layout, load_layout
from planner.layout.measures import Measure, Unit

from .conftest import ROOT

LAYOUT_FILE = ROOT / "templates" / "layouts" / "gbt9704.yaml"


@pytest.fixture
def content() -> Any:
    return yaml.safe_load(LAYOUT_FILE.read_text(encoding="utf-8"))


def test_page_in_twips(layout: Layout) -> None:
    page = layout.page
    assert layout.twips(page.width) == 11906
    assert layout.twips(page.height) == 16838
    assert layout.twips(page.top) == 2098
    assert layout.twips(page.binding) == 1587
    assert layout.text_width == 8844
    assert layout.text_height == 12756
    assert layout.right_margin == 1475
    assert layout.bottom_margin == 1984


def test_grid_in_twips(layout: Layout) -> None:
    assert layout.line_pitch == 579
    assert layout.character_width == 315


@pytest.mark.parametrize(
    ("value", "unit", "twips"), [(7, "mm", 397), (22, "pt", 440), (2, "字", 630), (1.5, "行", 868)]
)
def test_every_unit_has_its_twips(layout: Layout, value: float, unit: Unit, twips: int) -> None:
    assert layout.twips(Measure(value=value, unit=unit, strength="实务")) == twips


def test_measure_that_is_not_set_is_nothing(layout: Layout) -> None:
    assert layout.twips(None) == 0


def test_line_is_as_high_as_it_says_or_as_the_grid(layout: Layout) -> None:
    assert layout.line_height(layout.paragraphs.table_text) == 400
    assert layout.line_height(layout.paragraphs.body) == 579


@pytest.mark.parametrize(("depth", "characters"), [(1, 2), (4, 8), (5, 8)])
def test_nesting_goes_four_levels_deep(layout: Layout, depth: int, characters: int) -> None:
    inset = layout.nesting.inset(depth)
    assert inset is not None
    assert (inset.value, inset.unit) == (characters, "字")


def test_outermost_level_is_not_inset(layout: Layout) -> None:
    assert layout.nesting.inset(0) is None


def test_every_measure_of_the_standard_names_its_clause(content: Any) -> None:
    def without_clause(entry: Any) -> int:
        if not isinstance(entry, dict):
            return 0
        here = entry.get("strength") in {"规定", "一般", "推荐"} and "clause" not in entry
        return int(here) + sum(map(without_clause, entry.values()))

    assert without_clause(content) == 0


def test_unknown_key_is_refused(content: Any, tmp_path: Path) -> None:
    content["page"]["colour"] = "red"
    with pytest.raises(ValidationError, match=r"page\.colour"):
        load_layout(_written(content, tmp_path))


def test_missing_measure_is_refused(content: Any, tmp_path: Path) -> None:
    del content["page"]["top"]
    with pytest.raises(ValidationError, match=r"page\.top"):
        load_layout(_written(content, tmp_path))


def test_font_that_is_not_listed_is_refused(content: Any, tmp_path: Path) -> None:
    content["paragraphs"]["body"]["font"] = "隶书"
    with pytest.raises(ValidationError, match="body: 字体“隶书”不在 fonts 里"):
        load_layout(_written(content, tmp_path))


def test_line_pitch_that_does_not_give_the_lines_is_refused(content: Any, tmp_path: Path) -> None:
    content["grid"]["line_pitch"]["value"] = 29
    with pytest.raises(ValidationError, match="版心排得下 21 行，不是 22 行"):
        load_layout(_written(content, tmp_path))


def test_spacing_that_does_not_give_the_characters_is_refused(content: Any, tmp_path: Path) -> None:
    content["grid"]["character_spacing"]["value"] = 0
    with pytest.raises(ValidationError, match="版心排得下 27 字，不是 28 字"):
        load_layout(_written(content, tmp_path))


def _written(content: Any, folder: Path) -> Path:
    path = folder / "layout.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path
