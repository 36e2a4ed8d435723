"""A repository in a folder of its own, and a few rules that are easy to break and to keep."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import planner.rules.families  # noqa: F401 - registers the rules that are set aside here
from planner.linting.engine import lint
from planner.linting.plugins import load_plugins
from planner.linting.request import Request
from planner.linting.verdict import Outcome
from planner.reporting.catalogue import wording
from planner.rules import cards
from planner.rules.cards import Card
from planner.rules.case import PlanCase, RepositoryCase
from planner.rules.rule import (
    PLAN_RULES,
    REPOSITORY_RULES,
    Fix,
    Found,
    found,
    plan_rule,
    repository_rule,
)
from planner.source.files import discover, is_folder

CASES = Path(__file__).parents[1] / "cases"
TODAY = date(2026, 11, 24)


def word(case: PlanCase) -> Iterator[Found]:
    """甲 should be 乙."""
    for passage in case.passages:
        if "甲" in passage.text:
            yield found(passage.path, fix=Fix("甲", "乙"), text=passage.text)


def doubtful_word(case: PlanCase) -> Iterator[Found]:
    """丙 is perhaps 丁."""
    for passage in case.passages:
        if "丙" in passage.text:
            yield found(passage.path, fix=Fix("丙", "丁", safe=False), text=passage.text)


def overdue(case: PlanCase) -> Iterator[Found]:
    """From 2027 on all plans are too old."""
    if case.today.year > 2026:
        yield found(("version",), text=case.today.isoformat())


def fragile(case: PlanCase) -> Iterator[Found]:
    """Breaks when it sees 坏."""
    if "坏" in case.plan.title:
        raise ZeroDivisionError("坏了")
    yield from ()


def same_title(case: RepositoryCase) -> Iterator[Found]:
    """Titles should differ."""
    seen: dict[str, str] = {}
    for file, each in case.plans.items():
        first = seen.setdefault(each.title, file)
        if first != file:
            yield found(("title",), file=file, text=first)


def idle_post(case: RepositoryCase) -> Iterator[Found]:
    """No post should be idle."""
    for file, directory in case.directories.items():
        for index, post in enumerate(directory.posts):
            if "闲" in post.title:
                yield found(("posts", index, "title"), file=file, text=post.title)


def card(code: str, name: str, message: str) -> Card:
    """Make a card with a message in both languages."""
    said: dict[Any, str] = {"zh": message, "en": f"en {message}"}
    return Card(
        code, name, said, said, {"zh": "改。", "en": "Mend."}, {"default": said}, (), "", ""
    )


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have these rules in place of Planner's own."""
    load_plugins()
    own = dict(PLAN_RULES), dict(REPOSITORY_RULES)
    PLAN_RULES.clear()
    REPOSITORY_RULES.clear()
    monkeypatch.setattr(cards, "_FOREIGN", {})
    for code, name, message in (
        ("Z101", "word", "“{text}”里有甲"),
        ("Z102", "doubtful-word", "“{text}”里有丙"),
        ("Z103", "overdue", "{text} 已经过期"),
        ("Z104", "fragile", "坏"),
        ("Y201", "same-title", "标题与 {text} 相同"),
        ("Y202", "idle-post", "岗位“{text}”闲着"),
    ):
        cards.add(card(code, name, message))
    plan_rule("Z101", "word")(word)
    plan_rule("Z102", "doubtful-word", "info")(doubtful_word)
    plan_rule("Z103", "overdue", "error", dated=True)(overdue)
    plan_rule("Z104", "fragile")(fragile)
    repository_rule("Y201", "same-title", "error")(same_title)
    repository_rule("Y202", "idle-post")(idle_post)
    yield
    PLAN_RULES.clear()
    PLAN_RULES.update(own[0])
    REPOSITORY_RULES.clear()
    REPOSITORY_RULES.update(own[1])


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with one sound plan and its directory in `plans`, and stand in it."""
    plans = tmp_path / "plans"
    plans.mkdir()
    (tmp_path / ".git").mkdir()
    shutil.copy(CASES / "plan.yaml", plans / "town.yaml")
    shutil.copy(CASES / "directory.yaml", plans / "directory.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


Check = Callable[..., Outcome]


def request(*paths: str, **given: Any) -> Request:
    """Make a request as the command line does."""
    wanted = tuple(map(Path, paths or ("plans",)))
    scope = tuple(path for path in wanted if is_folder(path))
    given = {"today": TODAY, **given}
    return Request(wanted, tuple(discover(wanted)), scope, **given)


def check(*paths: str, **given: Any) -> Outcome:
    """Check paths, `plans` if there are none."""
    return lint(request(*paths, **given))


def told(outcome: Outcome) -> list[str]:
    """Give what was found, a line each."""
    lines = []
    for finding in outcome.findings:
        place, words = finding.place, wording(finding, "zh")
        at = f"{place.file}:{place.line}:{place.column}"
        lines.append(f"{at} {words.code} {finding.severity} {words.message}")
    return lines


def edit(path: Path | str, old: str, new: str) -> None:
    """Replace the only occurrence of a text in a file."""
    text = Path(path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    Path(path).write_text(text.replace(old, new), encoding="utf-8")


def write(path: str, text: str) -> None:
    """Write a file, making its folder."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def copy(name: str, identifier: str, title: str) -> None:
    """Add a plan to the repository."""
    text = (CASES / "plan.yaml").read_text(encoding="utf-8")
    text = text.replace("id: town-petition", f"id: {identifier}")
    write(f"plans/{name}", text.replace("title: 青石镇信访突发事件应急预案", f"title: {title}"))
