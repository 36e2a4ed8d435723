"""Whole documents, word for word.

After a wanted change, `PLANNER_RENEW_GOLDEN=1 pytest tests/compose/test_golden.py` writes them
anew; read the difference before you commit it.
"""

import os

import pytest

from planner.compose.composer import compose
from tests.compose.conftest import GOLDEN, load


@pytest.mark.parametrize("name", ["flood", "workflow"])
def test_a_plan_becomes_this_document(name):
    markdown = compose(*load(GOLDEN / f"{name}.yaml")).markdown
    golden = GOLDEN / f"{name}.md"
    if os.environ.get("PLANNER_RENEW_GOLDEN"):
        golden.write_text(markdown, encoding="utf-8")
    assert markdown == golden.read_text(encoding="utf-8")
