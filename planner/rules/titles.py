"""Rules S: the title of a plan, against its issuer, its class, its hazard and its status."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from planner.rules.case import PlanCase
from planner.rules.knowledge import words
from planner.rules.rule import Found, found, plan_rule

_HAZARDS: Final = {
    "petition": "信访",
    "public-security": "社会安全",
    "natural": "自然灾害",
    "accident": "事故灾难",
    "health": "公共卫生",
}
_ON_SITE: Final = "现场处置方案"
_OVERALL: Final = "总体"
_UNFINISHED: Final = re.compile("草案|征求意见稿|送审稿|讨论稿|审议稿|报批稿|初稿|修改稿")
_NO_PLACE: Final = re.compile("^(?:国务院|国家|中华人民共和国|中国)")


@plan_rule("S160", "title-ending")
def title_ending(case: PlanCase) -> Iterator[Found]:
    """Find a title that does not say that this is a plan."""
    if not words("plan-title").search(case.plan.title):
        yield found(("title",), title=case.plan.title)


@plan_rule("S161", "title-without-issuer")
def title_without_issuer(case: PlanCase) -> Iterator[Found]:
    """Find a title that names neither the place nor the unit that issues the plan."""
    title, issuer = case.plan.title, case.names.get(case.plan.issuer, "")
    marks = _marks(issuer)
    if marks and not _NO_PLACE.match(issuer) and not any(mark in title for mark in marks):
        yield found(("title",), title=title, issuer=issuer)


@cache
def _marks(name: str) -> frozenset[str]:
    """Give the pairs of characters by which a name is known; none if it is all generic."""
    pieces, at = [], 0
    for match in words("generic-name").search(name):
        pieces.append(name[at : match.start()])
        at = match.end()
    pieces.append(name[at:])
    return frozenset(
        piece[index : index + 2] for piece in pieces for index in range(len(piece) - 1)
    )


@plan_rule("S162", "title-of-another-hazard")
def title_of_another_hazard(case: PlanCase) -> Iterator[Found]:
    """Find a title with the words of another kind of event, and none of its own."""
    plan = case.plan
    title = plan.title.replace(case.names.get(plan.issuer, "\n"), "")
    if plan.class_ == "overall" or words(f"{plan.hazard}-title").search(title):
        return
    for hazard in _HAZARDS:
        for match in words(f"{hazard}-title").search(title)[:1]:
            yield found(
                ("hazard",),
                word=match[0],
                own=_HAZARDS[plan.hazard],
                other=_HAZARDS[hazard],
                own_key=plan.hazard,
                key=hazard,
            )
            return


@plan_rule("S163", "title-and-status")
def title_and_status(case: PlanCase) -> Iterator[Found]:
    """Find a title that calls an approved or published plan a draft."""
    match = _UNFINISHED.search(case.plan.title)
    if match and case.plan.status in ("approved", "published"):
        yield found(("title",), word=match[0], status=case.plan.status)


@plan_rule("S164", "title-and-class")
def title_and_class(case: PlanCase) -> Iterator[Found]:
    """Find a title that names another class of plan than the key `class`."""
    title, class_ = case.plan.title, case.plan.class_
    if class_ == "on-site" and "处置" not in title:
        yield found(("title",), "on-site", title=title)
    elif class_ != "on-site" and _ON_SITE in title:
        yield found(("class",), "not-on-site", title=title)
    elif class_ == "overall" and _OVERALL not in title:
        yield found(("title",), "overall", title=title)
    elif class_ != "overall" and f"{_OVERALL}应急预案" in title:
        yield found(("class",), "not-overall", title=title)
