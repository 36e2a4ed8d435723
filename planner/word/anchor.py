"""Shapes at a fixed place of the page: text boxes, on their side too, and filled bars.

Markup of Word 2010 (ECMA-376 part 1, section 20.4, and the extension wordprocessingShape); a text
box has a fallback in VML for programs that do not know it. Lengths are in twips.
"""

from dataclasses import dataclass

_EMU_PER_TWIP = 635
_POINTS_PER_TWIP = 1 / 20
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:wps="{_WPS}" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_AREAS = {"page": "page", "margin": "margin", "bottomMargin": "bottom-margin-area"}
"""The parts of a page that places count from, and what VML calls them."""
_OVER_TEXT = "<wp:wrapNone/>"
_BESIDE_TEXT = '<wp:wrapSquare wrapText="bothSides"/>'
_NO_MARGINS = 'lIns="0" tIns="0" rIns="0" bIns="0"'


@dataclass(frozen=True, slots=True)
class Place:
    """Where a shape is: its corner, each way from the edge of a part of the page, and its size.

    The parts are `page`, `margin` (the text block) and, downwards, `bottomMargin`. A shape of the
    footer is to be `beside` the text: LibreOffice may lose the place of one that is over it.
    """

    across: tuple[str, int]
    down: tuple[str, int]
    width: int
    height: int
    beside: bool = False


def text_box(name: str, number: int, place: Place, content: str, *, turned: bool = False) -> str:
    """Give a run with a text box without lines; its paragraphs stand on its foot.

    The text of a `turned` box runs downwards, from its right side on.
    """
    text = f"<w:txbxContent>{content}</w:txbxContent>"
    way, flow = (
        ('vert="vert" anchor="t"', ' style="layout-flow:vertical"')
        if turned
        else ('anchor="b"', "")
    )
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/>'
        f"{_rectangle(place, '<a:noFill/>')}<wps:txbx>{text}</wps:txbx>"
        f'<wps:bodyPr wrap="square" {_NO_MARGINS} {way}><a:noAutofit/></wps:bodyPr></wps:wsp>'
    )
    fallback = (
        f'<mc:Fallback><w:pict><v:rect style="{_style(place)}" filled="f" stroked="f">'
        f'<v:textbox{flow} inset="0,0,0,0">{text}</v:textbox></v:rect></w:pict></mc:Fallback>'
    )
    return _run(name, number, place, shape, fallback)


def _style(place: Place) -> str:
    """Give place and size as VML says them."""
    (across, left), (down, top) = place.across, place.down
    points = {
        "margin-left": left,
        "margin-top": top,
        "width": place.width,
        "height": place.height,
    }
    return (
        f"position:absolute;mso-position-horizontal-relative:{_AREAS[across]};"
        f"mso-position-vertical-relative:{_AREAS[down]};"
        + ";".join(f"{name}:{twips * _POINTS_PER_TWIP:g}pt" for name, twips in points.items())
    )


def bar(name: str, number: int, place: Place, colour: str) -> str:
    """Give a run with a filled rectangle."""
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    shape = f"<wps:wsp><wps:cNvSpPr/>{_rectangle(place, fill)}<wps:bodyPr/></wps:wsp>"
    return _run(name, number, place, shape, "")


def _rectangle(place: Place, fill: str) -> str:
    return (
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {_extent(place)}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}<a:ln><a:noFill/></a:ln></wps:spPr>'
    )


def _extent(place: Place) -> str:
    return f'cx="{place.width * _EMU_PER_TWIP}" cy="{place.height * _EMU_PER_TWIP}"'


def _run(name: str, number: int, place: Place, shape: str, fallback: str) -> str:
    wrap = _BESIDE_TEXT if place.beside else _OVER_TEXT
    return (
        f'<w:r><mc:AlternateContent {_NAMESPACES}><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="0"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"{_position('H', place.across)}{_position('V', place.down)}"
        f'<wp:extent {_extent(place)}/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}'
        f'<wp:docPr id="{number}" name="{name}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_WPS}">{shape}</a:graphicData></a:graphic></wp:anchor>'
        f"</w:drawing></mc:Choice>{fallback}</mc:AlternateContent></w:r>"
    )


def _position(way: str, place: tuple[str, int]) -> str:
    relative, offset = place
    return (
        f'<wp:position{way} relativeFrom="{relative}"><wp:posOffset>{offset * _EMU_PER_TWIP}'
        f"</wp:posOffset></wp:position{way}>"
    )
