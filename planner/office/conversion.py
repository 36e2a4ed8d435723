"""Word files to PDF: many in one run of LibreOffice, and as many runs at once as pay."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from planner.office.fault import OfficeError

_FILTER: Final = (
    'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
)
_MANNERS: Final = ("--headless", "--norestore", "--nologo", "--nodefault")
_WORTH_A_RUN: Final = 8
"""Files for which a further run at the same time makes up for its start."""

_SECONDS_TO_START: Final = 60
_SECONDS_A_FILE: Final = 20


class Office:
    """LibreOffice with profiles of its own, one for each run at a time, and a folder to work in."""

    def __init__(self, program: Path, profiles: Sequence[Path], workplace: Path) -> None:
        self._program = program
        self._profiles = profiles
        self._workplace = workplace
        self._running: list[subprocess.Popen[bytes]] = []

    def to_pdf(self, documents: Sequence[bytes]) -> list[bytes]:
        """Print Word files as PDF, in their order; raise OfficeError if one cannot be printed.

        Every heading and bookmark becomes a named destination of the PDF.
        """
        runs = min(len(self._profiles), -(-len(documents) // _WORTH_A_RUN))
        shares = [documents[number::runs] for number in range(runs)]
        printed = [b""] * len(documents)
        with ThreadPoolExecutor(len(self._profiles)) as pool:
            try:
                for number, share in enumerate(pool.map(self._run, self._profiles, shares)):
                    printed[number::runs] = share
            finally:  # one that failed, or the user, ends the others
                for process in self._running:
                    _end(process)
                self._running.clear()
        return printed

    def _run(self, profile: Path, documents: Sequence[bytes]) -> list[bytes]:
        """Print files by one run; their names are ours, so that none can be taken for an option."""
        with TemporaryDirectory(dir=self._workplace) as name:
            folder = Path(name)
            sources = [folder / f"{number}.docx" for number in range(len(documents))]
            for source, document in zip(sources, documents, strict=True):
                source.write_bytes(document)
            said = self._start(profile, folder, sources)
            try:
                return [source.with_suffix(".pdf").read_bytes() for source in sources]
            except FileNotFoundError:
                raise OfficeError("incomplete", said) from None

    def _start(self, profile: Path, folder: Path, sources: Sequence[Path]) -> str:
        """Run the program to its end; give the last line that it said."""
        command = [
            *(str(self._program), f"-env:UserInstallation={profile.as_uri()}", *_MANNERS),
            *("--convert-to", _FILTER, "--outdir", str(folder), *map(str, sources)),
        ]
        with _started(command) as process:
            self._running.append(process)
            output = _output(process, _SECONDS_TO_START + _SECONDS_A_FILE * len(sources))
        lines = output.decode(errors="replace").strip().splitlines()
        said = "".join(filter(str.isprintable, lines[-1])) if lines else ""
        if process.returncode:
            raise OfficeError("failed", f"{process.returncode} {said}".rstrip())
        return said


def _started(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    """Start a program in a session of its own, so that all of it can be ended."""
    try:
        return subprocess.Popen(  # noqa: S603 - the program that the user has chosen
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except OSError as error:
        raise OfficeError("unstartable", error.strerror or str(error)) from error


def _output(process: "subprocess.Popen[bytes]", seconds: int) -> bytes:
    """Wait for a program and give what it said; end it when its time is over."""
    try:
        return process.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        raise OfficeError("slow", str(seconds)) from None
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program that still runs, and with it those that it has started."""
    if process.poll() is None and sys.platform == "win32":
        process.kill()
    elif process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
