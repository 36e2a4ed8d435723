"""Reading a printed page: its lines of text and its ink, in millimetres from the top left."""

from collections import defaultdict
from dataclasses import dataclass

from pdfplumber.page import Page
from PIL import ImageOps

MM_PER_POINT = 25.4 / 72
DOTS_PER_MM = 20
TOLERANCE = 0.3


@dataclass(frozen=True)
class Line:
    """A line of text: its text without spaces, its edges and its baseline."""

    text: str
    left: float
    right: float
    baseline: float


@dataclass(frozen=True)
class Box:
    """The box around some ink."""

    left: float
    top: float
    right: float
    bottom: float


def lines(page: Page) -> list[Line]:
    """Give the lines of a page from top to bottom; the page number is the last."""
    by_baseline = defaultdict(list)
    for char in page.chars:
        if char["text"].strip():
            by_baseline[round(page.height - char["matrix"][5])].append(char)
    return [
        Line(
            text="".join(char["text"] for char in chars),
            left=chars[0]["x0"] * MM_PER_POINT,
            right=chars[-1]["x1"] * MM_PER_POINT,
            baseline=(float(page.height) - chars[0]["matrix"][5]) * MM_PER_POINT,
        )
        for _, chars in sorted(by_baseline.items())
    ]


def body(page: Page) -> list[Line]:
    """Give the lines of the text block."""
    return lines(page)[:-1]


def number(page: Page) -> Line:
    """Give the line of the page number."""
    return lines(page)[-1]


def ink(page: Page, *, above: float = 297, below: float = 0, left_of: float = 210) -> Box:
    """Give the box around all that is black within these bounds."""
    picture = page.to_image(resolution=DOTS_PER_MM * 25.4).original.convert("L")
    bounds = (0, below, left_of, above)
    part = picture.crop(tuple(round(bound * DOTS_PER_MM) for bound in bounds))
    left, top, right, bottom = ImageOps.invert(part).getbbox()
    return Box(
        left=left / DOTS_PER_MM,
        top=below + top / DOTS_PER_MM,
        right=right / DOTS_PER_MM,
        bottom=below + bottom / DOTS_PER_MM,
    )


def text(pages: list[Page]) -> str:
    """Give the text of all pages without spaces and page numbers."""
    return "".join(line.text for page in pages for line in body(page))
