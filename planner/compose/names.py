"""From ids to the names that a document prints."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.compose.sentences import series
from planner.model.directory import Directory
from planner.model.organisation import Authority
from planner.model.plan import Plan


@dataclass(frozen=True)
class Names:
    """The names of the bodies, posts, levels, steps and annexes that a plan speaks of."""

    plan: Plan
    directory: Directory

    @cached_property
    def _bodies(self) -> Mapping[str, str]:
        shared = {body.id: body.name for body in self.directory.bodies}
        return shared | {body.id: body.name for body in self.plan.organisation.bodies}

    @cached_property
    def _posts(self) -> Mapping[str, str]:
        return {post.id: post.title for post in self.directory.posts}

    @cached_property
    def _levels(self) -> Mapping[str, str]:
        return {level.id: level.name for level in self.plan.levels}

    @cached_property
    def _annexes(self) -> Mapping[str, str]:
        return {annex.id: annex.title for annex in self.plan.annexes}

    def body(self, identifier: str) -> str:
        """Give the name of a body of the plan or of the directory."""
        return self._bodies[identifier]

    def bodies(self, identifiers: Iterable[str]) -> str:
        """Give the names of bodies, joined as Chinese joins them."""
        return series(map(self.body, identifiers))

    def post(self, identifier: str) -> str:
        """Give the title of a post."""
        return self._posts[identifier]

    def posts(self, identifiers: Iterable[str]) -> str:
        """Give the titles of posts, joined as Chinese joins them."""
        return series(map(self.post, identifiers))

    def levels(self, identifiers: Iterable[str]) -> str:
        """Give the names of response levels, joined as Chinese joins them."""
        return series(self._levels[identifier] for identifier in identifiers)

    def annex(self, identifier: str) -> str:
        """Give the title of an annex."""
        return self._annexes[identifier]

    def authority(self, authority: Authority) -> str:
        """Give the role that decides, with its body: 镇应急指挥部指挥长."""
        return self.body(authority.body) + authority.post
