"""Which rules run: selectors are codes, names, letters of families, or `all`.

And where a selector, or another name, means nothing: what was probably meant.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

from planner.source.nearest import nearest

ALL: Final = "all"
_FAMILY: Final = re.compile(r"[A-Z]+")


class Named(Protocol):
    """What has a code and a name: a rule of any kind."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102


@dataclass(frozen=True)
class Register:
    """The rules that there are: their codes and names."""

    names: Mapping[str, str]
    """The name of each rule by its code."""

    def joined(self, rules: Iterable["Named"]) -> "Register":
        """Give a register that has these rules too."""
        return Register({**self.names, **{rule.code: rule.name for rule in rules}})

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The code of each rule by its code and by its name."""
        by_name = {name: code for code, name in self.names.items()}
        return {code: code for code in self.names} | by_name

    @cached_property
    def families(self) -> frozenset[str]:
        """The letters that the codes begin with."""
        return frozenset(_family(code) for code in self.names)

    @property
    def selectors(self) -> tuple[str, ...]:
        """All that a selector may be, for telling what was meant by one that is none."""
        return (*self.names, *self.names.values(), *sorted(self.families), ALL)

    def knows(self, selector: str) -> bool:
        """Whether a selector means any rule."""
        return selector == ALL or selector in self.codes or selector in self.families

    def matching(self, selectors: Iterable[str]) -> frozenset[str]:
        """Give the codes of all rules that any of the selectors means."""
        return frozenset(
            code for selector in selectors for code in self.names if self._rank(selector, code)
        )

    def chosen(self, select: Iterable[str], ignore: Iterable[str]) -> frozenset[str]:
        """Give the codes of the rules that run: of two selectors the narrower one decides.

        A code or a name is narrower than a family, and that is narrower than `all`; of equals,
        `ignore` decides.
        """
        wanted, unwanted = tuple(select), tuple(ignore)
        return frozenset(
            code for code in self.names if self._best(wanted, code) > self._best(unwanted, code)
        )

    def _best(self, selectors: Iterable[str], code: str) -> int:
        return max((self._rank(selector, code) for selector in selectors), default=0)

    def _rank(self, selector: str, code: str) -> int:
        """Tell how narrowly a selector means a rule: 3 itself, 2 its family, 1 all, 0 not."""
        if self.codes.get(selector) == code:
            return 3
        if selector == _family(code):
            return 2
        return 1 if selector == ALL else 0


def _family(code: str) -> str:
    match = _FAMILY.match(code)
    return match[0] if match else ""


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
