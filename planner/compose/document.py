"""What composing a plan gives: the document as Markdown, how it is issued, and its properties."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from planner.compose.graphs import Graph
from planner.compose.issue import Issue
from planner.model.annexes import Edition


@dataclass(frozen=True, slots=True)
class Properties:
    """What an office file tells of itself in its properties, all of it from the plan.

    The dates come from the plan as well, never from a clock, so the same plan gives the same bytes.
    """

    identifier: str
    title: str
    subject: str
    creator: str
    version: str
    status: str
    issued: date | None
    edition: Edition = "internal"


@dataclass(frozen=True, slots=True)
class Document:
    """A composed plan; Word, HTML and Markdown files are prints of `markdown`.

    Before and after it they print `issue`, if there is one: see `planner.compose.whole`.

    `markdown` is GitHub Flavoured Markdown of this shape:

    - one `# title`, then at most one paragraph in （） that tells number, version and status;
    - `##` to `#####` are the headings of levels 1 to 4, their printed numbers part of the text;
    - numbered items are plain paragraphs that carry their number, with a space before a digit:
      1.登记, but 1. 24小时; an item alone in its list carries none;
    - `---` begins a new page, and is followed by the `##` heading of an annex:
      its label and its title, with an ideographic space between them;
    - `<a id="x"></a>` marks the target of the link `[四、（二）](#x)`;
      no other HTML occurs but `<br>` in the cells of tables;
    - a ```mermaid fence whose text is that of one of `drawings` is this drawing, whose content
      also follows as a table; any other is code.

    `drawings` stand in the order of their fences. `sources` are the laws and documents that the
    plan rests on: the title of each, in its marks, and how the plan cites it in full.
    """

    markdown: str
    properties: Properties
    drawings: tuple[Graph, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    issue: Issue | None = None
