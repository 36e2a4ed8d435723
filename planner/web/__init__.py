"""Markdown to a web page."""
