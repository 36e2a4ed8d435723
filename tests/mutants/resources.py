"""Defects of family Q: supplies, forces and contacts."""

from collections.abc import Iterator

from tests.mutants.operator import in_directory, in_plan
from tests.mutants.places import bodies
from tests.mutants.plant import Tree

SUPPLIES = ("resources", "supplies")


@in_plan("Q101")
def supply_of_none(plan: Tree) -> Iterator[Tree]:
    """There is nothing of what the list of supplies names."""
    for path, _ in plan.each(*SUPPLIES, ..., "number"):
        yield plan.put(path, 0)


@in_plan("Q102")
def force_of_none(plan: Tree) -> Iterator[Tree]:
    """Nobody is in a force."""
    for path, _ in plan.each("resources", "people", ..., "number"):
        yield plan.put(path, 0)


@in_plan("Q103")
def supply_check_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody says when supplies were last counted."""
    for path, _ in plan.each(*SUPPLIES, ..., "checked"):
        yield plan.cut(path)


@in_plan("Q104")
def supply_check_old(plan: Tree) -> Iterator[Tree]:
    """Supplies were last counted years ago, or will have been next year."""
    for number, (path, _) in enumerate(plan.each(*SUPPLIES, ..., "checked")):
        yield plan.put(path, ("2024-05-10", "2025-11-02", "2027-01-08")[number % 3])


@in_plan("Q105")
def supply_twice(plan: Tree) -> Iterator[Tree]:
    """The same supplies stand in the list twice."""
    for _, supply in plan.each(*SUPPLIES, ...):
        yield plan.add(SUPPLIES, {**supply, "number": supply["number"] + 1})


@in_plan("Q110")
def forces_and_supplies_removed(plan: Tree) -> Iterator[Tree]:
    """The plan names money and telephones, but neither forces nor supplies."""
    resources = plan.get("resources")
    kept = {key: value for key, value in resources.items() if key not in ("people", "supplies")}
    yield plan.put(("resources",), kept)


@in_plan("Q111")
def funds_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody says who pays."""
    yield plan.cut(("resources", "funds"))


@in_plan("Q112")
def communications_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody says how people keep in touch."""
    yield plan.cut(("resources", "communications"))


@in_directory("Q120")
def lead_without_telephone(plan: Tree, directory: Tree) -> Iterator[Tree]:
    """Neither the lead of a body nor those who stand in have a telephone."""
    for _, body in bodies(plan, "command", "office", "site", "team"):
        silent = directory
        for post in body.get("posts", ()):
            for holder in (post["holder"], *post.get("alternates", ())):
                silent = _without_telephone(silent, holder)
        if silent.changed:
            yield silent


@in_directory("Q122")
def nobody_on_duty(plan: Tree, directory: Tree) -> Iterator[Tree]:
    """No telephone of the plan is answered day and night."""
    for path, _ in directory.each("posts", ..., "on_duty"):
        directory = directory.cut(path)
    if plan.get("organisation", "bodies"):
        yield directory


@in_directory("Q130")
def directory_check_removed(plan: Tree, directory: Tree) -> Iterator[Tree]:
    """Nobody says when the telephones were last tried."""
    if plan.get("id"):
        yield directory.cut(("checked",))


@in_directory("Q131")
def directory_check_old(plan: Tree, directory: Tree) -> Iterator[Tree]:
    """The telephones were last tried years ago."""
    if plan.get("id"):
        yield directory.put(("checked",), "2025-02-14")


def _without_telephone(directory: Tree, post: str) -> Tree:
    for path, entry in directory.each("posts", ...):
        if entry["id"] == post and "phone" in entry:
            return directory.cut((*path, "phone"))
    return directory
