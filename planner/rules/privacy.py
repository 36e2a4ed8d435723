"""Privacy (V): a plan holds posts and matters; nothing in it leads to a private person."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from planner.model.annexes import FormAnnex
from planner.rules.case import PlanCase, RepositoryCase
from planner.rules.expression import Expression
from planner.rules.knowledge import words
from planner.rules.prose import Passage
from planner.rules.rule import Found, found, plan_rule, repository_rule

_IDENTITY: Final = Expression(r"(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9A-Za-z])")
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10X98765432"
_MOBILE: Final = Expression(
    r"(?<![0-9A-Za-z-])(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])"
)
_LANDLINE: Final = Expression(
    r"(?<![0-9A-Za-z-])0[0-9]{2,3}[ -]?[2-9][0-9]{6,7}(?![0-9])"
    r"|(?:电话|热线|传真|值班室)[：: 为是]{0,2}([2-9][0-9]{6,7})(?![0-9])"
)
_ACCOUNT: Final = Expression(
    r"(?<![0-9])(?:62|4|5)[0-9]{14,18}(?![0-9])|(?:账号|帐号|卡号)[：: ]{0,2}([0-9][0-9 ]{8,})"
)
_TABLE_HEAD: Final = Expression(r"^ *\|(.*)\| *\n *\|[ :|-]+\| *$")
_INCIDENT: Final = re.compile("突发|事件|现场|应急|值班|接报")
_PERSONS_FROM: Final = 2
"""A table with this many columns about persons is a list of cases."""


def _told(case: PlanCase, name: str) -> Iterator[Found]:
    for passage, word in case.prose.words_of(words(name)):
        yield found(passage.path, words=word)


def _masked(number: str) -> str:
    """Show enough of a number to find it, and not the number."""
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def _numbers(case: PlanCase, kind: Expression) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Find long numbers of a kind."""
    for passage in case.prose.numbered:
        for match in kind.pattern.finditer(passage.text):
            yield passage, match


@plan_rule("V101", "identity-number", "error")
def identity_number(case: PlanCase) -> Iterator[Found]:
    """Find identity card numbers, told by their check digit or date of birth."""
    for passage, match in _numbers(case, _IDENTITY):
        if _is_identity(match[0].upper()):
            yield found(passage.path, number=_masked(match[0]))


def _is_identity(number: str) -> bool:
    """GB 11643: 18 digits end in a check by ISO 7064 MOD 11-2; 15 digits have none."""
    born = number[6:14] if len(number) == len(_WEIGHTS) + 1 else f"19{number[6:12]}"
    try:
        date(int(born[:4]), int(born[4:6]), int(born[6:]))
    except ValueError:
        return False
    if len(number) != len(_WEIGHTS) + 1:
        return True
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[-1]


@plan_rule("V102", "mobile-number", "error")
def mobile_number(case: PlanCase) -> Iterator[Found]:
    """Find mobile numbers, which belong to persons."""
    for passage, match in _numbers(case, _MOBILE):
        yield found(passage.path, number=_masked(match[0]))


@plan_rule("V103", "telephone-in-plan", "warning")
def telephone_in_plan(case: PlanCase) -> Iterator[Found]:
    """Find telephone numbers in the plan: they stand once, in the directory."""
    for passage, match in _numbers(case, _LANDLINE):
        yield found(passage.path, number=match[1] or match[0])


@plan_rule("V104", "private-address", "error")
def private_address(case: PlanCase) -> Iterator[Found]:
    """Find addresses that lead to somebody's door."""
    yield from _told(case, "private-address")


@plan_rule("V105", "person-and-case", "error")
def person_and_case(case: PlanCase) -> Iterator[Found]:
    """Find names of private persons; even with 某 they tell a case."""
    yield from _told(case, "person-cases")


@plan_rule("V107", "case-list", "error")
def case_list(case: PlanCase) -> Iterator[Found]:
    """Find tables whose columns gather persons."""
    for passage, match in case.prose.matches(_TABLE_HEAD):
        columns = [column.strip() for column in match[1].split("|")]
        personal = [column for column in columns if words("person-columns").found_in(column)]
        if len(personal) >= _PERSONS_FROM:
            yield found(passage.path, columns="、".join(personal))


