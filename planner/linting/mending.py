"""Applying fixes, round by round, until nothing is left that can be mended."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path
from typing import Final

from planner.linting.fixes import applied
from planner.linting.request import Request
from planner.linting.verdict import Outcome, rule_code
from planner.source.disk import read_bytes
from planner.source.files import shown
from planner.source.finding import Finding, Replacement
from planner.source.text import decode

ROUNDS: Final = 10
"""Rounds after which rules that undo each other's fixes are stopped."""

_MARK: Final = "\ufeff".encode()
"""The byte-order mark, which a file keeps if it has one."""

_NO_END: Final = "\n\\ No newline at end of file\n"

Lint = Callable[[Request], Outcome]


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending made: the new contents of the files that changed, and what is left to tell."""

    contents: Mapping[Path, bytes]
    outcome: Outcome
    count: int


def mend(request: Request, lint: Lint, *, unsafe: bool) -> Mended:
    """Apply all fixes, and those that come up when others are applied; writes nothing.

    A file that could no longer be read after a round is left as it was before it.
    """
    contents = dict(request.contents)
    unmendable: set[Path] = set()
    count = 0
    outcome = lint(request)
    for _ in range(ROUNDS):
        fixes = _fixes(outcome.findings, unmendable, unsafe=unsafe)
        if not fixes:
            break
        mended = {path: _mended(path, contents, each) for path, each in fixes.items()}
        after = contents | {path: data for path, (data, _) in mended.items()}
        outcome = lint(replace(request, contents=after))
        if spoilt := fixes.keys() & _unsound(outcome.findings):
            unmendable |= spoilt
            outcome = lint(replace(request, contents=contents))
            continue
        contents = after
        count += sum(put for _, put in mended.values())
    return Mended(contents, outcome, count)


def _fixes(
    findings: Iterable[Finding], unmendable: set[Path], *, unsafe: bool
) -> dict[Path, list[Replacement]]:
    fixes: dict[Path, list[Replacement]] = {}
    for finding in findings:
        path = Path(finding.place.file)
        if finding.fix and (unsafe or finding.fix.safe) and path not in unmendable:
            fixes.setdefault(path, []).append(finding.fix)
    return fixes


def _unsound(findings: Iterable[Finding]) -> set[Path]:
    """Give the files with mistakes that no rule has told."""
    return {
        Path(finding.place.file)
        for finding in findings
        if finding.severity == "error" and not rule_code(finding)
    }


def _mended(
    path: Path, contents: Mapping[Path, bytes], fixes: Iterable[Replacement]
) -> tuple[bytes, int]:
    data = content(path, contents)
    text, put = applied(decode(data, path.as_posix()), fixes)
    mark = _MARK if data.startswith(_MARK) else b""
    return mark + text.encode("utf-8"), put


def content(path: Path, contents: Mapping[Path, bytes]) -> bytes:
    """Give the content of a file as it was given, or as it is on disk."""
    return contents[path] if path in contents else read_bytes(path, path.as_posix())


def difference(path: Path, old: bytes, new: bytes) -> str:
    """Give the difference between two contents of a file as a unified diff."""
    name = shown(path).as_posix()
    before, after = (data.decode("utf-8-sig").splitlines(keepends=True) for data in (old, new))
    lines = unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}{_NO_END}" for line in lines)
