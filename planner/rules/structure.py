"""Rules S: the elements a plan needs, and prose that says something.

What the title must say is in `titles`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from planner.model.annexes import GeneratedAnnex, TextAnnex
from planner.model.base import Model, Path
from planner.model.items import Item
from planner.model.plan import Plan
from planner.model.procedures import Step
from planner.rules.announcements import Announcement, announcements, counts, number_of
from planner.rules.case import PlanCase
from planner.rules.elements import element
from planner.rules.expression import Expression
from planner.rules.knowledge import data, words
from planner.rules.rule import Fix, Found, found, plan_rule

_LEAST_WORDS: Final = 4
"""A chapter with fewer characters than this says nothing."""

_SHORT: Final = 12
"""A text that is longer than its title by more than this does say something."""

_SENTENCE_KEYS: Final = frozenset(
    {"text", "do", "covers", "purpose", "meaning", "lift", "body", "funds", "destroy_personal_data"}
)
_SIGNS: Final = re.compile(r"[\W_]+")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*")
_COLONS: Final = ("：", ":")
_COLON: Final = Expression("[：:]")
_COLON_AND_STOP: Final = Expression("：。|：；|:。|:；")
_REPEATABLE: Final = 14
"""Sentences shorter than this may be said twice."""
_GRADED: Final = Expression(
    r"响应(?:级别)?(?:由[低高]到[低高])?(?:分为|划分为|分成|设为)([二两三四五六])(?:级|个级别|个等级)"
)
_TYPED_NUMBER: Final = Expression(
    r"^[ \t]*("
    r"第?[一二三四五六七八九十]{1,3}[、.．](?![一二三四五六七八九十])"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)][、.]?"
    r"|[0-9]{1,2}(?:[.．](?![0-9])|[、)）](?![0-9]))"
    r"|[a-zA-Z](?:[.．)）]|、(?![a-zA-Z]))(?=[ \t]*[一-鿿])|l、"
    r"|[①-⑳]"
    r"|第[一二三四五六七八九十]{1,2}[，,、：:]"
    r"|[一二三四五六七八九十]是(?![否一])"
    r")[ \t]*(?=\S)"
)
_DIGITS: Final = re.compile("[一二三四五六七八九十]+|[0-9]+|[①-⑳]")
_TYPED_LIST: Final = Expression(
    r"[（(][1一][）)][^\n]{2,300}?[（(][2二][）)]|①[^\n]{1,300}?②"
    r"|1[.．、][^\n]{1,300}?[。；;]2[.．、]"
)


@plan_rule("S101", "missing-element", "error")
def missing_element(case: PlanCase) -> Iterator[Found]:
    """Find a plan without one of the elements that the law asks for."""
    yield from _missing(case.plan, case.settings.profile.required)


@plan_rule("S102", "missing-advised-element")
def missing_advised_element(case: PlanCase) -> Iterator[Found]:
    """Find a plan without an element that plans of its class commonly need."""
    yield from _missing(case.plan, case.settings.profile.advised)


@plan_rule("S103", "missing-work-safety-element")
def missing_work_safety_element(case: PlanCase) -> Iterator[Found]:
    """Find a company's plan for accidents without what GB/T 29639 recommends."""
    plan = case.plan
    if plan.hazard == "accident" and words("company-name").search(case.names.get(plan.issuer, "")):
        yield from _missing(plan, data("profiles.yaml")["work-safety"].get(plan.class_, ()))


def _missing(plan: Plan, paths: tuple[str, ...]) -> Iterator[Found]:
    for needed in map(element, paths):
        at = needed.missing_at(plan)
        if at is not None and needed.told_at(plan) is None:
            yield found(at, element=needed.name, key=needed.key, basis=needed.basis)


@plan_rule("S110", "empty-chapter")
def empty_chapter(case: PlanCase) -> Iterator[Found]:
    """Find a chapter, annex or arrangement with next to nothing under its title."""
    plan = case.plan
    for key in ("prevention", "resources", "readiness"):
        part = getattr(plan, key)
        if part is not None and not part.model_fields_set:
            yield found((key,), title=Plan.model_fields[key].title)
    for path, title, text in _bodies_of_text(plan):
        if _says_nothing(text, title):
            yield found((*path, "body"), title=title)
    for index, arrangement in enumerate(plan.arrangements):
        if all(_says_nothing(each.text, arrangement.name) for each in arrangement.items):
            yield found(("arrangements", index, "items"), title=arrangement.name)


