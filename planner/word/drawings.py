"""Drawings as native shapes of Word: each sheet a group that stands in its line like a letter.

The group is DrawingML (ISO/IEC 29500-1, 20.4; [MS-DOCX] 2.7 for wpg and wps). A Word older than
2010 reads the fallback, the same in VML (ISO/IEC 29500-4, 19). Boxes keep their text as text.
"""

from collections.abc import Sequence
from itertools import count

from planner.compose.graphs import Graph
from planner.drawing.sheet import Box, Label, Outline, Path, Point, Sheet, Text
from planner.layout.geometry import TWIPS_PER_POINT
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.wml import escape

NAMESPACES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)

_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_EMU_PER_TWIP = 635
_WHOLE = 100_000  # of a proportion in DrawingML
_STYLES = {"name": "DrawingName", "detail": "DrawingDetail"}
_PRESETS: dict[Outline, str] = {
    "box": "rect",
    "rounded": "roundRect",
    "pill": "roundRect",
    "diamond": "flowChartDecision",
    "hexagon": "flowChartPreparation",
}
# The same outlines in VML, in a square of 21600; the second is where their text stands.
_VML_PATHS: dict[Outline, tuple[str, str]] = {
    "diamond": ("m10800,0l0,10800,10800,21600,21600,10800xe", "5400,5400,16200,16200"),
    "hexagon": (
        "m4320,0l17280,0,21600,10800,17280,21600,4320,21600,0,10800xe",
        "4320,0,17280,21600",
    ),
}
_BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
# A single line spacing: at the exact one of the text, Word would cut the group to a line's height.
_AS_HIGH_AS_ITS_CONTENT = '<w:spacing w:line="240" w:lineRule="auto"/>'


