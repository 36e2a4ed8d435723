"""The parts of the Word file that the layout alone decides: styles, fonts, theme, settings."""

from typing import Final

from planner.layout.last import of_last_layout
from planner.layout.layout import Layout
from planner.word.package import OFFICE_KIND, WORD_TYPE, Part, Relationships
from planner.word.page import settings
from planner.word.styles import font_table, styles
from planner.word.theme import theme

_THEME_TYPE: Final = "application/vnd.openxmlformats-officedocument.theme+xml"
_NAMES: Final = {
    "styles": "styles.xml",
    "settings": "settings.xml",
    "fontTable": "fontTable.xml",
    "theme": "theme1.xml",
}


def refer_to_furniture(document: Relationships) -> None:
    """Let a document refer to its furniture."""
    for kind, name in _NAMES.items():
        document.add(f"{OFFICE_KIND}{kind}", name)


def furniture(layout: Layout, *, footnotes: bool) -> tuple[Part, ...]:
    """Give the parts for documents with or without footnotes."""
    without, with_footnotes = _furniture(layout)
    return with_footnotes if footnotes else without


@of_last_layout
def _furniture(layout: Layout) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    look = Part("word/styles.xml", f"{WORD_TYPE}styles+xml", styles(layout))
    rest = (
        Part("word/fontTable.xml", f"{WORD_TYPE}fontTable+xml", font_table(layout)),
        Part("word/theme1.xml", _THEME_TYPE, theme(layout)),
    )
    without, with_footnotes = (
        Part("word/settings.xml", f"{WORD_TYPE}settings+xml", settings(layout, footnotes=any_))
        for any_ in (False, True)
    )
    return (look, without, *rest), (look, with_footnotes, *rest)
