"""What git knows of files, asked so that nothing that a repository configures is run.

A repository may come from anybody, and its configuration can name programs: file system monitors,
hooks, filters, pagers, transports. So only commands that read objects are used, none that look
at the working tree; whatever such a command could still start is switched off. That a repository
belongs to another user (safe.directory) is left for git to refuse.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SECONDS: Final = 10
"""What a command may take; where git needs longer, a file has no origin."""

_CONFIGURATION: Final = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.quotePath": "false",
    "diff.relative": "false",
    "log.showRoot": "true",
    "log.showSignature": "false",
    "protocol.allow": "never",
}
_ENVIRONMENT: Final = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
_RAW: Final = (
    *("--first-parent", "-m", "--raw", "--no-abbrev", "-z", "--no-renames"),
    *("--no-ext-diff", "--no-textconv", "--no-color", "--format=%x01%H %cs"),
)
_RENAMES: Final = ("-r", "--raw", "-z", "--find-renames", "--diff-filter=R", "--no-ext-diff")


@dataclass(frozen=True, slots=True)
class Change:
    """A commit that changed a file: its id, its day (YYYY-MM-DD), the file, its content after it.

    Contents are ids of blobs, all zeros if there was no such file before, or is none after it.
    """

    commit: str
    day: str
    path: str
    before: str
    blob: str

    @property
    def is_new(self) -> bool:
        """Whether there was no such file before."""
        return not self.before.strip("0")


def top(path: Path) -> Path | None:
    """Find the nearest folder above a file that is the top of a repository."""
    whole = Path(os.path.normpath(path.absolute()))
    return next((parent for parent in whole.parents if os.path.lexists(parent / ".git")), None)


def changes(
    root: Path, paths: Sequence[str], *, revision: str = "HEAD", limit: int | None = None
) -> list[Change]:
    """List the changes of files along the first parents, newest first; none if git cannot tell.

    `paths` are patterns of git within the repository; `limit` is the number of commits, back from
    the revision.
    """
    bounds = [f"--max-count={limit}"] if limit else []
    said = _git(root, "log", *_RAW, *bounds, revision, "--", *paths)
    return [*_parsed(_tokens(said))]


def blobs(root: Path, revision: str, paths: Sequence[str]) -> dict[str, str]:
    """Give the blobs of those of the paths that are files at a revision."""
    entries = (
        token.partition("\t")
        for token in _tokens(_git(root, "ls-tree", "-z", "--full-tree", revision, "--", *paths))
    )
    return {
        path: fields[2]
        for what, _, path in entries
        if (fields := what.split())[1:2] == ["blob"] and path in paths
    }


def former_name(root: Path, commit: str, path: str) -> str | None:
    """Give the name that a file, new in a commit, had before it; none if it was not renamed."""
    said = _git(root, "diff-tree", *_RENAMES, f"{commit}^", commit)
    tokens = _tokens(said)
    names = dict(zip(tokens[2::3], tokens[1::3], strict=False))
    return names.get(path)


def contents(root: Path, blobs: Sequence[str], *, limit: int) -> dict[str, bytes]:
    """Give the contents of blobs of at most `limit` bytes, by their ids."""
    names = "".join(f"{blob}\n" for blob in dict.fromkeys(blobs)).encode()
    sizes = (_git(root, "cat-file", "--batch-check", given=names) or b"").decode().splitlines()
    small = [
        fields[0]
        for line in sizes
        if (fields := line.split())[1:2] == ["blob"] and int(fields[2]) <= limit
    ]
    wanted = "".join(f"{blob}\n" for blob in small).encode()
    said = _git(root, "cat-file", "--batch", given=wanted) or b""
    found: dict[str, bytes] = {}
    while said:
        head, _, rest = said.partition(b"\n")
        name, _, size = head.decode().split()
        found[name] = rest[: int(size)]
        said = rest[int(size) + 1 :]
    return found


def _git(root: Path, command: str, *arguments: str, given: bytes = b"") -> bytes | None:
    """Run a command of git; give what it printed, or nothing if it failed or is not there."""
    program = shutil.which("git")
    if program is None:
        return None
    settings = [part for each in _CONFIGURATION.items() for part in ("-c", "=".join(each))]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    general = ("--no-pager", "--no-replace-objects", "--no-optional-locks")
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; what varies are paths and ids
            [program, *general, *settings, "-C", str(root), command, *arguments],
            input=given,
            env=clean | _ENVIRONMENT,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def _tokens(said: bytes | None) -> list[str]:
    """Split what git printed; nothing if it failed."""
    return said.decode(errors="replace").split("\0") if said else []


def _parsed(tokens: Sequence[str]) -> Iterator[Change]:
    r"""Read `\1commit day` and, for each file, `:modes blobs status` and its path."""
    commit = day = ""
    each = iter(tokens)
    for token in each:
        match token.lstrip("\n")[:1]:
            case "\1":
                commit, day = token.lstrip("\n")[1:].split()
            case ":":
                before, after = token.split()[2:4]
                yield Change(commit, day, next(each), before, after)