@plan_rule("V108", "form-asks-too-much", "warning")
def form_asks_too_much(case: PlanCase) -> Iterator[Found]:
    """Find forms that ask what handling the matter does not need."""
    for passage, _ in case.prose.hits(words("form-identity")):
        match passage.path:
            case ("annexes", int(index), "form", "fields", int()):
                form = case.plan.annexes[index].title
                yield found(passage.path, field=passage.text, form=form)


@plan_rule("V109", "names-in-incident-form", "warning")
def names_in_incident_form(case: PlanCase) -> Iterator[Found]:
    """Find records of incidents that ask for names instead of numbers of people."""
    for index, annex in enumerate(case.plan.annexes):
        if isinstance(annex, FormAnnex) and _INCIDENT.search(annex.title):
            for number, field in enumerate(annex.form.fields):
                if words("form-names").found_in(field):
                    path = ("annexes", index, "form", "fields", number)
                    yield found(path, field=field, form=annex.title)


@plan_rule("V110", "no-destruction", "warning")
def no_destruction(case: PlanCase) -> Iterator[Found]:
    """Find personal data that are collected and never destroyed."""
    recovery = case.plan.recovery
    if recovery is not None and recovery.records is not None:
        return
    hit = next(case.prose.words_of(words("collects-personal")), None)
    if hit is not None:
        yield found(("recovery",) if recovery is not None else (), words=hit[1])


@plan_rule("V111", "destruction-vague", "warning")
def destruction_vague(case: PlanCase) -> Iterator[Found]:
    """Find destruction without a time or without somebody who does it."""
    recovery = case.plan.recovery
    if recovery is None or recovery.records is None:
        return
    clause = recovery.records.destroy_personal_data
    path = ("recovery", "records", "destroy_personal_data")
    if not words("time-limits").found_in(clause):
        yield found(path, "time")
    if not words("owners").found_in(clause):
        yield found(path, "owner")


@plan_rule("V112", "publication", "error")
def publication(case: PlanCase) -> Iterator[Found]:
    """Find personal data published without separate consent."""
    yield from _told(case, "publication")


@plan_rule("V113", "biometrics", "error")
def biometrics(case: PlanCase) -> Iterator[Found]:
    """Find faces, fingerprints and movements collected."""
    yield from _told(case, "biometrics")


@plan_rule("V114", "recording-unlimited", "warning")
def recording_unlimited(case: PlanCase) -> Iterator[Found]:
    """Find filming without a purpose that limits it."""
    hit = next(case.prose.words_of(words("recording")), None)
    if hit is not None and not case.prose.said(words("use-limits")):
        yield found(hit[0].path, words=hit[1])


@plan_rule("V115", "health-list", "error")
def health_list(case: PlanCase) -> Iterator[Found]:
    """Find lists of the sick and disabled, which are sensitive data."""
    if case.plan.hazard != "health":
        yield from _told(case, "health-lists")


@plan_rule("V116", "personal-account", "warning")
def personal_account(case: PlanCase) -> Iterator[Found]:
    """Find private mail, WeChat and QQ accounts."""
    yield from _told(case, "personal-accounts")


@plan_rule("V117", "bank-account", "warning")
def bank_account(case: PlanCase) -> Iterator[Found]:
    """Find numbers of bank accounts and cards."""
    for passage, match in _numbers(case, _ACCOUNT):
        if not _IDENTITY.pattern.fullmatch(match[0]):
            yield found(passage.path, number=_masked(match[1] or match[0]))


@repository_rule("V118", "mobile-in-directory", "info")
def mobile_in_directory(case: RepositoryCase) -> Iterator[Found]:
    """Find mobile numbers in the directory, which holds office telephones."""
    for file, directory in case.directories.items():
        for index, post in enumerate(directory.posts):
            if post.phone and _MOBILE.pattern.fullmatch(post.phone):
                yield found(("posts", index, "phone"), file=file, post=post.title)
