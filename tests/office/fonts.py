"""Font files made for a test: they have names and one empty glyph."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont


def font(family: str, style: str = "Regular", **chinese: str) -> TTFont:
    """Make a font; `chinese` gives its family name in Chinese as `family_name`."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics({".notdef": (1000, 0)})
    builder.setupHorizontalHeader()
    names: dict[str, object] = {"familyName": family, "styleName": style}
    if chinese:
        names["familyName"] = {"en": family, "zh-CN": chinese["family_name"]}
    builder.setupNameTable(names, mac=False)
    builder.setupOS2(usWeightClass=700 if style == "Bold" else 400)
    if style == "Bold":
        builder.font["OS/2"].fsSelection = 1 << 5
        builder.font["head"].macStyle = 1
    builder.setupPost()
    return builder.font


def save(folder: Path, name: str, *fonts: TTFont) -> Path:
    """Save a font, or several as a collection."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    if len(fonts) == 1:
        fonts[0].save(path)
    else:
        collection = TTCollection()
        collection.fonts = list(fonts)
        collection.save(path)
    return path
