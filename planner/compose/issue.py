"""How a plan is issued: what stands before and after its text, as finished strings.

An official document (GB/T 9704-2012) has 版头, 主体 and 版记. The plan is what it issues, so its
text follows the signature; only the 版记 stands after the plan, at the foot of the last page.
A plan that is not issued as an official document has a cover and a record of how it was made.
An empty string, or an empty tuple, says that there is no such element.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Head:
    """版头. `copy_number` is None if there is none, and empty if it is stamped by hand."""

    copy_number: str | None
    secrecy: str
    urgency: str
    organs: tuple[str, ...]
    mark_end: str
    number: str
    signers: str
    """The label before the names of those who sign a report; the names are written by hand."""

    @property
    def is_joint(self) -> bool:
        """Tell whether several organs issue the document (联合行文)."""
        return len(self.organs) > 1

    @property
    def mark(self) -> str:
        """发文机关标志 in one line."""
        return ("　" if self.is_joint else "").join(filter(None, (*self.organs, self.mark_end)))


@dataclass(frozen=True, slots=True)
class Signature:
    """发文机关署名 and 成文日期; a seal goes on each name if `sealed`."""

    organs: tuple[str, ...]
    date: str
    sealed: bool


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: to whom copies go, after a label, and by whom and when it was printed."""

    copies_label: str
    copies: str
    printed_by: str
    printed_on: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The document that issues a plan: a notice, a report to a superior, or a letter (信函)."""

    form: Literal["notice", "letter"]
    head: Head
    title: str
    addressee: str
    text: tuple[str, ...]
    attachment_label: str
    attachment: str
    signature: Signature
    remark: str
    plan_label: str
    """附件, above the title of a plan that is attached and not itself what is issued."""
    imprint: Imprint


@dataclass(frozen=True, slots=True)
class Cover:
    """封面 of a plan that is not issued as an official document."""

    notes: tuple[str, ...]
    organ: str
    title: str
    status: str
    date: str


@dataclass(frozen=True, slots=True)
class Record:
    """How the plan was made, approved, issued and filed: a table of three columns."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Booklet:
    """A plan with a cover, and, if anything of its making is recorded, a page of that."""

    cover: Cover
    record: Record | None


Issue = Notice | Booklet
