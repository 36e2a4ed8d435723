"""Rules C: names and numbers that must agree: bodies, annexes, terms, the document, the directory.

The laws and plans that a plan cites are in `citations`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal

from planner.model.annexes import GeneratedAnnex
from planner.model.base import Path
from planner.model.conditions import ChoiceFact
from planner.model.organisation import Body
from planner.rules.case import PlanCase, RepositoryCase
from planner.rules.expression import Expression
from planner.rules.knowledge import words
from planner.rules.numerals import number
from planner.rules.prose import Passage
from planner.rules.rule import Fix, Found, found, plan_rule, repository_rule

_NUMERAL: Final = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_ANNEX: Final = Expression(
    rf"附[件表图](?<!》附.)(?<!》的附.) ?(?P<number>{_NUMERAL})"
    r"(?![0-9个份张页、.．并起样律旦般定同式]|\]\(#)"
)
_SOME_ANNEX: Final = Expression(
    r"见附[件表图](?<![意可约看常]见附.)(?! ?[0-9一二三四五六七八九十《“])"
)
_CHAPTER: Final = Expression(r"第[一二三四五六七八九十0-9]{1,3}(?:章|部分|节|条)")
_OF_THIS_PLAN: Final = re.compile(r"(?:(?:见|按照?|依照|参照|根据)|本(?:预案|方案))$")
_SECTION: Final = Expression(
    rf"见(?<![意可约看常会接碰遇预罕]见)(?:本(?:预案|方案))?"
    rf"(?:[一二三四五六七八九十]{{1,3}}、(?:[（(](?:{_NUMERAL})[)）])?"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?![0-9.万亿倍米%％元]))"
)
_DOCUMENT_NUMBER: Final = re.compile(r"[^\s0-9〔〕\[\]（）()]+〔(?:19|20)[0-9]{2}〕[1-9][0-9]*号")
_LIKE_A_NUMBER: Final = Expression(
    r"(?P<code>[^\s0-9〔［\[（(【〈]+)\s*[〔［\[（(【〈]?\s*(?P<year>(?:19|20)[0-9]{2})年?\s*[〕］\]）)】〉]?"
    r"\s*第?\s*0*(?P<serial>[1-9][0-9]*)\s*号?"
)
_TYPED_NUMBER: Final = Expression(
    r"[发办函字规][［\[（(【](?P<year>(?:19|20)[0-9]{2})[］\]）)】]第?0*(?P<serial>[1-9][0-9]*)号"
)
_END_MARKS: Final = "：:，,、。；; "
_BETWEEN_NAMES: Final = re.compile("[，,；;](?![^（(]*[）)])")  # not those of a remark in brackets
_ORDINALS: Final = frozenset("一二三四五六七八九十甲乙丙丁东西南北中上下左右前后内外正副0123456789")
_WORKING: Final = frozenset({"office", "team", "site"})
_NAME: Final = Expression("(?:(?![的和与及或由在向对把将设])[一-龥]){3,}")
_LETTERS_BETWEEN: Final = 4
_LETTERS_THAT_GO_ON: Final = frozenset("织成建装合公理伍有需属述在")  # 生产组织, 医疗队伍
_LETTERS_THAT_MATTER: Final = 3  # at the end of a name, where the place is no longer named
_SHORTEST_NAME: Final = 4
_MORE_LETTERS: Final = 2


@plan_rule("C401", "term-unused", "info")
def term_unused(case: PlanCase) -> Iterator[Found]:
    """Find defined terms that the plan uses nowhere else, nor as a state of a fact."""
    states = {
        fact.label + state
        for fact in case.plan.facts.values()
        if isinstance(fact, ChoiceFact)
        for state in fact.choices.values()
    }
    for index, entry in enumerate(case.plan.general.terms):
        term = re.split("[（(]", entry.term)[0].strip("“”")
        here = entry.term.count(term) + entry.meaning.count(term)
        if case.prose.text.count(term) <= here and term not in states:
            yield found(("general", "terms", index, "term"), term=entry.term)


@plan_rule("C402", "annex-missing")
def annex_missing(case: PlanCase) -> Iterator[Found]:
    """Find mentions of annexes that the plan does not have."""
    there = len(case.plan.annexes)
    for passage, words_used, number_used in _mentioned_annexes(case):
        if number_used > there:
            yield found(passage.path, words=words_used, there=there)


@plan_rule("C403", "reference-typed", "info")
def reference_typed(case: PlanCase) -> Iterator[Found]:
    """Find numbers of annexes and chapters that are typed and will be wrong one day."""
    there = len(case.plan.annexes)
    for passage, words_used, number_used in _mentioned_annexes(case):
        if number_used <= there:
            yield found(passage.path, "annex", words=words_used)
    for passage, match in case.prose.matches(_CHAPTER):
        leading = _OF_THIS_PLAN.search(passage.text[: match.start()])
        if leading and (match[0][-1] != "条" or leading[0].startswith("本")):
            yield found(passage.path, words=leading[0] + match[0])
    for passage, match in case.prose.matches(_SECTION):
        yield found(passage.path, words=match[0])


@plan_rule("C404", "annex-unreferred", "info")
def annex_unreferred(case: PlanCase) -> Iterator[Found]:
    """Find public forms and free annexes that no step, item or text refers to."""
    used = {each.id for each in case.references if each.kind == "annex"}
    text = case.prose.text
    for index, annex in enumerate(case.plan.annexes):
        named = annex.id in used or f"#annex-{annex.id}" in text or text.count(annex.title) > 1
        printed_alone = isinstance(annex, GeneratedAnnex) or annex.edition == "internal"
        if not (named or printed_alone):
            yield found(("annexes", index), title=annex.title)


@plan_rule("C501", "body-two-names")
def body_two_names(case: PlanCase) -> Iterator[Found]:
    """Find bodies that seem to be one and the same under two names, or two under one."""
    shared = {body.id: body.name for body in case.directory.bodies}
    seen: list[Body] = []
    for identifier, (path, body) in case.bodies.items():
        official = shared.get(identifier)
        if official is not None and official != body.name:
            fix = Fix(body.name, official, safe=False)
            yield found((*path, "name"), "directory", fix=fix, name=body.name, other=official)
        elif official is None and (full := _in_full(body, shared)):
            yield found((*path, "name"), "short", name=body.name, other=full)
        for other in seen:
            if body.name == other.name:
                yield found((*path, "name"), "same", name=body.name)
            elif _nearly_the_same(body.name, other.name):
                yield found((*path, "name"), name=body.name, other=other.name)
        seen.append(body)


@plan_rule("C502", "body-under-another-name")
def body_under_another_name(case: PlanCase) -> Iterator[Found]:
    """Find commands, offices and teams in the prose that no body of the plan is called.

    A command that the plan lacks (领导小组 beside a 指挥部), an office that nobody knows (信访办
    beside a 局办公室), and the name of a team or an office with some letters more or less.
    """
    yield from _unknown(case, "command")
    yield from _unknown(case, "office")
    for _, body in case.bodies.values():
        if body.kind in _WORKING:
            for other in sorted(_other_names(body.name, case.prose.text)):
                if not any(other in name for name in case.names.values()):
                    for passage in case.prose.passages_with(Expression(other)):
                        yield found(passage.path, "short", words=other, name=body.name)


def _unknown(case: PlanCase, kind: Literal["command", "office"]) -> Iterator[Found]:
    """Find names for bodies of a kind that are part of no name, nor short for one of the plan."""
    bodies = [body for _, body in case.bodies.values()]
    named = {case.names[each.id] for each in case.references if each.kind == "body"}
    listed = words(f"{kind}-name")
    unknown = {
        each
        for each in case.prose.said(listed)
        if not any(each in name for name in named)
        and not any(_is_short_for(each, body.name) for body in bodies)
    }
    own = "、".join(body.name for body in bodies if body.kind == kind)
    if own and unknown:
        for passage, name in case.prose.words_of(listed):
            if name in unknown:
                yield found(passage.path, kind, words=name, known=own)


def _other_names(name: str, text: str) -> set[str]:
    """Give what begins and ends in a text as a name does, with letters more or less between."""
    begin, end = name[:2], name[-1]
    others: set[str] = set()
    at = text.find(begin) if len(name) >= _SHORTEST_NAME else -1
    while at >= 0:
        stop = text.find(end, at + len(begin), at + len(name) + _LETTERS_BETWEEN) + 1
        other = text[at:stop]
        ends = text[stop : stop + 1] not in _LETTERS_THAT_GO_ON
        alike = _is_short_for(other, name) or _is_short_for(name, other)
        if alike and other != name and ends and _NAME.pattern.fullmatch(other):
            others.add(other)
        at = text.find(begin, at + 1)
    return others


@plan_rule("C601", "organ-not-issuer")
def organ_not_issuer(case: PlanCase) -> Iterator[Found]:
    """Find issuing organs that are not the issuer of the plan, nor a short form of its name."""
    issuer, official = case.names[case.plan.issuer], case.plan.official
    organs = (official.organ, *official.joint)
    if not any(issuer in organ or _is_short_for(organ, issuer) for organ in organs):
        yield found(("official", "organ"), organ="、".join(organs), issuer=issuer)
    for index, organ in enumerate(organs, start=-1):
        if "、" in organ:
            path: Path = ("official", "organ") if index < 0 else ("official", "joint", index)
            yield found(path, "several", organ=organ)


@plan_rule("C602", "document-number-form")
def document_number_form(case: PlanCase) -> Iterator[Found]:
    """Find document numbers that are not of the form 机关代字〔2026〕12号."""
    path = ("official", "number")
    typed = case.plan.official.number or ""
    if typed and not _DOCUMENT_NUMBER.fullmatch(typed):
        match = _LIKE_A_NUMBER.pattern.fullmatch(typed)
        right = match and f"{match['code']}〔{match['year']}〕{match['serial']}号"
        yield found(path, fix=Fix(typed, right) if right else None, number=typed)
    for passage, match in case.prose.matches(_TYPED_NUMBER):
        if passage.path != path:
            right = f"{match[0][0]}〔{match['year']}〕{match['serial']}号"
            yield found(passage.path, fix=Fix(match[0], right), number=match[0])


@plan_rule("C603", "document-number-year")
def document_number_year(case: PlanCase) -> Iterator[Found]:
    """Find document numbers whose year is not that of the issue."""
    issued = case.plan.lifecycle.issued
    match = _LIKE_A_NUMBER.pattern.fullmatch(case.plan.official.number or "")
    if match and issued and int(match["year"]) != issued.year:
        yield found(("official", "number"), year=match["year"], issued=issued)


@plan_rule("C604", "addressee-form")
def addressee_form(case: PlanCase) -> Iterator[Found]:
    """Find addressees that end with a mark, stand twice, or are the issuing organ itself."""
    official = case.plan.official
    own = {official.organ, *official.joint, case.names[case.plan.issuer]}
    seen: set[str] = set()
    for key in ("addressee", "copies"):
        for index, typed in enumerate(getattr(official, key)):
            path, name = ("official", key, index), typed.rstrip(_END_MARKS)
            if name != typed:
                yield found(path, "mark", fix=Fix(typed, name), name=typed)
            if name in own:
                yield found(path, "itself", name=name)
            elif name in seen:
                yield found(path, "twice", name=name)
            seen.add(name)


@plan_rule("C605", "names-in-one-entry")
def names_in_one_entry(case: PlanCase) -> Iterator[Found]:
    """Find several names in one entry of a list of organs or members."""
    official = case.plan.official
    lists: dict[Path, tuple[str, ...]] = {
        ("official", key): getattr(official, key) for key in ("joint", "addressee", "copies")
    }
    lists |= {(*path, "members"): body.members for path, body in case.bodies.values()}
    for path, names in lists.items():
        for index, typed in enumerate(names):
            if _BETWEEN_NAMES.search(typed.rstrip(_END_MARKS)):
                yield found((*path, index), name=typed)


@repository_rule("C701", "directory-entry-unused", "info")
def directory_entry_unused(case: RepositoryCase) -> Iterator[Found]:
    """Find bodies of a directory that none of its plans needs, or that have such posts."""
    for file, directory in case.directories.items():
        plans = case.plans_of(file) if case.is_complete(file) else []
        posts = {post for plan in plans for post in plan.posts}
        bodies = {body for plan in plans for body in plan.bodies}
        bodies |= {post.body for post in directory.posts if post.id in posts}
        idle: dict[str, list[str]] = {}
        for post in directory.posts:
            if post.id not in posts:
                idle.setdefault(post.body, []).append(post.title)
        for index, body in enumerate(directory.bodies if plans else ()):
            if body.id not in bodies:
                yield found(("bodies", index), file=file, name=body.name)
            elif body.id in idle:
                titles = "、".join(idle[body.id])
                yield found(("bodies", index), "posts", file=file, name=body.name, posts=titles)


@repository_rule("C702", "contact-without-telephone")
def contact_without_telephone(case: RepositoryCase) -> Iterator[Found]:
    """Find posts without telephone that the list of contacts of a plan prints."""
    for file, directory in case.directories.items():
        printed = {post: plan.title for plan in case.plans_of(file) for post in plan.printed}
        for index, post in enumerate(directory.posts):
            if post.id in printed and post.phone is None:
                yield found(("posts", index), file=file, name=post.title, plan=printed[post.id])


def _mentioned_annexes(case: PlanCase) -> Iterator[tuple[Passage, str, int]]:
    """Give where prose mentions annexes, in what words, and their numbers: one if none is told."""
    for passage, match in case.prose.matches(_ANNEX):
        yield passage, match[0], number(match["number"])
    for passage, match in case.prose.matches(_SOME_ANNEX):
        yield passage, match[0], 1


def _in_full(body: Body, shared: dict[str, str]) -> str | None:
    """Give the full name in the directory of an outside body that is named in short."""
    if body.kind != "external" or len(body.name) < _SHORTEST_NAME:
        return None
    return next((name for name in shared.values() if name.endswith(body.name)), None)


def _nearly_the_same(one: str, other: str) -> bool:
    """Whether names differ in a letter near their end, or in one or two letters more.

    Ordinals and directions tell bodies apart, and so do places, with which names begin.
    """
    if one[:2] != other[:2] or abs(len(one) - len(other)) > _MORE_LETTERS:
        return False
    if min(len(one), len(other)) < _SHORTEST_NAME:
        return False
    if len(one) == len(other):
        at = [index for index in range(len(one)) if one[index] != other[index]]
        near_end = len(at) == 1 and at[0] >= len(one) - _LETTERS_THAT_MATTER
        return near_end and not _ORDINALS & {one[at[0]], other[at[0]]}
    longer, shorter = sorted((one, other), key=len, reverse=True)
    more = set(Counter(longer) - Counter(shorter))
    return _is_short_for(shorter, longer) and not _ORDINALS & more


def _is_short_for(short: str, name: str) -> bool:
    """Whether the letters of a short form stand in the name, in their order."""
    letters = iter(name)
    return bool(short) and all(letter in letters for letter in short)
