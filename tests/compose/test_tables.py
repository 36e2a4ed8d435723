"""Tables and their rows."""

from planner.compose.markdown import Markdown
from planner.compose.tables import form_rows, table
from planner.model.annexes import Form


def test_a_table_of_github_markdown():
    assert table(["甲", "乙"], [["1", "2"], ["", ["3", "4"]]]) == (
        "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n|  | 3<br>4 |\n\n"
    )


def test_cells_are_text_unless_they_are_marked_up():
    assert table(["a|b"], [["*"], [Markdown("*甲*")], ["甲\n\n乙"]]) == (
        "| a\\|b |\n| --- |\n| \\* |\n| *甲* |\n| 甲<br>乙 |\n\n"
    )


def test_a_form_has_room_to_write():
    assert list(form_rows(Form.model_validate({"fields": ["时间", "地点"]}))) == [
        ("时间", ""),
        ("地点", ""),
    ]
