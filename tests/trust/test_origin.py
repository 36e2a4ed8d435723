"""Origins: the commit that a plan is from, which no repository can use to run something."""

import stat
import subprocess
from pathlib import Path

import pytest

from planner.trust import git
from planner.trust.origin import Origin, Origins
from tests.trust.conftest import GitFolder


def origin(repository: GitFolder, name: str = "town") -> Origin | None:
    return Origins().of(repository.path / f"plans/{name}.yaml")


def test_the_origin_is_the_last_commit_of_plan_or_directory(repository: GitFolder):
    first = repository.commit(directory="a: 1\n", town="b: 1\n", flood="c: 1\n")
    second = repository.commit(town="b: 2\n")
    assert origin(repository) == Origin(second, "plans/town.yaml")
    assert origin(repository, "flood") == Origin(first, "plans/flood.yaml")
    third = repository.commit(directory="a: 2\n")
    assert origin(repository) == Origin(third, "plans/town.yaml")
    assert origin(repository, "flood") == Origin(third, "plans/flood.yaml")


def test_a_commit_of_something_else_changes_nothing(repository: GitFolder):
    first = repository.commit(directory="a: 1\n", town="b: 1\n")
    repository.write("README.md", "x")
    repository.commit(other="c: 1\n")
    assert origin(repository) == Origin(first, "plans/town.yaml")


@pytest.mark.parametrize("name", ["town", "directory"])
def test_a_file_that_is_not_as_committed_has_no_origin(repository: GitFolder, name):
    repository.commit(directory="a: 1\n", town="b: 1\n")
    path = repository.write(f"plans/{name}.yaml", "a: 2\n")
    assert origin(repository) is None
    repository.run("add", "--all")
    assert origin(repository) is None
    path.write_text({"town": "b: 1\n", "directory": "a: 1\n"}[name], encoding="utf-8")
    assert origin(repository) is not None


def test_a_file_that_was_never_committed_has_no_origin(repository: GitFolder):
    repository.commit(directory="a: 1\n")
    repository.write("plans/town.yaml", "b: 1\n")
    assert origin(repository) is None


def test_a_file_that_was_removed_and_came_again_has_the_later_origin(repository: GitFolder):
    repository.commit(directory="a: 1\n", town="b: 1\n")
    repository.run("rm", "--quiet", "plans/town.yaml")
    repository.commit()
    again = repository.commit(town="b: 1\n")
    assert origin(repository) == Origin(again, "plans/town.yaml")


def test_other_files_that_a_plan_is_printed_from_count_as_well(repository: GitFolder):
    template = repository.write("templates/plan.md.j2", "x")
    first = repository.commit(directory="a: 1\n", town="b: 1\n")
    plan = repository.path / "plans/town.yaml"
    assert Origins([template.parent]).of(plan) == Origin(first, "plans/town.yaml")
    template.write_text("y", encoding="utf-8")
    assert Origins([template.parent]).of(plan) is None


def test_line_ends_of_windows_are_no_change(repository: GitFolder):
    first = repository.commit(directory="a: 1\n", town="b: 1\n")
    (repository.path / "plans/town.yaml").write_bytes(b"b: 1\r\n")
    assert origin(repository) == Origin(first, "plans/town.yaml")


def test_a_merge_counts_as_the_commit_that_brought_the_change(repository: GitFolder):
    repository.commit(directory="a: 1\n", town="b: 1\n")
    repository.run("checkout", "--quiet", "-b", "side")
    repository.commit(town="b: 2\n")
    repository.run("checkout", "--quiet", "-")
    repository.commit(other="c: 1\n")
    repository.run("merge", "--quiet", "--no-ff", "--message", "x", "side")
    assert origin(repository) == Origin(repository.run("rev-parse", "HEAD"), "plans/town.yaml")


def test_names_in_chinese(repository: GitFolder):
    commit = repository.commit(directory="a: 1\n", 青石镇预案="b: 1\n")
    assert origin(repository, "青石镇预案") == Origin(commit, "plans/青石镇预案.yaml")


