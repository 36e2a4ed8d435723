"""Pages to measure: Word files printed by LibreOffice, with free fonts for the proprietary ones."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.layout import Layout
from planner.office.conversion import Office

from .papers import ROOT, SAMPLE, Printed, document, printed_papers, standard_layout

__all__ = ["ROOT", "SAMPLE", "Printed", "ToPdf", "document"]

ToPdf = Callable[[dict[str, bytes]], dict[str, Path]]


@pytest.fixture(scope="session")
def layout() -> Layout:
    """Give the layout of the standard."""
    return standard_layout()


@pytest.fixture(scope="session")
def to_pdf(libreoffice: Office, tmp_path_factory: pytest.TempPathFactory) -> ToPdf:
    """Give what turns Word files, by name, into PDF files: all of them at once."""
    home = tmp_path_factory.mktemp("pdf")

    def convert(files: dict[str, bytes]) -> dict[str, Path]:
        paths = {name: home / f"{name}.pdf" for name in files}
        for path, pdf in zip(paths.values(), libreoffice.to_pdf([*files.values()]), strict=True):
            path.write_bytes(pdf)
        return paths

    return convert


@pytest.fixture(scope="session")
def printed(layout: Layout, libreoffice: Office) -> Iterator[Printed]:
    """Give the pages of all papers, by their names."""
    with printed_papers(libreoffice, layout) as pages:
        yield pages
