"""The layout of printed pages as data: every measure with its clause and its strength."""

from planner.layout.layout import Layout
from planner.layout.reading import LayoutError, load_layout

__all__ = ["Layout", "LayoutError", "load_layout"]
