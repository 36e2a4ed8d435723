"""From bytes to text, and from a position in a mended text to its place in the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.source.disk import SIZE_LIMIT, UnreadableError, read_bytes
from planner.source.finding import Place
from planner.source.text import Edit, Source, control_characters, decode


def place(line: int, column: int, end_line: int, end_column: int) -> Place:
    return Place("甲.yaml", line, column, end_line, end_column)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_one_whatever_ends_a_line(end: str) -> None:
    source = Source("甲.yaml", end.join(["𠮷年", "二", ""]))
    start = source.text.index("二")
    assert source.lines == ["𠮷年", "二", ""]
    assert source.place(0, 2) == place(1, 1, 1, 3)
    assert source.place(start) == place(2, 1, 2, 2)
    assert source.place(len(source.text)) == place(3, 1, 3, 2)


def test_places_in_a_mended_copy_are_those_of_the_file() -> None:
    source = Source("甲.yaml", "id：甲\nname：乙\n")
    mended = source.mended([Edit(2, 3, ": "), Edit(9, 10, ": ")])
    assert mended.text == "id: 甲\nname: 乙\n"
    assert mended.place(mended.text.index("乙")) == place(2, 6, 2, 7)
    assert mended.finding("syntax", mended.place(6)).source == "name：乙"


def test_a_line_put_in_stands_where_it_was_put() -> None:
    source = Source("甲.yaml", "  a: 1\n  b: 2\n")
    mended = source.mended([Edit(7, 7, "c:\n")])
    assert mended.text == "  a: 1\nc:\n  b: 2\n"
    assert mended.place(mended.text.index("c")) == place(2, 1, 2, 2)
    assert mended.place(mended.text.index("b")) == place(2, 3, 2, 4)


@given(st.text("甲乙\n ", max_size=30), st.data())
def test_what_is_not_edited_keeps_its_place(text: str, data: st.DataObject) -> None:
    source = Source("甲.yaml", text)
    copy = source
    for _ in range(3):
        start = data.draw(st.integers(0, len(copy.text)))
        end = data.draw(st.integers(start, min(start + 3, len(copy.text))))
        copy = copy.mended([Edit(start, end, data.draw(st.sampled_from(["", "x", "xy"])))])
    kept = [position for position, character in enumerate(copy.text) if character not in "xy"]
    origins = [copy.place(position) for position in kept]
    places = {source.place(position): character for position, character in enumerate(text)}
    assert [places[each] for each in origins] == [copy.text[position] for position in kept]
    assert origins == sorted(origins)


def test_a_byte_order_mark_is_no_character() -> None:
    assert decode(b"\xef\xbb\xbfid: a", "甲.yaml").text == "id: a"


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    file = tmp_path / "甲.yaml"
    file.write_bytes(b"#" * SIZE_LIMIT)
    assert len(decode(read_bytes(file, "甲.yaml"), "甲.yaml").text) == SIZE_LIMIT


def test_a_byte_more_than_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableError) as refused:
        decode(b"#" * (SIZE_LIMIT + 1), "甲.yaml")
    assert refused.value.finding.name == "file-too-large"


def test_what_has_no_width_is_taken_out_and_the_rest_becomes_a_space() -> None:
    source = Source("甲.yaml", "甲\u200b乙\x07丙\u2028丁")
    edits = [edit for _, edit in control_characters(source)]
    assert source.mended(edits).text == "甲乙 丙 丁"


@pytest.mark.parametrize("character", ["\t", "\u3000", "\u200d", "\ufe0f", "〇", "𠮷", "é"])
def test_characters_that_text_may_have(character: str) -> None:
    assert control_characters(Source("甲.yaml", f"甲{character}乙")) == []
