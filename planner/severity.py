"""How grave a finding is."""

from typing import Final, Literal

Severity = Literal["error", "warning", "info"]

GRAVEST_FIRST: Final[tuple[Severity, ...]] = ("error", "warning", "info")
