"""What one layout says on top of another."""

from typing import Any, Final

from planner.layout.measures import PRACTICE

_GROUNDS: Final = frozenset({"clause", "strength"})


def joined(below: Any, above: Any) -> Any:
    """Join two maps key by key at every depth; of anything else what is above counts.

    Who changes a value takes it off the grounds it stood on: unless it gives grounds of its own,
    it is practice.
    """
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    if "value" in above:
        grounds = {} if _GROUNDS & above.keys() else {"strength": PRACTICE}
        below = {key: value for key, value in below.items() if key not in _GROUNDS} | grounds
    return below | {key: joined(below.get(key), value) for key, value in above.items()}
