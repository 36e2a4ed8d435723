"""A profile for LibreOffice: settings of our own, so that nobody's own are used or changed.

It replaces fonts by the table that users find under Tools, Options, Fonts; this works alike on
every system, and for this profile only. Fonts that the system does not know stand in the profile.
"""

import shutil
import sys
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Final

_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}</oor:items>
"""
_PROPERTY: Final = (
    '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
    "</item>\n"
)
_COMMON: Final = "/org.openoffice.Office.Common"
_FIXED: Final = (
    # No macro runs, no link is followed, no program of others is started.
    (f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", "3"),
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    (f"{_COMMON}/Font/Substitution", "Replacement", "true"),
)
_PAIR: Final = (
    f'<item oor:path="{_COMMON}/Font/Substitution/FontPairs">'
    '<node oor:name="_{number}" oor:op="replace">'
    '<prop oor:name="ReplaceFont"><value>{missing}</value></prop>'
    '<prop oor:name="SubstituteFont"><value>{stand_in}</value></prop>'
    '<prop oor:name="Always"><value>true</value></prop>'
    '<prop oor:name="OnScreenOnly"><value>false</value></prop></node></item>\n'
)
# What begins and what ends no line of Chinese: the lists of Word ([MS-DOC] 2.7.16), so that both
# break alike, and the word joiner, which LibreOffice heeds in other writing only.
_NOT_FIRST: Final = (
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞"
    "！＂％＇），．：；？］｀｜｝～￠\u2060"
)
_NOT_LAST: Final = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥\u2060"
_LINE_ENDS: Final = (
    f'<item oor:path="{_COMMON}/AsianLayout/StartEndCharacters">'
    '<node oor:name="zh-CN" oor:op="replace">'
    f'<prop oor:name="StartCharacters"><value>{escape(_NOT_FIRST)}</value></prop>'
    f'<prop oor:name="EndCharacters"><value>{escape(_NOT_LAST)}</value></prop></node></item>\n'
)


def make_profile(folder: Path, replaced: Mapping[str, str], fonts: Iterable[Path]) -> None:
    """Make a profile in `folder`.

    `replaced` gives for the name of a font the family that stands in for it; `fonts` are files of
    fonts that LibreOffice would not find by itself.
    """
    private = folder / "user" / "fonts"
    private.mkdir(parents=True)
    for font in fonts:
        _lend(font, private / font.name)
    items = [_PROPERTY.format(path=path, name=name, value=value) for path, name, value in _FIXED]
    items += [
        _PAIR.format(number=number, missing=escape(missing), stand_in=escape(stand_in))
        for number, (missing, stand_in) in enumerate(replaced.items())
    ]
    settings = _SETTINGS.format(items="".join([*items, _LINE_ENDS]))
    (folder / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")


def _lend(font: Path, place: Path) -> None:
    """Link a file, or copy it where not everybody may make links."""
    if sys.platform == "win32":
        shutil.copyfile(font, place)
    else:
        place.symlink_to(font.absolute())