class Drawings:
    """Prints the drawings of one document, whose shapes are numbered through."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._numbers = count(1)
        self._stroke = layout.twips(layout.drawing.stroke)
        self._corner = layout.twips(layout.drawing.corner)
        self._weight = f'strokeweight="{_points(self._stroke)}"'
        self._outline, self._arrow = (
            f'<a:ln w="{self._stroke * _EMU_PER_TWIP}">{_BLACK}<a:miter/>{end}</a:ln>'
            for end in ("", '<a:tailEnd type="triangle" w="med" len="med"/>')
        )

    def print(self, graph: Graph, sheets: Sequence[Sheet], properties: str = "") -> str:
        """Give a paragraph for each sheet; `properties` are further ones of the first."""
        paragraphs = []
        for at, sheet in enumerate(sheets):
            foot = self._layout.drawing.seams.foot.format(sheet=at + 1, sheets=len(sheets))
            words = graph.title + foot if at else graph.description
            paragraphs.append(
                wml.paragraph(
                    "Drawing",
                    self._run(sheet, graph.title, words),
                    ("" if at else properties) + _AS_HIGH_AS_ITS_CONTENT,
                )
            )
        return "".join(paragraphs)

    def _run(self, sheet: Sheet, title: str, words: str) -> str:
        """Give the run that holds a sheet, in both languages."""
        number = next(self._numbers)
        names = f'name="{escape(title)}" descr="{escape(words)}"'
        width, height = sheet.width * _EMU_PER_TWIP, sheet.height * _EMU_PER_TWIP
        frame = f'<a:ext cx="{width}" cy="{height}"/>'
        contents = [_content(box.texts) for box in sheet.boxes]
        labels = [_content((label.text,)) for label in sheet.labels]
        shapes = (
            *map(self._line, sheet.paths),
            *map(self._box, sheet.boxes, contents),
            *map(self._label, sheet.labels, labels),
        )
        vml_shapes = (
            *map(self._vml_line, sheet.paths),
            *map(self._vml_box, sheet.boxes, contents),
            *map(_vml_label, sheet.labels, labels),
        )
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>'
            '<wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" {names}/>'
            f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_GROUP}"><wpg:wgp>'
            f'<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>{frame}'
            f'<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>'
            f"{''.join(shapes)}</wpg:wgp></a:graphicData></a:graphic></wp:inline>"
            "</w:drawing></mc:Choice><mc:Fallback>"
            f"{_fallback(sheet, words, ''.join(vml_shapes))}</mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )

    def _shape(self, kind: str, place: str, geometry: str, paint: str, text: str) -> str:
        number = next(self._numbers)
        return (
            f'<wps:wsp><wps:cNvPr id="{number}" name=""/>{kind}<wps:spPr>{place}{geometry}{paint}'
            f"</wps:spPr>{text}</wps:wsp>"
        )

    def _box(self, box: Box, content: str) -> str:
        return self._shape(
            "<wps:cNvSpPr/>",
            _frame(box.x, box.y, box.width, box.height),
            self._geometry(box),
            _WHITE + self._outline,
            _text_box(content),
        )

    def _geometry(self, box: Box) -> str:
        adjusted = ""
        if box.outline in {"rounded", "pill"}:
            value = round(self._rounding(box) * _WHOLE)
            adjusted = f'<a:gd name="adj" fmla="val {value}"/>'
        return (
            f'<a:prstGeom prst="{_PRESETS[box.outline]}"><a:avLst>{adjusted}</a:avLst></a:prstGeom>'
        )

    def _rounding(self, box: Box) -> float:
        """Give the radius of the corners as a part of the shorter side."""
        shorter = min(box.width, box.height)
        return 0.5 if box.outline == "pill" else min(self._corner / shorter, 0.5)

    def _label(self, label: Label, content: str) -> str:
        return self._shape(
            '<wps:cNvSpPr txBox="1"/>',
            _frame(label.x, label.y, label.width, label.height),
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
            "<a:noFill/><a:ln><a:noFill/></a:ln>",
            _text_box(content, wrap="none"),
        )

    def _line(self, path: Path) -> str:
        xs, ys = zip(*path.points, strict=True)
        left, top = min(xs), min(ys)
        width, height = max(xs) - left, max(ys) - top
        flip = ' flipV="1"' if ys[0] > ys[-1] else ""
        if len(path.points) == 2:  # noqa: PLR2004
            place = _frame(left, top, width, height, flip)
            geometry = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        else:
            place = _frame(left, top, width, height)
            geometry = _custom([(x - left, y - top) for x, y in path.points], width, height)
        paint = "<a:noFill/>" + (self._arrow if path.has_arrow else self._outline)
        return self._shape("<wps:cNvCnPr/>", place, geometry, paint, "<wps:bodyPr/>")

    def _vml_line(self, path: Path) -> str:
        points = " ".join(f"{x},{y}" for x, y in path.points)
        arrow = '<v:stroke endarrow="block"/>' if path.has_arrow else ""
        return f'<v:polyline points="{points}" filled="f" {self._weight}>{arrow}</v:polyline>'

    def _vml_box(self, box: Box, content: str) -> str:
        style = _vml_frame(box.x, box.y, box.width, box.height)
        weight, text = self._weight, _vml_text(content)
        if box.outline in _VML_PATHS:
            path, room = _VML_PATHS[box.outline]
            return (
                f'<v:shape style="{style}" coordsize="21600,21600" path="{path}" {weight}>'
                f'<v:path textboxrect="{room}"/>{text}</v:shape>'
            )
        if box.outline == "box":
            return f'<v:rect style="{style}" {weight}>{text}</v:rect>'
        arc = f'arcsize="{self._rounding(box):.3f}"'
        return f'<v:roundrect style="{style}" {arc} {weight}>{text}</v:roundrect>'


def _frame(x: int, y: int, width: int, height: int, flip: str = "") -> str:
    x, y, width, height = (each * _EMU_PER_TWIP for each in (x, y, width, height))
    return f'<a:xfrm{flip}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _custom(points: Sequence[Point], width: int, height: int) -> str:
    """Give a line with corners."""
    first, *others = (f'<a:pt x="{x * _EMU_PER_TWIP}" y="{y * _EMU_PER_TWIP}"/>' for x, y in points)
    strokes = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width * _EMU_PER_TWIP}" h="{height * _EMU_PER_TWIP}" fill="none">'
        f"<a:moveTo>{first}</a:moveTo>{strokes}</a:path></a:pathLst></a:custGeom>"
    )


def _content(texts: Sequence[Text]) -> str:
    paragraphs = (
        wml.paragraph(_STYLES[text.lettering], wml.run("\n".join(text.lines))) for text in texts
    )
    return f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"


def _text_box(content: str, wrap: str = "square") -> str:
    """Give text without margins: the lines were broken to fit, so nothing may narrow their room."""
    return (
        f'<wps:txbx>{content}</wps:txbx><wps:bodyPr wrap="{wrap}"'
        ' lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr>'
    )


def _points(twips: int) -> str:
    return f"{twips / TWIPS_PER_POINT:g}pt"


def _vml_frame(x: int, y: int, width: int, height: int) -> str:
    return f"position:absolute;left:{x};top:{y};width:{width};height:{height};v-text-anchor:middle"


def _vml_text(content: str) -> str:
    return f'<v:textbox inset="0,0,0,0">{content}</v:textbox>'


def _vml_label(label: Label, content: str) -> str:
    style = _vml_frame(label.x, label.y, label.width, label.height)
    return f'<v:rect style="{style}" filled="f" stroked="f">{_vml_text(content)}</v:rect>'


def _fallback(sheet: Sheet, words: str, shapes: str) -> str:
    """Give the group of the sheet in VML, which counts in twips."""
    style = f"width:{_points(sheet.width)};height:{_points(sheet.height)}"
    return (
        f'<w:pict><v:group style="{style}" coordsize="{sheet.width},{sheet.height}"'
        f' alt="{escape(words)}">{shapes}</v:group></w:pict>'
    )
