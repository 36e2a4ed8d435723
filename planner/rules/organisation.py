"""Rules O: command, duties, posts and their stand-ins."""

import re
from collections.abc import Iterator
from typing import Final

from planner.model.base import Path
from planner.model.organisation import Body, RoleHolder
from planner.rules.case import PlanCase, RepositoryCase
from planner.rules.expression import Expression
from planner.rules.knowledge import words
from planner.rules.prose import Passage, Prose
from planner.rules.rule import Found, found, plan_rule, repository_rule

_SMALL: Final = frozenset({"village", "on-site"})
"""Classes of plans that need somebody in the lead, but no command."""

_LINE_OF_COMMAND: Final = frozenset({"command", "office", "site"})
_ACTING: Final = frozenset({"by", "with", "from", "kept_by", "owner", "spokesperson", "body"})
"""The keys under which a body is made to do or to decide something."""

_CHAPTERS_OF_WORK: Final = frozenset(
    {"prevention", "procedures", "recovery", "resources", "arrangements", "requirements"}
)
_MOST_BODIES_LED: Final = 2


@plan_rule("O101", "command-missing", "error")
def command_missing(case: PlanCase) -> Iterator[Found]:
    """Find plans in which nobody commands."""
    bodies = [body for _, body in case.bodies.values()]
    if case.plan.class_ in _SMALL:
        if not any(body.posts for body in bodies if body.kind != "external"):
            yield found(("organisation", "bodies"), "lead")
    elif not any(body.kind == "command" for body in bodies):
        yield found(("organisation", "bodies"))


@plan_rule("O102", "command-without-lead", "error")
def command_without_lead(case: PlanCase) -> Iterator[Found]:
    """Find commands that no post leads."""
    for path, body in case.bodies.values():
        if body.kind == "command" and not body.posts:
            yield found(path, name=body.name)


@plan_rule("O103", "several-commands")
def several_commands(case: PlanCase) -> Iterator[Found]:
    """Find second commands that stand under no other."""
    first: Body | None = None
    for path, body in case.bodies.values():
        if body.kind == "command" and body.parent not in case.bodies:
            if first:
                yield found((*path, "kind"), name=body.name, other=first.name)
            first = first or body


@plan_rule("O104", "lead-without-alternate")
def lead_without_alternate(case: PlanCase) -> Iterator[Found]:
    """Find leads of the line of command in whose absence nobody acts."""
    for path, body in case.bodies.values():
        if body.kind in _LINE_OF_COMMAND and body.posts and not body.posts[0].alternates:
            yield found((*path, "posts", 0), name=body.name, role=body.posts[0].role)


@plan_rule("O105", "team-lead-without-alternate", "info")
def team_lead_without_alternate(case: PlanCase) -> Iterator[Found]:
    """Find leads of teams in whose absence nobody acts."""
    for path, body in case.bodies.values():
        if body.kind == "team" and body.posts and not body.posts[0].alternates:
            yield found((*path, "posts", 0), name=body.name, role=body.posts[0].role)


@plan_rule("O106", "team-without-lead")
def team_without_lead(case: PlanCase) -> Iterator[Found]:
    """Find offices, teams and commands on site that no post leads."""
    for path, body in case.bodies.values():
        if body.kind in {"office", "team", "site"} and not body.posts:
            yield found(path, name=body.name)


@plan_rule("O107", "alternate-no-help")
def alternate_no_help(case: PlanCase) -> Iterator[Found]:
    """Find alternates that are the holder, or that stand twice."""
    for path, body, post in _posts(case):
        for index, alternate in enumerate(post.alternates):
            here = (*path, "alternates", index)
            if alternate == post.holder:
                yield found(here, post=_title(case, alternate), role=post.role, name=body.name)
            elif alternate in post.alternates[:index]:
                yield found(here, "twice", post=_title(case, alternate), role=post.role)


@plan_rule("O108", "two-roles-in-one-body")
def two_roles_in_one_body(case: PlanCase) -> Iterator[Found]:
    """Find posts that hold two roles in the same body."""
    for path, body in case.bodies.values():
        roles: dict[str, str] = {}
        for index, post in enumerate(body.posts):
            first = roles.setdefault(post.holder, post.role)
            if first != post.role:
                here = (*path, "posts", index, "holder")
                title = _title(case, post.holder)
                yield found(here, name=body.name, post=title, role=post.role, other=first)


@plan_rule("O110", "body-without-duties", "error")
def body_without_duties(case: PlanCase) -> Iterator[Found]:
    """Find bodies without duties."""
    for path, body in case.bodies.values():
        if not body.duties:
            yield found(path, name=body.name)


@plan_rule("O111", "body-without-work")
def body_without_work(case: PlanCase) -> Iterator[Found]:
    """Find bodies with duties that do nothing in any step, report or arrangement."""
    acting = {each.id for each in case.references if each.kind == "body" and each.key in _ACTING}
    for identifier, (path, body) in case.bodies.items():
        if identifier not in acting and not _is_at_work(case, body.name):
            yield found(path, name=body.name)


@plan_rule("O112", "actor-without-duties")
def actor_without_duties(case: PlanCase) -> Iterator[Found]:
    """Find bodies that have to act and are no part of the organisation."""
    seen = set(case.bodies)
    for each in case.references:
        acts = each.kind == "body" and each.key in _ACTING and each.path[0] != "lifecycle"
        if acts and each.id not in seen:
            seen.add(each.id)
            yield found(each.path, name=case.names[each.id])


