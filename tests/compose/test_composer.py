"""A plan and its directory to a document."""

import re

import pytest

from planner.compose.composer import compose
from planner.compose.document import Properties
from planner.compose.templates import load_data

STEP = {"id": "meet", "do": "接待", "by": "office"}


def procedure(*steps, **changes):
    return {"id": "p", "title": "办理", "when": "routine", "steps": list(steps), **changes}


def paragraph(markdown, beginning):
    """Give the only paragraph that begins so."""
    (found,) = (each for each in markdown.split("\n\n") if each.startswith(beginning))
    return found


def test_the_properties_come_from_the_plan(flood, workflow):
    assert compose(*flood).properties == Properties(
        identifier="stone-bridge-flood",
        title="石桥镇防汛应急预案",
        subject="乡镇（街道）应急预案",
        creator="石桥镇人民政府",
        version="1.2",
        status="草案",
        issued=None,
    )
    assert compose(*workflow).properties.status == "已印发"


def test_the_same_plan_gives_the_same_document(flood):
    assert compose(*flood) == compose(*flood)


def test_the_note_below_the_title(printed):
    markdown = printed(
        lifecycle={"issued": "2026-05-06"},
        official={"form": "plain", "organ": "镇政府", "number": "石政发〔2026〕1号"},
        status="superseded",
    )
    assert markdown.split("\n\n")[1] == (
        "（石政发〔2026〕1号\u30002026年5月6日印发\u3000第1.0版\u3000已废止）"
    )


def test_words_of_another_take_the_place_of_ours(flood):
    ours = load_data("wording.yaml")
    words = {**ours, "outline": {**ours["outline"], "annex": "附录{n}"}}
    markdown = compose(*flood, words=words).markdown
    assert "\n\n## 附录1\u3000" in re.sub("<a .*?</a>", "", markdown)
    assert "附件1" not in markdown


def test_every_link_has_its_target_and_every_target_its_link(flood):
    markdown = compose(*flood).markdown
    links = re.findall(r"\]\(#([^)]+)\)", markdown)
    anchors = re.findall(r'<a id="([^"]+)"></a>', markdown)
    assert sorted(set(links)) == sorted(anchors)
    assert len(anchors) > 5


def test_no_mark_stands_twice(flood, workflow):
    for plan in (flood, workflow):
        text = re.sub(r"```.*?```", "", compose(*plan).markdown, flags=re.DOTALL)
        assert re.findall("[。；，、：]{2,}|的的|时时|由由|。）。", text) == []


FORM = [{"id": "form", "title": "登记表", "form": {"fields": ["时间"]}}]
REPORT = [
    {
        "id": name,
        "what": name,
        "from": "office",
        "to": ["county"],
        "within": "1 h",
        "how": "电话",
        "content": ["时间"],
    }
    for name in ("first", "final")
]


def test_a_step_refers_to_its_form_and_its_report_by_number(printed):
    step = {**STEP, "title": "接报", "form": "form", "report": "final"}
    markdown = printed(procedures=[procedure(step, STEP)], annexes=FORM, reporting=REPORT)
    assert paragraph(markdown, "（1）接报") == (
        "（1）接报（接待室）。接待。报告要求见[3（2）](#report-final)。"
        "填写登记表（见[附件1](#annex-form)）。"
    )


def test_what_a_step_refers_to_stands_before_its_items(printed):
    step = {**STEP, "title": "接报", "form": "form", "items": ["问清时间", "问清地点"]}
    markdown = printed(procedures=[procedure(step, STEP)], annexes=FORM)
    assert markdown.split("### 3.1 办理\n\n")[1].split("\n\n")[:4] == [
        "（1）接报（接待室）。填写登记表（见[附件1](#annex-form)）。接待：",
        "①问清时间；",
        "②问清地点。",
        "（2）（接待室）接待。",
    ]


def test_an_item_refers_to_an_annex_before_its_end_mark(printed):
    markdown = printed(
        accountability=["甲", {"text": "乙。", "see": "form"}, {"text": "丙（丁）", "see": "form"}],
        annexes=FORM,
    )
    assert markdown.split("监督责任\n\n")[1].split("\n\n")[:3] == [
        "（1）甲。",
        "（2）乙（见[附件1](#annex-form)）。",
        "（3）丙（丁）（见[附件1](#annex-form)）。",
    ]


def test_lists_that_have_an_annex_are_referred_to_and_not_repeated(printed):
    supplies = [{"name": "甲", "number": 1, "unit": "个", "place": "乙", "kept_by": "office"}]
    annexes = [{"id": "list", "title": "清单", "generate": "supplies"}]
    alone = printed(resources={"supplies": supplies})
    referred = printed(resources={"supplies": supplies}, annexes=annexes)
    assert alone.count("| 1 | 甲 | 1个 | 乙 | 接待室 |  |") == 1
    assert referred.count("| 1 | 甲 | 1个 | 乙 | 接待室 |  |") == 1
    assert "应急物资的数量、存放地点和保管机构见[附件1](#annex-list)。" in referred


LEVEL = {
    "id": "one",
    "name": "应急响应",
    "when": {"text": "达到条件的"},
    "activated_by": {"body": "office", "post": "主任"},
}


