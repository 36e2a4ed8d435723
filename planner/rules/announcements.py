"""Announced counts (从三个方面开展工作：) and how many items really follow them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = "一二三四五六七八九十"
_NUMBER: Final = (
    "(?:[两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?|[2-9]|[1-9][0-9])"
)
_MEASURE: Final = "[个种项类条点件大步款处句]"
_NOUN: Final = (
    "(?:方面|情形|情况|原则|条件|步骤|阶段|环节|问题|要求|事项|内容|措施|任务|重点|要点|标准|机制|"
    "制度|等级|级别|层[次级]|类别|类型|途径|渠道|部分|要素|关键|到位|结合|必须|不得|不准|一律|坚持|事|走)"
)
_NOT_PART_OF_ANOTHER: Final = (
    r"(?<![第每前后上述这那任何少于过满近约各另余到至\d一二两三四五六七八九十百])"
)
_NO_OTHER_LIST: Final = r"(?:(?!下列|以下|如下)[^，。；：:、\n]){0,10}"

_ANNOUNCEMENT: Final = re.compile(
    rf"(?:(?:下列|以下|如下)(?P<listed>{_NUMBER}){_MEASURE}[^。；：:\n]{{0,30}}"
    rf"|{_NOT_PART_OF_ANOTHER}(?P<counted>{_NUMBER})"
    rf"{_MEASURE}?(?:{_NOUN}(?:之一)?{_NO_OTHER_LIST}|(?<={_MEASURE}))"
    rf"|(?<=[为成])(?P<graded>{_NUMBER})级)[：:]"
)
"""A number with what it counts, up to the colon after it. 二级 is a rank, not a number."""

_ENUMERATIONS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![第之唯{_DIGITS}])([{_DIGITS}]{{1,3}})是",
        rf"[（(]([{_DIGITS}]{{1,3}}|[0-9]{{1,2}})[）)]",
        r"(?<![0-9.])([0-9]{1,2})[.．、](?![0-9])",
        rf"(?<![{_DIGITS}])([{_DIGITS}]{{1,3}})、(?![{_DIGITS}])",
        rf"第([{_DIGITS}]{{1,3}})[，,、：:]",
        r"([①-⑳])",
    )
)
_LIST_LINE: Final = re.compile(r"(?:[-*+]|\d{1,2}[.)])[ \t]")
_END_OF_SENTENCE: Final = re.compile(r"[。\n]")
_SHORT: Final = 12  # characters that a member of a series in one clause has at most


@dataclass(frozen=True, slots=True)
class Announcement:
    """What announces a number of items: its words, the number, and the text that follows."""

    words: str
    number: int
    rest: str


def announcements(text: str) -> Iterator[Announcement]:
    """Find the announcements in a text."""
    for match in _ANNOUNCEMENT.finditer(text):
        number = number_of(match["listed"] or match["counted"] or match["graded"])
        yield Announcement(match[0][:-1], number, text[match.end() :])


def number_of(text: str) -> int:
    """Read a number below a hundred in Chinese or Arabic digits, or a circled one."""
    if text.isdecimal():
        return int(text)
    if "①" <= text <= "⑳":
        return ord(text) - ord("①") + 1
    tens, ten, ones = text.replace("两", "二").rpartition("十")
    value = _DIGITS.find(ones) + 1 if ones else 0
    return value + (10 * (_DIGITS.find(tens) + 1 if tens else 1) if ten else 0)


def counts(rest: str) -> frozenset[int]:
    """Give the possible numbers of items in the text after an announcement; none if unclear."""
    if rest.startswith("\n") or not rest.strip():
        lines = [line for line in rest.split("\n") if line.strip()]
        if listed := _lines(lines):
            return frozenset({listed})
    if enumerated := _enumerated(rest):
        return frozenset({enumerated})
    return _series(_END_OF_SENTENCE.split(rest.strip(), maxsplit=1)[0])


def _lines(lines: list[str]) -> int:
    """Count the rows of the table, or the items of the list, that the lines begin with."""
    if lines and lines[0].startswith("|"):
        rows = next((at for at, line in enumerate(lines) if not line.startswith("|")), len(lines))
        return max(rows - 2, 0)
    count = 0
    for line in lines:
        if _LIST_LINE.match(line):
            count += 1
        elif not line[0].isspace():
            break
    return count


def _enumerated(text: str) -> int:
    """Give how far the first enumeration in a text counts: 一是…二是… makes two."""
    for pattern in _ENUMERATIONS:
        reached = 0
        for match in pattern.finditer(text):
            reached += number_of(match[1]) == reached + 1
        if reached:
            return reached
    return 0


def _series(sentence: str) -> frozenset[int]:
    """Count members divided by ； or, if all are short, by 、 with or without a last 和."""
    clauses = [each for each in re.split("[；;]", sentence) if each.strip()]
    if len(clauses) > 1:
        return frozenset({len(clauses)})
    members = [each for each in sentence.split("、") if each]
    if not members[1:] or "，" in sentence or any(len(each) > _SHORT for each in members):
        return frozenset()
    joined = sum(len(re.findall("以?及|和", each)) for each in members)
    return frozenset(range(len(members), len(members) + joined + 1))
