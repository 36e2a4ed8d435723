"""The run: what is known from earlier, what has to be judged, and what is told in the end."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.linting.cache import Cache
from planner.linting.ground import Ground
from planner.linting.keeping import kept
from planner.linting.layout import Layout
from planner.linting.memory import Memory
from planner.linting.request import Request
from planner.linting.texts import Texts
from planner.linting.verdict import Failure, Outcome, Summary, Verdict
from planner.source.disk import UnreadableError
from planner.source.files import Namesakes
from planner.source.finding import Finding
from planner.uncollected import uncollected

if TYPE_CHECKING:  # a run that finds all in its cache does without the models
    from planner.linting.judging import Judge
    from planner.rules.abstract import Abstract

Progress = Callable[[Iterable[Any], int], Iterable[Any]]
"""Shows how work goes on that comes to so many pieces, and passes the work through."""


def quietly(work: Iterable[Any], _pieces: int) -> Iterable[Any]:
    """Show nothing."""
    return work


@uncollected()  # neither plans nor loading the rules make circular garbage
def lint(request: Request, progress: Progress = quietly) -> Outcome:
    """Check the files of a request. Raise BaselineError or UnknownSelectorError."""
    cache = Cache(request.root if request.cached else None)
    ground = Ground(request, cache)
    if not ground.footing.is_sound:
        told = {"file": str(request.configuration)}
        failures = (*ground.footing.failures, Failure("configuration", told))
        return Outcome(ground.footing.findings, Summary(0), failures)
    run = _Run(request, ground, cache)
    run.judge(progress)
    return run.outcome()


class _Run:
    """One run over the files of a request, on sound ground."""

    def __init__(self, request: Request, ground: Ground, cache: Cache) -> None:
        self._request = request
        self._ground = ground
        self._texts = Texts(request.contents)
        self._layout = Layout(request, ground.footing.apart)
        self._memory = Memory(cache, request, ground.footing.digest, self._layout)
        self._verdicts: dict[Path, Verdict] = {}
        self._together: Mapping[Path, tuple[Finding, ...]] = {}
        self._failures = list(ground.footing.failures)

    @cached_property
    def _judge(self) -> "Judge":
        from planner.linting.judging import Judge  # noqa: PLC0415 - loads the models

        return Judge(self._ground.roster, self._texts, self._request.today)

    def judge(self, progress: Progress) -> None:
        """Find the verdicts on all files, and on the whole."""
        for path in self._layout.order:
            if verdict := self._known(path):
                self._verdicts[path] = verdict
        for path in self._layout.order:
            if path not in self._verdicts and path not in self._layout.homes:
                self._settle(path, self._judge.directory(path))
        whole = self._layout.whole
        together = self._memory.together(self._texts) if whole else {}
        abstracts = self._judge_plans(whole if together is None else (), progress)
        self._together = self._judge_together(abstracts) if together is None else together

    def _known(self, path: Path) -> Verdict | None:
        """Give the verdict on a file, if it need not be judged."""
        try:
            self._texts.read(path)
        except UnreadableError as error:
            return Verdict((error.finding,))
        return self._memory.verdict(path, self._texts)

    def _settle(self, path: Path, verdict: Verdict) -> None:
        self._verdicts[path] = verdict
        self._failures += verdict.failures
        self._memory.keep(path, self._texts, verdict)

    def _judge_plans(self, whole: Collection[Path], progress: Progress) -> "dict[Path, Abstract]":
        """Judge the plans without a verdict; give abstracts of those of `whole` that are sound."""
        if not whole and self._verdicts.keys() >= self._layout.homes.keys():
            return {}
        from planner.linting.judging import Task  # noqa: PLC0415 - loads the models
        from planner.linting.parallel import judged  # noqa: PLC0415 - loads the models

        needed = frozenset(whole if self._ground.roster.looks_at_all else ())
        tasks = [
            Task(path, path not in self._verdicts, path in needed)
            for path in self._layout.homes
            if path not in self._verdicts or (path in needed and self._texts.is_readable(path))
        ]
        abstracts: dict[Path, Abstract] = {}
        work = judged(self._judge, tasks, self._texts, self._request.jobs)
        for task, each in zip(tasks, progress(work, len(tasks)), strict=True):
            if each.verdict:
                self._settle(task.path, each.verdict)
            if each.abstract:
                abstracts[task.path] = each.abstract
        return abstracts

    def _judge_together(
        self, abstracts: "dict[Path, Abstract]"
    ) -> Mapping[Path, tuple[Finding, ...]]:
        """Run the rules about all plans, and remember what they find."""
        from planner.linting.together import judge_together  # noqa: PLC0415 - loads the models

        directories = [path for path in self._layout.whole if path not in self._layout.homes]
        together = judge_together(self._judge, abstracts, self._layout.homes, directories)
        self._failures += together.failures
        if not together.failures:
            self._memory.keep_together(self._texts, together.findings, dated=together.is_dated)
        return together.findings

    def outcome(self) -> Outcome:
        """Put together what is told, and count what is not."""
        whole = frozenset(self._layout.whole)
        namesakes = Namesakes()
        findings = list(self._ground.footing.findings)
        suppressed = 0
        for path in self._layout.order:
            verdict = self._verdicts[path]
            found = [*verdict.findings, *self._together.get(path, ())]
            found += _doubled(verdict, path, namesakes)
            left = kept(found, verdict.suppressions, together=path in whole)
            findings += sorted(left.told, key=lambda finding: (finding.place, finding.name))
            suppressed += left.suppressed
        narrowed = self._request.select or self._request.ignore
        checked = frozenset(path.as_posix() for path in ((), whole)[not narrowed])
        summary = Summary(self._layout.count, suppressed)
        outcome = Outcome(tuple(findings), summary, tuple(self._failures), checked)
        return self._without_accepted(outcome)

    def _without_accepted(self, outcome: Outcome) -> Outcome:
        """Take out what the baseline covers, if there is one."""
        path = self._request.baseline or self._ground.footing.baseline
        if path is None or not self._request.is_covered:
            return outcome
        from planner.linting.baseline import Baseline  # noqa: PLC0415 - few runs need it

        covered = Baseline.read(path).cover(outcome.findings, outcome.checked)
        figures = replace(outcome.summary, covered=covered.count, oldest=covered.oldest)
        return replace(outcome, findings=covered.findings, summary=figures)


def _doubled(verdict: Verdict, path: Path, namesakes: Namesakes) -> Iterator[Finding]:
    """Tell a plan whose id has come before, at the place of its id."""
    if verdict.namesake:
        identifier = str(verdict.namesake.arguments["wrong"])
        for each in namesakes.findings(identifier, path.as_posix()):
            yield replace(verdict.namesake, arguments=each.arguments)
