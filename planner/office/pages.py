"""On which page each heading of a printed plan stands, as the PDF tells."""

import io
import re
from typing import Final

from pypdf import PdfReader

# LibreOffice writes the characters of a bookmark's name that are no letters or digits as numbers.
_MARK: Final = re.compile(r"/?5F(Toc\d{6})")


def page_numbers(pdf: bytes) -> dict[str, int]:
    """Give the page of every bookmark of the contents, counted from 1."""
    reader = PdfReader(io.BytesIO(pdf))
    return {
        f"_{match[1]}": page + 1
        for name, destination in reader.named_destinations.items()
        if (match := _MARK.fullmatch(name))
        and (page := reader.get_destination_page_number(destination)) is not None
    }
