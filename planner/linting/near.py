"""Names that mean nothing, and the name that was probably meant."""

from collections.abc import Iterable

from planner.source.nearest import nearest


def near(wrong: str, known: Iterable[str]) -> str | None:
    """Give the nearest of the known names, whatever the case of its letters."""
    originals = {each.lower(): each for each in known}
    close = nearest(wrong, originals)
    return originals[close] if close else None


def misnamed(name: str, wrong: str, known: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Give the name of a finding about a wrong name, and its arguments.

    Where one of the known names is near, the finding is `name-near`.
    """
    if close := near(wrong, known):
        return f"{name}-near", {"wrong": wrong, "nearest": close}
    return name, {"wrong": wrong}
