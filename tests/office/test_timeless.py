"""A PDF that hangs on no clock."""

import re
from datetime import date

import pytest

from planner.office.timeless import timeless

ID = "0123456789ABCDEF0123456789ABCDEF"


def pdf(created: str = "D:20261124142431Z'", digest: str = ID, body: str = "text") -> bytes:
    return (
        f"%PDF-1.6\n{body}\n<</Creator<1234>\n/CreationDate({created})>>\nendobj\ntrailer\n"
        f"/ID [ <{digest}>\n<{digest}> ]\n/DocChecksum /{digest}\n>>\nstartxref\n9\n%%EOF\n"
    ).encode()


def test_two_moments_give_the_same_bytes() -> None:
    day = date(2026, 5, 6)
    one = timeless(pdf(), day)
    assert one == timeless(pdf("D:20261125000000Z'", ID[::-1]), day)
    assert one != timeless(pdf(body="other text"), day)


@pytest.mark.parametrize("created", ["D:20261124142431Z'", "D:20261124222431+08'00'"])
def test_length_and_so_the_offsets_stay(created: str) -> None:
    before = pdf(created)
    assert len(timeless(before, date(2026, 5, 6))) == len(before)
    assert len(timeless(before, None)) == len(before)


def test_the_day_of_issue_is_the_day_of_creation() -> None:
    assert b"/CreationDate(D:20260506000000Z)" in timeless(pdf(), date(2026, 5, 6))
    assert b"CreationDate" not in timeless(pdf(), None)


def test_both_digests_are_of_the_content() -> None:
    digests = re.findall(rb"[0-9A-F]{32}", timeless(pdf(), None))
    assert len(digests) == 3
    assert len(set(digests)) == 1
    assert digests[0] != ID.encode()


def test_a_pdf_of_another_make_stays_as_it_is() -> None:
    assert timeless(b"%PDF-1.7\n<01>\n%%EOF\n", date(2026, 5, 6)) == b"%PDF-1.7\n<01>\n%%EOF\n"
