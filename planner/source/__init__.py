"""YAML text to model, and from any path of the model back to its place in the text."""
