"""Verdicts: the plan that holds, an older one, an edited one, and what is none at all."""

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from planner.compose.composer import compose
from planner.house import House
from planner.layout import Layout
from planner.source.repository import Repository
from planner.trust.archive import Print, print_of
from planner.trust.code import check_code
from planner.verifying import history, verdict
from planner.verifying.shelf import Shelf
from planner.verifying.states import State, earlier_states
from planner.verifying.verdict import Verdict, judge_code, judge_print
from planner.word import print_document
from tests.cli.conftest import CASES, edit
from tests.trust.conftest import GitFolder, layout, repository

__all__ = ["layout", "repository"]

OLD, NEW = "规范信访突发事件的预防、报告和处置。", "依法处置。"


@dataclass(frozen=True)
class Town:
    """A repository with one plan, which is committed in two states."""

    git: GitFolder
    layout: Layout
    commits: tuple[str, ...]
    prints: tuple[bytes, ...]

    @property
    def plan(self) -> Path:
        return self.git.path / "plans/town.yaml"

    def print(self, edition: str = "internal") -> bytes:
        file = Repository().read(self.plan)
        return print_document(compose(file.plan, file.directory, edition=edition), self.layout)

    def shelf(self) -> Shelf:
        return Shelf([self.plan, self.git.path / "plans/directory.yaml"])

    def verdict(self, data: bytes, **properties: str) -> Verdict:
        read = print_of(data)
        read = Print(read.lines, read.check_line, {**read.properties, **properties})
        return judge_print(read, self.shelf(), House(self.layout))


@pytest.fixture
def town(repository: GitFolder, layout: Layout) -> Town:
    plans = repository.path / "plans"
    plans.mkdir()
    for name, case in (("town", "plan"), ("directory", "directory")):
        shutil.copy(CASES / f"{case}.yaml", plans / f"{name}.yaml")
    first = Town(repository, layout, (), ())
    commits, prints = [repository.commit()], [first.print()]
    edit(first.plan, OLD, NEW)
    edit(first.plan, 'version: "3.0"', 'version: "3.1"')
    commits.append(repository.commit())
    prints.append(first.print())
    return Town(repository, layout, tuple(commits), tuple(prints))


def edited(data: bytes, change: Callable[[docx.document.Document], object]) -> bytes:
    document, saved = docx.Document(io.BytesIO(data)), io.BytesIO()
    change(document)
    document.save(saved)
    return saved.getvalue()


def retyped(old: str, new: str) -> Callable[[docx.document.Document], None]:
    def change(document: docx.document.Document) -> None:
        (run,) = (r for p in document.paragraphs for r in p.runs if old in r.text)
        run.text = run.text.replace(old, new)

    return change


def particulars(version: str, commit: str = "", day: str = "", edition: str = "internal"):
    return {
        "plan": "town-petition",
        "version": version,
        "edition": edition,
        "commit": commit[:12],
        "day": day,
        "now": "3.1",
    }


def test_the_plan_that_holds(town: Town):
    assert town.verdict(town.prints[1]) == Verdict("current", particulars("3.1"))


def test_the_public_edition_of_the_plan_that_holds(town: Town):
    public = town.verdict(town.print("public"))
    assert public == Verdict("current", particulars("3.1", edition="public"))


def test_an_older_plan_is_told_by_version_commit_and_day(town: Town):
    older = particulars("3.0", town.commits[0], "2026-05-06")
    assert town.verdict(town.prints[0]) == Verdict("older", older)


def test_a_directory_of_old_makes_an_older_plan(town: Town):
    annexes = "annexes:\n"
    edit(town.plan, annexes, f"{annexes}  - {{id: calls, title: 通讯录, generate: contacts}}\n")
    commit = town.git.commit()
    printed = town.print()
    edit(town.git.path / "plans/directory.yaml", "0791-5550101", "0791-5550102")
    town.git.commit()
    assert town.verdict(town.print()).kind == "current"
    assert town.verdict(printed) == Verdict("older", particulars("3.1", commit, "2026-05-06"))


def test_what_was_edited_by_hand_is_compared_with_what_was_printed(town: Town):
    verdict = town.verdict(edited(town.prints[1], retyped("10分钟内", "100分钟内")))
    assert (verdict.kind, verdict.arguments["version"]) == ("edited", "3.1")
    assert verdict.difference == (
        "- 1.（指挥部办公室，10分钟内）登记并核实。填写登记表（见附件2）。",
        "+ 1.（指挥部办公室，100分钟内）登记并核实。填写登记表（见附件2）。",
    )


def test_an_older_plan_that_was_edited_is_compared_with_the_older_plan(town: Town):
    verdict = town.verdict(edited(town.prints[0], retyped("10分钟内", "100分钟内")))
    assert (verdict.arguments["version"], verdict.arguments["now"]) == ("3.0", "3.1")
    assert verdict.arguments["commit"] == town.commits[0][:12]
    assert len(verdict.difference) == 2


def test_a_check_line_that_was_edited_shows(town: Town):
    verdict = town.verdict(edited(town.prints[1], retyped("版本 3.1", "版本 9.9")))
    assert verdict.kind == "edited"
    assert [line[-8:] for line in verdict.difference] == ["，版本 3.1）", "，版本 9.9）"]


def test_a_forged_digest_does_not_help(town: Town):
    forged = edited(town.prints[1], retyped("10分钟内", "100分钟内"))
    text = print_of(forged).digest
    verdict = town.verdict(forged, PlannerText=text)
    assert verdict.kind == "lost"


