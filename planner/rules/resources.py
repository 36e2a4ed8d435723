"""Rules Q: supplies, forces and contacts."""

from collections.abc import Iterator
from typing import Final

from planner.model.base import Path
from planner.model.durations import Duration
from planner.model.organisation import Body
from planner.model.scalars import BLANK
from planner.rules.case import PlanCase, RepositoryCase
from planner.rules.dates import later
from planner.rules.knowledge import words
from planner.rules.rule import Found, found, plan_rule, repository_rule
from planner.rules.spans import words_of

_SUPPLIES: Final[Path] = ("resources", "supplies")
_PEOPLE: Final[Path] = ("resources", "people")
_SUPPLIES_CHECKED_WITHIN: Final = Duration(1, "year")
_LEADING_KINDS: Final = frozenset({"command", "office", "site", "team"})
_HURTFUL_HAZARDS: Final = frozenset({"petition", "public-security", "accident", "natural"})


@plan_rule("Q101", "supply-of-none")
def supply_of_none(case: PlanCase) -> Iterator[Found]:
    """Find supplies of which there is nothing."""
    resources = case.plan.resources
    for index, supply in enumerate(resources.supplies if resources else ()):
        if supply.number == 0:
            yield found((*_SUPPLIES, index, "number"), name=supply.name, unit=supply.unit)


@plan_rule("Q102", "force-of-none")
def force_of_none(case: PlanCase) -> Iterator[Found]:
    """Find a force without people."""
    resources = case.plan.resources
    for index, force in enumerate(resources.people if resources else ()):
        if force.number == 0:
            yield found((*_PEOPLE, index, "number"), name=force.name)


@plan_rule("Q103", "supply-unchecked")
def supply_unchecked(case: PlanCase) -> Iterator[Found]:
    """Find supplies that nobody says to have counted; a draft has time until it is reviewed."""
    resources = case.plan.resources if case.plan.status != "draft" else None
    for index, supply in enumerate(resources.supplies if resources else ()):
        if supply.checked is None:
            yield found((*_SUPPLIES, index), name=supply.name)


@plan_rule("Q104", "supply-check-old", dated=True)
def supply_check_old(case: PlanCase) -> Iterator[Found]:
    """Find supplies that were last counted more than a year ago, or in the future."""
    resources = case.plan.resources
    for index, supply in enumerate(resources.supplies if resources else ()):
        path = (*_SUPPLIES, index, "checked")
        if supply.checked is None:
            continue
        if supply.checked > case.today:
            yield found(path, "future", name=supply.name, day=supply.checked, today=case.today)
        elif later(supply.checked, _SUPPLIES_CHECKED_WITHIN) < case.today:
            yield found(path, name=supply.name, day=supply.checked)


@plan_rule("Q105", "supply-twice")
def supply_twice(case: PlanCase) -> Iterator[Found]:
    """Find the same supplies listed twice at one place."""
    seen: set[tuple[str, str]] = set()
    resources = case.plan.resources
    for index, supply in enumerate(resources.supplies if resources else ()):
        if (supply.name, supply.place) in seen:
            yield found((*_SUPPLIES, index, "name"), name=supply.name, place=supply.place)
        seen.add((supply.name, supply.place))


@plan_rule("Q110", "nothing-to-use")
def nothing_to_use(case: PlanCase) -> Iterator[Found]:
    """Find a plan that names neither forces nor supplies."""
    resources = case.plan.resources
    if resources and not resources.people and not resources.supplies:
        yield found(("resources",), key="people, supplies")


@plan_rule("Q111", "no-funds")
def no_funds(case: PlanCase) -> Iterator[Found]:
    """Find a plan that does not say who pays."""
    if case.plan.resources and not case.plan.resources.funds:
        yield found(("resources",), key="funds")


@plan_rule("Q112", "no-communications", "info")
def no_communications(case: PlanCase) -> Iterator[Found]:
    """Find a plan that does not say how people keep in touch."""
    if case.plan.resources and not case.plan.resources.communications:
        yield found(("resources",), key="communications")


