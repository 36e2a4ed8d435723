"""What must agree between distant places of a plan: ids, references, links, roles and facts."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from planner.model.base import Path
from planner.model.directory import Directory
from planner.model.ids import Defines, HoldsLinks, Kind, NamesRole, Refers
from planner.model.markdown import inner_targets, parser
from planner.model.plan import Plan
from planner.model.shape import Mention, mentions

Shared = Mapping[Kind, frozenset[str]]
"""The ids of a directory: kinds `body` and `post`. Of a kind that is not there nothing is known."""

_PLAN_HOMES: Final[Mapping[Kind, Path]] = {
    "body": ("organisation", "bodies"),
    "risk": ("risks",),
    "fact": ("facts",),
    "level": ("levels",),
    "report": ("reporting",),
    "procedure": ("procedures",),
    "annex": ("annexes",),
}
_DIRECTORY_HOMES: Final[Mapping[Kind, Path]] = {"body": ("bodies",), "post": ("posts",)}
_FACT: Final = Refers("fact")
_LINKED_KINDS: Final[tuple[Kind, ...]] = ("annex", "level", "report", "procedure", "body")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not agree: the name of the mistake, its place and its particulars.

    `wrong` is the name that does not fit, `choices` are those that would have fitted there,
    `first` is the place of the first of two equal ids, `also` are the other places of `wrong`,
    `idle` are the ids of this kind, and where they stand, that nothing refers to.
    """

    name: str
    path: Path
    wrong: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    first: Path = ()
    also: tuple[Path, ...] = ()
    idle: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Ids:
    """The ids of one file by kind; steps are known within their procedure only.

    `faults` are the paths where the file is wrong: where the definitions of a kind are among
    them, references of that kind cannot be judged.
    """

    homes: Mapping[Kind, Path]
    shared: Shared
    faults: Collection[Path]
    known: dict[tuple[Kind, Path], dict[str, Path]] = field(default_factory=dict)
    twice: Counter[tuple[Kind, Path]] = field(default_factory=Counter)

    def scope(self, kind: Kind, path: Path) -> tuple[Kind, Path]:
        return kind, path[:3] if kind == "step" else self.homes.get(kind, ())

    def add(self, mention: Mention, kind: Kind) -> Path | None:
        """Add an id; give the path of an equal one before it, None if there is none."""
        scope = self.scope(kind, mention.path)
        first = self.known.setdefault(scope, {}).setdefault(mention.value, mention.path)
        if first == mention.path:
            return None
        self.twice[scope] += 1
        return first

    def explain(self, scope: tuple[Kind, Path], missing: int) -> bool:
        """Whether faults elsewhere may be the reason that so many ids are missing."""
        kind, home = scope
        if missing <= self.twice[scope]:
            return True
        if kind in _DIRECTORY_HOMES and self.homes is _PLAN_HOMES and kind not in self.shared:
            return True
        return any(_obscures(fault, home) for fault in self.faults)


def _obscures(fault: Path, home: Path) -> bool:
    """Whether a fault hides ids that are defined in the list or map at `home`."""
    if len(fault) <= len(home):
        return bool(home) and fault == home[: len(fault)]
    inside = fault[len(home) :]
    return fault[: len(home)] == home and (len(inside) == 1 or inside[1:] == ("id",))


def directory_ids(data: Any, faults: Collection[Path]) -> Shared:
    """Give the ids that the data of a directory defines, of the kinds that are free of faults."""
    kinds: dict[Kind, set[str]] = {
        kind: set()
        for kind, home in _DIRECTORY_HOMES.items()
        if not any(_obscures(fault, home) for fault in faults)
    }
    for mention in mentions(data, Directory):
        if isinstance(mention.mark, Defines) and mention.mark.kind in kinds:
            kinds[mention.mark.kind].add(mention.value)
    return {kind: frozenset(ids) for kind, ids in kinds.items()}


def directory_problems(data: Any, faults: Collection[Path]) -> Iterator[Problem]:
    """Find duplicate ids and dangling references in the data of a directory."""
    found = mentions(data, Directory)
    ids = _Ids(_DIRECTORY_HOMES, {}, faults)
    yield from _duplicates(found, ids)
    yield from _dangling(found, ids)


def plan_problems(data: Any, shared: Shared, faults: Collection[Path]) -> Iterator[Problem]:
    """Find what does not agree in the data of a plan.

    `shared` are the ids of the directory; references to bodies and posts of which it knows
    nothing are passed over. `faults` are the paths where the data is wrong in other ways.
    """
    found = mentions(data, Plan)
    ids = _Ids(_PLAN_HOMES, shared, faults)
    yield from _duplicates(found, ids)
    yield from _dangling(found, ids)
    yield from _dangling_links(data, found, faults)
    yield from _unknown_roles(data, found, faults)
    yield from _unfit_comparisons(data, found)


def _duplicates(found: list[Mention], ids: _Ids) -> Iterator[Problem]:
    for mention in found:
        if isinstance(mention.mark, Defines):
            first = ids.add(mention, mention.mark.kind)
            if first is not None:
                yield Problem("duplicate-id", mention.path, mention.value, first=first)


