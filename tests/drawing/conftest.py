"""What the tests of drawings share: the pen of the official layout."""

import pytest

from planner.drawing import Pen, pen_of
from planner.layout import load_layout
from planner.resources import folder


@pytest.fixture(scope="session")
def pen() -> Pen:
    return pen_of(load_layout(folder("templates") / "layouts" / "gbt9704.yaml"))
