"""Typography (W3): residue of other programs, punctuation, and characters that look like others."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import unescape
from typing import Final
from unicodedata import normalize

from planner.rules.case import PlanCase
from planner.rules.expression import Expression
from planner.rules.knowledge import data
from planner.rules.mending import mend, replaced
from planner.rules.prose import Passage
from planner.rules.rule import Found, found, plan_rule

_HAN: Final = "一-龥"
_MARKS: Final = "，。；：、？！（）《》“”〔〕"
_WIDE_MARK: Final = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_HALF_MARK: Final = Expression(
    rf"(?<=[{_HAN}{_MARKS}])([,;:?!]) ?(?=[{_HAN}{_MARKS}0-9A-Za-z(]|$)"
    rf"|(?<=[0-9A-Za-z])([,;?!]) ?(?=[{_HAN}])"
)
_HALF_STOP: Final = Expression(rf"(?<=[{_HAN}）”》])\.(?=[{_HAN}]|$)")
_HALF_BRACKETS: Final = Expression(r"(?<!\])\(([^()\n]*)\)")
_HALF_QUOTES: Final = Expression(r'"([^"\n]*)"')
_ANY_HAN: Final = Expression(f"[{_HAN}]")
_ANY_HALF: Final = (
    Expression(r"[,;:?!.](?<=[^\x00-\x7f].)"),
    Expression(r"[,;?!](?= ?[^\x00-\x7f])"),
    Expression(r"[(\"]"),
)
_DOUBLED: Final = Expression("[。，、；：]{2,}")
_CODE: Final = Expression(
    r"&(?:[a-zA-Z]{2,8}|#[0-9]{2,5}|#x[0-9a-fA-F]{2,5});|</?[a-zA-Z][^<>\n]{0,40}>"
)
_SPACE: Final = Expression(rf"(?<=[{_HAN}{_MARKS}])[ 　]+(?=[{_HAN}{_MARKS}])(?!第)|^　+|　+$")
_ANY_SPACE: Final = (
    Expression(rf"[ 　](?<=[{_HAN}{_MARKS}].)(?=[ 　]*[{_HAN}{_MARKS}])"),
    Expression("　"),
)
_WIDE: Final = Expression("[０-９Ａ-Ｚａ-ｚ]")
_COUNTED: Final = "[0-9年月日时分人个件名号]"
_LIKE_ONE: Final = Expression(rf"(?<![A-Za-z0-9])([0-9]*)l(?=[、.．]|{_COUNTED})")
_LIKE_ZERO: Final = Expression(rf"(?<![A-Za-z0-9])([0-9]+)[Oo](?={_COUNTED})")
_LIKE_CHINESE_ZERO: Final = Expression(
    "[O0○](?<=[一二三四五六七八九].)(?=[O0○]?[一二三四五六七八九])"
    "|[O0○](?<=[一二三四五六七八九][O0○].)(?=[一二三四五六七八九])"
)
_COMPATIBLE: Final = Expression("[\u2e80-\u2fdf\uf900-\ufaff]")
_ANY_LIKE: Final = (
    Expression(rf"l(?<![A-Za-z].)(?=[、.．]|{_COUNTED})"),
    Expression(rf"[Oo](?<=[0-9].)(?={_COUNTED})"),
    _LIKE_CHINESE_ZERO,
    _COMPATIBLE,
)
_PAIRS: Final = ("（）", "《》", "“”", "〔〕", "【】", "「」")
_ANY_OF_PAIR: Final = Expression("[（）《》“”〔〕【】「」]")
_ITEM_MARK: Final = Expression(
    r"(?:^|(?<=[，。；：、 \n]))[0-9一二三四五六七八九十a-zA-Z①-⑳]{1,3}）"
)
_LINE_MARK: Final = Expression(r"^ *[0-9]{1,2}([、.．])(?![0-9])")


@cache
def _traditional() -> dict[str, str]:
    table = data("characters.yaml")
    return dict(zip("".join(table["traditional"]), "".join(table["simplified"]), strict=True))


@cache
def _traditional_characters() -> frozenset[str]:
    return frozenset(_traditional())


def _changed(
    case: PlanCase, suspects: Iterable[Expression], change: Callable[[str], str]
) -> Iterator[Found]:
    """Report each line that a change alters: what went, what came, and the fix."""
    for passage in _suspected(case, suspects):
        for line in dict.fromkeys(passage.text.split("\n")):
            mended = change(line)
            if mended != line:
                fix = mend(passage.text, passage.text.replace(line, mended, 1))
                old = "".join(_gone(line, mended))
                new = "".join(_gone(mended, line))
                yield found(passage.path, fix=fix, old=old, new=new)


def _suspected(case: PlanCase, suspects: Iterable[Expression]) -> Iterable[Passage]:
    """Give the passages, each once, in which one of the expressions matches."""
    passages = (each for suspect in suspects for each in case.prose.passages_with(suspect))
    return dict.fromkeys(passages)


def _gone(before: str, after: str) -> Iterator[str]:
    """Yield the characters, each once, of which there are fewer afterwards."""
    for character in dict.fromkeys(before):
        if before.count(character) > after.count(character):
            yield character


@plan_rule("W301", "html-residue", "warning")
def html_residue(case: PlanCase) -> Iterator[Found]:
    """Find codes of a web page that was copied from."""
    for passage, match in case.prose.matches(_CODE):
        plain = unescape(match[0]).replace("\xa0", " ")
        known = plain != match[0]
        fix = replaced(passage.text, *match.span(), plain) if known else None
        yield found(passage.path, fix=fix, code=match[0])


@plan_rule("W302", "half-width-punctuation", "warning")
def half_width_punctuation(case: PlanCase) -> Iterator[Found]:
    """Find punctuation of English in Chinese sentences."""
    yield from _changed(case, _ANY_HALF, _full_width)


def _full_width(line: str) -> str:
    line = _HALF_MARK.pattern.sub(lambda match: _WIDE_MARK[match[1] or match[2]], line)
    line = _HALF_STOP.pattern.sub("。", line)
    line = _HALF_BRACKETS.pattern.sub(lambda match: _in_wide(match, "（）"), line)
    return _HALF_QUOTES.pattern.sub(lambda match: _in_wide(match, "“”"), line)


def _in_wide(match: re.Match[str], pair: str) -> str:
    """Put what is Chinese between wide marks, and leave the rest."""
    return f"{pair[0]}{match[1]}{pair[1]}" if _ANY_HAN.pattern.search(match[1]) else match[0]


@plan_rule("W303", "doubled-punctuation", "warning")
def doubled_punctuation(case: PlanCase) -> Iterator[Found]:
    """Find two marks where one belongs."""
    for passage, match in case.prose.matches(_DOUBLED):
        right = "。" if "。" in match[0] else match[0][0]
        fix = replaced(passage.text, *match.span(), right)
        yield found(passage.path, fix=fix, marks=match[0], right=right)


@plan_rule("W304", "unbalanced-pair", "warning")
def unbalanced_pair(case: PlanCase) -> Iterator[Found]:
    """Find brackets and quotation marks without their partner."""
    for passage in case.prose.passages_with(_ANY_OF_PAIR):
        text = _ITEM_MARK.pattern.sub("", passage.text)
        for pair in _PAIRS:
            opened, closed = text.count(pair[0]), text.count(pair[1])
            if opened != closed:
                yield found(passage.path, pair=pair, opened=opened, closed=closed)


@plan_rule("W305", "stray-space", "info")
def stray_space(case: PlanCase) -> Iterator[Found]:
    """Find spaces between Chinese characters."""
    for passage in _suspected(case, _ANY_SPACE):
        for line in dict.fromkeys(passage.text.split("\n")):
            mended = line if line.lstrip().startswith("|") else _SPACE.pattern.sub("", line)
            if mended != line:
                fix = mend(passage.text, passage.text.replace(line, mended, 1))
                yield found(passage.path, fix=fix, near=line.strip()[:12])


@plan_rule("W306", "full-width-characters", "warning")
def full_width_characters(case: PlanCase) -> Iterator[Found]:
    """Find digits and letters as wide as Chinese characters."""
    yield from _changed(case, [_WIDE], lambda line: _WIDE.pattern.sub(_normal, line))


def _normal(match: re.Match[str]) -> str:
    return normalize("NFKC", match[0])


@plan_rule("W307", "look-alike", "warning")
def look_alike(case: PlanCase) -> Iterator[Found]:
    """Find the letter l for 1, O for 0, and radicals that a PDF gives for characters."""
    yield from _changed(case, _ANY_LIKE, _told_apart)


def _told_apart(line: str) -> str:
    line = _LIKE_ONE.pattern.sub(r"\g<1>1", line)
    line = _LIKE_ZERO.pattern.sub(r"\g<1>0", line)
    line = _LIKE_CHINESE_ZERO.pattern.sub(lambda match: "〇" * len(match[0]), line)
    return _COMPATIBLE.pattern.sub(_normal, line)


@plan_rule("W308", "traditional-characters", "warning")
def traditional_characters(case: PlanCase) -> Iterator[Found]:
    """Find traditional characters in a text of the mainland's simplified ones."""
    present = _traditional_characters() & case.prose.parts
    if present:
        table = str.maketrans(_traditional())
        any_present = Expression(f"[{''.join(sorted(present))}]")
        yield from _changed(case, [any_present], lambda line: line.translate(table))


@plan_rule("W309", "mixed-marks", "info")
def mixed_marks(case: PlanCase) -> Iterator[Found]:
    """Find texts where some items begin with 1、 and some with 1."""
    for passage in case.prose.passages_with(_LINE_MARK):
        marks = dict.fromkeys(_LINE_MARK.pattern.findall(passage.text))
        if len(marks) > 1:
            yield found(passage.path, marks="和".join(f"“1{mark}”" for mark in marks))
