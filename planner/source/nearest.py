"""Did you mean: the known name that is nearest to a mistyped one."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Give the most similar of the known names, or None if none is similar enough."""
    from difflib import get_close_matches  # noqa: PLC0415 - only mistakes pay for it

    matches = get_close_matches(name.strip().lower(), list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None