def _bodies_of_text(plan: Plan) -> Iterator[tuple[Path, str, str]]:
    """Give the free chapters and annexes of text: path, title, Markdown."""
    for index, chapter in enumerate(plan.chapters):
        yield ("chapters", index), chapter.title, chapter.body
    for index, annex in enumerate(plan.annexes):
        if isinstance(annex, TextAnnex):
            yield ("annexes", index), annex.title, annex.body


def _says_nothing(text: str, title: str) -> bool:
    if len(text) > len(title) + _SHORT:
        return False
    plain = _SIGNS.sub("", text)
    is_repeated_title = plain == _SIGNS.sub("", title)
    return (
        len(plain) < _LEAST_WORDS or is_repeated_title or bool(words("nothing-said").search(text))
    )


@plan_rule("S111", "heading-without-text")
def heading_without_text(case: PlanCase) -> Iterator[Found]:
    """Find a heading of free text with nothing under it."""
    for path, _, body in _bodies_of_text(case.plan):
        if "#" not in body:
            continue
        lines = [line for line in body.split("\n") if line.strip()]
        for line, below in zip(lines, [*lines[1:], "#"], strict=True):
            heading, next_one = _HEADING.fullmatch(line), _HEADING.match(f"{below} ")
            if heading and next_one and len(next_one[1]) <= len(heading[1]):
                yield found((*path, "body"), heading=heading[2])


@plan_rule("S112", "colon-leads-nowhere")
def colon_leads_nowhere(case: PlanCase) -> Iterator[Found]:
    """Find a colon that ends a text, and no items follow, or that ends a sentence."""
    for passage, match in case.prose.matches(_COLON_AND_STOP):
        yield found(passage.path, words=passage.text[: match.end()][-20:])
    for path, text in case.passages:
        ends_so = text.endswith(_COLONS) and path[-1] in _SENTENCE_KEYS
        if ends_so and not _items_after(case.plan, path):
            yield found(path, words=text.split("\n")[-1][-20:])


@plan_rule("S113", "chapter-has-a-home", "info")
def chapter_has_a_home(case: PlanCase) -> Iterator[Found]:
    """Find a free chapter for what the plan has a key of its own."""
    plan = case.plan
    told: set[Path] = set()
    profile = case.settings.profile
    for needed in map(element, (*profile.required, *profile.advised) if plan.chapters else ()):
        if needed.key == "annexes" or needed.missing_at(plan) is None:
            continue
        at = needed.told_at(plan)
        if at and at[0] == "chapters" and at not in told:
            told.add(at)
            title = _part(plan, (*at, "title"))
            yield found((*at, "title"), title=title, key=needed.key, element=needed.name)


@plan_rule("S114", "empty-annex")
def empty_annex(case: PlanCase) -> Iterator[Found]:
    """Find an annex that is made from a part which the plan does not have."""
    plan = case.plan
    filled = {
        "supplies": bool(plan.resources and plan.resources.supplies),
        "risks": bool(plan.risks),
        "contacts": any(body.posts for body in plan.organisation.bodies),
    }
    for index, annex in enumerate(plan.annexes):
        if isinstance(annex, GeneratedAnnex) and not filled.get(str(annex.generate), True):
            yield found(("annexes", index, "generate"), title=annex.title)


@plan_rule("S120", "duplicate-sentence")
def duplicate_sentence(case: PlanCase) -> Iterator[Found]:
    """Find a sentence that stands in the plan twice. Procedures may repeat one another."""
    counted = Counter(_sentences(case.prose.text))
    twice = [sentence for sentence, number in counted.items() if number > 1]
    first: dict[tuple[object, str], Path] = {}
    for path, text in case.passages if twice else ():
        if path[-1] in _SENTENCE_KEYS and any(each in text for each in twice):
            scope = path[1] if path[0] == "procedures" else path[:4] if "grades" in path else None
            for sentence in _sentences(text):
                before = first.setdefault((scope, sentence), path)
                if before is not path:
                    where = Plan.model_fields[str(before[0])].title
                    yield found(path, sentence=sentence, where=where, key=before[0])


def _sentences(text: str) -> list[str]:
    """Give the longer sentences of a text, and its clauses between semicolons."""
    for end in "。；|":
        text = text.replace(end, "\n")
    return [each for each in map(str.strip, text.split("\n")) if len(each) >= _REPEATABLE]


@plan_rule("S121", "duplicate-title")
def duplicate_title(case: PlanCase) -> Iterator[Found]:
    """Find two chapters, procedures, arrangements or annexes with the same title.

    Nor may a chapter have the title of the plan.
    """
    plan = case.plan
    for index, chapter in enumerate(plan.chapters):
        if chapter.title == plan.title:
            yield found(("chapters", index, "title"), "plan", title=chapter.title)
    for key, name in (
        ("chapters", "title"),
        ("procedures", "title"),
        ("arrangements", "name"),
        ("annexes", "title"),
    ):
        seen: set[str] = set()
        for index, part in enumerate(getattr(plan, key)):
            title = getattr(part, name)
            if title in seen:
                yield found((key, index, name), title=title)
            seen.add(title)


