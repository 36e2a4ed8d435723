"""The elements that plans need: what each is called, on what basis, and whether a plan has it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from planner.model.base import Model, Path
from planner.model.plan import Plan
from planner.rules.knowledge import data

_OWN_BASIS: Final = "本单位的规定"


@dataclass(frozen=True, slots=True)
class Element:
    """An element: the top key it is written under, and the titles of free text that will do."""

    path: str
    name: str
    basis: str
    titles: re.Pattern[str] | None

    @property
    def key(self) -> str:
        """The key of the plan that the element stands under."""
        return self.path.partition(".")[0]

    def missing_at(self, plan: Plan) -> Path | None:
        """Give the path of the map or list that lacks the element; None if the plan has it."""
        return _missing_at(plan, self.path.split("."), ())

    def told_at(self, plan: Plan) -> Path | None:
        """Give the path of the first free chapter or annex whose title announces the element."""
        if self.titles is None:
            return None
        titles = [(("chapters", at), each.title) for at, each in enumerate(plan.chapters)]
        titles += [(("annexes", at), each.title) for at, each in enumerate(plan.annexes)]
        return next((path for path, title in titles if self.titles.search(title)), None)


@cache
def element(path: str) -> Element:
    """Give the element at this path; one that profiles.yaml does not describe is named by it."""
    entry = data("profiles.yaml")["elements"].get(path, {})
    titles = re.compile(entry["chapter"]) if "chapter" in entry else None
    return Element(path, entry.get("name", path), entry.get("basis", _OWN_BASIS), titles)


def _missing_at(value: Any, keys: list[str], path: Path) -> Path | None:
    if isinstance(value, tuple):
        has_it = any(_missing_at(each, keys, path) is None for each in value)
        return None if has_it else path
    if not keys:
        says_nothing = isinstance(value, Model) and not value.model_fields_set
        return path if says_nothing else None
    key, _, wanted = keys[0].partition("=")
    part = getattr(value, key, None)
    if not part or (wanted and part != wanted):
        return path
    return _missing_at(part, keys[1:], (*path, key))
