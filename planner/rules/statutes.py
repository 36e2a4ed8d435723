"""Laws that a plan cites: where, which articles, and which edition was in force on a day."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from planner.model.base import Path
from planner.model.general import LawBasis
from planner.model.plan import Plan
from planner.rules.expression import Expression
from planner.rules.knowledge import Edition, laws, short_title
from planner.rules.numerals import number
from planner.rules.prose import Prose

_ARTICLE: Final = re.compile(r"([0-9]{1,4}|[零〇一二三四五六七八九十百]{1,7})条")
_BOOK: Final = Expression(
    r"《([^《》\n]{2,60})》(?:（[^（）\n]{1,40}）)?"
    r"((?:第[零〇一二三四五六七八九十百0-9]+[章条][第条款项、，和及与至零〇一二三四五六七八九十百0-9]*)?)"
)
_YEAR_OF_EDITION: Final = re.compile(r"[（(](?:19|20)[0-9]{2}[^（）()]*[)）]$")


class Citation(NamedTuple):
    """A law that a plan cites: as it is typed, its title, its articles and edition, if named."""

    path: Path
    typed: str
    title: str
    articles: tuple[tuple[Path, int], ...] = ()
    edition: date | None = None

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The known editions of the law, oldest first; none if the law is not known."""
        return laws().get(self.title, ())


def citations_of(plan: Plan, prose: Prose) -> Iterator[Citation]:
    """Find the laws that a plan cites in its basis, in deadlines of steps and in prose."""
    named = [*_in_basis(plan), *_in_deadlines(plan)]
    yield from named
    fields = {citation.path for citation in named}
    yield from (each for each in _in_prose(prose) if each.path not in fields)


def _in_basis(plan: Plan) -> Iterator[Citation]:
    for index, basis in enumerate(plan.general.basis):
        if isinstance(basis, LawBasis):
            path: Path = ("general", "basis", index)
            articles = (((*path, "articles", at), n) for at, n in enumerate(basis.articles))
            title = title_of(basis.law)
            yield Citation((*path, "law"), basis.law, title, tuple(articles), basis.edition)


def _in_deadlines(plan: Plan) -> Iterator[Citation]:
    for at, procedure in enumerate(plan.procedures):
        for index, step in enumerate(procedure.steps):
            if step.deadline:
                path = ("procedures", at, "steps", index, "deadline")
                article = ((*path, "article"), step.deadline.article)
                law = step.deadline.law
                yield Citation((*path, "law"), law, title_of(law), (article,))


def _in_prose(prose: Prose) -> Iterator[Citation]:
    for passage, match in prose.matches(_BOOK):
        articles = ((passage.path, number(each)) for each in _ARTICLE.findall(match[2]))
        typed = f"《{match[1]}》"
        yield Citation(passage.path, typed, title_of(match[1]), tuple(articles))
    said = [title for title in _replaced_titles() if title in prose.text]
    for passage, match in prose.matches(_without_marks(said)) if said else ():
        if match["title"]:
            yield Citation(passage.path, match["title"], match["title"])


def title_of(written: str) -> str:
    """Give the title of a law without 《》, 中华人民共和国 and the year of its edition."""
    return _YEAR_OF_EDITION.sub("", short_title(written))


def begins(edition: Edition) -> date:
    """Give the day from which an edition holds: that of its passing, or that which it names."""
    return max(edition.passed or date.min, edition.in_force_from or date.min)


def in_force(editions: tuple[Edition, ...], day: date) -> Edition | None:
    """Give the newest of the editions of a law that held on a day."""
    held = [edition for edition in editions if begins(edition) <= day]
    return held[-1] if held else None


def successor(editions: tuple[Edition, ...], day: date) -> Edition | None:
    """Give the law that had replaced a law by a day."""
    name = editions[-1].replaced_by if editions else ""
    return in_force(laws().get(name, ()), day)


@cache
def _replaced_titles() -> tuple[str, ...]:
    return tuple(title for title, editions in laws().items() if editions[-1].replaced_by)


def _without_marks(titles: list[str]) -> Expression:
    """Make the expression of laws in prose without 《》, those of provinces aside."""
    return Expression(rf"《[^《》\n]*》|(?<![省市区州县旗])(?P<title>{'|'.join(titles)})")
