"""The press of `planner render`: all that is done to one plan, in whichever process."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.language import language
from planner.cli.rare import notes
from planner.cli.wishes import Wishes
from planner.compose.composer import compose
from planner.compose.document import Document
from planner.compose.whole import whole
from planner.house import House
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.output.seal import Format
from planner.reporting.catalogue import Language
from planner.trust.origin import Origin
from planner.word import Unknown, has_contents, print_document

if TYPE_CHECKING:
    from planner.trust.leaks import Leak


@dataclass(frozen=True, slots=True)
class Job:
    """A sound plan, the commit that it is from, and where its prints go but for the suffix."""

    path: Path
    plan: Plan
    directory: Directory
    source: Origin | None
    base: Path


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed plan; `notes` tell of its rare characters."""

    job: Job
    document: Document
    notes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Printed:
    """A plan in every format that is wanted, and what of it is not for the public but in there."""

    base: Path
    prints: Mapping[Format, bytes]
    notes: Sequence[str]
    leaks: "Sequence[Leak]"


class Press:
    """Prints plans; what only some formats need is loaded when one is wanted."""

    def __init__(self, wishes: Wishes, house: House, spoken: Language) -> None:
        language.set(spoken)
        self._wishes = wishes
        self._house = house

    def at_once(self, job: Job) -> Printed:
        """Print a plan whose pages nobody sets."""
        return self.finished((self._composed(job), b""))

    def draft(self, job: Job) -> tuple[Draft, bytes]:
        """Compose a plan; give also the Word file whose pages are to be set, if any need be."""
        draft, layout = self._composed(job), self._house.layout
        if "pdf" not in self._wishes.formats and not has_contents(draft.document, layout):
            return draft, b""
        return draft, print_document(draft.document, layout, pages=Unknown.FOR_LAYOUT)

    def finished(self, given: tuple[Draft, bytes]) -> Printed:
        """Print a plan, given with its PDF, which is empty if there is none."""
        draft, pdf = given
        prints = {kind: self._print(kind, draft, pdf) for kind in self._wishes.formats}
        leaks = self._leaks(draft, prints) if self._wishes.edition == "public" else ()
        return Printed(draft.job.base, prints, draft.notes, leaks)

    def _composed(self, job: Job) -> Draft:
        house = self._house
        document = compose(
            house.as_printed(job.plan),
            job.directory,
            house.folders,
            edition=self._wishes.edition,
            words=house.words,
        )
        is_set = {"docx", "pdf"} & set(self._wishes.formats)
        told = tuple(notes(document, self._house.layout, job.path)) if is_set else ()
        return Draft(job, document, told)

    def _print(self, kind: Format, draft: Draft, pdf: bytes) -> bytes:
        document = draft.document
        match kind:
            case "md":
                return whole(document).encode("utf-8")
            case "html":
                from planner.web.page import print_page  # noqa: PLC0415

                return print_page(document, self._house.layout)
            case "docx":
                return self._word(draft, pdf)
            case "pdf":
                from planner.office.timeless import timeless  # noqa: PLC0415

                return timeless(pdf, document.properties.issued)

    def _word(self, draft: Draft, pdf: bytes) -> bytes:
        """Print a plan for Word; the numbers of its contents are those of a PDF of it."""
        numbers: dict[str, int] = {}
        if pdf and self._wishes.finds_numbers:
            from planner.office.pages import page_numbers  # noqa: PLC0415

            numbers = page_numbers(pdf)
        pages = numbers or Unknown.FOR_WORD
        return print_document(
            draft.document, self._house.layout, pages=pages, source=draft.job.source
        )

    def _leaks(self, draft: Draft, prints: Mapping[Format, bytes]) -> "Sequence[Leak]":
        """Find what is not for the public; the text of a PDF is that of its Word file."""
        from planner.trust.leaks import leaks  # noqa: PLC0415 - only the public edition needs it

        searched = {kind: data for kind, data in prints.items() if kind != "pdf"}
        if "pdf" in prints and "docx" not in prints:
            searched["docx"] = self._word(draft, b"")
        files = {path_of(draft.job.base, kind).name: data for kind, data in searched.items()}
        return leaks(draft.job.plan, draft.job.directory, files)


def path_of(base: Path, kind: Format) -> Path:
    """Give the path of the print of a plan in a format."""
    return base.with_name(f"{base.name}.{kind}")
