"""Regular expressions of rules: compiled only if a text has what they need, as few texts have."""

import re
from dataclasses import dataclass
from functools import cached_property

from planner.rules.needs import Needs, needs_of


@dataclass(frozen=True)
class Expression:
    """A regular expression that is compiled when it is first needed."""

    source: str

    @cached_property
    def needs(self) -> Needs:
        """The parts of a text without which it cannot match."""
        return needs_of(self.source)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression; ^ and $ stand for the ends of a line."""
        return re.compile(self.source, re.MULTILINE)