def test_git_is_asked_once_for_all_plans(repository: GitFolder, monkeypatch: pytest.MonkeyPatch):
    repository.commit(directory="a: 1\n", **{f"plan{number}": "b: 1\n" for number in range(300)})
    asked = []
    changes = git.changes
    monkeypatch.setattr(git, "changes", lambda *a: asked.append(a) or changes(*a))
    origins = Origins()
    plans = [repository.path / f"plans/plan{number}.yaml" for number in range(300)]
    assert all(origins.of(plan) for plan in plans)
    assert len(asked) == 1


def test_without_a_repository_there_is_no_origin(tmp_path: Path):
    (tmp_path / "directory.yaml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    assert Origins().of(tmp_path / "town.yaml") is None


def test_without_git_there_is_no_origin(repository: GitFolder, monkeypatch: pytest.MonkeyPatch):
    repository.commit(directory="a: 1\n", town="b: 1\n")
    monkeypatch.setenv("PATH", "")
    assert origin(repository) is None


def test_where_git_takes_too_long_there_is_no_origin(
    repository: GitFolder, monkeypatch: pytest.MonkeyPatch
):
    repository.commit(directory="a: 1\n", town="b: 1\n")
    monkeypatch.setattr(git, "SECONDS", 0)
    assert origin(repository) is None


def test_what_the_environment_of_a_hook_says_is_not_heeded(
    repository: GitFolder, monkeypatch: pytest.MonkeyPatch
):
    commit = repository.commit(directory="a: 1\n", town="b: 1\n")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    assert origin(repository) == Origin(commit, "plans/town.yaml")


def test_a_repository_cannot_have_its_programs_run(repository: GitFolder, tmp_path: Path):
    ran = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\necho >> {ran}\nexit 1\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    repository.write(".gitattributes", "*.yaml filter=evil diff=evil\n")
    commit = repository.commit(directory="a: 1\n", town="b: 1\n")
    for key in (
        *("core.fsmonitor", "core.pager", "core.sshCommand", "core.askPass", "pager.log"),
        *("diff.external", "diff.evil.command", "diff.evil.textconv"),
        *("filter.evil.clean", "filter.evil.smudge", "filter.evil.process"),
        *("gpg.program", "gpg.ssh.program", "credential.helper", "core.alternateRefsCommand"),
    ):
        repository.run("config", key, str(program))
    repository.run("config", "log.showSignature", "true")
    for hook in ("post-index-change", "reference-transaction", "fsmonitor-watchman"):
        (repository.path / ".git/hooks").mkdir(exist_ok=True)
        (repository.path / ".git/hooks" / hook).symlink_to(program)
    (repository.path / "plans/town.yaml").touch()
    ran.unlink(missing_ok=True)
    assert origin(repository) == Origin(commit, "plans/town.yaml")
    changes = git.changes(repository.path, ["plans/town.yaml"])
    assert git.contents(repository.path, [changes[0].blob], limit=100)
    assert not ran.exists()
    subprocess.run(["git", "status"], cwd=repository.path, check=False, capture_output=True)
    assert ran.exists()


def test_contents_are_read_up_to_a_limit(repository: GitFolder):
    repository.commit(directory="a: 1\n", town="b: 1\n" * 100)
    blobs = {each.path: each.blob for each in git.changes(repository.path, ["*.yaml"])}
    found = git.contents(repository.path, [*blobs.values(), "0" * 40], limit=100)
    assert found == {blobs["plans/directory.yaml"]: b"a: 1\n"}


def test_changes_are_told_newest_first_up_to_a_limit(repository: GitFolder):
    commits = [repository.commit(town=f"b: {number}\n") for number in range(4)]
    changes = git.changes(repository.path, ["plans/town.yaml"], limit=3)
    assert [each.commit for each in changes] == [*reversed(commits)][:3]
    assert {(each.day, each.path) for each in changes} == {("2026-05-06", "plans/town.yaml")}
