"""Comments that keep findings back: where they reach, and what can be wrong with them."""

from pathlib import Path

import pytest

from tests.linting.conftest import check, edit, told

pytestmark = pytest.mark.usefixtures("repository")

PLAN = "plans/town.yaml"
STEP = "        do: 登记并核实。\n"
BAD_STEP = "        do: 甲。\n"


def test_at_the_end_of_a_line_it_speaks_of_that_line() -> None:
    edit(PLAN, "do: 按初报要求报告。", "do: 甲甲。")
    edit(PLAN, STEP, "        do: 甲。  # planner: ignore[Z101] 上级的用语\n")
    outcome = check()
    assert told(outcome) == ["plans/town.yaml:74:13 Z101 warning “甲甲。”里有甲"]
    assert outcome.summary.suppressed == 1


def test_on_a_line_of_its_own_it_speaks_of_the_key_that_follows() -> None:
    edit(PLAN, "title: 现场处置", "title: 甲处置")
    edit(PLAN, STEP, BAD_STEP)
    edit(
        PLAN,
        "    steps:\n      - id: receive\n",
        "    # planner: ignore[word] 旧话\n    steps:\n      - id: receive\n",
    )
    assert told(check()) == ["plans/town.yaml:65:12 Z101 warning “甲处置”里有甲"]


def test_before_an_item_it_speaks_of_the_whole_item_and_no_more() -> None:
    edit(PLAN, STEP, BAD_STEP)
    edit(PLAN, "do: 按初报要求报告。", "do: 甲甲。")
    edit(
        PLAN, "      - id: receive\n", "      # planner: ignore[Z101] 旧话\n\n      - id: receive\n"
    )
    assert told(check()) == ["plans/town.yaml:76:13 Z101 warning “甲甲。”里有甲"]


def test_before_a_chapter_it_speaks_of_all_of_it() -> None:
    edit(PLAN, STEP, BAD_STEP)
    edit(PLAN, "title: 来访办理", "title: 甲办理")
    edit(PLAN, "procedures:\n", "# planner: ignore[Z101] 旧话\nprocedures:\n")
    assert told(check()) == []


def test_before_the_first_key_it_may_speak_of_the_whole_file() -> None:
    edit(PLAN, STEP, BAD_STEP)
    text = Path(PLAN).read_text(encoding="utf-8")
    Path(PLAN).write_text(f"# planner: ignore-file[Z101] 旧话\n{text}", encoding="utf-8")
    outcome = check()
    assert told(outcome) == []
    assert outcome.summary.suppressed == 1


def test_it_keeps_back_what_rules_about_all_plans_find() -> None:
    edit("plans/directory.yaml", "title: 信访专干, ", "title: 闲职, ")
    edit(
        "plans/directory.yaml",
        "  - {id: clerk",
        "  # planner: ignore[idle-post] 编制未定\n  - {id: clerk",
    )
    assert told(check()) == []
    assert told(check("plans/town.yaml")) == []


def test_behind_the_mark_of_a_block_it_speaks_of_the_block() -> None:
    edit(
        PLAN,
        "    body: 发生刑事案件的，转入**公安机关**办理程序。\n",
        "    body: |  # planner: ignore[Z101] 旧话\n      甲。\n",
    )
    assert told(check()) == []


def test_what_looks_like_a_comment_within_a_text_is_none() -> None:
    edit(
        PLAN,
        "    body: 发生刑事案件的，转入**公安机关**办理程序。\n",
        "    body: |\n"
        "      甲。 # planner: ignore[Z101] 旧话\n"
        "      # planner: ignore[Z999] 旧话\n",
    )
    edit(PLAN, STEP, '        do: "甲。 # planner: ignore[Z101] 旧话"\n')
    assert [line.split()[1] for line in told(check())] == ["Z101", "Z101"]


def test_one_comment_may_name_several_rules() -> None:
    edit(PLAN, STEP, "        do: 甲丙。  # planner: ignore[Z101, doubtful-word] 旧话\n")
    assert told(check()) == []


def test_one_that_keeps_nothing_back_is_told() -> None:
    edit(PLAN, STEP, "        do: 甲。  # planner: ignore[Z101, Z102] 旧话\n")
    assert told(check()) == [
        "plans/town.yaml:69:41 L001 warning 这条“不再提示”的注释没有用处："
        "它所指的地方没有 Z102 的问题"
    ]


def test_one_for_a_rule_that_does_not_run_is_left_alone() -> None:
    edit(PLAN, STEP, "        do: 登记。  # planner: ignore[Z101] 旧话\n")
    assert told(check(ignore=("Z101",))) == []


@pytest.mark.parametrize(
    ("comment", "finding"),
    [
        ("# planner: ignore[Z109] 旧话", "69:34 L003 warning 没有“Z109”这条规则"),
        ("# planner: ignore[Q777] 旧话", "69:34 L002 warning 没有“Q777”这条规则"),
        ("# planner: ignore[all] 旧话", "69:34 L002 warning 没有“all”这条规则"),
        ("# planner: ignore[Z101]", "69:16 L004 warning 没有说明为什么不再提示"),
        ("# planner: ignore Z101", "69:16 L005 warning 看不懂这条给 Planner 的注释"),
        ("# planner: ignore[] 旧话", "69:16 L005 warning 看不懂这条给 Planner 的注释"),
        ("# planner：ignore[Z101] 旧话", "69:16 L005 warning 看不懂这条给 Planner 的注释"),
        (
            "# planner: ignore-file[Z101] 旧话",
            "69:16 L006 warning ignore-file 要写在文件的最前面",
        ),
    ],
)
def test_what_is_wrong_with_one_is_told(comment: str, finding: str) -> None:
    edit(PLAN, STEP, f"        do: 甲。 {comment}\n")
    kept_back = finding.endswith("不再提示")
    expected = [] if kept_back else ["plans/town.yaml:69:13 Z101 warning “甲。”里有甲"]
    assert sorted(told(check())) == sorted([*expected, f"plans/town.yaml:{finding}"])


def test_it_may_stand_at_the_end_where_nothing_follows() -> None:
    text = Path(PLAN).read_text(encoding="utf-8")
    Path(PLAN).write_text(f"{text}# planner: ignore[Z101] 旧话\n", encoding="utf-8")
    assert [line.split()[1] for line in told(check())] == ["L001"]
