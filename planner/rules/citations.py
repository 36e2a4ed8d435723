"""Rules C: laws, documents and superior plans that a plan cites."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from planner.model.base import Path
from planner.model.general import DocumentBasis, PlanBasis
from planner.model.scalars import BLANK
from planner.rules.case import PlanCase, RepositoryCase
from planner.rules.expression import Expression
from planner.rules.knowledge import data, laws, words
from planner.rules.rule import Fix, Found, found, plan_rule, repository_rule
from planner.rules.statutes import Citation, begins, in_force, successor

_LOCAL: Final = re.compile(
    r"^(?:[^城]{1,5}[省市县州旗]|北京|天津|上海|重庆)|自治[区州县]|经济特区|兵团"
)
_NAMED_AS_LAW: Final = re.compile(r"(?<![办方执司立做])法$|条例$")
_ALIKE: Final = 0.6
_YEAR: Final = re.compile(r"[〔［\[（(]((?:19|20)[0-9]{2})[〕］\]）)]|[-－—–]((?:19|20)[0-9]{2})$")


@plan_rule("C101", "law-repealed", "error", dated=True)
def law_repealed(case: PlanCase) -> Iterator[Found]:
    """Find laws that others had replaced when the plan was adopted."""
    for cited in case.citations:
        new = successor(cited.editions, _judged_on(case))
        if new:
            named = f"《{new.title}》" if cited.typed.startswith("《") else new.title
            fix = Fix(cited.typed, named, safe=not cited.articles)
            yield found(
                cited.path, fix=fix, law=cited.title, new=new.title, since=begins(new).isoformat()
            )


@plan_rule("C102", "edition-superseded", dated=True)
def edition_superseded(case: PlanCase) -> Iterator[Found]:
    """Find editions that were not those in force."""
    for cited in case.citations:
        current = in_force(cited.editions, _judged_on(case))
        if cited.edition is None or current is None:
            continue
        path = (*cited.path[:-1], "edition")
        named, passed = cited.edition.isoformat(), current.passed
        if passed and cited.edition == current.in_force_from and cited.edition != passed:
            fix = Fix(named, passed.isoformat())
            yield found(path, "in-force", fix=fix, law=cited.title, named=named, passed=passed)
        elif cited.edition < (passed or begins(current)):
            replacement = Fix(named, passed.isoformat(), safe=False) if passed else None
            since = begins(current).isoformat()
            yield found(path, fix=replacement, law=cited.title, named=named, since=since)


@plan_rule("C103", "law-unknown", "info")
def law_unknown(case: PlanCase) -> Iterator[Found]:
    """Find laws that are not in the table of laws, which is not complete."""
    for cited in case.citations:
        in_prose = cited.typed.startswith("《")
        if cited.editions or _LOCAL.search(cited.title) or cited.title.startswith(BLANK):
            continue
        if in_prose and not _NAMED_AS_LAW.search(cited.title):
            continue
        near = _nearest_law(cited.title)
        if near:
            fix = Fix(cited.typed, f"《{near}》" if in_prose else near, safe=False)
            yield found(cited.path, "near", fix=fix, law=cited.title, near=near)
        else:
            yield found(cited.path, law=cited.title)


@plan_rule("C104", "article-beyond-law", dated=True)
def article_beyond_law(case: PlanCase) -> Iterator[Found]:
    """Find articles that a law does not have."""
    for cited in case.citations:
        named = [each for each in cited.editions if cited.edition and each.passed == cited.edition]
        edition = named[0] if named else in_force(cited.editions, _judged_on(case))
        if edition is None or edition.last_article is None:
            continue
        for path, article in cited.articles:
            if article > edition.last_article:
                yield found(path, law=cited.title, article=article, last=edition.last_article)


@plan_rule("C105", "core-law-missing")
def core_law_missing(case: PlanCase) -> Iterator[Found]:
    """Find the laws on which every such plan rests and which the basis leaves out."""
    core = data("basis.yaml")["core_laws"]
    named = {cited.title for cited in case.citations if cited.path[0] == "general"}
    named |= {law.replaced_by for title in named for law in laws().get(title, ())}
    for law in (*core["all"], *core.get(case.plan.hazard, ())):
        if law not in named:
            yield found(("general", "basis"), law=law)


@plan_rule("C106", "basis-newer-than-plan")
def basis_newer_than_plan(case: PlanCase) -> Iterator[Found]:
    """Find what did not exist yet when the plan that rests on it was adopted."""
    adopted = case.adopted
    if adopted is None:
        return
    for cited in case.citations:
        if cited.path[:2] != ("general", "basis"):
            continue
        began = _first_day(cited)
        if cited.edition and cited.edition > adopted:
            path = (*cited.path[:-1], "edition")
            yield found(path, name=cited.title, of=cited.edition, adopted=adopted)
        elif began and began > adopted:
            yield found(cited.path, name=cited.title, of=began, adopted=adopted)
    for index, basis in enumerate(case.plan.general.basis):
        if isinstance(basis, DocumentBasis) and basis.number:
            year = _year_in(basis.number)
            if year and year > adopted.year:
                path = ("general", "basis", index, "number")
                yield found(path, name=basis.number, of=year, adopted=adopted)


@plan_rule("C107", "basis-twice")
def basis_twice(case: PlanCase) -> Iterator[Found]:
    """Find laws, plans and documents that the basis names twice."""
    seen: set[str] = set()
    for entry in _basis(case):
        if entry.name in seen:
            yield found(entry.path, name=entry.name)
        seen.add(entry.name)


@plan_rule("C108", "law-changed-since", dated=True)
def law_changed_since(case: PlanCase) -> Iterator[Found]:
    """Find laws of the basis that have changed since the plan was adopted."""
    if case.adopted is None or case.plan.status == "superseded":
        return
    for cited in case.citations:
        if cited.path[0] != "general":
            continue
        then, now = (in_force(cited.editions, day) for day in (case.adopted, case.today))
        new = successor(cited.editions, case.today)
        if new and not successor(cited.editions, case.adopted):
            since = begins(new).isoformat()
            yield found(cited.path, "replaced", law=cited.title, new=new.title, since=since)
        elif then and now and then != now:
            yield found(cited.path, law=cited.title, since=begins(now).isoformat())


@plan_rule("C109", "deadline-law-not-in-basis", "info")
def deadline_law_not_in_basis(case: PlanCase) -> Iterator[Found]:
    """Find time limits of steps from laws that the basis does not name."""
    named = {cited.title for cited in case.citations if cited.path[0] == "general"}
    for cited in case.citations:
        if "deadline" in cited.path and cited.title not in named:
            yield found(cited.path, law=cited.title)


@plan_rule("C201", "document-replaced", dated=True)
def document_replaced(case: PlanCase) -> Iterator[Found]:
    """Find documents and standards that had been replaced when the plan was adopted."""
    for old, new, year in _replaced_documents():
        if _judged_on(case).year > year:
            for passage, match in case.prose.matches(old):
                yield found(passage.path, fix=Fix(match[0], new), old=match[0], new=new)


@plan_rule("C202", "eight-elements")
def eight_elements(case: PlanCase) -> Iterator[Found]:
    """Find appeals to the eight elements of a withdrawn standard."""
    for passage, said in case.prose.words_of(words("eight-elements")):
        yield found(passage.path, words=said)


@plan_rule("C301", "superior-missing")
def superior_missing(case: PlanCase) -> Iterator[Found]:
    """Find plans that stand under another and do not name it."""
    classes = data("basis.yaml")["under_a_superior"]
    if case.plan.class_ in classes and case.plan.superior is None:
        yield found((), title=case.plan.title)


@plan_rule("C302", "superior-disagrees")
def superior_disagrees(case: PlanCase) -> Iterator[Found]:
    """Find superior plans that the basis does not name."""
    superior = case.plan.superior
    named = [entry for entry in _basis(case) if entry.is_plan]
    if superior is None or any(_bare(superior) == entry.name for entry in named):
        return
    if named:
        entry = named[0]
        yield found((*entry.path, "plan"), superior=_bare(superior), named=entry.name)
    else:
        yield found(("general", "basis"), "absent", superior=_bare(superior))


@plan_rule("C303", "cites-itself")
def cites_itself(case: PlanCase) -> Iterator[Found]:
    """Find plans that rest on themselves."""
    title = case.plan.title
    if case.plan.superior and _bare(case.plan.superior) == title:
        yield found(("superior",), title=title)
    for entry in _basis(case):
        if entry.name == title:
            yield found(entry.path, title=title)


@repository_rule("C304", "superior-superseded")
def superior_superseded(case: RepositoryCase) -> Iterator[Found]:
    """Find plans whose superior plan is no longer in force."""
    plans = {each.title: each for each in case.plans.values()}
    in_use = {title for title, plan in plans.items() if plan.status != "superseded"}
    for file, each in case.plans.items():
        superior = _bare(each.superior or "")
        if superior in plans and superior not in in_use and each.status != "superseded":
            yield found(("superior",), file=file, superior=superior)


@repository_rule("C305", "superior-in-circle")
def superior_in_circle(case: RepositoryCase) -> Iterator[Found]:
    """Find plans that stand under one another in a circle."""
    above = {each.title: _bare(each.superior or "") for each in case.plans.values()}
    for file, each in case.plans.items():
        title = each.title
        way = [above[title]]
        while way[-1] in above and way[-1] != title and way[-1] not in way[:-1]:
            way.append(above[way[-1]])
        if way[-1] == title and len(way) > 1:
            yield found(("superior",), file=file, title=title, way=" → ".join(way))


class _Entry(NamedTuple):
    """An entry of the basis: where, what it names, and whether that is a plan."""

    path: Path
    name: str
    is_plan: bool


def _basis(case: PlanCase) -> Iterator[_Entry]:
    laws_cited = {cited.path[:3]: cited.title for cited in case.citations}
    for index, basis in enumerate(case.plan.general.basis):
        path = ("general", "basis", index)
        if isinstance(basis, PlanBasis):
            yield _Entry(path, _bare(basis.plan), is_plan=True)
        elif isinstance(basis, DocumentBasis):
            yield _Entry(path, _bare(basis.document), is_plan=False)
        else:
            yield _Entry(path, laws_cited[path], is_plan=False)


def _bare(title: str) -> str:
    return title.strip("《》 ")


def _judged_on(case: PlanCase) -> date:
    """Give the day whose law a plan must follow: that of its adoption, or today for a draft."""
    return case.adopted or case.today


def _first_day(cited: Citation) -> date | None:
    """Give the day on which a law was passed that took the place of another.

    Of other laws the table may lack the first edition, so that nothing is known.
    """
    return cited.editions[0].passed if cited.title in _successors() else None


@cache
def _successors() -> frozenset[str]:
    return frozenset(law.replaced_by for editions in laws().values() for law in editions)


def _year_in(number: str) -> int | None:
    match = _YEAR.search(number)
    return int(match[1] or match[2]) if match else None


def _nearest_law(title: str) -> str | None:
    """Give the known law whose title is nearly the same; most are ruled out by their letters."""
    from difflib import get_close_matches  # noqa: PLC0415 - only mistakes pay for it

    letters = set(title)
    alike = [
        known
        for known in laws()
        if len(letters & set(known)) >= _ALIKE * max(len(letters), len(set(known)))
    ]
    near = get_close_matches(title, alike, n=1, cutoff=_ALIKE)
    return near[0] if near else None


@cache
def _replaced_documents() -> tuple[tuple[Expression, str, int], ...]:
    entries = data("basis.yaml")["replaced"]
    return tuple((Expression(each["find"]), each["new"], each["year"]) for each in entries)
