"""Measure Planner against the floor and its peers, all in one run, and print the ratios.

With --pdf it also has LibreOffice set a batch of plans, which takes minutes.
"""

import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from planner.compose.composer import compose
from planner.compose.document import Document
from planner.layout import Layout, load_layout
from planner.resources import folder
from planner.source.reading import read_directory, read_plan, shared_ids
from planner.source.repository import Repository
from planner.web.page import print_page
from planner.word import print_document
from tests.benchmarks import corpus, floor, peers
from tests.benchmarks.processes import Use, in_turn, run

ROUNDS = 5
PLANS = 300
WORD_PEERS = 10
"""Plans that the peers of the Word printer print, which are slow."""

TIMES = 10
"""How many times as many plans the large corpus has."""

_TOOLS: Final = Path(sys.executable).parent
_SCHEMA: Final = str(folder("schema") / "plan.schema.json")
_JSONSCHEMA: Final = [str(_TOOLS / "check-jsonschema"), "--schemafile", _SCHEMA]
_YAMLLINT: Final = [str(_TOOLS / "yamllint"), "--config-data", "relaxed"]
_RENDER: Final = [sys.executable, "-m", "planner", "render"]
_CHECK: Final = [sys.executable, "-m", "planner", "check", "--today", "2026-11-24"]


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        paths = _repository(few, PLANS)
        _repository(many, PLANS * TIMES)
        lines = corpus.plan(1).count("\n")
        print(f"{PLANS} plans of some {lines} lines, all rules, all in one run\n")
        _reading(paths)
        _printing(paths)
        _rendering(Path(name), paths)
        if "--pdf" in sys.argv:
            _pdf(Path(name), paths)
        _one(paths[0])
        _several(few, paths)
        _many(few, many)


def _repository(folder: Path, plans: int) -> list[Path]:
    """Write a corpus where a run can remember what it found."""
    paths = corpus.write(folder, plans)
    (folder / ".git").mkdir()
    return paths


def _reading(paths: Sequence[Path]) -> None:
    texts = [path.read_bytes() for path in paths]
    ids = shared_ids(read_directory(corpus.DIRECTORY.encode(), "directory.yaml"))

    def least() -> None:
        for text in texts:
            floor.read(text)

    def ours() -> None:
        for text in texts:
            assert read_plan(text, "plan.yaml", ids).model

    first, second = _in_turn(least, ours)
    _row("floor: compose + construct + pydantic", first / PLANS)
    _row("read_plan: the same with all checks", second / PLANS, f"{second / first:.2f} x the floor")


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
        _row(label, seconds / len(pairs), "wanted: 15 ms" if label.startswith("Word") else "")
    _word_peers(documents[:WORD_PEERS], layout)


def _word_peers(documents: Sequence[Document], layout: Layout) -> None:
    """Compare the Word printer with others, which get the same text and tables, but no drawings."""
    template = peers.docxtpl_template()
    jobs: dict[str, Callable[[], Any]] = {
        "docxtpl": lambda: [peers.print_with_docxtpl(template, each) for each in documents]
    }
    if shutil.which("pandoc"):
        jobs["pandoc"] = lambda: [peers.print_with_pandoc(each) for each in documents]
    ours, *theirs = _in_turn(
        lambda: [print_document(each, layout) for each in documents], *jobs.values()
    )
    for label, seconds in zip(jobs, theirs, strict=True):
        told = f"print_document is {seconds / ours:.1f} x as fast"
        _row(f"the same plans by {label}", seconds / len(documents), told)