def test_what_was_printed_before_it_was_committed_is_lost(town: Town):
    edit(town.plan, NEW, "依法、及时处置。")
    printed = town.print()
    town.git.run("checkout", "--quiet", "--", ".")
    assert town.verdict(printed, PlannerTool="0.0.1") == Verdict(
        "lost", particulars("3.1") | {"tool": "0.0.1"}
    )


def test_what_was_edited_and_is_of_no_known_state_is_compared_with_the_plan_that_holds(town: Town):
    verdict = town.verdict(edited(town.prints[1], retyped(NEW, "先救助。")), PlannerText="0" * 64)
    assert (verdict.kind, verdict.difference) == ("edited", (f"- {NEW}", "+ 先救助。"))


def test_a_file_of_others_is_foreign(town: Town):
    saved = io.BytesIO()
    docx.Document().save(saved)
    assert town.verdict(saved.getvalue()) == Verdict("foreign", {"code": ""})


def test_a_foreign_file_may_have_a_check_code(town: Town):
    read = print_of(town.prints[1])
    bare = Print(read.lines, read.check_line, {})
    assert judge_print(bare, town.shelf(), House(town.layout)) == Verdict(
        "foreign", {"code": check_code(read.digest)}
    )


@pytest.mark.parametrize("identifier", ["nowhere", "town-petition.*", "\x1b[2J"])
def test_a_plan_that_is_not_here(town: Town, identifier):
    verdict = town.verdict(town.prints[1], PlannerPlan=identifier)
    shown = identifier.replace("\x1b", "\ufffd")
    assert verdict == Verdict("unknown-plan", {"plan": shown})


def test_a_plan_that_has_mistakes_now_cannot_be_compared(town: Town):
    edit(town.plan, "class: township", "class: townshp")
    arguments = {"plan": "town-petition", "path": town.plan.as_posix()}
    assert town.verdict(town.prints[1]) == Verdict("unsound", arguments)


def test_a_check_code_finds_each_state_and_edition(town: Town):
    def judged(data: bytes) -> Verdict:
        return judge_code(check_code(print_of(data).digest), town.shelf(), House(town.layout))

    assert judged(town.prints[1]) == Verdict("current", particulars("3.1"))
    assert judged(town.print("public")).arguments["edition"] == "public"
    assert judged(town.prints[0]).kind == "older"
    assert judge_code("G000-0000-0001", town.shelf(), House(town.layout)) == Verdict(
        "unknown-code", {"plans": "1", "states": "2", "more": ""}
    )


def test_a_check_code_is_looked_for_among_the_newest_states_of_all_plans(town: Town, monkeypatch):
    monkeypatch.setattr(verdict, "SEARCHED", 1)
    code = check_code(print_of(town.prints[0]).digest)
    seen: list[str] = []

    def watched(pairs: Iterator[tuple[State, State]]) -> Iterator[tuple[State, State]]:
        for state, now in pairs:
            seen.append(state.plan.version)
            yield state, now

    assert judge_code(code, town.shelf(), House(town.layout), watched) == Verdict(
        "unknown-code", {"plans": "1", "states": "1", "more": "more"}
    )
    assert seen == ["3.1"]


def test_states_with_mistakes_are_passed_over_and_each_state_comes_once(town: Town):
    edit(town.plan, "class: township", "class: townshp")
    town.git.commit()
    edit(town.plan, "class: townshp", "class: township")
    again = town.git.commit()
    states = [(state.plan.version, state.commit) for state in earlier_states(town.plan)]
    assert states == [("3.1", again), ("3.0", town.commits[0])]


def versions(plan: Path) -> list[str]:
    return [state.plan.version for state in earlier_states(plan)]


def test_a_directory_older_than_all_commits_that_are_looked_through(town: Town, monkeypatch):
    monkeypatch.setattr(history, "COMMITS", 1)
    assert versions(town.plan) == ["3.1"]


def test_a_plan_is_followed_to_its_earlier_names(town: Town):
    town.git.run("mv", "plans/town.yaml", "plans/qingshi.yaml")
    town.git.commit()
    (town.git.path / "new").mkdir()
    town.git.run("mv", "plans/qingshi.yaml", "plans/directory.yaml", "new")
    town.git.commit()
    moved = town.git.path / "new/qingshi.yaml"
    assert versions(moved) == ["3.1", "3.0"]
    shelf = Shelf([moved, town.git.path / "new/directory.yaml"])
    older = judge_print(print_of(town.prints[0]), shelf, House(town.layout))
    assert older == Verdict("older", particulars("3.0", town.commits[0], "2026-05-06"))


def test_a_plan_that_leaves_its_directory_behind_is_followed_to_it(town: Town):
    town.git.write("all/directory.yaml", (town.git.path / "plans/directory.yaml").read_text())
    plan = town.git.path / "all/town.yaml"
    town.git.run("mv", "plans/town.yaml", str(plan))
    moved = town.git.commit()
    town.git.run("rm", "--quiet", "plans/directory.yaml")
    town.git.commit()
    states = [(state.plan.version, state.commit) for state in earlier_states(plan)]
    assert states == [("3.1", moved), ("3.0", town.commits[0])]


def test_without_git_only_the_plan_that_holds_is_known(town: Town):
    shutil.rmtree(town.git.path / ".git")
    assert town.verdict(town.prints[1]).kind == "current"
    assert town.verdict(town.prints[0]).kind == "lost"
