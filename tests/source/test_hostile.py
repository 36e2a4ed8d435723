"""Files that are hostile, broken or no files at all: one finding each, and never a crash."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.reporting.catalogue import wording
from planner.source.reading import read_directory
from planner.source.repository import Repository
from tests.source.harness import PLAN, golden, read, told

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(8)
)
BYTES = {
    "an empty file": b"",
    "only white space": b"  \n\n",
    "only a comment": "# 预案\n".encode(),
    "only a document mark": b"---\n",
    "text at the top": "这是一份预案".encode(),
    "a list at the top": b"- a\n- b\n",
    "a number at the top": b"42\n",
    "GBK": PLAN.encode("gbk"),
    "UTF-16 with a mark": PLAN.encode("utf-16"),
    "UTF-16 without a mark": PLAN.encode("utf-16-le"),
    "bytes that are no text": bytes(range(128, 256)) * 4,
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "a zero byte": PLAN.replace("镇长办公会议", "镇长\x00会议").encode(),
    "a bell": PLAN.replace("镇长办公会议", "镇长\x07会议").encode(),
    "a line separator": PLAN.replace("镇长办公会议", "镇长\u2028会议").encode(),
    "a mark within the text": PLAN.replace("镇长办公会议", "镇长\ufeff会议").encode(),
    "an alias bomb": BOMB.encode(),
    "lists nested ten thousand deep": b"a: " + b"[" * 10_000 + b"]" * 10_000,
    "a million open brackets": b"[" * 1_000_000,
    "maps nested twelve hundred deep": b"".join(b" " * n + b"a:\n" for n in range(1_200)),
    "dashes nested ten thousand deep": b"- " * 10_000 + b"x",
    "a number of five thousand digits": PLAN.replace(
        "number: 4,", f"number: {'9' * 5000},"
    ).encode(),
    "two megabytes": b"# " + b"x" * 2_100_000,
}


def test_hostile_files_are_told_in_exactly_these_words() -> None:
    actual = "\n".join(f"## {name}\n{told(data)}" for name, data in BYTES.items())
    assert actual == golden("hostile.zh", actual)


@pytest.mark.parametrize("name", BYTES)
def test_each_is_told_of_once(name: str) -> None:
    assert len(read(BYTES[name]).findings) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + PLAN.encode(),
        PLAN.replace("\n", "\r\n").encode(),
        PLAN.replace("\n", "\r").encode(),
        PLAN.rstrip("\n").encode(),
        f"---\n{PLAN}...\n".encode(),
        f"%YAML 1.2\n---\n{PLAN}".encode(),
    ],
    ids=["byte-order mark", "CRLF", "CR", "no last line end", "document marks", "directive"],
)
def test_harmless_oddities_are_accepted(data: bytes) -> None:
    reading = read(data)
    assert reading.findings == ()
    assert reading.model == read(PLAN).model


def _tell(path: Path) -> list[tuple[str, int, int]]:
    findings = Repository().read(path).findings
    return [
        (wording(each, "zh").code, each.place.line, each.place.column)
        for each in findings
        if wording(each, "zh").code != "R001"
    ]


def test_things_that_are_no_files(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "link.yaml").symlink_to("nowhere")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    with (tmp_path / "huge.yaml").open("wb") as huge:
        huge.truncate(50 * 1024 * 1024)
    assert _tell(tmp_path / "missing.yaml") == [("F001", 1, 1)]
    assert _tell(tmp_path / "folder.yaml") == [("F002", 1, 1)]
    assert _tell(tmp_path / "link.yaml") == [("F003", 1, 1)]
    assert _tell(tmp_path / "loop.yaml") == [("F003", 1, 1)]
    assert _tell(tmp_path / "pipe.yaml") == [("F004", 1, 1)]
    assert _tell(tmp_path / "huge.yaml") == [("F006", 1, 1)]


lines = PLAN.splitlines(keepends=True)
marks = "：，。“”‘’－　［］｛｝:-#'\"[]{}&*!|>%@`?,\t\r\x00\x85\u2028\ud800é𠮷 \n"


@st.composite
def _mutants(draw: st.DrawFn) -> str:
    """Draw the sound plan with lines dropped, doubled or moved, and marks strewn in."""
    mutant = list(lines)
    for _ in range(draw(st.integers(1, 4))):
        position = draw(st.integers(0, len(mutant) - 1))
        line = mutant[position]
        at = draw(st.integers(0, len(line)))
        mark = draw(st.sampled_from(marks))
        mutant[position] = draw(
            st.sampled_from(
                ["", line * 2, f" {line}", line[at:], line[:at] + mark + line[at:], line[1:]]
            )
        )
    return "".join(mutant)


@settings(max_examples=150, deadline=None)
@given(st.one_of(_mutants(), st.text(max_size=200), st.text(alphabet=marks + "ab", max_size=60)))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    _assert_readable(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    _assert_readable(data)


def _assert_readable(data: bytes) -> None:
    """Read as both kinds of file; all places lie in the text, all words can be said."""
    height = data.count(b"\n") + data.count(b"\r") + 2
    for reading in (read(data), read_directory(data, "directory.yaml")):
        assert reading.model is not None or reading.findings
        for finding in reading.findings:
            assert 1 <= finding.place.line <= height
            assert finding.place.column >= 1
            assert (finding.place.line, finding.place.column) <= (
                finding.place.end_line,
                finding.place.end_column,
            )
            for language in ("zh", "en"):
                assert wording(finding, language).message
