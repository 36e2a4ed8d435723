"""Defects of family O: command, duties, posts and their stand-ins."""

from collections.abc import Iterator

from tests.mutants.operator import in_directory, in_plan
from tests.mutants.places import Map, bodies, spread, with_duties, without
from tests.mutants.plant import Tree

BODIES = ("organisation", "bodies")
INSIDE = ("office", "site", "team", "department", "expert")


@in_plan("O101")
def command_abolished(plan: Tree) -> Iterator[Tree]:
    """No body commands; the one that did is an office like any other."""
    if plan.get("class") not in ("village", "on-site"):
        for path, _ in bodies(plan, "command"):
            yield plan.put((*path, "kind"), "department")


@in_plan("O102")
def command_without_lead(plan: Tree) -> Iterator[Tree]:
    """A further command is set up that nobody leads."""
    command = {"id": "second-command", "name": "前方指挥部", "kind": "command", "parent": "office"}
    for _, body in bodies(plan, "office"):
        added = {**command, "parent": body["id"], "duties": ["在前方统一调度力量。"]}
        yield plan.add(BODIES, added)


@in_plan("O103")
def second_command(plan: Tree) -> Iterator[Tree]:
    """Another command stands beside the first, under no other."""
    for _, body in bodies(plan, "command"):
        duties = ["统一指挥现场处置。"]
        second = {**body, "id": "second-command", "name": "前线总指挥部", "duties": duties}
        yield plan.add(BODIES, second)


@in_plan("O104")
def alternates_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody acts in the absence of the lead of command, office or site."""
    for path, body in bodies(plan, "command", "office", "site"):
        if body["posts"][0].get("alternates"):
            yield plan.cut((*path, "posts", 0, "alternates"))


@in_plan("O105")
def alternates_of_teams_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody acts in the absence of the lead of a team."""
    for path, body in bodies(plan, "team"):
        if body["posts"][0].get("alternates"):
            yield plan.cut((*path, "posts", 0, "alternates"))


@in_plan("O106")
def team_without_lead(plan: Tree) -> Iterator[Tree]:
    """A team has no lead."""
    for path, body in bodies(plan, "team"):
        if "posts" in body and not _decides(plan, body):
            yield plan.cut((*path, "posts"))


def _decides(plan: Tree, body: Map) -> bool:
    """Whether a role of the body decides something in the plan."""
    deciders = [value for _, value in plan.each("levels", ..., "activated_by", "body")]
    for key, role in (
        ("adjustment", "decided_by"),
        ("stand_down", "decided_by"),
        ("information", "approve"),
    ):
        deciders += [plan.get(key, role, "body")]
    return body["id"] in deciders


@in_plan("O107")
def alternate_of_oneself(plan: Tree) -> Iterator[Tree]:
    """A post stands in for itself."""
    for path, post in plan.each(*BODIES, ..., "posts", ...):
        yield plan.put((*path, "alternates"), [post["holder"]])


@in_plan("O108")
def two_roles_for_one_post(plan: Tree) -> Iterator[Tree]:
    """The same post is lead and deputy lead of a body."""
    for path, body in bodies(plan):
        if "posts" in body:
            deputy = {"role": f"常务副{body['posts'][0]['role']}"}
            yield plan.add((*path, "posts"), {**deputy, "holder": body["posts"][0]["holder"]})


@in_plan("O110")
def duties_removed(plan: Tree) -> Iterator[Tree]:
    """A body has no duties."""
    yield from without(plan, *BODIES, ..., "duties")


@in_plan("O111")
def body_that_does_nothing(plan: Tree) -> Iterator[Tree]:
    """A team with lead and duties occurs in no step and no arrangement."""
    for _, body in bodies(plan, "command"):
        post = {"role": "组长", "holder": body["posts"][0]["alternates"][0]}
        for name, duty in (("督导检查组", "督导检查工作落实。"), ("联络协调组", "联络驻外人员。")):
            team = {"id": "idle-team", "name": name, "kind": "team", "parent": body["id"]}
            yield plan.add(BODIES, {**team, "posts": [post], "duties": [duty]})


@in_plan("O112")
def actor_outside_the_organisation(plan: Tree) -> Iterator[Tree]:
    """A step is done by, or with, a body of the directory that has no part in the organisation."""
    for path, _ in plan.each("procedures", ..., "steps", ...):
        yield plan.put((*path, "by"), "lanjiang-emergency")
        yield plan.put((*path, "with"), ["lanjiang-emergency"])


@in_plan("O120")
def parents_in_circle(plan: Tree) -> Iterator[Tree]:
    """The command stands under a body that stands under the command."""
    for path, command in bodies(plan, "command"):
        for _, body in bodies(plan):
            if body.get("parent") == command["id"]:
                yield plan.put((*path, "parent"), body["id"])


@in_plan("O121")
def parent_removed(plan: Tree) -> Iterator[Tree]:
    """A body inside the organisation stands under none."""
    for path, body in bodies(plan, *INSIDE):
        if "parent" in body:
            yield plan.cut((*path, "parent"))


@in_plan("O130")
def post_leads_too_many_teams(plan: Tree) -> Iterator[Tree]:
    """One post leads three teams and more at the same time."""
    for _, lead in bodies(plan, "command", "office"):
        burdened = plan
        for path, _ in list(bodies(plan, "team"))[:3]:
            burdened = burdened.put((*path, "posts", 0), {**lead["posts"][0], "role": "组长"})
        if not any(_decides(plan, body) for _, body in list(bodies(plan, "team"))[:3]):
            yield burdened


@in_plan("O140")
def person_among_members(plan: Tree) -> Iterator[Tree]:
    """A person's name stands among the members of a body."""
    people = ("王建国", "李志强（副镇长）", "张伟", "组员：刘洋、陈静")
    for (path, _), person in spread(list(bodies(plan)), people):
        yield plan.add((*path, "members"), person)


@in_plan("O140")
def person_in_duties(plan: Tree) -> Iterator[Tree]:
    """A duty is given to a person by name."""
    yield from with_duties(
        plan,
        "由王建国同志负责现场联络。",
        "联系人李志强。",
        "副主任张伟负责后勤保障。",
        "（组长：赵敏）",
    )


@in_directory("O141")
def person_in_directory(plan: Tree, directory: Tree) -> Iterator[Tree]:
    """A post of the directory is titled with a person's name."""
    holders = {holder for _, holder in plan.each(*BODIES, ..., "posts", ..., "holder")}
    for path, post in directory.each("posts", ...):
        if post["id"] in holders:
            yield directory.put((*path, "title"), "王建国")


@in_plan("O151")
def role_that_nobody_holds(plan: Tree) -> Iterator[Tree]:
    """A sentence gives a decision to a role that no body has."""
    roles = [role for _, role in plan.each(*BODIES, ..., "posts", ..., "role")]
    other = "总指挥" if "指挥长" in roles else "指挥长"
    yield from with_duties(plan, f"重大事项报{other}决定。", f"由{other}签发通知。")


@in_plan("O152")
def experts_without_people(plan: Tree) -> Iterator[Tree]:
    """A group of experts loses those who belong to it."""
    for path, body in bodies(plan, "expert"):
        yield plan.put(path, {k: v for k, v in body.items() if k not in ("posts", "members")})
