"""Wording (W1, W2): what is left blank, worn out, mangled or vague; sentences and paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final

from planner.model.base import Path
from planner.model.procedures import Step
from planner.rules.case import PlanCase
from planner.rules.expression import Expression
from planner.rules.knowledge import data, words
from planner.rules.mending import replaced
from planner.rules.prose import Passage
from planner.rules.rule import Found, found, plan_rule

_CONTEXT: Final = 2
"""Characters shown on either side of a wrong word."""

_LONGEST_PARAGRAPH: Final = 200
_LONGEST_SENTENCE: Final = 120
_END_OF_SENTENCE: Final = re.compile("[。；！？：;:\n|]")
_UNITS: Final = "(?:分钟|小时|日|天|个月|月|年|周|人|名|个工作日)"
_ARABIC: Final = re.compile(rf"(?<![0-9.．-])[0-9]+ ?({_UNITS})(?!第)")
_ANY_ARABIC: Final = Expression(rf"[0-9] ?{_UNITS}")
_CHINESE: Final = re.compile(
    rf"(?<![第一二三四五六七八九十百])[一二两三四五六七八九十百]+({_UNITS})"
)
_CALENDAR: Final = re.compile(r"[0-9]{4}年|[0-9]{1,2}月(?:[0-9]{1,2}日)?")
_ENDS: Final = ("。", "！", "？", "；", "：")
_DOING: Final = frozenset({"procedures", "prevention", "recovery", "arrangements", "chapters"})


@dataclass(frozen=True, slots=True)
class _Replacement:
    """A word that a rewriting tool or a slip put in the place of another."""

    wrong: Expression
    right: str
    safe: bool


@cache
def _replacements() -> tuple[_Replacement, ...]:
    return tuple(
        _Replacement(Expression(each["find"]), each["to"], each["safe"])
        for each in data("replacements.yaml")
    )


def _told(case: PlanCase, name: str) -> Iterator[Found]:
    for passage, word in case.prose.words_of(words(name)):
        yield found(passage.path, words=word)


def _told_of_action(case: PlanCase, name: str) -> Iterator[Found]:
    """Report the expressions of a list where somebody is told to do something."""
    for passage, word in case.prose.words_of(words(name)):
        if _is_action(passage.path):
            yield found(passage.path, words=word)


def _is_action(path: Path) -> bool:
    doing = path[0] in _DOING or (path[0] == "organisation" and "duties" in path)
    return doing and path[-1] not in {"name", "title"}


@plan_rule("W101", "placeholder", "error")
def placeholder(case: PlanCase) -> Iterator[Found]:
    """Find what stands for something that was never filled in."""
    yield from _told(case, "placeholders")


@plan_rule("W102", "dated-slogan", "warning")
def dated_slogan(case: PlanCase) -> Iterator[Found]:
    """Find slogans of one year in a plan for many."""
    yield from _told(case, "dated-slogans")


@plan_rule("W103", "empty-slogan", "info")
def empty_slogan(case: PlanCase) -> Iterator[Found]:
    """Find phrases that fit every plan and tell nobody anything."""
    yield from _told(case, "empty-slogans")


@plan_rule("W104", "mangled-word", "warning")
def mangled_word(case: PlanCase) -> Iterator[Found]:
    """Find words that a rewriting tool swapped, or that were mistyped."""
    for each in _replacements():
        for passage, match in case.prose.matches(each.wrong):
            start, end = match.span()
            fix = replaced(passage.text, start, end, each.right, safe=each.safe)
            left, right = passage.text[:start][-_CONTEXT:], passage.text[end:][:_CONTEXT]
            wrong, mended = left + match[0] + right, left + each.right + right
            yield found(passage.path, fix=fix, wrong=wrong, right=mended)


@plan_rule("W105", "vague-actor", "warning")
def vague_actor(case: PlanCase) -> Iterator[Found]:
    """Find "the departments concerned", where nobody knows that it is he who is meant."""
    yield from _told_of_action(case, "vague-actors")


@plan_rule("W106", "vague-time", "warning")
def vague_time(case: PlanCase) -> Iterator[Found]:
    """Find "promptly" where neither step nor sentence sets a time."""
    yield from _untimed(case, "vague-times")


@plan_rule("W107", "at-once-without-limit", "info")
def at_once_without_limit(case: PlanCase) -> Iterator[Found]:
    """Find "at once" without a limit in minutes that could be checked."""
    yield from _untimed(case, "immediately")


def _untimed(case: PlanCase, name: str) -> Iterator[Found]:
    """Report words of a list in actions where neither step nor sentence sets a time."""
    for passage, word in case.prose.words_of(words(name)):
        timed = _step_has_limit(case, passage.path) or words("time-limits").found_in(passage.text)
        if _is_action(passage.path) and not timed:
            yield found(passage.path, words=word)


def _step_has_limit(case: PlanCase, path: Path) -> bool:
    match path:
        case ("procedures", int(procedure), "steps", int(index), *_):
            step: Step = case.plan.procedures[procedure].steps[index]
            return bool(step.within or step.deadline or step.report)
        case _:
            return False


@plan_rule("W108", "vague-frequency", "warning")
def vague_frequency(case: PlanCase) -> Iterator[Found]:
    """Find "regularly" without saying how often."""
    yield from _told_of_action(case, "vague-frequencies")


@plan_rule("W109", "vague-measure", "warning")
def vague_measure(case: PlanCase) -> Iterator[Found]:
    """Find "appropriate measures" without saying which."""
    yield from _told_of_action(case, "vague-measures")


@plan_rule("W110", "vague-condition", "info")
def vague_condition(case: PlanCase) -> Iterator[Found]:
    """Find "if necessary" without saying who decides that."""
    yield from _told_of_action(case, "vague-conditions")


@plan_rule("W111", "first-person", "info")
def first_person(case: PlanCase) -> Iterator[Found]:
    """Find 我镇, where a plan says 本镇."""
    for passage, match in case.prose.hits(words("first-person")):
        if match[0] == "我们":
            yield found(passage.path, "we")
        else:
            fix = replaced(passage.text, match.start(), match.start() + 1, "本")
            yield found(passage.path, fix=fix, words=match[0], right=f"本{match[0][1:]}")


@plan_rule("W112", "english-word", "info")
def english_word(case: PlanCase) -> Iterator[Found]:
    """Find English words in Chinese sentences."""
    for passage, match in case.prose.hits(words("english-words")):
        if re.search("[一-龥]", passage.text):
            yield found(passage.path, words=match[0])


@plan_rule("W113", "copied-sample", "warning")
def copied_sample(case: PlanCase) -> Iterator[Found]:
    """Find what a collection of model texts leaves in a plan that was copied from it."""
    yield from _told(case, "sample-residue")


@plan_rule("W201", "long-paragraph", "warning")
def long_paragraph(case: PlanCase) -> Iterator[Found]:
    """Find paragraphs that nobody reads while the telephone rings."""
    for passage in _longer_than(_LONGEST_PARAGRAPH, case):
        for line in passage.text.split("\n"):
            if len(line) > _LONGEST_PARAGRAPH and not line.startswith("|"):
                yield found(passage.path, length=len(line), start=line[:10])


@plan_rule("W202", "long-sentence", "info")
def long_sentence(case: PlanCase) -> Iterator[Found]:
    """Find sentences that run on."""
    for passage in _longer_than(_LONGEST_SENTENCE, case):
        for sentence in map(str.strip, _END_OF_SENTENCE.split(passage.text)):
            if len(sentence) > _LONGEST_SENTENCE:
                yield found(passage.path, length=len(sentence), start=sentence[:10])


def _longer_than(length: int, case: PlanCase) -> list[Passage]:
    return [each for each in case.passages if len(each.text) > length]


@plan_rule("W203", "end-mark-missing", "info")
def end_mark_missing(case: PlanCase) -> Iterator[Found]:
    """Find items without an end mark among items that have one."""
    items = (each for each in case.passages if each.path[-1] == "text" and _is_item(each.path))
    for _, siblings in groupby(items, key=lambda each: each.path[:-2]):
        together = list(siblings)
        bare = [each for each in together if not each.text.endswith(_ENDS)]
        if 0 < len(bare) < len(together) - len(bare):
            for each in bare:
                yield found(each.path, end=each.text[-8:])


def _is_item(path: Path) -> bool:
    return len(path) > 2 and isinstance(path[-2], int)  # noqa: PLR2004 - a list, an index, text


@plan_rule("W204", "numerals-mixed", "info")
def numerals_mixed(case: PlanCase) -> Iterator[Found]:
    """Find 3日 and 三日 in one text: one of the two ways is enough."""
    for passage in case.prose.passages_with(_ANY_ARABIC):
        plain = _CALENDAR.sub("", passage.text)
        arabic = {match[1]: match[0] for match in _ARABIC.finditer(plain)}
        chinese = {match[1]: match[0] for match in _CHINESE.finditer(plain)}
        for unit in sorted(arabic.keys() & chinese.keys()):
            yield found(passage.path, arabic=arabic[unit], chinese=chinese[unit])