@plan_rule("Q113", "no-first-aid", "info")
def no_first_aid(case: PlanCase) -> Iterator[Found]:
    """Find a plan for events that hurt people, with nothing for first aid among its resources."""
    plan, resources = case.plan, case.plan.resources
    if resources is None or plan.hazard not in _HURTFUL_HAZARDS:
        return
    things = [each.name for each in resources.people]
    things += [each.name for each in resources.supplies]
    things += [f"{each.name}：{each.text}" for each in resources.others]
    if things and not any(words("first-aid").search(each) for each in things):
        yield found(("resources",), count=len(things))


@plan_rule("Q120", "lead-without-telephone")
def lead_without_telephone(case: PlanCase) -> Iterator[Found]:
    """Find a command, office or team of whose posts none has a telephone."""
    for path, body in case.bodies.values():
        is_leading = body.kind in _LEADING_KINDS and body.posts
        if is_leading and not _phones(case, body):
            holder = case.posts.get(body.posts[0].holder)
            title = holder.title if holder else body.posts[0].holder
            yield found((*path, "posts", 0, "holder"), body=body.name, post=title)


@plan_rule("Q121", "alternate-on-the-same-telephone", "info")
def alternate_on_the_same_telephone(case: PlanCase) -> Iterator[Found]:
    """Find a role whose holder and alternates all answer one telephone."""
    for path, body in case.bodies.values():
        for index, role in enumerate(body.posts):
            holder = case.posts.get(role.holder)
            alternates = [case.posts.get(each) for each in role.alternates]
            phone = holder.phone if holder else None
            if phone is None or phone.startswith(BLANK) or not alternates:
                continue
            if all(post and post.phone == phone for post in alternates):
                where = (*path, "posts", index, "alternates")
                yield found(where, body=body.name, role=role.role, phone=phone)


@plan_rule("Q122", "nobody-on-duty")
def nobody_on_duty(case: PlanCase) -> Iterator[Found]:
    """Find a plan none of whose telephones is answered day and night."""
    named = {
        each
        for body in case.plan.organisation.bodies
        for role in body.posts
        for each in (role.holder, *role.alternates)
    }
    is_answered = any(
        post.on_duty and post.phone and (post.id in named or post.body == case.plan.issuer)
        for post in case.directory.posts
    )
    if not is_answered:
        yield found(("organisation", "bodies"), count=len(named))


@plan_rule("Q123", "keeper-unreachable", "info")
def keeper_unreachable(case: PlanCase) -> Iterator[Found]:
    """Find supplies or a force kept by a body that nobody can call."""
    resources = case.plan.resources
    for key in ("people", "supplies") if resources else ():
        for index, each in enumerate(getattr(resources, key)):
            entry = case.bodies.get(each.kept_by)
            if entry and entry[1].kind in _LEADING_KINDS and not _phones(case, entry[1]):
                path = ("resources", key, index, "kept_by")
                yield found(path, name=each.name, body=entry[1].name)


def _phones(case: PlanCase, body: Body) -> list[str]:
    """Give the telephones of those who lead a body."""
    ids = [each for role in body.posts for each in (role.holder, *role.alternates)]
    posts = [case.posts[each] for each in ids if each in case.posts]
    return [post.phone for post in posts if post.phone]


@repository_rule("Q130", "contacts-unchecked")
def contacts_unchecked(case: RepositoryCase) -> Iterator[Found]:
    """Find a directory in use for more than drafts whose telephones nobody says to have tried."""
    for file, directory in case.directories.items():
        is_used = any(plan.status != "draft" for plan in case.plans_of(file))
        if directory.checked is None and is_used:
            yield found((), file=file, count=len(directory.posts))


@repository_rule("Q131", "contacts-check-old", dated=True)
def contacts_check_old(case: RepositoryCase) -> Iterator[Found]:
    """Find a directory whose telephones were tried longer ago than an organisation allows."""
    limits = [plan.contacts_checked_within for plan in case.plans.values()]
    for file, directory in case.directories.items() if limits else ():
        day = directory.checked
        if day and day > case.today:
            yield found(("checked",), "future", file=file, day=day, today=case.today)
        elif day and later(day, limits[0]) < case.today:
            yield found(("checked",), file=file, day=day, limit=words_of(limits[0]))
