"""The judgement of a print, or of a check code: whether it is the plan that holds now."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import merge
from itertools import chain, islice, repeat
from typing import Final, Literal

from planner.compose.edition import editions
from planner.house import House
from planner.model.annexes import Edition
from planner.trust.archive import Print
from planner.trust.code import check_code, code_in
from planner.uncollected import uncollected
from planner.verifying.difference import difference, printable
from planner.verifying.shelf import Shelf
from planner.verifying.states import State, earlier_states

Kind = Literal[
    "current", "older", "edited", "lost", "foreign", "unknown-plan", "unknown-code", "unsound"
]

Watched = Callable[[Iterator[tuple[State, State]]], Iterable[tuple[State, State]]]
"""Passes states through, each with what the plan is now, and may tell of the progress."""

SEARCHED: Final = 200
"""Earlier states, of all plans together, in which a check code is looked for."""

_COMMIT_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a print is, the particulars of that, and how it differs from what it should be.

    - current: the text of the plan as it is now; older: that of an earlier commit;
    - edited: changed since it was printed; lost: unchanged, but of no state that is known;
    - foreign: not printed by Planner; unknown-plan, unknown-code: there is no such plan at hand;
    - unsound: the plan has mistakes now, so there is nothing to compare with.
    """

    kind: Kind
    arguments: Mapping[str, str] = field(default_factory=dict)
    difference: tuple[str, ...] = ()


def judge_print(read: Print, shelf: Shelf, house: House) -> Verdict:
    """Say what a Word file is, by its text."""
    stated = {name: printable(value) for name, value in read.properties.items()}
    if "PlannerPlan" not in stated:
        return Verdict("foreign", {"code": code_in(read.check_line) or ""})
    path = shelf.find(stated["PlannerPlan"])
    if path is None:
        return Verdict("unknown-plan", {"plan": stated["PlannerPlan"]})
    now = shelf.now(path)
    if now is None:
        return Verdict("unsound", {"plan": stated["PlannerPlan"], "path": path.as_posix()})
    edition: Edition = "public" if stated.get("PlannerEdition") == "public" else "internal"
    tool = {"tool": stated.get("PlannerTool", "")}
    for state in chain([now], earlier_states(path)):
        if edition not in editions(state.plan):
            continue
        known = state.printed(edition, house)
        particulars = _particulars(state, now, edition)
        if known.digest == read.digest and known.check_line == read.check_line:
            return Verdict("current" if state is now else "older", particulars)
        if known.digest in (read.digest, stated.get("PlannerText")):
            return Verdict("edited", particulars | tool, _difference(known, read))
    nearest = edition if edition in editions(now.plan) else "internal"
    particulars = _particulars(now, now, nearest) | tool
    if read.digest == stated.get("PlannerText"):
        return Verdict("lost", particulars)
    return Verdict("edited", particulars, _difference(now.printed(nearest, house), read))


@uncollected()
def judge_code(code: str, shelf: Shelf, house: House, watched: Watched = iter) -> Verdict:
    """Say which state of which plan has a check code; the plans as they are now come first.

    Of earlier states SEARCHED at most are looked at, the newest of all plans first; they pass
    through `watched`.
    """
    plans = [(path, now) for path in shelf.plans if (now := shelf.now(path))]
    earlier = merge(
        *(zip(earlier_states(path), repeat(now), strict=False) for path, now in plans),
        key=lambda pair: pair[0].day,
        reverse=True,
    )
    looked_at = 0
    for state, now in chain(((now, now) for _, now in plans), watched(islice(earlier, SEARCHED))):
        looked_at += state is not now
        for edition in editions(state.plan):
            if check_code(state.digest(edition, house)) == code:
                kind: Kind = "current" if state is now else "older"
                return Verdict(kind, _particulars(state, now, edition))
    more = "more" if looked_at == SEARCHED else ""
    counts = {"plans": str(len(plans)), "states": str(looked_at), "more": more}
    return Verdict("unknown-code", counts)


def _difference(known: Print, read: Print) -> tuple[str, ...]:
    old, new = (*known.lines, known.check_line), (*read.lines, read.check_line)
    return tuple(difference(old, new))


def _particulars(state: State, now: State, edition: Edition) -> dict[str, str]:
    return {
        "plan": state.plan.id,
        "version": state.plan.version,
        "edition": edition,
        "commit": state.commit[:_COMMIT_SHOWN],
        "day": state.day,
        "now": now.plan.version,
    }
