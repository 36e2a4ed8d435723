"""Plan and templates to Markdown: numbering, cross references, conditions in words."""
