"""Scalars: whatever text is filled in, YAML reads it as that text, in a map and in a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.skeleton.templates import scalar
from planner.source.construct import Constructor
from planner.source.nodes import compose
from planner.source.text import Source


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("青石镇人民政府", "青石镇人民政府"),
        ("【填写：单位的全称】", "【填写：单位的全称】"),
        ("10 min", "10 min"),
        ("qingshi-leader", "qingshi-leader"),
        ("true", '"true"'),
        ("null", '"null"'),
        ("3", '"3"'),
        ("3.0", '"3.0"'),
        ("", '""'),
        ("甲: 乙", '"甲: 乙"'),
        ("甲,乙", '"甲,乙"'),
        ("# 甲", '"# 甲"'),
        ('甲"乙\\', '"甲\\"乙\\\\"'),
        ("甲\n乙", '"甲\\n乙"'),
    ],
)
def test_only_harmless_text_goes_without_quotes(text: str, written: str) -> None:
    assert scalar(text) == written


NOT_IN_YAML = "\ufeff\ufffe\uffff"
"""The mark of byte order, and what YAML 1.2 has no place for besides control characters."""


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=NOT_IN_YAML)))
def test_it_reads_as_it_was(text: str) -> None:
    for around in ("key: %s\n", "key: {key: %s, other: 1}\n", "key: [%s, 1]\n"):
        written = around % scalar(text)
        root = compose(written)
        assert root is not None
        value = Constructor(Source("", written)).build(root)["key"]
        found = value["key"] if isinstance(value, dict) else value
        assert (found[0] if isinstance(found, list) else found) == text
