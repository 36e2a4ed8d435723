"""Any text at all is a layout, or is told what is wrong with it; it never stops the program."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from planner.layout import Layout, LayoutError, load_layout
from planner.layout.files import built_in
from planner.layout.reading import LayoutFile
from planner.model.shape import fields_of, models_within
from planner.reporting.catalogue import wording
from planner.web.page import print_page
from planner.word import print_document
from tests.layout.conftest import SAMPLE, document

DOCUMENT = document(SAMPLE.read_text(encoding="utf-8"))
KEYS = sorted({key for model in models_within(LayoutFile) for key in fields_of(model)})
NUMBERS = st.one_of(
    st.integers(), st.floats(), st.integers(-40, 400), st.sampled_from([0, -0.0, 1e308, 1e-308])
)
SCALARS = st.one_of(
    NUMBERS,
    st.none(),
    st.booleans(),
    st.text(max_size=20),
    st.sampled_from(["mm", "pt", "字", "行", "规定", "仿宋", "both", "gbt9704", "5.2.1", "<w:p/>"]),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=5)), inner, max_size=4),
    ),
    max_leaves=12,
)
ALL: dict[str, Any] = yaml.safe_load(built_in()["gbt9704"].read_text(encoding="utf-8"))

slow = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def paths(part: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """List all paths of a layout."""
    inner = part.items() if isinstance(part, dict) else ()
    return [path, *(each for key, value in inner for each in paths(value, (*path, key)))]


PATHS = [path for path in paths(ALL) if path]


def outcome(path: Path) -> Layout | None:
    """Read a layout; if it is none, all that is wrong can be said in both languages."""
    try:
        return load_layout(path)
    except LayoutError as error:
        findings = error.findings
    assert findings
    for finding in findings:
        assert wording(finding, "zh").message
        assert wording(finding, "en").message
    return None


def can_be_printed(layout: Layout) -> None:
    """Print by a layout; every part of the Word file has to be XML."""
    with ZipFile(BytesIO(print_document(DOCUMENT, layout))) as package:
        for name in package.namelist():
            assert etree.fromstring(package.read(name)) is not None
    assert print_page(DOCUMENT, layout)


@slow
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_bytes(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ours.yaml"
    path.write_bytes(data)
    outcome(path)


@slow
@given(ANYTHING)
def test_any_data(tmp_path: Path, data: Any) -> None:
    path = tmp_path / "ours.yaml"
    whole = {"extends": "gbt9704", **data} if isinstance(data, dict) else data
    path.write_text(yaml.safe_dump(whole, allow_unicode=True), encoding="utf-8")
    outcome(path)


@slow
@given(st.lists(st.tuples(st.sampled_from(PATHS), ANYTHING), min_size=1, max_size=3))
def test_anything_at_any_place_of_a_layout(
    tmp_path: Path, changes: list[tuple[tuple[str, ...], Any]]
) -> None:
    whole: dict[str, Any] = {"extends": "gbt9704"}
    for steps, value in changes:
        part = whole
        for step in steps[:-1]:
            inner = part.setdefault(step, {})
            part = inner if isinstance(inner, dict) else part
        part[steps[-1]] = value
    path = tmp_path / "ours.yaml"
    path.write_text(yaml.safe_dump(whole, allow_unicode=True), encoding="utf-8")
    if layout := outcome(path):
        can_be_printed(layout)


@slow
@given(st.sampled_from([path for path in PATHS if path[-1] == "value"]), NUMBERS)
def test_any_number_for_any_measure(tmp_path: Path, steps: tuple[str, ...], number: float) -> None:
    data: Any = number
    for step in reversed(steps):
        data = {step: data}
    path = tmp_path / "ours.yaml"
    text = yaml.safe_dump({"extends": "gbt9704", **data}, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
    if layout := outcome(path):
        can_be_printed(layout)


@pytest.mark.parametrize("depth", [50, 99, 120])
def test_deep_nesting(tmp_path: Path, depth: int) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(f"extends: gbt9704\nx: {'{a: ' * depth}1{'}' * depth}\n", encoding="utf-8")
    assert outcome(path) is None
