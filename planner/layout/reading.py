"""Reading a layout: its file, the layouts that it extends, and all that is wrong in them.

A file says what differs from the layout that it extends. Each is read by itself, so that a
mistake is told where it stands; then they are joined, and what they give together is judged.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import Field, ValidationError, create_model

from planner.layout.fault import Fault
from planner.layout.files import NoLayoutError, layout_file
from planner.layout.fonts import unknown_fonts
from planner.layout.geometry import Geometry
from planner.layout.joining import joined
from planner.layout.layout import Layout
from planner.layout.partial import partial
from planner.model.base import Model
from planner.model.base import Path as ModelPath
from planner.model.scalars import Line
from planner.source.construct import FINDINGS_LIMIT
from planner.source.disk import UnreadableError, read_bytes
from planner.source.finding import Argument, Finding
from planner.source.gathering import ordered
from planner.source.leaf import Leaf
from planner.source.nearest import nearest
from planner.source.nodes import find
from planner.source.reading import Reading, read_model
from planner.source.validation import validation_findings

M = TypeVar("M", bound=Model)

CHAIN_LIMIT: Final = 8
"""Layouts that may extend each other in a row."""

LayoutFile: type[Model] = create_model(
    "LayoutFile",
    __base__=partial(Layout),
    extends=(
        Line | None,
        Field(
            default=None,
            title="沿用",
            description="先采用这种版面，再以本文件的补充、替代：自带版面的名称，或者本文件夹里的文件。",
            examples=["gbt9704", "county.yaml"],
        ),
    ),
)
"""What a layout file can say; what it does not say comes from the layout that it extends."""


class LayoutError(Exception):
    """A layout with mistakes; carries their findings."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{each.place.file}: {each.name}" for each in findings))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class _Layer:
    """One file of a layout."""

    path: Path
    reading: Reading[Model]

    @property
    def content(self) -> dict[str, Any]:
        """What it says, as far as it can be read."""
        return self.reading.data if isinstance(self.reading.data, dict) else {}

    def depth(self, path: ModelPath) -> int:
        """Tell how far a path leads in this file."""
        return find(self.reading.root, path)[1] if self.reading.root else -1


def load_layout(path: Path) -> Layout:
    """Read a layout file with all that it extends; raise LayoutError if anything is wrong."""
    layers, findings, is_whole = _chain(path)
    if not is_whole or not all(isinstance(layer.reading.data, dict) for layer in layers):
        raise LayoutError(ordered(findings))
    data: dict[str, Any] = {}
    for layer in reversed(layers):
        data = joined(data, layer.content)
    data.pop("extends", None)
    layout, together = _judged(data, layers, {finding.path for finding in findings} - {()})
    if layout is None or findings or together:
        raise LayoutError(ordered([*findings, *together]))
    return layout


def files_of(path: Path) -> tuple[Path, ...]:
    """Give a layout file and those that it extends, as far as they can be read."""
    layers, *_ = _chain(path)
    return tuple(layer.path for layer in layers)


def _chain(path: Path) -> tuple[list[_Layer], list[Finding], bool]:
    """Read a layout and those that it extends, nearest first.

    Give also what is wrong in each, and whether the chain has an end.
    """
    layers: list[_Layer] = []
    findings: list[Finding] = []
    while True:
        layer = _Layer(path, _read(path))
        layers.append(layer)
        findings += layer.reading.findings
        base = layer.content.get("extends")
        if not isinstance(base, str):
            return layers, findings, True
        try:
            path = _base(base, layers)
        except NoLayoutError as error:
            wrong = layer.reading.finding(error.name, ("extends",), error.arguments)
            return layers, [*findings, wrong], False


def _base(named: str, layers: Sequence[_Layer]) -> Path:
    """Give the file of the layout that the last of some layers extends."""
    path = layout_file(named, layers[-1].path.parent)
    if os.path.realpath(path) in {os.path.realpath(layer.path) for layer in layers}:
        raise NoLayoutError("extends-cycle", file=named)
    if len(layers) == CHAIN_LIMIT:
        raise NoLayoutError("extends-too-long", count=str(CHAIN_LIMIT))
    return path


def _read(path: Path) -> Reading[Model]:
    name = path.as_posix()
    try:
        return read_model(read_bytes(path, name), name, LayoutFile)
    except UnreadableError as error:
        return Reading(name, None, None, (error.finding,))


def _judged(
    data: dict[str, Any], layers: Sequence[_Layer], told: Collection[ModelPath]
) -> tuple[Layout | None, list[Finding]]:
    """Make the layout of joined data, or find what the files lack together; `told` is known."""
    faults = list(unknown_fonts(data))
    try:
        layout = _model(Layout).model_validate(data)
    except ValidationError as error:
        geometry = _geometry(data)
        faults += geometry.faults() if geometry else ()
        leaves = [leaf for leaf in _leaves(error, layers) if not _is_told(leaf.path, told)]
        own = (_of_layout(finding) for finding in validation_findings(leaves))
        return None, [*own, *_disagreements(faults, layers, told)]
    faults += layout.faults()
    return layout, _disagreements(faults, layers, told)


def _of_layout(finding: Finding) -> Finding:
    """Where something is missing, point to a layout that could be extended."""
    return replace(finding, name="layout-incomplete") if finding.name == "missing-key" else finding


def _geometry(data: dict[str, Any]) -> Geometry | None:
    """Make the page of a layout that is wrong elsewhere."""
    parts = {key: data[key] for key in Geometry.model_fields if key in data}
    try:
        geometry: Geometry = _model(Geometry).model_validate(parts)
    except ValidationError:
        return None
    return geometry


@cache
def _model(model: type[M]) -> type[M]:
    """Build the validators of a model, once."""
    model.model_rebuild()
    return model


def _leaves(error: ValidationError, layers: Sequence[_Layer]) -> Iterator[Leaf]:
    """Give each error its place: in the file that leads nearest to it."""
    for details in error.errors(include_url=False)[:FINDINGS_LIMIT]:
        path = details["loc"]
        where = path[:-1] if details["type"] == "missing" else path
        reading = _nearest(where, layers).reading
        if reading.root is not None and reading.source is not None:
            yield Leaf(details, Layout, reading.root, reading.source)


def _disagreements(
    faults: Iterable[Fault], layers: Sequence[_Layer], told: Collection[ModelPath]
) -> list[Finding]:
    return [
        _finding(fault, layers)
        for fault in faults
        if not any(_is_told(path, told) for path in fault.paths)
    ]


def _finding(fault: Fault, layers: Sequence[_Layer]) -> Finding:
    """Tell a fault in the nearest file that has a say in it."""
    name, arguments = fault.name, dict[str, Argument](fault.arguments)
    if fault.choices:
        arguments |= {"wrong": fault.wrong, "choices": fault.choices}
        if close := nearest(fault.wrong, fault.choices):
            name, arguments = f"{name}-near", arguments | {"nearest": close}
    for layer in layers:
        for path in fault.paths:
            if layer.depth(path) == len(path):
                return layer.reading.finding(name, path, arguments)
    return layers[0].reading.finding(name, fault.paths[0], arguments)


def _nearest(path: ModelPath, layers: Sequence[_Layer]) -> _Layer:
    """Give the file in which a path leads farthest, of several the nearest."""
    return max(layers, key=lambda layer: layer.depth(path))


def _is_told(path: ModelPath, told: Collection[ModelPath]) -> bool:
    """Whether something was told at a path, above or below it."""
    return any(each[: len(path)] == path[: len(each)] for each in told)