@plan_rule("S130", "count-differs")
def count_differs(case: PlanCase) -> Iterator[Found]:
    """Find an announced number of items, and another number of them."""
    for passage in case.prose.passages_with(_COLON):
        for announced in announcements(passage.text):
            possible = _counts(case.plan, passage.path, announced)
            if possible and announced.number not in possible:
                yield found(passage.path, words=announced.words, count=min(possible))
    if levels := len(case.plan.levels):
        for passage, match in case.prose.matches(_GRADED):
            if number_of(match[1]) != levels:
                yield found(passage.path, "levels", words=match[0], count=levels)


def _counts(plan: Plan, path: Path, announced: Announcement) -> frozenset[int]:
    """Give the possible numbers of items that follow; none if there are none or it is unclear."""
    if announced.rest.strip():
        return counts(announced.rest)
    return frozenset({len(items)}) if (items := _items_after(plan, path)) else frozenset()


def _items_after(plan: Plan, path: Path) -> tuple[Any, ...]:
    """Give what a text introduces: the items below it, or else those that follow it."""
    parent = _part(plan, path[:-1])
    if path[-1] == "covers":
        return tuple(parent.cases)
    if isinstance(parent, Item | Step) and parent.items:
        return parent.items
    index = path[-2] if len(path) > 1 else None
    if isinstance(parent, Item) and isinstance(index, int):
        following: tuple[Any, ...] = _part(plan, path[:-2])[index + 1 :]
        return following
    return ()


def _part(plan: Plan, path: Path) -> Any:
    """Follow a path of YAML keys into the model."""
    part: Any = plan
    for step in path:
        if isinstance(part, Model):
            name = str(step)
            part = (
                getattr(part, name)
                if name in type(part).model_fields
                else getattr(part, f"{name}_")
            )
        else:
            part = part[step]
    return part


@plan_rule("S140", "typed-number")
def typed_number(case: PlanCase) -> Iterator[Found]:
    """Find a number typed before a text that is numbered when it is printed."""
    for passage in case.prose.passages_with(_TYPED_NUMBER):
        path, text = passage
        match = _TYPED_NUMBER.pattern.search(text)
        if match and path[-1] != "body" and path[0] not in ("official", "lifecycle", "superior"):
            rest = text[match.end() : match.end() + 8].split("\n")[0]
            fix = Fix(text[match.start(1) : match.end()] + rest, rest, safe="\n" not in text)
            yield found(path, number=match[1], text=rest, fix=fix)


@plan_rule("S141", "typed-list", "info")
def typed_list(case: PlanCase) -> Iterator[Found]:
    """Find a list typed into one sentence, which could be items."""
    for passage in case.prose.passages_with(_TYPED_LIST):
        path, text = passage
        is_body = path[-1] == "body"
        if path[-1] in _SENTENCE_KEYS and not is_body and not _TYPED_NUMBER.pattern.match(text):
            yield found(path, words=text[:15])


@plan_rule("S142", "typed-numbers-broken")
def typed_numbers_broken(case: PlanCase) -> Iterator[Found]:
    """Find typed numbers that do not follow one another: 五、 twice, 3. after 1."""
    last: dict[tuple[Path, str], int] = {}
    for path, text in case.prose.passages_with(_TYPED_NUMBER):
        in_list = path[:-2] if isinstance(path[-1], str) else path[:-1]
        for match in _TYPED_NUMBER.pattern.finditer(text):
            digits = _DIGITS.search(match[1])
            is_markdown = path[-1] == "body" and match[1].endswith((".", ")"))
            if digits is None or is_markdown:
                continue
            group = path if "\n" in text else in_list
            kind = match[1].replace(digits[0], "")
            number, before = number_of(digits[0]), last.get((group, kind), 0)
            if before and number not in (before + 1, 1):
                yield found(path, number=match[1], before=before)
            last[group, kind] = number


@plan_rule("S150", "tells-what-to-write")
def tells_what_to_write(case: PlanCase) -> Iterator[Found]:
    """Find a sentence that says what the plan should contain instead of containing it."""
    for (path, _), match in case.prose.hits(words("tells-what-to-write")):
        if path[-1] in _SENTENCE_KEYS and path[:2] not in _AIMS:
            yield found(path, words=match[0])


_AIMS: Final = (("general", "purpose"), ("general", "principles"))
"""Where a plan may say what it is for, without saying how."""
