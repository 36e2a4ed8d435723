"""The theme of the Word file: what Word takes for things that a reader adds later.

Nothing of ours refers to it. It names the fonts of the layout and no colour but black, white and
greys, so that a chart or a box drawn into the plan does not fall out of it.
"""

from planner.layout.layout import Layout
from planner.layout.type import Font
from planner.word.wml import DECLARATION, escape

_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "262626",
    "lt2": "F2F2F2",
    "accent1": "404040",
    "accent2": "595959",
    "accent3": "7F7F7F",
    "accent4": "A6A6A6",
    "accent5": "BFBFBF",
    "accent6": "D9D9D9",
    "hlink": "000000",
    "folHlink": "000000",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f"<a:ln>{_FILL}</a:ln>"
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_STRENGTHS = 3  # subtle, moderate, intense


def theme(layout: Layout) -> str:
    """Give the theme part: colours, fonts of headings and of text, plain fills and lines."""
    paragraphs, fonts = layout.paragraphs, layout.fonts
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    return (
        f'{DECLARATION}<a:theme {_DRAWING} name="{escape(layout.name)}"><a:themeElements>'
        f'<a:clrScheme name="Black">{colours}</a:clrScheme><a:fontScheme name="Layout">'
        f"<a:majorFont>{_fonts(fonts[paragraphs.heading_1.font])}</a:majorFont>"
        f"<a:minorFont>{_fonts(fonts[paragraphs.body.font])}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * _STRENGTHS}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * _STRENGTHS}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * _STRENGTHS}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * _STRENGTHS}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _fonts(font: Font) -> str:
    return (
        f'<a:latin typeface="{escape(font.latin)}"/><a:ea typeface="{escape(font.name)}"/>'
        f'<a:cs typeface="{escape(font.latin)}"/>'
    )
