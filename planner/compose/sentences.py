"""Marks between and after Chinese words: how lists are joined and sentences closed."""

import re
from collections.abc import Iterable
from typing import Final

_ENDS: Final = frozenset("。！？；：，、…—.!?;:,")
_CLOSING: Final = "”’）」』)"
_MARKS: Final = re.compile("[、，；]")
_JOINTS: Final = re.compile("[、，；]|或者|且")


def close(text: str, end: str) -> str:
    """Close a sentence with `end`, unless it ends with a mark of its own."""
    return text if text.rstrip(_CLOSING)[-1:] in _ENDS else text + end


def split_end(text: str) -> tuple[str, str]:
    """Split a sentence from its end mark, if it has one."""
    return (text[:-1], text[-1]) if text[-1:] in _ENDS else (text, "")


def separator(texts: Iterable[str]) -> str:
    """Give the mark that parts listed items: ；, or 。 where an item holds several sentences."""
    return "。" if any("。" in text or "；" in text[:-1] for text in texts) else "；"


def series(parts: Iterable[str], conjunction: str = "") -> str:
    """Join words as Chinese does: 甲、乙、丙, or with a conjunction 甲、乙或者丙.

    Where a part is compound itself, commas keep the parts apart: 甲或者乙，或者丙.
    """
    *before, last = parts
    if not before:
        return last
    joints = _JOINTS if conjunction else _MARKS
    is_compound = any(map(joints.search, (*before, last)))
    mark = "，" if is_compound else "、"
    joint = f"，{conjunction}" if is_compound and conjunction else conjunction or mark
    return f"{mark.join(before)}{joint}{last}"


def titled(name: str) -> str:
    """Put a title in its marks, unless it has them: 《信访工作条例》."""
    return name if name.startswith("《") and name.endswith("》") else f"《{name}》"
