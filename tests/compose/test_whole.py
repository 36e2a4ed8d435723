"""A document from its first page to its last, as Markdown."""

from dataclasses import replace

import pytest

from planner.compose.document import Document, Properties
from planner.compose.whole import after, before, whole
from tests.compose.reading import shown, shown_on_github
from tests.issues import BOOKLET, ISSUES, LETTER, NOTICE, document

HOSTILE = ["<w:p>", "# 题", "*甲*", "1. 乙", "---", "| 丙 |", "`丁`", "[戊](http://a.cn)", "&amp;"]


def test_a_plan_that_nothing_issues_stands_alone():
    plan = Document("# 题\n", Properties("a", "题", "b", "c", "1", "d", None))
    assert whole(plan) == "# 题\n"


def test_a_notice_stands_before_the_plan_and_its_imprint_after():
    issue = replace(
        ISSUES["通知，份号密级"], attachment_label="附件：", attachment="预案", plan_label="附件"
    )
    assert whole(document(replace(issue, remark="（公开）"))) == (
        "000001\n\n秘密★1年\n\n特急\n\n**青石镇人民政府文件**\n\n青政发〔2026〕12号\n\n"
        "# 关于印发《青石镇信访突发事件应急预案》的通知\n\n各村民委员会、镇直各单位：\n\n"
        "现将预案印发给你们。\n\n请认真组织实施。\n\n附件：预案\n\n"
        "青石镇人民政府\n\n2026年5月6日\n\n（公开）\n\n---\n\n附件\n\n"
        "# 青石镇信访突发事件应急预案\n\n第1行。\n\n\n---\n\n"
        "抄送：县信访局。\n\n青石镇党政综合办公室　2026年5月7日印发\n"
    )


def test_cover_and_record_stand_before_the_plan():
    assert before(document(BOOKLET)) == (
        "编号：青预〔2026〕1号\n\n版本号：3.0\n\n青石镇人民政府\n\n"
        "**青石镇信访突发事件应急预案**\n\n2026年5月6日\n\n---\n\n"
        "## 编制与批准记录\n\n| 事项 | 日期 | 说明 |\n| --- | --- | --- |\n"
        "| 批准 | 2026年5月6日 | 镇长办公会议批准 |\n\n---\n\n"
    )


def test_no_imprint_where_there_is_nothing_in_it():
    empty = replace(NOTICE.imprint, copies_label="", copies="", printed_by="", printed_on="")
    assert after(document(replace(NOTICE, imprint=empty))) == ""
    assert after(document(BOOKLET)) == ""


def test_letter_ends_with_its_copies():
    assert after(document(LETTER)) == "\n---\n\n抄送：县信访局。\n"


@pytest.mark.parametrize("read", [shown, shown_on_github])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_typed(read, text):
    notice = replace(
        NOTICE,
        head=replace(NOTICE.head, organs=(text,), mark_end="", number=text),
        text=(text,),
        signature=replace(NOTICE.signature, organs=(text,)),
        remark=text,
    )
    texts = [each for _, each in read(before(document(notice)))]
    assert texts.count(text) == 5
