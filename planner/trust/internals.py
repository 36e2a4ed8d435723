"""What of a plan is internal: telephones, and the words that only withheld annexes have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from planner.compose.edition import Content, content
from planner.compose.markdown import parse
from planner.model.annexes import Annex, FormAnnex, GeneratedAnnex, TextAnnex
from planner.model.base import Model
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.resources import folder

_UNSEEN: Final = re.compile(r"[\s\\*_`~|]+")
"""White space and the marks of Markdown: where they stand differs between the prints."""

_SENTENCE: Final = re.compile(r"[^。；！？\n]+")
_SHORTEST: Final = 4
"""Characters from which on words tell where they come from; 时间 and 20分钟 stand everywhere."""

_NUMBER: Final = re.compile(
    r"(?<![0-9A-Za-z])\+?[0-9](?:[ ()（）\u2010-\u2015\u3000-]*[0-9])+(?![0-9A-Za-z])"
)
_DIGIT: Final = re.compile(r"[0-9]")
_BETWEEN: Final = re.compile(r"[^0-9]+")
_AREA: Final = re.compile(r"^(?:\+86[ -]?0?|0)(?:10|2[0-9]|[3-9][0-9]{2})")
_DAY: Final = re.compile(r"[12][0-9]{3}-[0-9]{1,2}-[0-9]{1,2}")
_SUBSCRIBER: Final = 7
"""Digits of the shortest telephone number in China that is a subscriber's own."""


@dataclass(frozen=True, slots=True)
class Internals:
    """What must not be in a public print: telephones by their digits, words by themselves.

    The keys are as `numbers_in` and `plain` give them, the values as they stand in the plan.
    """

    telephones: dict[str, str]
    words: dict[str, str]


def internals(plan: Plan, directory: Directory) -> Internals:
    """Gather what the public edition of a plan withholds.

    Numbers of fewer than seven digits (110, 12345, extensions) are anybody's. Words that the
    plan has in a public place as well, or that belong to the templates, tell nothing either.
    """
    public = content(plan, directory, "public")
    public_texts = [*_public_texts(public)]
    known = _DIGIT.sub("", "\n".join([_house_words(), *map(plain, public_texts)]))
    numbers = {digits for text in public_texts for digits in numbers_in(text)}
    texts = [text for annex in public.withheld for text in _texts(annex, plan)]
    telephones = {_local(post.phone): post.phone for post in directory.posts if post.phone}
    for text in texts:
        found = numbers_in(_DAY.sub("", text))
        telephones |= {digits: digits for digits in found if digits not in numbers}
    sentences = (sentence for text in texts for sentence in _SENTENCE.findall(text))
    words = {plain(sentence): sentence.strip() for sentence in sentences}
    return Internals(
        {digits: shown for digits, shown in telephones.items() if len(digits) >= _SUBSCRIBER},
        {
            bare: shown
            for bare, shown in words.items()
            if len(told := _DIGIT.sub("", bare)) >= _SHORTEST and told not in known
        },
    )


def plain(text: str) -> str:
    """Give a text without what the prints of it differ in."""
    return _UNSEEN.sub("", text)


def numbers_in(text: str) -> set[str]:
    """Give the digits of the numbers in a text that are long enough to be telephones.

    What people write between digits is left out: 0791-555 0110 is 07915550110.
    """
    numbers = (_BETWEEN.sub("", number) for number in _NUMBER.findall(text))
    return {digits for digits in numbers if len(digits) >= _SUBSCRIBER}


def _local(phone: str) -> str:
    """Give the digits of a telephone without country, area and extension: as a neighbour dials."""
    return _BETWEEN.sub("", _AREA.sub("", phone).partition("转")[0])


def _texts(annex: Annex, plan: Plan) -> Iterator[str]:
    """Yield the words that an annex prints and that can be its own."""
    yield annex.title
    if isinstance(annex, FormAnnex):
        yield from annex.form.fields
    elif isinstance(annex, TextAnnex):
        for token in parse(annex.body):
            parts = [child.content or " " for child in token.children or () if not child.nesting]
            yield "".join(parts) or token.content
    elif annex.generate == "supplies" and plan.resources:
        for supply in plan.resources.supplies:
            yield from (supply.name, supply.place)
    elif annex.generate == "risks":
        for risk in plan.risks:
            yield risk.where
            yield from _strings(risk.controls)


def _public_texts(public: Content) -> Iterator[str]:
    """Yield the texts of the public edition, without lists of the plan whose annex is withheld."""
    plan = public.plan
    lists = {annex.generate for annex in public.withheld if isinstance(annex, GeneratedAnnex)}
    if "supplies" in lists and plan.resources:
        resources = plan.resources.model_copy(update={"supplies": ()})
        plan = plan.model_copy(update={"resources": resources})
    if "risks" in lists:
        yield from (risk.name for risk in plan.risks)
        plan = plan.model_copy(update={"risks": ()})
    yield from _strings(plan)
    yield from _strings(public.directory)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Model):
        yield from _strings(tuple(part for _, part in value))
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, dict):
        yield from _strings(tuple(value.values()))


@cache
def _house_words() -> str:
    """Give the words of the templates and layouts, which every print may have."""
    home = folder("templates")
    files = sorted(path for path in home.rglob("*") if path.is_file() and "new" not in path.parts)
    return plain("\n".join(path.read_text(encoding="utf-8") for path in files))
