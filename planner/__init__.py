"""Planner keeps emergency response plans (应急预案) as data: read, check, compose, print."""

__version__ = "0.1.0"
