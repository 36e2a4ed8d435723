"""What is an organisation's own in print: its templates, its words, its layout."""

from planner.house.house import House, HouseError, furnish

__all__ = ["House", "HouseError", "furnish"]
