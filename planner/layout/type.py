"""Type: the fonts of a layout, and how paragraphs and stretches of text are set."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from planner.layout.measures import Entry, Grounded, Measure, Size
from planner.layout.page import measure
from planner.model.scalars import Line

Colour = Annotated[Line, StringConstraints(pattern=r"^[0-9A-F]{6}$")]
"""Red, green and blue, each two digits of base 16."""

Align = Literal["both", "left", "center", "right"]
Coverage = Literal["gb2312", "gbk"]

Typeface = Annotated[Line, StringConstraints(max_length=31)]
"""The name of a font; Word and Windows allow no longer one."""

FontName = Annotated[
    Line, Field(title="字体", description="fonts 里的一个名字。", examples=["仿宋"])
]
"""A key of `fonts`. It belongs to keys called `font` or `…_font`, by which it is looked up."""


class Font(Grounded):
    """A typeface by the name that goes into the Word file; fonts are named, never shipped.

    `coverage` is the character set whose Chinese characters the font has; most have GBK.
    """

    name: Typeface = Field(
        title="字体名", description="写进 Word 文件的字体。", examples=["仿宋_GB2312"]
    )
    alternative: Typeface = Field(
        title="替代字体名", description="没有这种字体时的另一个名字。", examples=["仿宋"]
    )
    latin: Typeface = Field(
        title="西文字体名", description="用于西文字母和数字。", examples=["Times New Roman"]
    )
    coverage: Coverage = Field(
        default="gbk",
        title="汉字范围",
        description="字体有哪些汉字：gb2312 或者 gbk；打印时据此提示缺字。",
        examples=["gb2312"],
    )


def _optional(title: str, description: str, value: float, unit: str) -> Any:
    example = {"value": value, "unit": unit, "strength": "实务"}
    return Field(default=None, title=title, description=description, examples=[example])


class Paragraph(Grounded):
    """How one kind of paragraph is set; without `line`, at the line pitch of the grid."""

    font: FontName
    align: Align = Field(
        title="对齐",
        description="both 两端对齐、left 居左、center 居中、right 居右。",
        examples=["both"],
    )
    size: Size = measure("字号", "字的大小。", 16, "pt")
    line: Size | None = _optional("行距", "一行到下一行；不写的用正文行距。", 20, "pt")
    first_line: Measure | None = _optional("首行缩进", "第一行左边空多少。", 2, "字")
    left: Measure | None = _optional("左缩进", "左边空多少。", 2, "字")
    right: Measure | None = _optional("右缩进", "右边空多少。", 2, "字")
    before: Measure | None = _optional("段前", "与上一段之间。", 1, "行")
    after: Measure | None = _optional("段后", "与下一段之间。", 1, "行")
    colour: Colour | None = Field(
        default=None, title="颜色", description="红绿蓝各两位；不写的是黑色。", examples=["FF0000"]
    )


def kind(title: str, description: str) -> Any:
    """Give the field of a kind of paragraph, with an example for editors."""
    size = {"value": 16, "unit": "pt", "strength": "实务"}
    example = {"font": "仿宋", "align": "both", "size": size, "strength": "实务"}
    return Field(title=title, description=description, examples=[example])


class Paragraphs(Entry):
    """Every kind of paragraph a plan is made of."""

    body: Paragraph = kind("正文", "自然段。")
    title: Paragraph = kind("标题", "预案的标题。")
    note: Paragraph = kind("题注", "标题下括号里的文号、版本和状态。")
    heading_1: Paragraph = kind("一级标题", "一、或者 1。")
    heading_2: Paragraph = kind("二级标题", "（一）或者 1.1。")
    heading_3: Paragraph = kind("三级标题", "1.或者 1.1.1。")
    heading_4: Paragraph = kind("四级标题", "（1）。")
    annex_label: Paragraph = kind("附件序号", "版心左上角的“附件1”。")
    annex_title: Paragraph = kind("附件标题", "附件的标题。")
    quote: Paragraph = kind("引文", "引用的段落。")
    code: Paragraph = kind("等宽段落", "照原样排列的文字。")
    table_head: Paragraph = kind("表头", "表格的第一行。")
    table_text: Paragraph = kind("表内文字", "表格里的文字。")
    table_gap: Paragraph = kind("表后空隙", "两张表之间、文末的表之后。")
    page_number: Paragraph = kind("页码", "页码的字。")
    contents_title: Paragraph = kind("目录标题", "“目录”二字。")
    contents_1: Paragraph = kind("目录一级", "目录里的章和附件。")
    contents_2: Paragraph = kind("目录二级", "目录里的节。")
    drawing: Paragraph = kind("图", "图所在的段落。")
    drawing_name: Paragraph = kind("图框名称", "图框里的名称。")
    drawing_detail: Paragraph = kind("图框文字", "图框里的其他文字和线旁的字。")
    check_code: Paragraph = kind("校验码", "全文之后的一行小字。")


class Character(Grounded):
    """How a stretch of text within a paragraph is set apart."""

    font: FontName


def _stretch(title: str, description: str) -> Any:
    example = {"font": "黑体", "strength": "实务"}
    return Field(title=title, description=description, examples=[example])


class Characters(Entry):
    """Every way to set text apart; never by bold or italic."""

    strong: Character = _stretch("着重", "着重的文字。")
    emphasis: Character = _stretch("强调", "强调的文字。")
    code: Character = _stretch("等宽文字", "等宽的文字。")
