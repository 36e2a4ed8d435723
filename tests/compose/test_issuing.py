"""How a plan is issued: the strings that stand before and after it."""

from typing import Any

import pytest

from planner.compose.composer import compose
from planner.compose.issue import Booklet, Cover, Head, Imprint, Issue, Notice, Record, Signature
from planner.model.plan import Plan
from planner.source.reading import read_plan

from .conftest import GOLDEN

LIFE = {
    "approved": {"on": "2026-04-20", "by": "镇长办公会议", "signatory": "mayor"},
    "issued": "2026-05-06",
    "effective": "2026-05-10",
    "supersedes": "石政发〔2023〕9号",
}


@pytest.fixture
def issue(workflow):
    """Give what composes the smallest plan with an `official` and other fields changed."""
    data = read_plan((GOLDEN / "workflow.yaml").read_bytes(), "workflow.yaml", {}).data
    _, directory = workflow

    def issue_of(form: str = "notice", **official: Any) -> Issue | None:
        changes = {"lifecycle": official.pop("lifecycle", LIFE), "title": "石桥镇防汛预案"}
        changes["status"] = official.pop("status", "published")
        changed = (
            data | changes | {"official": {"form": form, "organ": "石桥镇人民政府"} | official}
        )
        return compose(Plan.model_validate(changed), directory).issue

    return issue_of


def test_notice_with_all_its_elements(issue):
    assert issue(
        number="石政发〔2026〕12号",
        copy_number="000001",
        secrecy={"level": "秘密", "period": "1年"},
        urgency="特急",
        addressee=["各村民委员会", "镇直各单位"],
        remark="此件公开发布",
        copies=["县应急管理局", "县水利局"],
        printed_by="镇党政办公室",
        printed_on="2026-05-07",
    ) == Notice(
        form="notice",
        head=Head(
            copy_number="000001",
            secrecy="秘密★1年",
            urgency="特急",
            organs=("石桥镇人民政府",),
            mark_end="文件",
            number="石政发〔2026〕12号",
            signers="",
        ),
        title="石桥镇人民政府关于印发《石桥镇防汛预案》的通知",
        addressee="各村民委员会、镇直各单位：",
        text=(
            "《石桥镇防汛预案》已经镇长办公会议同意，现印发给你们，请认真组织实施。",
            "本预案自2026年5月10日起施行，石政发〔2023〕9号同时废止。",
        ),
        attachment_label="",
        attachment="",
        signature=Signature(("石桥镇人民政府",), "2026年5月6日", sealed=True),
        remark="（此件公开发布）",
        plan_label="",
        imprint=Imprint("抄送：", "县应急管理局、县水利局。", "镇党政办公室", "2026年5月7日印发"),
    )


def test_what_a_notice_does_not_have_is_empty(issue):
    notice = issue(lifecycle={}, seal=False)
    assert notice.head == Head(None, "", "", ("石桥镇人民政府",), "文件", "", "")
    assert (notice.addressee, notice.remark) == ("", "")
    assert notice.text == ("现将《石桥镇防汛预案》印发给你们，请认真组织实施。",)
    assert notice.signature == Signature(
        ("石桥镇人民政府",), "　　　　年　　月　　日", sealed=False
    )
    assert notice.imprint == Imprint("", "", "", "")


@pytest.mark.parametrize(
    ("life", "said"),
    [
        ({"effective": "2026-05-10"}, ("本预案自2026年5月10日起施行。",)),
        ({"supersedes": "旧预案"}, ("旧预案同时废止。",)),
        ({}, ()),
    ],
)
def test_effect_of_a_notice(issue, life, said):
    assert issue(lifecycle=life).text[1:] == said


def test_text_of_the_plan_goes_before_ours(issue):
    assert issue(text=["甲。", "乙。"]).text == ("甲。", "乙。")


@pytest.mark.parametrize(
    ("form", "upward", "title", "text"),
    [
        ("letter", False, "关于印送《石桥镇防汛预案》的函", "现印送你们，请结合工作实际做好衔接。"),
        ("notice", True, "关于报送《石桥镇防汛预案》的报告", "现予报送，请予审阅。"),
        ("letter", True, "关于报送《石桥镇防汛预案》的报告", "现予报送，请予审阅。"),
    ],
)
def test_letter_and_report_say_so(issue, form, upward, title, text):
    notice = issue(form, upward=upward)
    assert notice.title == f"石桥镇人民政府{title}"
    assert notice.text[0] == f"《石桥镇防汛预案》已经镇长办公会议同意，{text}"
    assert notice.head.signers == ("签发人：" if upward else "")


def test_letter_has_no_word_after_its_organ_and_nobody_who_printed_it(issue):
    letter = issue("letter", copies=["县水利局"], printed_by="镇党政办公室")
    assert letter.form == "letter"
    assert letter.head.mark == "石桥镇人民政府"
    assert letter.imprint == Imprint("抄送：", "县水利局。", "", "")


def test_joint_issue_names_every_organ_in_order_and_the_date_once(issue):
    notice = issue(joint=["河口镇人民政府"])
    organs = ("石桥镇人民政府", "河口镇人民政府")
    assert notice.head.organs == organs
    assert notice.head.mark == "石桥镇人民政府　河口镇人民政府　文件"
    assert notice.title == "石桥镇人民政府　河口镇人民政府关于印发《石桥镇防汛预案》的通知"
    assert notice.signature == Signature(organs, "2026年5月6日", sealed=True)


def test_copy_number_that_is_stamped_leaves_room(issue):
    assert issue(copy_number="by-hand").head.copy_number == ""


def test_secrecy_without_a_period(issue):
    assert issue(secrecy={"level": "机密"}).head.secrecy == "机密"


def test_attached_plan_is_named_and_labelled(issue):
    notice = issue(attached=True)
    assert (notice.attachment_label, notice.attachment) == ("附件：", "石桥镇防汛预案")
    assert notice.plan_label == "附件"


def test_printing_without_a_day_of_its_own_is_on_the_day_of_issue(issue):
    assert issue(printed_by="镇党政办公室").imprint.printed_on == "2026年5月6日印发"


def test_booklet_has_a_cover_and_a_record(issue):
    assert issue("plain", number="石预〔2026〕1号") == Booklet(
        Cover(
            notes=("编号：石预〔2026〕1号", "版本号：1.0"),
            organ="石桥镇人民政府",
            title="石桥镇防汛预案",
            status="",
            date="2026年5月6日",
        ),
        Record(
            "编制与批准记录",
            ("事项", "日期", "说明"),
            (
                ("批准", "2026年4月20日", "镇长办公会议批准，镇长签发"),
                ("印发", "2026年5月6日", "替代石政发〔2023〕9号"),
                ("施行", "2026年5月10日", ""),
            ),
        ),
    )


def test_cover_of_a_draft_says_so_and_has_no_record(issue):
    draft = issue("plain", lifecycle={}, status="draft")
    assert (draft.cover.status, draft.cover.date) == ("（草案）", "")
    assert draft.record is None
