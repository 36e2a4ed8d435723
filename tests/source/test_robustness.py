"""Whatever bytes a file holds, reading gives findings that can be told, and raises nothing."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.reporting.text import block
from planner.source.reading import Reading

from .cases import SOUND, read_as

KINDS = st.sampled_from(["plan", "directory"])
MARKS = (
    " \t\n\r:-[]{}\"',#&*!|>%@`?<=~\\：，；。、－—　“”‘’【】｛｝［］•甲一0aZ𠮷"
    "\0\x07\x85\u00a0\u200b\u2028\ufeff"
)
WIDE = str.maketrans(':,-" []{}.#', "：，－“　［］｛｝．＃")
PIECES = [
    *("a", "b: ", "- ", ": ", "? ", "[", "]", "{", "}", ", ", "\n", "  ", "'", '"', "&a ", "*a"),
    *("!x ", "|\n", ">-\n", "---\n", "...\n", "<<: ", "# ", "{{", "id: ", "bodies:\n", "\\u"),
    *("【填写】", "title：", "0o7", ".inf", "1e9", "\r\n", "\t", "levels:\n  - id: x\n"),
]
YAML = st.lists(st.sampled_from(PIECES)).map("".join)
SLIPS = ("drop", "double", "move", "widen", "indent", "add", "cut", "swap")

robust = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """Draw a text with some lines or characters dropped, doubled, moved, added or widened."""
    for _ in range(draw(st.integers(1, 4))):
        lines = text.split("\n")
        number = draw(st.integers(0, len(lines) - 1))
        at = draw(st.integers(0, len(text)))
        line = lines[number]
        match draw(
            st.sampled_from(["drop", "double", "move", "add", "cut", "swap", "widen", "indent"])
        ):
            case "drop":
                del lines[number]
            case "double":
                lines.insert(number, line)
            case "move":
                lines.insert(draw(st.integers(0, len(lines))), lines.pop(number))
            case "widen":
                lines[number] = line.translate(WIDE)
            case "indent":
                lines[number] = " " * draw(st.integers(0, 9)) + line.lstrip()
            case "add":
                text = text[:at] + draw(st.text(MARKS, min_size=1, max_size=4)) + text[at:]
                continue
            case "cut":
                text = text[:at] + text[at + draw(st.integers(1, 30)) :]
                continue
            case _:
                text = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
                continue
        text = "\n".join(lines)
    return text


@robust
@given(KINDS, st.binary(max_size=400))
def test_arbitrary_bytes(kind: str, data: bytes) -> None:
    assert_can_be_told(read_as(kind, data), data)


@robust
@given(KINDS, st.text(max_size=400) | st.text(MARKS, max_size=200))
def test_arbitrary_text(kind: str, text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    assert_can_be_told(read_as(kind, data), data)


@robust
@given(KINDS, YAML)
def test_pieces_of_yaml(kind: str, text: str) -> None:
    assert_can_be_told(read_as(kind, text.encode()), text.encode())


@robust
@given(edited(SOUND["plan"]))
def test_a_sound_plan_with_arbitrary_edits(text: str) -> None:
    assert_can_be_told(read_as("plan", text.encode()), text.encode())


@robust
@given(edited(SOUND["directory"]))
def test_a_sound_directory_with_arbitrary_edits(text: str) -> None:
    assert_can_be_told(read_as("directory", text.encode()), text.encode())


@robust
@given(edited(SOUND["plan"]))
def test_two_readings_tell_the_same(text: str) -> None:
    assert read_as("plan", text.encode()).findings == read_as("plan", text.encode()).findings


def assert_can_be_told(reading: Reading[Any], data: bytes) -> None:
    """Assert that each finding has a place in the file, in order, once, and words for it."""
    heights = _line_lengths(data)
    places = [finding.place for finding in reading.findings]
    assert places == sorted(places)
    assert len({(each.name, each.place) for each in reading.findings}) == len(places)
    assert reading.model is not None or reading.findings
    for finding in reading.findings:
        for place in (finding.place, *finding.also):
            assert any(
                place.line <= len(lengths) and place.column <= lengths[place.line - 1] + 1
                for lengths in heights
            )
            assert (place.line, place.column) <= (place.end_line, place.end_column)
        for language in ("zh", "en"):
            assert block(finding, language)


def _line_lengths(data: bytes) -> list[list[int]]:
    """Give the lengths of the lines in each encoding that the bytes may be told of in."""
    found = [[0]]
    for encoding in ("utf-8-sig", "gb18030"):
        text = data.decode(encoding, "replace")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        found.append([len(line) for line in lines])
    return found
