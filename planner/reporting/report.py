"""A report: all that a check has to tell, before it takes a form."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from planner.reporting.catalogue import Language, Wording, wording
from planner.severity import GRAVEST_FIRST, Severity
from planner.source.finding import Finding


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with its words, and a fingerprint that does not move with lines.

    It is the SHA-256 of code, file and identity (or path), and of a running number where one
    place has several findings of a code.
    """

    finding: Finding
    words: Wording
    fingerprint: str


@dataclass(frozen=True)
class Report:
    """The findings of a run over `files` files, in the language they are told in."""

    findings: tuple[Finding, ...]
    files: int
    language: Language
    colours: bool = False

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The findings with their words."""
        seen: Counter[tuple[str, str, str]] = Counter()
        entries = []
        for finding in self.findings:
            words = wording(finding, self.language)
            where = finding.identity or ".".join(map(str, finding.path))
            key = (words.code, finding.place.file, where)
            seen[key] += 1
            marked = "\0".join((*key, str(seen[key])))
            digest = hashlib.sha256(marked.encode("utf-8", "surrogatepass")).hexdigest()
            entries.append(Entry(finding, words, digest))
        return tuple(entries)

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, gravest first."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity: counted[severity] for severity in GRAVEST_FIRST}
