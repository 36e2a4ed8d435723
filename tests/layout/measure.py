"""Reading a printed page: its lines of text, its rules and its ink, in millimetres from the top
left, all from the PDF and the picture of it, nothing from what was to be printed.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from pdfplumber.page import Page
from PIL import Image, ImageOps

MM_PER_POINT = 25.4 / 72
DOTS_PER_MM = 20
TOLERANCE = 0.3
LARGEST_TITLE = 22.5
"""Points; the letters of a mark are larger."""


@dataclass(frozen=True)
class Line:
    """A line of text: its text without spaces, its edges and its baseline."""

    text: str
    left: float
    right: float
    baseline: float

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Box:
    """The box around some ink."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


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


def line(page: Page, start: str, *, below: int = 0) -> Line:
    """Give the first line with this beginning, or one so many lines below it."""
    printed = lines(page)
    for at, each in enumerate(printed):
        if each.text.startswith(start):
            return printed[at + below]
    raise LookupError(f"no line begins with {start}")


def size(page: Page, start: str) -> float:
    """Give the font size, in points, of the line with this beginning."""
    baseline = line(page, start).baseline
    return next(
        char["size"]
        for char in page.chars
        if abs((page.height - char["matrix"][5]) * MM_PER_POINT - baseline) < TOLERANCE
        and start.startswith(char["text"])
    )


def ink(page: Page, *, above: float = 297, below: float = 0, left_of: float = 210) -> Box:
    """Give the box around all that is black within these bounds."""
    bounds = (0, below, left_of, above)
    part = _picture(page).crop(tuple(round(bound * DOTS_PER_MM) for bound in bounds))
    left, top, right, bottom = ImageOps.invert(part).getbbox()
    return Box(
        left=left / DOTS_PER_MM,
        top=below + top / DOTS_PER_MM,
        right=right / DOTS_PER_MM,
        bottom=below + bottom / DOTS_PER_MM,
    )


@lru_cache(maxsize=8)
def _picture(page: Page) -> Image.Image:
    return page.to_image(resolution=DOTS_PER_MM * 25.4).original.convert("L")


def ink_of(page: Page, each: Line) -> Box:
    """Give the ink of a line of text of size 3, which has nothing close to it."""
    return ink(page, below=each.baseline - 5.5, above=each.baseline + 2)


def mark(page: Page) -> Box:
    """Give the box around the letters of 发文机关标志: those larger than a title."""
    letters = [char for char in page.chars if char["size"] > LARGEST_TITLE]
    baselines = [(page.height - char["matrix"][5]) * MM_PER_POINT for char in letters]
    size = letters[0]["size"] * MM_PER_POINT
    return ink(page, below=min(baselines) - size, above=max(baselines) + 0.15 * size)


def rules(page: Page) -> list[Box]:
    """Give the ruled lines of a page from its top."""
    found = set()
    for each in (*page.lines, *page.curves, *page.rects):
        half = 0 if each.get("fill") else each["linewidth"] / 2
        edges = (each["x0"], each["top"] - half, each["x1"], each["bottom"] + half)
        found.add(Box(*(round(edge * MM_PER_POINT, 2) for edge in edges)))
    return sorted(found, key=lambda rule: rule.top)


def vertical_rules(page: Page) -> list[float]:
    """Give where the vertical lines of tables stand, from the left."""
    return sorted(
        {round(line["x0"] * MM_PER_POINT, 2) for line in page.lines if line["x0"] == line["x1"]}
    )


def drawn(page: Page) -> Box:
    """Give the box around the shapes and lines of a drawing that has its page for itself."""
    shapes = (*page.rects, *page.curves, *page.lines)
    return Box(
        left=min(shape["x0"] for shape in shapes) * MM_PER_POINT,
        top=min(shape["top"] for shape in shapes) * MM_PER_POINT,
        right=max(shape["x1"] for shape in shapes) * MM_PER_POINT,
        bottom=max(shape["bottom"] for shape in shapes) * MM_PER_POINT,
    )


def text(pages: list[Page]) -> str:
    """Give the text of all pages without spaces and page numbers."""
    return "".join(line.text for page in pages for line in body(page))