def _dangling(found: list[Mention], ids: _Ids) -> Iterator[Problem]:
    """Find references that lead nowhere, all to the same unknown id as one problem."""
    wanted: dict[tuple[Kind, Path], dict[str, list[Path]]] = {}
    for mention in found:
        if isinstance(mention.mark, Refers):
            scope = ids.scope(mention.mark.kind, mention.path)
            wanted.setdefault(scope, {}).setdefault(mention.value, []).append(mention.path)
    for scope, references in wanted.items():
        kind, _ = scope
        there = ids.known.get(scope, {})
        known = {*there, *ids.shared.get(kind, ())}
        missing = [each for each in references if each not in known]
        if not missing or ids.explain(scope, len(missing)):
            continue
        idle = {each: path for each, path in there.items() if each not in references}
        choices = tuple(sorted(known))
        for wrong in missing:
            path, *also = references[wrong]
            yield Problem(
                "dangling-reference",
                path,
                wrong,
                {"kind": kind},
                choices,
                also=tuple(also),
                idle=idle,
            )


def _dangling_links(data: Any, found: list[Mention], faults: Collection[Path]) -> Iterator[Problem]:
    """Find links in free texts that point to no part of the document."""
    homes = [_PLAN_HOMES[kind] for kind in _LINKED_KINDS]
    if any(_obscures(fault, home) for fault in faults for home in homes):
        return
    targets = tuple(sorted(_link_targets(data, found)))
    for mention in found:
        if not isinstance(mention.mark, HoldsLinks) or mention.path in faults:
            continue
        if "#" in mention.value:
            for target in dict.fromkeys(inner_targets(parser().parse(mention.value))):
                if target not in targets:
                    yield Problem("dangling-link", mention.path, target, choices=targets)


def _link_targets(data: Any, found: list[Mention]) -> Iterator[str]:
    """Name the parts of the document that a link can point to: annex-map, step-response-receive."""
    for mention in found:
        if not isinstance(mention.mark, Defines):
            continue
        if mention.mark.kind in _LINKED_KINDS:
            yield f"{mention.mark.kind}-{mention.value}"
        elif mention.mark.kind == "step":
            procedure = _get(data, mention.path[:2]).get("id")
            yield f"step-{procedure}-{mention.value}"


def _get(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def _unknown_roles(data: Any, found: list[Mention], faults: Collection[Path]) -> Iterator[Problem]:
    """Find roles that their body does not have, all equal ones as one problem."""
    roles = _roles(data, faults)
    wanted: dict[tuple[str, str], list[Path]] = {}
    for mention in found:
        if isinstance(mention.mark, NamesRole):
            body = _get(data, mention.path[:-1]).get("body")
            if isinstance(body, str) and mention.value not in roles.get(body, (mention.value,)):
                wanted.setdefault((body, mention.value), []).append(mention.path)
    for (body, wrong), (path, *also) in wanted.items():
        arguments = {"body": body}
        yield Problem("unknown-role", path, wrong, arguments, roles[body], also=tuple(also))


def _roles(data: Any, faults: Collection[Path]) -> dict[str, tuple[str, ...]]:
    """Give the roles of each body of the plan whose posts are well formed."""
    organisation = data.get("organisation") if isinstance(data, dict) else None
    bodies = organisation.get("bodies") if isinstance(organisation, dict) else None
    roles: dict[str, tuple[str, ...]] = {}
    for index, body in _maps_of(bodies):
        here = (*_PLAN_HOMES["body"], index, "posts")
        if any(fault == here[: len(fault)] or fault[: len(here)] == here for fault in faults):
            continue
        if isinstance(body.get("id"), str):
            named = [post.get("role") for _, post in _maps_of(body.get("posts"))]
            own = tuple(role for role in named if isinstance(role, str))
            roles[body["id"]] = (*roles.get(body["id"], ()), *own)
    return roles


def _maps_of(elements: Any) -> list[tuple[int, dict[str, Any]]]:
    """Give the maps in a list with their indexes; none where there is no list."""
    if not isinstance(elements, list):
        return []
    return [(index, each) for index, each in enumerate(elements) if isinstance(each, dict)]


def _unfit_comparisons(data: Any, found: list[Mention]) -> Iterator[Problem]:
    facts = data.get("facts") if isinstance(data, dict) else None
    for mention in found:
        if mention.mark == _FACT and isinstance(facts, dict):
            fact = facts.get(mention.value)
            if isinstance(fact, dict):
                path = mention.path[:-1]
                yield from _unfit(fact, mention.value, _get(data, path), path)


def _unfit(
    fact: dict[str, Any], name: str, comparison: dict[str, Any], path: Path
) -> Iterator[Problem]:
    """Compare a fact of choices by its choices only, and a quantity by numbers only.

    Of a fact without any choices, validation tells that it lacks them.
    """
    choices = fact.get("choices")
    for key, value in comparison.items():
        if key == "fact":
            continue
        operands = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, operand in operands:
            if not isinstance(operand, str | int | float) or isinstance(operand, bool):
                continue  # no operand at all, which validation tells
            place = (*path, key) if index is None else (*path, key, index)
            if fact.get("type") in ("integer", "number"):
                if isinstance(operand, str):
                    yield Problem("not-a-quantity", place, operand, {"fact": name})
            elif isinstance(choices, dict):
                if key not in {"is", "is_not", "any_of"}:
                    yield Problem("choice-measured", place, key, {"fact": name})
                elif choices and operand not in choices:
                    yield Problem(
                        "unknown-choice", place, str(operand), {"fact": name}, tuple(choices)
                    )
