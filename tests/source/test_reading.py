"""What a reading gives besides findings: the model, the data, and the place of any path."""

from typing import Annotated

from annotated_types import MultipleOf
from pydantic import StringConstraints

from planner.model.base import Model
from planner.source.reading import read_directory, read_model, read_plan, shared_ids
from planner.source.syntax import GUESS_LIMIT

from .cases import SOUND, read_as, told


def test_a_sound_plan_gives_its_model_and_its_data() -> None:
    reading = read_as("plan", SOUND["plan"].encode())
    assert reading.model is not None
    assert reading.model.levels[0].name == "一级响应"
    assert reading.data["levels"][0]["name"] == "一级响应"


def test_the_data_of_a_plan_with_mistakes_are_those_of_a_mended_copy() -> None:
    reading = read_as("plan", SOUND["plan"].replace("title:", "titel：", 1).encode())
    assert reading.model is None
    assert reading.data["title"] == "青石镇信访突发事件应急预案"


def test_blanks_are_told_but_the_model_is_built() -> None:
    text = SOUND["plan"].replace("organ: 青石镇人民政府", "organ: 【填写：发文机关】")
    reading = read_as("plan", text.encode())
    assert [finding.name for finding in reading.findings] == ["blank"]
    assert reading.model is not None
    assert reading.model.official.organ == "【填写：发文机关】"


def test_any_path_has_a_place() -> None:
    reading = read_as("plan", SOUND["plan"].encode())
    finding = reading.finding("missing-key", ("levels", 0, "activated_by", "post"), {})
    assert (finding.place.line, finding.place.column) == (49, 41)
    assert finding.source == "    activated_by: {body: command, post: 指挥长}"


def test_what_is_missing_has_the_place_of_what_should_hold_it() -> None:
    reading = read_as("plan", SOUND["plan"].encode())
    finding = reading.finding("missing-key", ("levels", 0, "adjustment", "post"), {})
    assert (finding.place.line, finding.place.column) == (43, 5)


def test_a_path_in_a_file_that_cannot_be_read_has_the_place_of_the_file() -> None:
    reading = read_as("plan", b"\xff\xfe")
    assert (reading.data, reading.root, reading.source) == (None, None, None)
    assert reading.finding("missing-key", ("title",), {}).place.line == 1


def test_the_ids_of_a_directory_are_shared_as_far_as_they_can_be_read() -> None:
    sound = shared_ids(read_as("directory", SOUND["directory"].encode()))
    assert sound == {"body": {"town", "county"}, "post": {"mayor", "clerk"}}
    broken = SOUND["directory"].replace("- id: mayor", "- id: Mayor")
    assert shared_ids(read_as("directory", broken.encode())) == {"body": {"town", "county"}}
    assert shared_ids(read_directory(b"", "directory.yaml")) == {}


def test_without_a_directory_bodies_and_posts_are_not_judged() -> None:
    assert read_plan(SOUND["plan"].encode(), "plan.yaml", {}).findings == ()


def test_in_a_text_too_long_for_guesses_mistakes_are_told_as_they_are() -> None:
    long = SOUND["plan"] + "#" * GUESS_LIMIT + "\n"
    assert read_as("plan", long.encode()).model is not None
    reading = read_as("plan", long.replace("title:", "title：", 1).encode())
    assert [finding.name for finding in reading.findings] == ["syntax"]
    misspelt = read_as("plan", long.replace("title:", "titel:", 1).encode())
    assert [each.name for each in misspelt.findings] == ["missing-key", "unknown-key-near"]


class Pairs(Model):
    """A model with constraints that no plan has."""

    even: Annotated[int, MultipleOf(2)]
    code: Annotated[str, StringConstraints(pattern=r"^[XY][0-9]$")]


def test_any_model_can_be_read() -> None:
    assert read_model(b"even: 4\ncode: X1\n", "pairs.yaml", Pairs).model == Pairs(even=4, code="X1")


def test_errors_that_no_plan_has_are_told_in_general_words() -> None:
    reading = read_model(b"even: 3\ncode: Z1\n", "pairs.yaml", Pairs)
    assert [told(finding, "zh") for finding in reading.findings] == [
        {
            "at": at,
            "code": "M099",
            "message": f"{written} 的写法不对",
            "help": "用 planner new 生成样本来对照。",
        }
        for at, written in (("1:7", "3"), ("2:7", "Z1"))
    ]
