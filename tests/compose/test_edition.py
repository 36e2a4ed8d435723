"""The public edition: what it leaves out, and what it says in place of that."""

from typing import Any

import pytest

from planner.compose.composer import compose
from planner.compose.edition import ClassifiedError, content, editions
from planner.model.directory import Directory
from planner.model.official import Secrecy
from planner.model.plan import Plan
from planner.source.reading import read_plan
from tests.compose.conftest import GOLDEN

SUPPLY = {"name": "急救箱", "number": 4, "unit": "个", "place": "三号库房", "kept_by": "office"}
RISK = {
    "id": "wages",
    "name": "欠薪",
    "where": "工业园",
    "likelihood": "low",
    "consequence": "high",
    "controls": ["每月核对工资表"],
    "owner": "office",
}
ANNEXES = [
    {"id": "key", "title": "钥匙保管表", "form": {"fields": ["门号"]}, "edition": "internal"},
    {"id": "open", "title": "登记表", "form": {"fields": ["时间"]}},
]


@pytest.fixture
def public(workflow: tuple[Plan, Directory]):
    """Give what composes the public edition of the smallest plan with some fields changed."""
    data = read_plan((GOLDEN / "workflow.yaml").read_bytes(), "workflow.yaml", {}).data
    _, directory = workflow

    def composed(edition: Any = "public", **changes: Any) -> str:
        plan = Plan.model_validate({**data, **changes})
        return compose(plan, directory, edition=edition).markdown

    return composed


def steps(*steps: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": "visits", "title": "来访办理", "when": "routine", "steps": list(steps)}]


def test_it_says_that_it_is_public(public):
    assert "\n（第1.0版　公开版）\n" in public()
    assert "\n（第1.0版）\n" in public("internal")


def test_its_properties_name_the_edition(flood):
    assert compose(*flood).properties.edition == "internal"
    assert compose(*flood, edition="public").properties.edition == "public"


def test_internal_annexes_are_left_out_and_the_others_count_anew(public):
    markdown = public(annexes=ANNEXES)
    assert "## 附件1　登记表\n" in markdown
    assert "附件2" not in markdown
    assert "钥匙" not in markdown


def test_a_list_of_contacts_is_left_out_whatever_it_is_marked(public):
    contacts = {"id": "contacts", "title": "通讯录", "generate": "contacts", "edition": "public"}
    assert "## 附件1　通讯录\n" in public("internal", annexes=[contacts])
    assert "通讯录" not in public(annexes=[contacts])


def test_no_telephone_is_within_reach_of_a_template(flood):
    assert any(post.phone for post in content(*flood, "internal").directory.posts)
    assert not any(post.phone for post in content(*flood, "public").directory.posts)


def test_a_step_that_fills_in_an_internal_form_does_not_name_it(public):
    listed = steps(
        {"id": "key", "do": "领取钥匙", "by": "office", "form": "key"},
        {"id": "note", "do": "登记", "by": "office", "form": "open"},
    )
    markdown = public(annexes=ANNEXES, procedures=listed)
    assert "（1）（接待室）领取钥匙。\n" in markdown
    assert "（2）（接待室）登记。填写登记表（见[附件1](#annex-open)）。\n" in markdown


def test_an_item_does_not_refer_to_an_internal_annex_be_it_ever_so_deep(public):
    deep = {"text": "锁门", "items": [{"text": "锁东门", "see": "key"}, {"text": "锁西门"}]}
    markdown = public(annexes=ANNEXES, accountability=[deep, {"text": "登记", "see": "open"}])
    assert "锁东门；\n" in markdown
    assert "登记（见[附件1](#annex-open)）。\n" in markdown


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("钥匙见[](#annex-key)。", "钥匙见不公开的附件。"),
        ("钥匙见[保管**办法**](#annex-key)。", "钥匙见保管**办法**。"),
        (
            "表格见[](#annex-open)和[表](#annex-open)。",
            "表格见[附件1](#annex-open)和[表](#annex-open)。",
        ),
        ("写作 `[](#annex-key)`。", "写作 `[](#annex-key)`。"),
    ],
)
def test_links_of_free_texts_to_internal_annexes_become_words(public, body, printed):
    chapter = {"title": "钥匙", "after": "general", "body": body}
    assert f"\n{printed}\n" in public(annexes=ANNEXES, chapters=[chapter])


def test_a_list_whose_annex_is_internal_is_not_printed_in_its_chapter_instead(public):
    annexes = [
        {"id": "things", "title": "物资清单", "generate": "supplies", "edition": "internal"},
        {"id": "risks", "title": "风险清单", "generate": "risks", "edition": "internal"},
    ]
    markdown = public(annexes=annexes, resources={"supplies": [SUPPLY]}, risks=[RISK])
    assert "应急物资的数量、存放地点和保管机构见不公开的附件。" in markdown
    assert "主要风险有：欠薪。风险的部位、程度、控制措施和责任机构见不公开的附件。" in markdown
    assert "三号库房" not in markdown
    assert "每月核对工资表" not in markdown


def test_a_plan_without_anything_internal_stays_as_it_is(workflow):
    plan, directory = workflow
    assert content(plan, directory, "public").plan == plan


def test_a_classified_plan_has_no_public_edition(workflow):
    plan, directory = workflow
    secrecy = Secrecy(level="秘密")
    official = plan.official.model_copy(update={"secrecy": secrecy})
    classified = plan.model_copy(update={"official": official})
    assert editions(plan) == ("internal", "public")
    assert editions(classified) == ("internal",)
    with pytest.raises(ClassifiedError, match=r"^秘密$"):
        compose(classified, directory, edition="public")
