"""Measure Planner against the floor and its peers, all in one run, and print the ratios."""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import yaml

from planner.compose.composer import compose
from planner.layout import load_layout
from planner.model.plan import Plan
from planner.resources import folder
from planner.source.reading import read_directory, read_plan, shared_ids
from planner.source.repository import Repository
from planner.web.page import print_page
from planner.word import print_document
from tests.benchmarks import corpus

ROUNDS = 5
PLANS = 300


class _Floor(yaml.CSafeLoader):
    """PyYAML's own loader, its dates left as text, as our models expect them."""


_Floor.yaml_implicit_resolvers = {
    start: [(tag, form) for tag, form in forms if not tag.endswith((":timestamp", ":bool"))]
    for start, forms in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        paths = corpus.write(Path(name), PLANS)
        lines = corpus.plan(1).count("\n")
        print(f"{PLANS} plans of {lines} lines, medians of {ROUNDS} rounds in one run\n")
        _reading(paths)
        _printing(paths)
        _processes(paths)


def _reading(paths: Sequence[Path]) -> None:
    texts = [path.read_bytes() for path in paths]
    ids = shared_ids(read_directory(corpus.DIRECTORY.encode(), "directory.yaml"))

    def floor() -> None:
        for text in texts:
            loader = _Floor(text)
            data: Any = loader.construct_document(loader.get_single_node())
            Plan.model_validate(data)

    def ours() -> None:
        for text in texts:
            assert read_plan(text, "plan.yaml", ids).model

    first, second = _in_turn(floor, ours)
    _row("floor: compose + construct + pydantic", first / PLANS)
    _row("read_plan: the same with all checks", second / PLANS, second / first)


def _printing(paths: Sequence[Path]) -> None:
    layout = load_layout(folder("templates") / "layouts" / "gbt9704.yaml")
    repository = Repository()
    files = [repository.read(path) for path in paths]
    pairs = [(file.plan, file.directory) for file in files if file.plan and file.directory]
    documents = [compose(*pair) for pair in pairs]
    jobs: dict[str, Callable[[], Any]] = {
        "Markdown: compose": lambda: [compose(*pair) for pair in pairs],
        "Word: print_document": lambda: [print_document(each, layout) for each in documents],
        "HTML: print_page": lambda: [print_page(each, layout) for each in documents],
    }
    for label, seconds in zip(jobs, _in_turn(*jobs.values()), strict=True):
        _row(label, seconds / len(pairs))


def _processes(paths: Sequence[Path]) -> None:
    one = str(paths[0])
    scheme = str(folder("schema") / "plan.schema.json")
    tools = Path(sys.executable).parent
    jsonschema = [str(tools / "check-jsonschema"), "--schemafile", scheme]
    yamllint = [str(tools / "yamllint"), "--config-data", "relaxed"]
    ours = [str(tools / "planner"), "check", "--exit-zero", "--today", "2026-11-24"]
    for files, names in ((1, [one]), (PLANS, [str(paths[0].parent)])):
        commands = {
            "check-jsonschema": [*jsonschema, *(map(str, paths) if files > 1 else names)],
            "yamllint": [*yamllint, *names],
            "planner check, nothing known": [*ours, "--no-cache", *names],
            "planner check, nothing changed": [*ours, *names],
        }
        seconds = _in_turn(*(partial(_run, command) for command in commands.values()))
        print()
        for label, each in zip(commands, seconds, strict=True):
            _row(f"{label}, {files} files", each, each / seconds[0])


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=False, capture_output=True)


def _in_turn(*jobs: Callable[[], Any]) -> list[float]:
    """Run the jobs in turn, once to warm up and then ROUNDS times; give their medians."""
    times: list[list[float]] = [[] for _ in jobs]
    for round_ in range(ROUNDS + 1):
        for job, measured in zip(jobs, times, strict=True):
            start = perf_counter()
            job()
            if round_:
                measured.append(perf_counter() - start)
    return [statistics.median(measured) for measured in times]


def _row(label: str, seconds: float, ratio: float | None = None) -> None:
    against = f"{ratio:8.2f} x the first of its group" if ratio is not None else ""
    print(f"{label:42}{seconds * 1000:10.2f} ms{against}")


if __name__ == "__main__":
    main()