def test_a_single_level(printed):
    markdown = printed(levels=[LEVEL], procedures=[procedure(STEP, STEP, when=["one"])])
    assert "\n\n本预案只设一个响应级别，即应急响应。\n\n" in markdown
    assert "\n\n达到条件的，由接待室主任决定启动应急响应。\n\n" in markdown
    assert "\n\n启动应急响应后，按照下列步骤处置：\n\n" in markdown


def test_a_procedure_for_some_of_the_levels(printed):
    levels = [LEVEL | {"id": str(n), "name": f"{n}级响应"} for n in ("a", "b")]
    markdown = printed(levels=levels, procedures=[procedure(STEP, when=["b"])])
    assert "\n\n启动b级响应后，按照下列步骤处置：（接待室）接待。\n" in markdown


def test_daily_work_in_a_plan_of_many_levels(printed):
    levels = [LEVEL | {"id": f"l{n}", "name": f"{n}级响应"} for n in range(9)]
    markdown = printed(levels=levels, procedures=[procedure(STEP, STEP)])
    assert "### 4.1 办理\n\n（1）（接待室）接待。\n\n" in markdown


@pytest.mark.parametrize(
    ("alternates", "said"),
    [
        ([], "主任由镇长担任。"),
        (["deputy"], "主任由镇长担任，主任不在时由分管副镇长代行职责。"),
        (["deputy", "clerk"], "主任由镇长担任，主任不在时依次由分管副镇长、水利站站长代行职责。"),
    ],
)
def test_who_stands_in(printed, alternates, said):
    post = {"role": "主任", "holder": "mayor"} | ({"alternates": alternates} if alternates else {})
    body = {"id": "office", "name": "接待室", "kind": "office", "posts": [post]}
    assert said in printed(organisation={"bodies": [body]}).split("\n\n")


@pytest.mark.parametrize(
    ("covers", "said"),
    [
        ("本镇范围内的突发情况", "本预案适用于本镇范围内的突发情况。"),
        ("适用于本镇。", "适用于本镇。"),
        ("本预案适用于本镇。", "本预案适用于本镇。"),
    ],
)
def test_the_scope_is_a_sentence(printed, covers, said):
    general = {"purpose": "甲", "basis": [{"law": "法"}], "scope": {"covers": covers}}
    assert said in printed(general=general).split("\n\n")


@pytest.mark.parametrize(
    ("hazard", "said"),
    [
        ("petition", "信访突发事件"),
        ("public-security", "社会安全事件"),
        ("natural", "自然灾害"),
        ("accident", "事故灾难"),
        ("health", "公共卫生事件"),
    ],
)
def test_a_warning_names_what_may_happen(printed, hazard, said):
    issue = {"by": "office", "within": "30 min", "to": ["county"]}
    warning = {"issue": issue, "actions": ["甲"], "lift": "乙"}
    markdown = printed(hazard=hazard, prevention={"warning": warning})
    assert paragraph(markdown, "接待室得到") == (
        f"接待室得到可能发生{said}的信息后，30分钟内向清河县防汛抗旱指挥部办公室发布预警。"
    )


def test_reports_with_a_start_and_a_repetition(printed):
    report = REPORT[0] | {"since": "响应终止", "every": "2 h", "what": "续报。"}
    assert paragraph(printed(reporting=[report]), "续报") == (
        "续报。由接待室在响应终止后1小时内向清河县防汛抗旱指挥部办公室报告，"
        "之后每2小时报告一次，方式为电话，内容包括时间。"
    )


def test_own_chapters_stand_where_the_plan_wants_them(printed):
    chapters = [
        {"title": "甲", "after": "general", "body": "甲文。"},
        {"title": "乙", "after": "general", "body": "乙文。"},
        {"title": "丙", "after": "resources", "body": "丙文。"},
    ]
    headings = re.findall("^## (.*)$", printed(chapters=chapters), re.MULTILINE)
    assert headings == ["1 总则", "2 甲", "3 乙", "4 组织体系", "5 日常办理流程", "6 丙"]


def test_more_than_ten_chapters_and_twenty_items(printed):
    chapters = [{"title": f"章{n}", "after": "workflows", "body": "文。"} for n in range(10)]
    markdown = printed(
        numbering="chinese", chapters=chapters, accountability=[f"条{n}" for n in range(25)]
    )
    assert "\n\n## 十三、章9\n\n" in markdown
    assert "\n\n## 十四、监督责任\n\n1.条0；\n\n" in markdown
    assert "\n\n25.条24。\n" in markdown


def test_revisions_are_a_table_from_old_to_new(printed):
    revisions = [
        {"version": "1.0", "on": "2020-03-18", "summary": "首次编制。"},
        {"version": "1.1", "on": "2024-04-18", "summary": "初报时限改为十五分钟。"},
    ]
    assert (
        "修订记录\n\n| 版本 | 日期 | 修订内容 |\n| --- | --- | --- |\n"
        "| 第1.0版 | 2020年3月18日 | 首次编制。 |\n"
        "| 第1.1版 | 2024年4月18日 | 初报时限改为十五分钟。 |\n"
    ) in printed(lifecycle={"revisions": revisions})
