"""Markdown to a Word file in the format of Chinese official documents (GB/T 9704-2012)."""

from planner.word.layout import Layout, load_layout
from planner.word.printer import print_document

__all__ = ["Layout", "load_layout", "print_document"]
