"""What a rule looks at: a plan with its directory, and what is known of law and language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from planner.model.base import Path
from planner.model.conditions import Comparison
from planner.model.directory import Directory, Post
from planner.model.durations import Duration
from planner.model.organisation import Body
from planner.model.plan import Plan
from planner.model.procedures import Procedure, Step
from planner.rules.actions import Action, actions_of
from planner.rules.knowledge import Profile
from planner.rules.ladders import Ladder, comparisons_of, response_ladder, warning_ladder
from planner.rules.prose import Passage, Prose, passages_of
from planner.rules.references import Reference, references_of
from planner.rules.sequences import Sequence, sequences_of
from planner.rules.statutes import Citation, citations_of


@dataclass(frozen=True, slots=True)
class Settings:
    """What an organisation can set for the rules."""

    profile: Profile
    contacts_checked_within: Duration = field(default_factory=lambda: Duration(6, "month"))


@dataclass(frozen=True)
class PlanCase:
    """One plan, as the rules see it. `today` is the day that dated rules judge by."""

    plan: Plan
    directory: Directory
    today: date
    settings: Settings

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All texts of the plan, in its order: names, titles, sentences, free Markdown."""
        return passages_of(self.plan)

    @cached_property
    def prose(self) -> Prose:
        """All texts of the plan, for searching them at once."""
        return Prose(self.passages)

    @cached_property
    def bodies(self) -> Mapping[str, tuple[Path, Body]]:
        """The bodies of the plan by id, with their paths."""
        return {
            body.id: (("organisation", "bodies", index), body)
            for index, body in enumerate(self.plan.organisation.bodies)
        }

    @cached_property
    def posts(self) -> Mapping[str, Post]:
        """The posts of the directory by id."""
        return {post.id: post for post in self.directory.posts}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of all bodies by id, those of the directory and of the plan."""
        shared = {body.id: body.name for body in self.directory.bodies}
        return shared | {body.id: body.name for body in self.plan.organisation.bodies}

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The places where the plan refers to bodies, posts, reports and annexes."""
        return references_of(self.plan)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The laws that the plan cites, in its basis, its deadlines and its prose."""
        return tuple(citations_of(self.plan, self.prose))

    @cached_property
    def adopted(self) -> date | None:
        """The day on which the plan was issued or, before that, approved."""
        life = self.plan.lifecycle
        return life.issued or (life.approved.on if life.approved else None)

    @cached_property
    def steps(self) -> tuple[tuple[Path, Procedure, Step], ...]:
        """All steps of all procedures, with their paths."""
        return tuple(
            (("procedures", number, "steps", index), procedure, step)
            for number, procedure in enumerate(self.plan.procedures)
            for index, step in enumerate(procedure.steps)
        )

    @cached_property
    def response_steps(self) -> tuple[tuple[Path, Procedure, Step], ...]:
        """The steps of the procedures that run at response levels."""
        return tuple(each for each in self.steps if each[1].when != "routine")

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """All steps, with their texts and the levels at which they are done."""
        return actions_of(self.plan)

    @cached_property
    def responses(self) -> tuple[Action, ...]:
        """The steps of the procedures that run at response levels."""
        return tuple(each for each in self.actions if each.procedure.when != "routine")

    @cached_property
    def sequences(self) -> tuple[Sequence, ...]:
        """The procedures as sequences of steps."""
        return sequences_of(self.actions)

    @cached_property
    def activations(self) -> tuple[Action, ...]:
        """The steps that activate levels."""
        return tuple(each for each in self.responses if each.says("step-activate"))

    @cached_property
    def comparisons(self) -> tuple[tuple[Path, Comparison], ...]:
        """The comparisons in the conditions of levels, of warnings and of steps."""
        return tuple(comparisons_of(self.plan))

    @cached_property
    def levels(self) -> Ladder | None:
        """The response levels and the incidents that they take, if there are levels."""
        return response_ladder(self.plan)

    @cached_property
    def grades(self) -> Ladder | None:
        """The coloured grades of warning and what they take, if there are any."""
        return warning_ladder(self.plan)


@dataclass(frozen=True)
class RepositoryCase:
    """All plans of a repository that could be read, by the names of their files.

    `directories` are the directories by the names of their files. Unless `is_complete`, there are
    plans that could not be read, and nobody knows what they need.
    """

    plans: Mapping[str, PlanCase]
    directories: Mapping[str, Directory]
    today: date
    is_complete: bool = True
