"""Headings, lists and references in their order on the page."""

import pytest

from planner.compose.outline import Entry, Outline

WORDS = {"annex": "附件{n}", "part": "第{n}部分", "see": "（见{reference}）"}


def paragraphs(outline, *written):
    """Give the paragraphs that a reader finds, references resolved."""
    return outline.resolve("".join(written)).split("\n\n")[:-1]


@pytest.fixture
def outline():
    return Outline("chinese", WORDS)


def test_headings_are_one_level_below_the_title(outline):
    written = [outline.heading(depth, "甲") for depth in (1, 2, 3, 4, 5)]
    assert paragraphs(outline, *written) == [
        "## 一、甲",
        "### （一）甲",
        "#### 1.甲",
        "##### （1）甲",
        "##### ①甲",
    ]


def test_annexes_begin_pages_and_number_their_own_parts(outline):
    written = [
        outline.heading(1, "总则"),
        outline.annex("通讯录", "annex-a"),
        outline.heading(1, "甲"),
        outline.heading(2, "乙"),
        outline.heading(3, "丙"),
        outline.heading(4, "丁"),
        outline.annex("图", "annex-b"),
        outline.heading(1, "甲"),
    ]
    assert paragraphs(outline, *written) == [
        "## 一、总则",
        "---",
        "## 附件1\u3000通讯录",
        "### 一、甲",
        "#### （一）乙",
        "##### 1.丙",
        "##### （1）丁",
        "---",
        "## 附件2\u3000图",
        "### 一、甲",
    ]


def test_items_are_closed_by_semicolons_and_the_last_by_a_full_stop(outline):
    outline.heading(1, "甲")
    written = outline.entries([Entry("子"), Entry("丑"), Entry("寅")])
    assert paragraphs(outline, written) == ["1.子；", "2.丑；", "3.寅。"]


def test_items_of_whole_sentences_are_closed_by_full_stops(outline):
    written = outline.entries([Entry("子。再子"), Entry("丑"), Entry("寅；")])
    assert paragraphs(outline, written) == ["1.子。再子。", "2.丑。", "3.寅；"]


def test_the_last_item_below_another_is_closed_as_that_one_would_be(outline):
    below = (Entry("子"), Entry("丑"))
    written = outline.entries([Entry("甲", below), Entry("乙", below)])
    assert paragraphs(outline, written) == [
        "1.甲：",
        "（1）子；",
        "（2）丑；",
        "2.乙：",
        "（1）子；",
        "（2）丑。",
    ]


def test_an_entry_alone_bears_no_number(outline):
    outline.heading(1, "章")
    assert paragraphs(outline, outline.entries([Entry("子")])) == ["子。"]


def test_a_lead_stands_above_its_list_without_a_number(outline):
    outline.heading(2, "节")
    written = outline.entries([Entry("职责", (Entry("子"), Entry("丑")))])
    assert paragraphs(outline, written) == ["职责：", "1.子；", "2.丑。"]


def test_a_lead_runs_into_a_single_item(outline):
    below = (Entry("子", see="annex-a"),)
    outline.annex("表", "annex-a")
    written = outline.entries([Entry("职责", below), Entry("乙")])
    assert paragraphs(outline, written) == ["1.职责：子（见[附件1](#annex-a)）；", "2.乙。"]


def test_a_single_item_with_items_of_its_own_stays_below(outline):
    deep = Entry("子", (Entry("寅"), Entry("卯")))
    written = outline.entries([Entry("甲", (deep,)), Entry("乙")])
    assert paragraphs(outline, written) == ["1.甲：", "子：", "（1）寅；", "（2）卯；", "2.乙。"]


def test_nesting_goes_on_as_deep_as_the_plan_does(outline):
    entry = Entry("底", (Entry("子"), Entry("丑")))
    for _ in range(3):
        entry = Entry("上", (entry, Entry("旁")))
    assert paragraphs(outline, outline.entries([entry, Entry("末")])) == [
        "1.上：",
        "（1）上：",
        "①上：",
        "a.底：",
        "a.子；",
        "b.丑；",
        "b.旁；",
        "②旁；",
        "（2）旁；",
        "2.末。",
    ]


def test_a_number_before_digits_is_no_decimal_fraction(outline):
    written = outline.entries([Entry("24小时"), Entry("甲")])
    assert paragraphs(outline, written) == ["1\\. 24小时；", "2.甲。"]
    assert outline.heading(3, "24小时") == "#### 3\\. 24小时\n\n"


def test_references_may_come_before_their_targets(outline):
    before = outline.reference("level-a")
    written = [outline.heading(1, "章", "levels"), outline.heading(2, "节", "level-a")]
    assert paragraphs(outline, before, "\n\n", *written) == [
        "[一、（一）](#level-a)",
        "## 一、章",
        '### <a id="level-a"></a>（一）节',
    ]


def test_chapters_items_and_annexes_as_targets(outline):
    for target in ("chapter", "item", "alone", "annex-a"):
        outline.want(target)
    outline.heading(1, "章", "chapter")
    outline.entries([Entry("子"), Entry("丑", target="item")])
    outline.heading(1, "章")
    outline.heading(2, "节")
    outline.entries([Entry("寅", target="alone")])
    outline.annex("表", "annex-a")
    references = [outline.reference(t) for t in ("chapter", "item", "alone", "annex-a")]
    assert outline.resolve(" ".join(references)) == (
        "[第一部分](#chapter) [一、2](#item) [二、（一）](#alone) [附件1](#annex-a)"
    )


def test_only_what_is_referred_to_gets_an_anchor(outline):
    assert outline.resolve(outline.heading(1, "章", "a")) == "## 一、章\n\n"
    outline.want("a")
    assert outline.resolve(outline.heading(1, "章", "a")) == '## <a id="a"></a>二、章\n\n'


def test_what_is_missing_is_known_at_the_end(outline):
    outline.heading(1, "章", "there")
    outline.reference("there")
    outline.reference("nowhere")
    assert outline.missing() == {"nowhere"}


def test_a_refused_target_raises_where_it_is_referred_to():
    outline = Outline("chinese", WORDS, frozenset({"nowhere"}))
    with pytest.raises(LookupError, match="no part of the document is the target 'nowhere'"):
        outline.reference("nowhere")


def test_decimal_headings_and_items():
    outline = Outline("decimal", WORDS)
    written = [
        outline.heading(1, "章"),
        outline.entries([Entry("子"), Entry("丑")]),
        outline.heading(2, "节"),
        outline.heading(3, "目"),
        outline.entries([Entry("子", (Entry("寅"), Entry("卯"))), Entry("丑")]),
    ]
    assert paragraphs(outline, *written) == [
        "## 1 章",
        "（1）子；",
        "（2）丑。",
        "### 1.1 节",
        "#### 1.1.1 目",
        "（1）子：",
        "①寅；",
        "②卯；",
        "（2）丑。",
    ]
