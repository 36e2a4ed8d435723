"""What a Word file has before and after the plan, by the form in which the plan is issued."""

from planner.compose.issue import Booklet, Issue, Notice
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.cover import print_booklet
from planner.word.head import print_head
from planner.word.imprint import print_imprint
from planner.word.inline import References
from planner.word.letter import print_letter_head
from planner.word.notice import print_notice


def print_front(issue: Issue | None, layout: Layout, references: References) -> str:
    """Give the pages before the plan: cover and record, or the document that issues it."""
    match issue:
        case Notice(form="letter") as letter:
            head, height = print_letter_head(letter.head, layout)
            return head + print_notice(letter, layout, height)
        case Notice() as notice:
            head, height = print_head(notice.head, layout)
            return head + print_notice(notice, layout, height)
        case Booklet() as booklet:
            return print_booklet(booklet, layout, references)
        case None:
            return ""


def first_is_numbered(issue: Issue | None) -> bool:
    """Tell whether the first page has a number: a cover and the first page of a letter do not."""
    return not isinstance(issue, Booklet) and not _is_letter(issue)


def _is_letter(issue: Issue | None) -> bool:
    return isinstance(issue, Notice) and issue.form == "letter"


def print_plan_label(issue: Issue | None, layout: Layout) -> str:
    """Give 附件 on a new page, if that is what the plan is; its title then is on the third line."""
    if not isinstance(issue, Notice) or not issue.plan_label:
        return ""
    below = wml.spacing(after=layout.line_pitch)
    return wml.paragraph("AnnexLabel", wml.run(issue.plan_label), wml.NEW_PAGE + below)


def print_back(issue: Issue | None, layout: Layout) -> str:
    """Give what follows the plan: 版记 at the foot of the last page."""
    if not isinstance(issue, Notice):
        return ""
    return print_imprint(issue.imprint, layout, ruled=not _is_letter(issue))
