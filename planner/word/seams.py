"""What must not be torn at the end of a line, held together in the draft for LibreOffice.

Word heeds w:noBreakHyphen, and has no other mark that is not text; a mark that is text (U+2060,
U+2011) spoils searching and copying, and is a box in old fonts. So Word files have none.

LibreOffice 7.4 heeds nothing of a Word file (measured): it breaks after w:noBreakHyphen, which it
sets as a piece of its own; it reads neither w:noLineBreaksBefore, w:noLineBreaksAfter nor
w:autoSpaceDE, so that it parts digits from Chinese as well; no property of runs forbids a break.
But the draft that it makes a PDF of is read by nobody else: there word joiners hold numbers, units
and references together, and spaces of no width are where it would set a space of its own. The PDF
has no trace of them, and common hyphens. Between Chinese characters joiners hold because the
profile of LibreOffice says so (`planner.office.profile`). The letter before a plan, whose lines are
measured, is left as it is.
"""

import re
from typing import Final

_JOINER: Final = "\u2060"
_NO_SPACE: Final = "\u200b"
_TEXT_START: Final = '<w:t xml:space="preserve">'
_HYPHEN: Final = f"</w:t><w:noBreakHyphen/>{_TEXT_START}"
_TEXT: Final = re.compile(f"(?<={_TEXT_START})[^<]+")
_CHINESE: Final = "[\u4e00-\u9fff]"
_NUMERAL: Final = "[一二三四五六七八九十]"
_HELD: Final = re.compile(
    rf"(?<=\d)(?={_CHINESE})"  # 12条, 2026年
    r"|(?<=[第件表图])(?=\d)"  # 第12条, 附件3
    rf"|(?<={_NUMERAL}[、）])(?=\d)|(?<={_NUMERAL}、)(?=（{_NUMERAL})"  # 七、1, 四、（二）
    r"|(?<=\d分)(?=钟)|(?<=\d小)(?=时)|(?<=\d个)(?=月|工作日)|(?<=\d个工)(?=作日)|(?<=\d个工作)(?=日)"
)
_PARTED: Final = re.compile(rf"(?<={_CHINESE})(?=[A-Za-z0-9])|(?<=[A-Za-z])(?={_CHINESE})")


def held(xml: str) -> str:
    """Give a part of the body of a Word file as the draft has it."""
    return _TEXT.sub(_joined, xml.replace(_HYPHEN, f"-{_JOINER}"))


def _joined(text: re.Match[str]) -> str:
    return _PARTED.sub(_NO_SPACE, _HELD.sub(_JOINER, text[0]))
