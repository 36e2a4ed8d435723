"""Colours for terminals (ECMA-48 SGR), where somebody wants them."""

from collections.abc import Callable, Mapping
from typing import Final

Paint = Callable[[str, str], str]
"""Paints a text in the colour of a role: a severity, `place` or `margin`."""

_CODES: Final[Mapping[str, str]] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "place": "1",
    "margin": "34",
}


def plain(_role: str, text: str) -> str:
    """Leave a text as it is."""
    return text


def painter(*, colours: bool) -> Paint:
    """Give what paints texts, or leaves them as they are."""
    return (lambda role, text: f"\x1b[{_CODES[role]}m{text}\x1b[0m") if colours else plain


def wants_colours(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Follow NO_COLOR and FORCE_COLOR (no-color.org, force-color.org); else ask the terminal."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or terminal
