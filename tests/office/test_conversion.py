"""Runs of LibreOffice: what it is asked, what it gives, and every way in which it can fail."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.office import conversion
from planner.office.conversion import Office
from planner.office.fault import OfficeError

from .conftest import Play

GIVES = """
for source in sources:
    source.with_suffix(".pdf").write_bytes(b"pdf of " + source.read_bytes())
"""

Run = Callable[[Path], Office]


def test_each_file_is_printed_in_its_place(play: Play, office: Run) -> None:
    files = [b"%d" % number for number in range(21)]
    assert office(play(GIVES)).to_pdf(files) == [b"pdf of " + each for each in files]


def test_nothing_is_printed_of_nothing(play: Play, office: Run) -> None:
    assert office(play("sys.exit(1)")).to_pdf([]) == []


def test_many_files_share_one_run_and_more_get_a_second(
    play: Play, office: Run, tmp_path: Path
) -> None:
    note = f"Path({str(tmp_path)!r}, 'note-' + Path(profile).name).write_text(str(len(sources)))"
    program = play(GIVES + note)
    office(program).to_pdf([b""] * 8)
    assert [path.name for path in tmp_path.glob("note-*")] == ["note-profile0"]
    office(program).to_pdf([b""] * 9)
    assert sorted(path.read_text() for path in tmp_path.glob("note-*")) == ["4", "5"]


def test_the_program_is_asked_for_pdf_with_its_bookmarks(
    play: Play, office: Run, tmp_path: Path
) -> None:
    note = f"Path({str(tmp_path)!r}, 'note').write_text('\\n'.join(arguments))"
    office(play(GIVES + note)).to_pdf([b""])
    *options, form, _, folder, source = (tmp_path / "note").read_text().splitlines()
    profile = f"-env:UserInstallation={(tmp_path / 'profile0').as_uri()}"
    manners = ["--headless", "--norestore", "--nologo", "--nodefault"]
    assert options == [profile, *manners, "--convert-to"]
    assert form.startswith('pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination"')
    assert Path(source) == Path(folder) / "0.docx"


def test_nothing_is_left_behind(play: Play, office: Run, tmp_path: Path) -> None:
    office(play(GIVES)).to_pdf([b"", b""])
    assert list((tmp_path / "work place").iterdir()) == []


@pytest.mark.parametrize(
    ("lines", "reason", "said"),
    [
        ("print('first'); print('source file could not be loaded'); sys.exit(0)", "incomplete",
         "source file could not be loaded"),
        ("sys.exit(0)", "incomplete", ""),
        ("print('no\\x1b[31m way', file=sys.stderr); sys.exit(77)", "failed", "77 no[31m way"),
        ("sys.exit(3)", "failed", "3"),
    ],
)  # fmt: skip
def test_failure_says_why(play: Play, office: Run, lines: str, reason: str, said: str) -> None:
    with pytest.raises(OfficeError) as raised:
        office(play(lines)).to_pdf([b""])
    assert (raised.value.reason, str(raised.value)) == (reason, said)


def test_one_missing_file_is_a_failure(play: Play, office: Run) -> None:
    program = play(GIVES + "sources[-1].with_suffix('.pdf').unlink()")
    with pytest.raises(OfficeError) as raised:
        office(program).to_pdf([b""] * 3)
    assert raised.value.reason == "incomplete"


def test_what_is_no_program_cannot_be_started(office: Run, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_bytes(b"\x00")
    program.chmod(0o755)
    with pytest.raises(OfficeError) as raised:
        office(program).to_pdf([b""])
    assert (raised.value.reason, str(raised.value)) == ("unstartable", "Exec format error")


def test_a_program_out_of_time_is_ended_with_all_that_it_started(
    play: Play, office: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "_SECONDS_TO_START", 1)
    monkeypatch.setattr(conversion, "_SECONDS_A_FILE", 0)
    child = tmp_path / "child"
    program = play(
        f"if os.fork() == 0:\n    time.sleep(3)\n    Path({str(child)!r}).touch()\ntime.sleep(60)"
    )
    begun = time.monotonic()
    with pytest.raises(OfficeError) as raised:
        office(program).to_pdf([b""])
    assert (raised.value.reason, str(raised.value)) == ("slow", "1")
    assert time.monotonic() - begun < 30
    time.sleep(max(0, begun + 4 - time.monotonic()))
    assert not child.exists()


def test_a_run_that_fails_ends_the_other(play: Play, office: Run) -> None:
    program = play("if profile.endswith('0'):\n    sys.exit(1)\ntime.sleep(60)")
    begun = time.monotonic()
    with pytest.raises(OfficeError):
        office(program).to_pdf([b""] * 16)
    assert time.monotonic() - begun < 30
