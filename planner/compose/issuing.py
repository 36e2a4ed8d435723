"""The issue of a plan in official Chinese, from its `official` and `lifecycle`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.compose.issue import Booklet, Cover, Head, Imprint, Issue, Notice, Record, Signature
from planner.compose.names import Names
from planner.compose.sentences import series, titled
from planner.compose.tables import lifecycle_rows
from planner.compose.wording import Wording, day
from planner.model.official import BY_HAND
from planner.model.plan import Plan

_SPACE = "　"


def issue_of(plan: Plan, names: Names, wording: Wording) -> Issue:
    """Say how a plan is issued."""
    if plan.official.form == "plain":
        return _booklet(plan, names, wording)
    return _Issuer(plan, wording).notice()


def _booklet(plan: Plan, names: Names, wording: Wording) -> Booklet:
    words = wording.patterns["issue"]
    official, issued = plan.official, plan.lifecycle.issued
    number, version = words["cover"]["number"], words["cover"]["version"]
    notes = [number.format(number=official.number)] if official.number else []
    status = wording.patterns["statuses"][plan.status]
    cover = Cover(
        notes=(*notes, version.format(version=plan.version)),
        organ=_SPACE.join((official.organ, *official.joint)),
        title=plan.title,
        status="" if plan.status == "published" else words["cover"]["status"].format(status=status),
        date=day(issued) if issued else "",
    )
    rows = tuple(tuple(map(str, row)) for row in lifecycle_rows(plan, names, wording))
    record = words["record"]
    return Booklet(
        cover, Record(record["title"], tuple(record["head"].values()), rows) if rows else None
    )


@dataclass(frozen=True)
class _Issuer:
    """Writes the document that issues one plan."""

    plan: Plan
    wording: Wording

    @property
    def _words(self) -> Mapping[str, Any]:
        words: Mapping[str, Any] = self.wording.patterns["issue"]
        return words

    @property
    def _organs(self) -> tuple[str, ...]:
        return (self.plan.official.organ, *self.plan.official.joint)

    @property
    def _kind(self) -> str:
        """Tell which words are used: those of a notice, a letter or a report to a superior."""
        return "report" if self.plan.official.upward else self.plan.official.form

    def notice(self) -> Notice:
        """Write the whole document but for the plan."""
        official, words = self.plan.official, self._words
        title: str = words["titles"][self._kind]
        remark: str = words["remark"]
        return Notice(
            form="letter" if official.form == "letter" else "notice",
            head=self._head(),
            title=title.format(organs=_SPACE.join(self._organs), plan=titled(self.plan.title)),
            addressee=self._listed("addressee", official.addressee),
            text=official.text or tuple(self._text()),
            attachment_label=words["attachment"] if official.attached else "",
            attachment=self.plan.title if official.attached else "",
            signature=Signature(
                self._organs, self._date(self.plan.lifecycle.issued), official.seal
            ),
            remark=remark.format(remark=official.remark) if official.remark else "",
            plan_label=words["attached"] if official.attached else "",
            imprint=self._imprint(),
        )

    def _head(self) -> Head:
        official, words = self.plan.official, self._words
        copy_number = "" if official.copy_number == BY_HAND else official.copy_number
        return Head(
            copy_number=copy_number,
            secrecy=self._secrecy(),
            urgency=official.urgency or "",
            organs=self._organs,
            mark_end="" if official.form == "letter" else words["mark"],
            number=official.number or "",
            signers=words["signers"] if official.upward else "",
        )

    def _secrecy(self) -> str:
        secrecy = self.plan.official.secrecy
        if secrecy is None or secrecy.period is None:
            return secrecy.level if secrecy else ""
        period = self.wording.duration(secrecy.period)
        return str(self._words["secrecy"].format(level=secrecy.level, period=period))

    def _text(self) -> Iterator[str]:
        """Say what is issued and by whose leave, then from when it applies and in whose place."""
        life, words = self.plan.lifecycle, self._words
        pattern: str = words["texts"][self._kind]["approved" if life.approved else "bare"]
        by = life.approved.by if life.approved else ""
        yield pattern.format(plan=titled(self.plan.title), by=by)
        if life.effective or life.supersedes:
            both = bool(life.effective and life.supersedes)
            effect: str = words["effect"][
                "both" if both else "date" if life.effective else "document"
            ]
            date = day(life.effective) if life.effective else ""
            yield effect.format(date=date, document=life.supersedes or "")

    def _imprint(self) -> Imprint:
        """Write 版记; in practice a letter does not say who printed it and when."""
        official, printed = self.plan.official, self._words["printed"]
        printed_by = "" if official.form == "letter" else official.printed_by or ""
        printed_on = self._date(official.printed_on or self.plan.lifecycle.issued)
        return Imprint(
            copies_label=self._words["copies-label"] if official.copies else "",
            copies=self._listed("copies", official.copies),
            printed_by=printed_by,
            printed_on=printed.format(date=printed_on) if printed_by else "",
        )

    def _listed(self, key: str, organs: tuple[str, ...]) -> str:
        return str(self._words[key].format(organs=series(organs))) if organs else ""

    def _date(self, when: date | None) -> str:
        return day(when) if when else str(self._words["undated"])
