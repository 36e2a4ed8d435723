"""The page: paper and text block, the grid in it, page numbers, lists and tables."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from planner.layout.measures import LARGEST, Entry, Grounded, Measure, Shift, Size

Sign = Annotated[str, StringConstraints(min_length=1, max_length=4, pattern=r"^[^\n]+$")]
"""A few characters that stand before or after something, spaces included."""


def measure(title: str, description: str, value: float, unit: str) -> Any:
    """Give the field of a measure, with an example for editors."""
    example = {"value": value, "unit": unit, "strength": "实务"}
    return Field(title=title, description=description, examples=[example])


class Page(Entry):
    """The paper and the text block (版心) on it; the other two margins are what remains."""

    width: Size = measure("纸宽", "纸张的宽。", 210, "mm")
    height: Size = measure("纸高", "纸张的高。", 297, "mm")
    top: Measure = measure("天头", "纸上边到版心上边。", 37, "mm")
    binding: Measure = measure("订口", "纸左边到版心左边。", 28, "mm")
    text_width: Size = measure("版心宽", "版心的宽。", 156, "mm")
    text_height: Size = measure("版心高", "版心的高。", 225, "mm")


class Grid(Entry):
    """Lines and characters of a full page, and the spacing that brings them about."""

    lines: Size = measure("每页行数", "一页排满有几行；要与行距、版心高相合。", 22, "行")
    characters: Size = measure("每行字数", "一行排满有几个字；要与字距、版心宽相合。", 28, "字")
    line_pitch: Size = measure("行距", "正文一行到下一行。", 28.95, "pt")
    character_size: Size = measure("正文字号", "正文一个字的大小。", 16, "pt")
    character_spacing: Shift = Field(
        title="字距",
        description="字与字之间增加的距离，可以小于 0。",
        examples=[{"value": -0.25, "unit": "pt", "strength": "实务"}],
    )
    tab: Size = measure("制表位", "制表位之间的距离。", 2, "字")


class PageNumber(Entry):
    """The page number: what stands around it, and its place below the text block."""

    before: Sign = Field(title="页码前", description="页码前面的符号。", examples=["— "])
    after: Sign = Field(title="页码后", description="页码后面的符号。", examples=[" —"])
    inset: Measure = measure("缩进", "单页码右空、双页码左空多少。", 14, "pt")
    drop: Measure = measure("下移", "版心下边到一字线上边。", 7, "mm")
    dash_above_foot: Measure = measure("线下余高", "一字线到本行底边。", 2.47, "mm")


class Nesting(Entry):
    """Lists and quotations within each other."""

    bullet: Sign = Field(title="项目符号", description="列表各项前面的符号。", examples=["·"])
    step: Measure = measure("每层缩进", "每深一层左边增加的缩进。", 2, "字")
    deepest: int = Field(
        ge=0, le=9, title="最深层数", description="深过这一层不再缩进。", examples=[4]
    )

    def inset(self, depth: int) -> Measure | None:
        """Give the indent of what stands `depth` levels deep, none at depth 0."""
        steps = min(depth, self.deepest)
        return self.step.model_copy(update={"value": self.step.value * steps}) if steps else None


class Wide(Grounded):
    """When a table goes on a page turned on its side: so many columns, and rows of more lines."""

    columns: int = Field(ge=2, title="栏数", description="至少这么多栏。", examples=[6])
    lines: float = Field(
        ge=1,
        le=LARGEST,
        allow_inf_nan=False,
        title="行高",
        description="平均每行多于这么多行字。",
        examples=[4],
    )


class Table(Grounded):
    """Rules and rows of a table, which is always as wide as the text block."""

    rule: Measure = measure("线粗", "表格线的粗细。", 0.5, "pt")
    side_margin: Measure = measure("左右空", "字与竖线之间。", 1.5, "mm")
    row_margin: Measure = measure("上下空", "字行与横线之间。", 0.8, "mm")
    narrowest: Size = measure("最窄栏宽", "一栏至少容得下这些字。", 2, "字")
    whole: Measure = measure("整格", "这么多字以内的文字不回行。", 4, "字")
    spare: Measure = measure("栏宽余量", "一栏比最长的一行多出的宽。", 0.25, "字")
    space_before: Measure = measure("表前空", "表与上文之间。", 6, "pt")
    space_after: Measure = measure("表后空", "表与下文之间。", 6, "pt")
    row_height: Measure = measure("行高", "一行至少这样高。", 1, "行")
    blank_row_height: Measure = measure("待填行高", "留有空栏待填的表，一行至少这样高。", 1.4, "行")
    tallest_row: Measure = measure("整行上限", "高过这个数的行可以分在两页。", 11, "行")
    wide: Wide = Field(
        title="宽表",
        description="栏数到了这里，词排不下或者行高到了这里的表，改印在横排的页上。",
        examples=[{"columns": 6, "lines": 4, "strength": "实务"}],
    )
