"""The judgement of a print, or of a check code: whether it is the plan that holds now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, Literal

from planner.compose.edition import editions
from planner.house import House
from planner.model.annexes import Edition
from planner.trust.archive import Print
from planner.trust.code import check_code, code_in
from planner.verifying.difference import difference, printable
from planner.verifying.shelf import Shelf
from planner.verifying.states import State, earlier_states

Kind = Literal[
    "current", "older", "edited", "lost", "foreign", "unknown-plan", "unknown-code", "unsound"
]
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


def judge_code(code: str, shelf: Shelf, house: House) -> Verdict:
    """Say which state of which plan has a check code; the plans as they are now come first."""
    plans = [(path, now) for path in shelf.plans if (now := shelf.now(path))]
    states = ((now, now) for _, now in plans)
    earlier = ((state, now) for path, now in plans for state in earlier_states(path))
    for state, now in chain(states, earlier):
        for edition in editions(state.plan):
            if check_code(state.printed(edition, house).digest) == code:
                kind: Kind = "current" if state is now else "older"
                return Verdict(kind, _particulars(state, now, edition))
    return Verdict("unknown-code", {"plans": str(len(plans))})


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
