"""A text box on its side at a fixed place of the page, as DrawingML (ISO/IEC 29500-1, 20.4).

Office programs before Word 2010 do not know it and leave it out.
"""

from dataclasses import dataclass

_EMU_PER_TWIP = 635
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the page a box stands, from the top left corner of the paper, in twips."""

    left: int
    top: int
    width: int
    height: int


def turned_box(place: Place, number: int, content: str) -> str:
    """Give a run with a box whose text runs downwards; `number` tells boxes of a part apart.

    `content` is one or more paragraphs.
    """
    left, top, width, height = (
        each * _EMU_PER_TWIP for each in (place.left, place.top, place.width, place.height)
    )
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_COMPATIBILITY}"><mc:Choice xmlns:wps="{_OFFICE}"'
        f' Requires="wps"><w:drawing><wp:anchor xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0"'
        ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_OFFICE}"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