def _rendering(folder: Path, paths: Sequence[Path]) -> None:
    """Measure whole runs that print for Word: memory should hardly grow with the plans."""
    command = [*_RENDER, "--to", "docx", "--page-numbers", "later", "-o", str(folder / "prints")]
    few, all_ = (run([*command, *map(str, part)]) for part in (paths[: PLANS // 3], paths))
    told = f"{few.memory:.0f} MB for {PLANS // 3}, {all_.memory:.0f} MB for {PLANS}"
    _row("planner render --to docx, a plan", all_.seconds / PLANS, f"wanted: 15 ms; {told}")


def _pdf(folder: Path, paths: Sequence[Path]) -> None:
    """Measure a whole run that prints PDFs."""
    command = [*_RENDER, "--to", "pdf", "-o", str(folder / "prints"), *map(str, paths)]
    _row("planner render --to pdf, a plan", run(command).seconds / PLANS, "wanted: 300 ms")


def _one(path: Path) -> None:
    """Compare runs on one plan, from the shell."""
    peers = {
        "check-jsonschema": [*_JSONSCHEMA, str(path)],
        "yamllint": [*_YAMLLINT, str(path)],
        "cold": [*_CHECK, "--no-cache", str(path)],
        "warm": [*_CHECK, str(path)],
    }
    used = in_turn(peers, ROUNDS)
    print("\none plan, whole process")
    _row("check-jsonschema", used["check-jsonschema"].seconds)
    _row("yamllint", used["yamllint"].seconds)
    _against("planner check, nothing known", used["cold"], used, "check-jsonschema", "yamllint")
    _against("planner check, nothing changed", used["warm"], used, "check-jsonschema", "yamllint")


def _several(folder: Path, paths: Sequence[Path]) -> None:
    """Compare runs on all plans: with the peers, with the floor, and with the bare start-up."""
    commands = {
        "check-jsonschema": [*_JSONSCHEMA, *map(str, paths)],
        "yamllint": [*_YAMLLINT, str(folder)],
        "floor": [sys.executable, "-m", "tests.benchmarks.floor", str(folder)],
        "cold": [*_CHECK, "--no-cache", str(folder)],
        "alone": [*_CHECK, "--no-cache", "--jobs", "1", str(folder)],
        "warm": [*_CHECK, str(folder)],
        "start-up": [sys.executable, "-m", "planner", "--version"],
    }
    used = in_turn(commands, ROUNDS)
    peers = ("check-jsonschema", "yamllint", "floor")
    print(f"\n{len(paths)} plans, whole process")
    for label in peers:
        _row(label, used[label].seconds)
    _against("planner check, nothing known", used["cold"], used, *peers)
    _against("planner check, the same with --jobs 1", used["alone"], used, *peers)
    over = used["warm"].seconds - used["start-up"].seconds
    told = f"{over:.2f} s more than the start-up (wanted: 0.3 s)"
    _row("planner check, nothing changed", used["warm"].seconds, told)


def _many(few: Path, many: Path) -> None:
    """Compare a run on many plans with one on few: time should grow with them, memory hardly."""
    small = run([*_CHECK, "--no-cache", str(few)])
    large = run([*_CHECK, "--no-cache", str(many)])
    print(f"\n{PLANS * TIMES} plans, whole process, nothing known")
    times = large.seconds / small.seconds
    _row("planner check", large.seconds, f"{times:.2f} x {PLANS} plans (wanted: 11)")
    told = f"{small.memory:.0f} MB for {PLANS}, {large.memory:.0f} MB for {PLANS * TIMES}"
    print(f"{'memory of the largest process':42}{told}")


def _against(label: str, ours: Use, used: Mapping[str, Use], *peers: str) -> None:
    """Print how many times as fast as each peer it is; of the floor, how many times it takes."""
    said = [
        f"{ours.seconds / used[peer].seconds:.2f} x the floor (wanted: 3)"
        if peer == "floor"
        else f"{used[peer].seconds / ours.seconds:.1f} x as fast as {peer}"
        for peer in peers
    ]
    _row(label, ours.seconds, ", ".join(said))


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


def _row(label: str, seconds: float, told: str = "") -> None:
    print(f"{label:42}{seconds * 1000:10.1f} ms   {told}".rstrip())


if __name__ == "__main__":
    main()
