"""What a run of printing stands on: layout, templates and words, as `planner.yaml` names them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.house.words import joined_words, read_words
from planner.layout import Layout, LayoutError, load_layout
from planner.layout.files import DEFAULT, NoLayoutError, built_in, layout_file
from planner.linting.layers import Layer, apart, read_layers
from planner.model.plan import Plan
from planner.source.disk import within
from planner.source.files import WORDS_NAME, shown
from planner.source.finding import Finding


class HouseError(Exception):
    """Something of an organisation's own is wrong; carries the findings."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(f"{each.place.file}: {each.name}" for each in findings))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True)
class House:
    """What plans are printed with.

    `folders` are those of an organisation's own templates, `words` its whole wording.yaml; both
    are empty if it has none. `apart` are files that are no plans.
    """

    layout: Layout
    folders: tuple[Path, ...] = ()
    words: Mapping[str, Any] | None = None
    apart: tuple[Path, ...] = ()

    def plans_among(self, files: Sequence[Path]) -> list[Path]:
        """Give the files that can be plans: those that the house is made of are none."""
        return [file for file in files if shown(file) not in self.apart]

    def as_printed(self, plan: Plan) -> Plan:
        """Give a plan with the numbering and the form of issue that the layout asks for."""
        official = plan.official.model_copy(update={"form": self.layout.form or plan.official.form})
        numbering = self.layout.numbering or plan.numbering
        return plan.model_copy(update={"numbering": numbering, "official": official})


def furnish(configuration: Path | None, layout: Path | None = None) -> House:
    """Read what a configuration names for printing; raise HouseError if anything is wrong.

    `layout` takes the place of the one that is configured.
    """
    layers, findings = read_layers(configuration) if configuration else ([], [])
    if any(layer.reading.model is None for layer in layers):
        raise HouseError(findings)
    folders, astray = _folders(layers)
    findings += astray
    words, misworded = _words(folders)
    findings += misworded
    try:
        chosen = load_layout(layout or _configured(layers))
    except LayoutError as error:
        raise HouseError([*findings, *error.findings]) from None
    if findings:
        raise HouseError(findings)
    return House(chosen, folders, words, apart(layers))


def _folders(layers: Sequence[Layer]) -> tuple[tuple[Path, ...], list[Finding]]:
    """Give the folders of templates, the nearest first, and tell those that cannot be used."""
    folders: list[Path] = []
    findings: list[Finding] = []
    for layer in layers:
        named = layer.content.templates
        if named is None:
            continue
        path = within(layer.file.parent, named)
        if path is not None and path.is_dir():
            folders.append(shown(path))
        else:
            name = "outside-folder" if path is None else "no-such-folder"
            findings.append(layer.reading.finding(name, ("templates",), {"file": named}))
    return tuple(folders), findings


def _words(folders: Sequence[Path]) -> tuple[Mapping[str, Any] | None, list[Finding]]:
    """Join the words of all folders on Planner's."""
    readings = [read_words(folder) for folder in folders if (folder / WORDS_NAME).exists()]
    findings = [finding for reading in readings for finding in reading.findings]
    if findings or not readings:
        return None, findings
    return joined_words(reading.data for reading in reversed(readings)), findings


def _configured(layers: Sequence[Layer]) -> Path:
    """Give the file of the layout that the nearest configuration names. Raise LayoutError."""
    for layer in layers:
        if named := layer.content.layout:
            try:
                return shown(layout_file(named, layer.file.parent))
            except NoLayoutError as error:
                wrong = layer.reading.finding(error.name, ("layout",), error.arguments)
                raise LayoutError((wrong,)) from None
    return built_in()[DEFAULT]