@plan_rule("O120", "bodies-in-circle", "error")
def bodies_in_circle(case: PlanCase) -> Iterator[Found]:
    """Find bodies that stand under one another in a circle; tell each circle once."""
    told: set[str] = set()
    for identifier, (path, body) in case.bodies.items():
        way = [identifier]
        while (parent := _parent(case, way[-1])) and parent not in way:
            way.append(parent)
        if parent == identifier and identifier not in told:
            told.update(way)
            names = " → ".join(case.names[each] for each in (*way, identifier))
            yield found((*path, "parent"), name=body.name, way=names)


@plan_rule("O121", "body-without-parent")
def body_without_parent(case: PlanCase) -> Iterator[Found]:
    """Find bodies inside the organisation that stand under none."""
    if len(case.bodies) == 1:
        return
    for path, body in case.bodies.values():
        if body.parent is None and body.kind not in {"command", "external"}:
            yield found(path, name=body.name)


@plan_rule("O130", "post-leads-too-much")
def post_leads_too_much(case: PlanCase) -> Iterator[Found]:
    """Find posts that lead more bodies at a time than one person can."""
    led: dict[str, list[str]] = {}
    for path, body, post in _posts(case):
        names = led.setdefault(post.holder, [])
        if body.kind != "external" and body.name not in names:
            names.append(body.name)
            if len(names) > _MOST_BODIES_LED:
                title = _title(case, post.holder)
                yield found((*path, "holder"), post=title, names="、".join(names))


@plan_rule("O140", "person-named")
def person_named(case: PlanCase) -> Iterator[Found]:
    """Find names of persons where a post belongs, in fields and in prose."""
    fields = Prose(tuple(_fields_for_posts(case)))
    for passage, _ in fields.words_of(words("person-alone")):
        yield found(passage.path, text=passage.text)
    for passage, text in case.prose.words_of(words("person-named")):
        yield found(passage.path, text=text)


@repository_rule("O141", "person-in-directory")
def person_in_directory(case: RepositoryCase) -> Iterator[Found]:
    """Find posts of the directory that are titled with a person's name."""
    for file, directory in case.directories.items():
        for index, post in enumerate(directory.posts):
            if words("person-alone").search(post.title):
                yield found(("posts", index, "title"), file=file, text=post.title)


@plan_rule("O150", "command-without-members", "info")
def command_without_members(case: PlanCase) -> Iterator[Found]:
    """Find commands that do not say who belongs to them."""
    for path, body in case.bodies.values():
        if body.kind == "command" and not body.members and case.plan.class_ not in _SMALL:
            yield found(path, name=body.name)


@plan_rule("O151", "role-without-holder")
def role_without_holder(case: PlanCase) -> Iterator[Found]:
    """Find roles in the prose that no body has and no post of the directory is called."""
    roles = {post.role for _, _, post in _posts(case)} | {
        each.title for each in case.posts.values()
    }
    said = case.prose.said(words("role-of-command"))
    unknown = {each for each in said if not any(each in role for role in roles)}
    if not unknown:
        return
    for passage, role in case.prose.words_of(words("role-of-command")):
        if role in unknown:
            yield found(passage.path, role=role)


@plan_rule("O152", "experts-unnamed")
def experts_unnamed(case: PlanCase) -> Iterator[Found]:
    """Find groups of experts that nobody belongs to."""
    for path, body in case.bodies.values():
        if body.kind == "expert" and not (body.posts or body.members):
            yield found(path, name=body.name)


def _posts(case: PlanCase) -> Iterator[tuple[Path, Body, RoleHolder]]:
    """Give all roles of all bodies, with their paths."""
    for path, body in case.bodies.values():
        for index, post in enumerate(body.posts):
            yield (*path, "posts", index), body, post


def _title(case: PlanCase, post: str) -> str:
    return case.posts[post].title


def _parent(case: PlanCase, identifier: str) -> str | None:
    """Give the parent of a body, if it is a body of the plan."""
    parent = case.bodies[identifier][1].parent
    return parent if parent in case.bodies else None


def _is_at_work(case: PlanCase, name: str) -> bool:
    """Whether a chapter that says what is done names a body."""
    return case.prose.text.count(name) > 1 and any(
        passage.path[0] in _CHAPTERS_OF_WORK
        for passage in case.prose.passages_with(Expression(re.escape(name)))
    )


def _fields_for_posts(case: PlanCase) -> Iterator[Passage]:
    """Give the texts that name a post, a unit or a meeting, and never a person."""
    for path, body in case.bodies.values():
        yield Passage((*path, "name"), body.name)
        for index, post in enumerate(body.posts):
            yield Passage((*path, "posts", index, "role"), post.role)
        for index, member in enumerate(body.members):
            yield Passage((*path, "members", index), member)
    life = case.plan.lifecycle
    if life.review:
        yield Passage(("lifecycle", "review", "by"), life.review.by)
    if life.approved:
        yield Passage(("lifecycle", "approved", "by"), life.approved.by)
    for index, training in enumerate(case.plan.readiness.training if case.plan.readiness else ()):
        yield Passage(("readiness", "training", index, "who"), training.who)
