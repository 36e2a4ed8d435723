"""The files of a configuration: the nearest `planner.yaml`, and those that it extends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.linting.configuration import Configuration
from planner.source.disk import UnreadableError, read_bytes
from planner.source.files import SUFFIXES, WORDS_NAME, shown
from planner.source.finding import Finding
from planner.source.reading import Reading, read_model


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a configuration that has been read."""

    file: Path
    reading: Reading[Configuration]

    @property
    def content(self) -> Configuration:
        """What it says; nothing, if it is not sound."""
        return self.reading.model or Configuration()


def read_layers(path: Path) -> tuple[list[Layer], list[Finding]]:
    """Read a configuration and those that it extends, nearest first."""
    layers: list[Layer] = []
    findings: list[Finding] = []
    seen: set[Path] = set()
    while True:
        seen.add(path.resolve())
        layer = Layer(path, _read(path))
        layers.append(layer)
        findings += layer.reading.findings
        base = layer.content.extends
        if base is None:
            return layers, findings
        path = shown(path.parent / base)
        wrong = None if path.is_file() else "no-such-file"
        if path.resolve() in seen:
            wrong = "extends-cycle"
        if wrong:
            return layers, [*findings, layer.reading.finding(wrong, ("extends",), {"file": base})]


def _read(path: Path) -> Reading[Configuration]:
    name = path.as_posix()
    try:
        return read_model(read_bytes(path, name), name, Configuration)
    except UnreadableError as error:
        return Reading(name, None, None, (error.finding,))


def apart(layers: Iterable[Layer]) -> tuple[Path, ...]:
    """Give the files that a configuration names and that are no plans, as `shown` gives them.

    They hold rules, layouts or words.
    """
    return tuple(shown(path) for layer in layers for path in _named(layer))


def _named(layer: Layer) -> Iterator[Path]:
    content, folder = layer.content, layer.file.parent
    for book in content.rules or ():
        yield folder / book
    if content.templates:
        yield folder / content.templates / WORDS_NAME
    if content.layout and Path(content.layout).suffix in SUFFIXES:
        from planner.layout.reading import files_of  # noqa: PLC0415 - few have a layout

        yield from files_of(folder / content.layout)
