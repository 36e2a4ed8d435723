"""What must agree between distant places of a plan: ids, references, roles and facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planner.model.base import Path
from planner.model.directory import Directory
from planner.model.ids import Defines, Kind, NamesRole, Refers
from planner.model.plan import Plan
from planner.model.shape import Mention, mentions


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not agree: the name of the mistake, its place and its particulars.

    `wrong` is the name that does not fit, `choices` are those that would have fitted there,
    `first` is the place of the first of two equal ids.
    """

    name: str
    path: Path
    wrong: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    first: Path = ()


@dataclass(slots=True)
class _Ids:
    """The ids of one file by kind; steps are known within their procedure only."""

    known: dict[tuple[Kind, Path], dict[str, Path]] = field(default_factory=dict)

    def scope(self, kind: Kind, path: Path) -> tuple[Kind, Path]:
        return kind, path[:2] if kind == "step" else ()

    def add(self, mention: Mention, kind: Kind) -> Path | None:
        """Add an id; give the path of an equal one before it, None if there is none."""
        there = self.known.setdefault(self.scope(kind, mention.path), {})
        first = there.setdefault(mention.value, mention.path)
        return None if first == mention.path else first

    def of(self, kind: Kind, path: Path) -> dict[str, Path]:
        return self.known.get(self.scope(kind, path), {})


def directory_ids(data: Any) -> dict[Kind, frozenset[str]]:
    """Give the ids that the data of a directory defines: kinds `body` and `post`."""
    kinds: dict[Kind, set[str]] = {"body": set(), "post": set()}
    for mention in mentions(data, Directory):
        if isinstance(mention.mark, Defines):
            kinds[mention.mark.kind].add(mention.value)
    return {kind: frozenset(ids) for kind, ids in kinds.items()}


def directory_problems(data: Any) -> Iterator[Problem]:
    """Find duplicate ids and dangling references in the data of a directory."""
    found = list(mentions(data, Directory))
    ids = _Ids()
    yield from _duplicates(found, ids)
    yield from _dangling(found, ids, {})


def plan_problems(data: Any, shared: Mapping[Kind, frozenset[str]] | None) -> Iterator[Problem]:
    """Find what does not agree in the data of a plan.

    `shared` are the ids of the directory; without one (None), references to posts and to bodies
    cannot be judged and are passed over.
    """
    found = list(mentions(data, Plan))
    ids = _Ids()
    yield from _duplicates(found, ids)
    yield from _dangling(found, ids, shared)
    yield from _unknown_roles(data, found)
    yield from _unfit_comparisons(data, found)


def _duplicates(found: list[Mention], ids: _Ids) -> Iterator[Problem]:
    for mention in found:
        if isinstance(mention.mark, Defines):
            first = ids.add(mention, mention.mark.kind)
            if first is not None:
                yield Problem("duplicate-id", mention.path, mention.value, first=first)


def _dangling(
    found: list[Mention], ids: _Ids, shared: Mapping[Kind, frozenset[str]] | None
) -> Iterator[Problem]:
    for mention in found:
        if not isinstance(mention.mark, Refers):
            continue
        kind = mention.mark.kind
        if shared is None and kind in {"body", "post"}:
            continue
        known = {*ids.of(kind, mention.path), *(shared or {}).get(kind, ())}
        if mention.value not in known:
            arguments = {"kind": kind}
            choices = tuple(sorted(known))
            yield Problem("dangling-reference", mention.path, mention.value, arguments, choices)


def _get(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def _unknown_roles(data: Any, found: list[Mention]) -> Iterator[Problem]:
    roles = _roles(data)
    for mention in found:
        if isinstance(mention.mark, NamesRole):
            body = _get(data, mention.path[:-1]).get("body")
            known = roles.get(body) if isinstance(body, str) else None
            if known is not None and mention.value not in known:
                yield Problem("unknown-role", mention.path, mention.value, {"body": body}, known)


def _roles(data: Any) -> dict[str, tuple[str, ...]]:
    """Give the roles of each body of the plan, as far as they are well formed."""
    organisation = data.get("organisation") if isinstance(data, dict) else None
    bodies = organisation.get("bodies") if isinstance(organisation, dict) else None
    return {
        body["id"]: tuple(
            post["role"]
            for post in body.get("posts") or ()
            if isinstance(post, dict) and isinstance(post.get("role"), str)
        )
        for body in (bodies if isinstance(bodies, list) else ())
        if isinstance(body, dict) and isinstance(body.get("id"), str)
        if isinstance(body.get("posts", []), list)
    }


def _unfit_comparisons(data: Any, found: list[Mention]) -> Iterator[Problem]:
    facts = data.get("facts") if isinstance(data, dict) else None
    for mention in found:
        if mention.mark == Refers("fact") and isinstance(facts, dict):
            fact = facts.get(mention.value)
            if isinstance(fact, dict):
                path = mention.path[:-1]
                yield from _unfit(fact, mention.value, _get(data, path), path)


def _unfit(
    fact: dict[str, Any], name: str, comparison: dict[str, Any], path: Path
) -> Iterator[Problem]:
    """Compare a fact of choices by its choices only, and a quantity by numbers only."""
    choices = fact.get("choices")
    for key, value in comparison.items():
        if key == "fact":
            continue
        operands = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, operand in operands:
            place = (*path, key) if index is None else (*path, key, index)
            if fact.get("type") in {"integer", "number"}:
                if isinstance(operand, str):
                    yield Problem("not-a-quantity", place, operand, {"fact": name})
            elif isinstance(choices, dict):
                if key not in {"is", "is_not", "any_of"}:
                    yield Problem("choice-measured", place, key, {"fact": name})
                elif operand not in choices:
                    yield Problem(
                        "unknown-choice", place, str(operand), {"fact": name}, tuple(choices)
                    )
