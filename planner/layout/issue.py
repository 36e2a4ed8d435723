"""How an official document is laid out around the plan: 版头, 主体, 版记, letter and cover."""

from typing import Annotated, Any

from pydantic import Field

from planner.layout.measures import LARGEST, Entry, Grounded, Measure, Size
from planner.layout.page import measure
from planner.layout.type import Colour, Paragraph, kind

Share = Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)]
"""A part of a whole."""


def _share(title: str, description: str, value: float) -> Any:
    return Field(title=title, description=description, examples=[value])


def _group(title: str, description: str, example: dict[str, Any]) -> Any:
    return Field(title=title, description=description, examples=[example])


class IssueParagraphs(Entry):
    """Every kind of paragraph that issues a plan; its title is of the kind of the plan's own."""

    copy_number: Paragraph = kind("份号", "版心左上角的六位数字。")
    secrecy: Paragraph = kind("密级", "密级和保密期限。")
    urgency: Paragraph = kind("紧急程度", "特急或者加急。")
    mark: Paragraph = kind("发文机关标志", "红色的机关名称；字号是最大的字号。")
    number: Paragraph = kind("发文字号", "标志下面的文号。")
    signers: Paragraph = kind("签发人", "签发人姓名的位置。")
    rule: Paragraph = kind("分隔线", "红色分隔线所在的段落。")
    addressee: Paragraph = kind("主送机关", "标题下面的机关。")
    attachment: Paragraph = kind("附件说明", "正文下面的附件名称。")
    signature: Paragraph = kind("署名和日期", "发文机关署名和成文日期。")
    remark: Paragraph = kind("附注", "日期下面圆括号里的话。")
    imprint: Paragraph = kind("版记", "抄送机关、印发机关和印发日期。")
    cover_note: Paragraph = kind("封面编号", "封面左上角的编号和版本。")
    cover_organ: Paragraph = kind("封面机关", "封面上的机关名称。")
    cover_title: Paragraph = kind("封面标题", "封面上的预案名称。")
    cover_status: Paragraph = kind("封面状态", "没有印发的，写明草案或者送审稿。")
    cover_date: Paragraph = kind("封面日期", "封面上的印发日期。")
    record_title: Paragraph = kind("记录标题", "编制与批准记录的标题。")


class Glyph(Grounded):
    """Where the ink of a Chinese character is, as shares of the font size.

    What is measured from a line of text on paper is measured from its ink; a word processor
    measures from the line, which is higher.
    """

    rise: Share = _share("上缘", "笔画上缘到基线，与字号之比。", 0.84)
    drop: Share = _share("下缘", "基线到笔画下缘，与字号之比。", 0.08)


class Rule(Grounded):
    """A printed line: how thick, and in which colour."""

    width: Size = measure("线粗", "线的粗细。", 0.35, "mm")
    colour: Colour = Field(title="颜色", description="红绿蓝各两位。", examples=["000000"])


class Mark(Grounded):
    """发文机关标志: its place, and how it shrinks to fit its line."""

    top: Measure = measure("上边距", "版心上边到字的上缘。", 35, "mm")
    leading: float = Field(
        ge=1,
        le=LARGEST,
        allow_inf_nan=False,
        title="行高",
        description="行高与字号之比。",
        examples=[1.2],
    )
    narrowest: Share = _share("最窄", "字可以压窄到原来的多少，再窄就缩小字号。", 0.75)
    tallest: Size = measure("总高", "联合行文的标志一共可以有多高。", 52, "mm")


class Number(Grounded):
    """发文字号 and 签发人: their distances, and the room for a name that is written by hand."""

    above: Measure = measure("字号上空", "发文机关标志与发文字号之间。", 2, "行")
    inset: Measure = measure("两边空", "上行文的发文字号左空、签发人右空。", 1, "字")
    name: Measure = measure("姓名宽", "签发人一个姓名的位置。", 3, "字")
    between_names: Measure = measure("姓名间距", "两个姓名之间。", 1, "字")


class Separator(Rule):
    """The red rule between 版头 and 主体."""

    above: Measure = measure("线上空", "发文字号下缘到分隔线。", 4, "mm")


class SignaturePlaces(Grounded):
    """发文机关署名 and 成文日期, without a seal and with one."""

    above: Measure = measure("署名上空", "不加盖印章：正文与署名之间。", 1, "行")
    right: Measure = measure("署名右空", "不加盖印章：署名右边。", 2, "字")
    date_offset: Measure = measure("日期右移", "日期首字比署名首字靠右。", 2, "字")
    sealed_above: Measure = measure("盖章上空", "加盖印章：正文与署名之间。", 2, "行")
    sealed_right: Measure = measure("盖章右空", "加盖印章：日期右边。", 4, "字")
    seal: Measure = measure("印章间距", "联合行文：相邻印章的中心距。", 45, "mm")


class ImprintPlaces(Grounded):
    """版记: rules at the foot of the last page, and how far from its sides the text is."""

    outer: Rule = _group("首末线", "第一条和最后一条线。", {"width": {"value": 0.35}})
    inner: Rule = _group("中间线", "中间的线。", {"width": {"value": 0.25}})
    inset: Measure = measure("左右空", "文字与版心左右边之间。", 14, "pt")
    longest_kept: Measure = measure("末段", "不长过这些的末段整段与版记同页。", 5, "行")


class LetterPlaces(Grounded):
    """信函: the mark above the text block, a double red rule below it and another at the foot."""

    top: Measure = measure("上页边距", "纸上边到标志的上缘。", 30, "mm")
    rule: Rule = _group("双线", "红色双线，线粗是两条线和其间的总高。", {"colour": "FF0000"})
    rule_width: Size = measure("双线长", "双线的长度，在纸上居中。", 170, "mm")
    below_mark: Measure = measure("标志下空", "标志下缘到第一条双线。", 4, "mm")
    above_edge: Measure = measure("下页边距", "第二条双线到纸下边。", 20, "mm")
    below_rule: Measure = measure("双线下空", "第一条双线到下面的字。", 14, "pt")


class CoverPlaces(Grounded):
    """The cover: what stands above its organ, its title and its date."""

    organ_above: Measure = measure("机关上空", "机关名称上面。", 45, "mm")
    title_above: Measure = measure("标题上空", "机关名称与标题之间。", 12, "mm")
    date_above: Measure = measure("日期上空", "标题与日期之间。", 75, "mm")


class Issue(Entry):
    """Everything measurable about what stands before and after the plan."""

    paragraphs: IssueParagraphs = _group(
        "段落", "版头、主体、版记和封面的段落。", {"mark": {"size": {"value": 48}}}
    )
    glyph: Glyph = _group("笔画", "汉字的笔画在行里的位置。", {"rise": 0.86})
    mark: Mark = _group("标志", "发文机关标志。", {"top": {"value": 30}})
    number: Number = _group("文号", "发文字号和签发人。", {"above": {"value": 1}})
    separator: Separator = _group("分隔线", "红色分隔线。", {"width": {"value": 2}})
    title_above: Measure = measure("标题上空", "红色分隔线与标题之间。", 2, "行")
    tightest: Size = measure(
        "最小行距", "首页放不下成文日期时，主体的行距最多缩小到这样。", 24, "pt"
    )
    signature: SignaturePlaces = _group("署名", "署名和日期。", {"seal": {"value": 42}})
    imprint: ImprintPlaces = _group("版记", "最后一页的版记。", {"inset": {"value": 0}})
    letter: LetterPlaces = _group("信函", "信函格式。", {"top": {"value": 30}})
    cover: CoverPlaces = _group("封面", "不以公文印发的封面。", {"title_above": {"value": 20}})
