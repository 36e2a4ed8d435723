"""Seals: a digest inside each generated file, by which a later edit of it shows.

Text files carry it in an HTML comment on their last line, a PDF in a comment after its end. A Word
file carries it in the comment of its ZIP archive (APPNOTE.TXT 4.3.16), which Word drops when it
saves the file.
"""

import hashlib
import re
from typing import Final, Literal

Format = Literal["md", "html", "docx", "pdf"]

_TEXT: Final = b"<!-- planner sha256:%s -->\n"
_PDF: Final = b"%%planner sha256:%s\n"
_ARCHIVE: Final = b"planner sha256:%s"
_SEALS: Final = {
    "md": re.compile(rb"<!-- planner sha256:([0-9a-f]{64}) -->\n\Z"),
    "html": re.compile(rb"<!-- planner sha256:([0-9a-f]{64}) -->\n\Z"),
    "docx": re.compile(rb"..planner sha256:([0-9a-f]{64})\Z", re.DOTALL),
    "pdf": re.compile(rb"%planner sha256:([0-9a-f]{64})\n\Z"),
}
_NO_COMMENT: Final = b"\x00\x00"
"""The last two bytes of an archive without a comment: the length of the comment."""


def seal(data: bytes, kind: Format) -> bytes:
    """Give `data` with the seal that fits its format."""
    if kind != "docx":
        return data + (_PDF if kind == "pdf" else _TEXT) % _digest(data)
    comment = _ARCHIVE % _digest(data)
    length = len(comment).to_bytes(len(_NO_COMMENT), "little")
    return data.removesuffix(_NO_COMMENT) + length + comment


def is_intact(data: bytes, kind: Format) -> bool:
    """Tell whether `data` is as it was sealed; what bears no seal is not."""
    match = _SEALS[kind].search(data)
    if match is None:
        return False
    unsealed = data[: match.start()] + (_NO_COMMENT if kind == "docx" else b"")
    return match[1] == _digest(unsealed)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode("ascii")
