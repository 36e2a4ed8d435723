"""Markdown to a Word file in the format of Chinese official documents (GB/T 9704-2012)."""

from planner.word.contents import Unknown, has_contents
from planner.word.printer import digest_of, print_document

__all__ = ["Unknown", "digest_of", "has_contents", "print_document"]
