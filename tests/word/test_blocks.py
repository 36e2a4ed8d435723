"""The dialect of the composed Markdown, as blocks."""

from planner.compose.graphs import Graph, Node
from planner.compose.markdown import parse
from planner.word.blocks import (
    Annex,
    Block,
    Code,
    Drawing,
    Heading,
    Note,
    PageBreak,
    Table,
    Text,
    Title,
    blocks,
    visible,
    with_breaks,
)


def read(markdown: str) -> list[Block]:
    return list(blocks(parse(markdown), "·"))


def outline(markdown: str) -> list[tuple[str, str]]:
    """Give kind and text of each block."""
    return [(type(block).__name__, _text(block)) for block in read(markdown)]


def _text(block: Block) -> str:
    match block:
        case Title(content) | Note(content) | Heading(_, content):
            return visible(content)
        case Text():
            return block.marker + visible(block.content)
        case Annex(label, title):
            return f"{visible(label)}|{visible(title)}"
        case Code(text):
            return text
        case Table(head, rows, _):
            return "\n".join("|".join(map(visible, row)) for row in (head, *rows))
        case PageBreak():
            return ""


def test_title_with_its_note() -> None:
    assert outline("# 应急预案\n\n（第3.0版　已发布）\n\n正文。") == [
        ("Title", "应急预案"),
        ("Note", "（第3.0版　已发布）"),
        ("Text", "正文。"),
    ]


def test_title_without_note() -> None:
    assert outline("# 应急预案\n\n（一）是正文") == [
        ("Title", "应急预案"),
        ("Text", "（一）是正文"),
    ]


def test_brackets_elsewhere_are_text() -> None:
    assert outline("# 应急预案\n\n正文。\n\n（附注）")[-1] == ("Text", "（附注）")


def test_levels_of_headings() -> None:
    headings = read("# 预案\n\n## 一、\n\n### （一）\n\n#### 1.\n\n##### （1）\n\n###### ①")[1:]
    assert [heading.level for heading in headings if isinstance(heading, Heading)] == [
        1,
        2,
        3,
        4,
        4,
    ]


def test_annex_has_label_and_title() -> None:
    assert outline("正文\n\n---\n\n## 附件1　登记表　样式") == [
        ("Text", "正文"),
        ("PageBreak", ""),
        ("Annex", "附件1|登记表　样式"),
    ]


def test_annex_without_label_has_a_title_alone() -> None:
    assert outline("正文\n\n---\n\n## 登记表")[-1] == ("Annex", "|登记表")


def test_anchor_of_an_annex_goes_with_its_label() -> None:
    annex = read('正文\n\n---\n\n## <a id="form"></a>附件1　登记表')[-1]
    assert isinstance(annex, Annex)
    assert [(token.type, token.info) for token in annex.label] == [("anchor", "form"), ("text", "")]


def test_only_an_annex_follows_a_page_break_as_such() -> None:
    assert outline("正文\n\n---\n\n### 小标题")[-1] == ("Heading", "小标题")
    assert outline("正文\n\n## 标题　题")[-1] == ("Heading", "标题　题")


def test_page_break_that_parts_nothing_is_none() -> None:
    assert outline("正文\n\n---\n\n---\n\n下文\n\n---") == [
        ("Text", "正文"),
        ("PageBreak", ""),
        ("Text", "下文"),
    ]


def test_lists_carry_their_marks() -> None:
    items = read("- 甲\n- 乙\n\n  续\n\n  3. 丙\n  4. 丁")
    assert [
        (block.marker, visible(block.content), block.depth)
        for block in items
        if isinstance(block, Text)
    ] == [("·", "甲", 0), ("·", "乙", 0), ("", "续", 0), ("3.", "丙", 1), ("4.", "丁", 1)]


def test_mark_of_an_item_without_text_is_kept() -> None:
    assert outline("1. \n2. 乙") == [("Text", "1."), ("Text", "2.乙")]


def test_quotes_are_quoted_and_inset() -> None:
    outer, inner = read("> 甲\n>\n> > 乙")
    assert isinstance(outer, Text)
    assert isinstance(inner, Text)
    assert (outer.quoted, outer.depth) == (True, 1)
    assert (inner.quoted, inner.depth) == (True, 2)


def test_code_keeps_its_lines() -> None:
    assert outline("```yaml\na:  1\n\n\tb\n```") == [("Code", "a:  1\n\n\tb")]
    assert outline("    a\n    b") == [("Code", "a\nb")]


def test_fence_with_the_text_of_a_graph_is_its_drawing() -> None:
    graph = Graph("tree", "组织体系图", (Node("n1", ("指挥部",)),), ())
    tokens = parse(f"```mermaid\n{graph.mermaid}```")
    assert list(blocks(tokens, "·", (graph,))) == [Drawing(graph)]


def test_any_other_mermaid_fence_is_code() -> None:
    assert outline("```mermaid\ngraph TD\n```") == [("Code", "graph TD")]


def test_table_has_cells_and_alignments() -> None:
    (table,) = read("| 甲 | 乙 | 丙 | 丁 |\n|:--|:-:|--:|---|\n| 1<br>2 | 3 | 4 | |")
    assert isinstance(table, Table)
    assert table.alignments == ["left", "center", "right", ""]
    assert [visible(cell) for cell in table.rows[0]] == ["1\n2", "3", "4", ""]


def test_html_of_other_kinds_is_text() -> None:
    assert outline("<div>\n甲\n</div>") == [("Text", "<div>\n甲\n</div>")]
    assert outline('甲<br>乙 <b>丙</b> <a id="x">丁</a>') == [
        ("Text", '甲<br>乙 <b>丙</b> <a id="x">丁</a>')
    ]


def test_escaped_html_is_text() -> None:
    assert outline('\\<a id="x"></a>') == [("Text", '<a id="x"></a>')]


def test_image_is_the_text_that_stands_for_it() -> None:
    assert outline("![组织*图*](chart.svg)") == [("Text", "组织图")]


def test_breaks_stand_after_so_many_characters_across_tokens() -> None:
    (title,) = read("# 甲乙*丙丁*戊")
    assert isinstance(title, Title)
    broken = with_breaks(title.content, [1, 1, 3])
    assert visible(broken) == "甲\n乙\n丙丁戊"
