"""What is kept back of the findings of a file, and which comments keep back nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planner.linting.verdict import Suppression
from planner.source.finding import Finding


@dataclass(frozen=True, slots=True)
class Kept:
    """The findings of a file that are told, and the number of those that are not."""

    told: tuple[Finding, ...]
    suppressed: int


def kept(
    findings: Sequence[Finding], suppressions: Iterable[Suppression], *, together: bool
) -> Kept:
    """Keep back what the comments of a file say; tell of those that keep back nothing.

    `together` tells that the rules about all plans have spoken of the file.
    """
    held = tuple(suppressions)
    left = [each for each in findings if not any(one.covers(each) for one in held)]
    told = [*left, *_idle(findings, held, together=together)]
    return Kept(tuple(told), len(findings) - len(left))


def _idle(
    findings: Sequence[Finding], held: Iterable[Suppression], *, together: bool
) -> Iterator[Finding]:
    for one in held:
        can_tell = together or not one.for_repository
        if can_tell and not any(one.covers(each) for each in findings):
            yield Finding(
                "suppression-unused",
                one.place,
                {"written": one.written},
                severity="warning",
                source=one.source,
            )
