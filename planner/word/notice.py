"""主体: title, addressee, text, signature and notes of the document that issues a plan.

GB/T 9704-2012, 7.3.
"""

from collections.abc import Iterator

from planner.compose.issue import Notice
from planner.compose.titles import broken
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.ink import width
from planner.word.signature import print_signature


def print_notice(notice: Notice, layout: Layout) -> str:
    """Give 主体 from the title to 附注."""
    above = wml.spacing(before=layout.twips(layout.issue.title_above))
    title = broken(notice.title, layout.characters_a_line(layout.paragraphs.title))
    parts = [wml.paragraph("Title", wml.run("\n".join(title)), above)]
    if notice.addressee:
        parts.append(wml.paragraph("Addressee", wml.run(notice.addressee)))
    parts += _text(notice)
    if notice.attachment:
        parts.append(_attachment(notice, layout))
    parts.append(print_signature(notice.signature, layout, keep=bool(notice.remark)))
    if notice.remark:
        parts.append(wml.paragraph("Remark", wml.run(notice.remark)))
    return "".join(parts)


def _text(notice: Notice) -> Iterator[str]:
    """Give the text; of several paragraphs the last goes with the signature, lest it stand alone.

    A single one stays where it is: the first page has to show text.
    """
    *before, last = notice.text
    for text in before:
        yield wml.paragraph("BodyText", wml.run(text))
    yield wml.paragraph("BodyText", wml.run(last), wml.KEEP_WITH_NEXT if before else "")


def _attachment(notice: Notice, layout: Layout) -> str:
    """Give 附件说明; the further lines of a name begin below its first character."""
    entry = layout.issue.paragraphs.attachment
    label = width(layout, notice.attachment_label, entry)
    indent = wml.indent(left=layout.twips(entry.left) + label, hanging=label)
    content = wml.run(notice.attachment_label + notice.attachment)
    return wml.paragraph("Attachment", content, wml.KEEP_WITH_NEXT + indent)
