"""Drawings laid out for paper: graphs to sheets of boxes, lines and labels."""

from planner.drawing.pen import Pen, pen_of
from planner.drawing.sheet import Sheet
from planner.drawing.sheets import draw

__all__ = ["Pen", "Sheet", "draw", "pen_of"]
