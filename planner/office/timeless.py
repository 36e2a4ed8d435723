"""A PDF without the moment of its making: LibreOffice heeds no SOURCE_DATE_EPOCH.

Three things in its PDF hang on the clock: the date of creation, and two digests that include it.
They are replaced in place, so that the offsets in the file stay right.
"""

import hashlib
import re
from datetime import date
from typing import Final

_CREATED: Final = re.compile(rb"/CreationDate\s?\(D:[0-9]{14}[^)]*\)")
_DIGESTS: Final = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")


def timeless(pdf: bytes, issued: date | None) -> bytes:
    """Give a PDF of LibreOffice created on the day of issue, or on none, with digests to match."""
    head, mark, tail = pdf.rpartition(b"/CreationDate")
    if not mark:
        return pdf
    said = b"" if issued is None else f"/CreationDate(D:{issued:%Y%m%d}000000Z)".encode()
    ended = _CREATED.sub(lambda found: said.ljust(len(found[0])), mark + tail)
    blank = head + _DIGESTS.sub(b"0" * 32, ended)
    digest = hashlib.sha256(blank).hexdigest()[:32].upper().encode()
    return head + _DIGESTS.sub(digest, ended)
