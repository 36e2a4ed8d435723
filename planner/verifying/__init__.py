"""Telling of a print, or of a check code, whether it is the plan that holds."""
