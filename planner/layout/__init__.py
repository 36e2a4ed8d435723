"""The layout of printed pages as data: every measure with its clause and its strength."""

from planner.layout.layout import Layout, load_layout

__all__ = ["Layout", "load_layout"]
