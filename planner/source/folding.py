"""Folded lines of Chinese: joined without the space that YAML puts there for English."""

import re
from typing import Final

from yaml.nodes import ScalarNode

from planner.source.nodes import compose
from planner.source.text import Source

_WIDE: Final = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff\u2018-\u201d"
_FOLD: Final = rf"(?<=[{_WIDE}])[ \t]*(?:\r\n|\r|\n){{indent}}(?=[{_WIDE}])"
_FOLDED_BLOCK: Final = re.compile(r">[-+]?(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n)(?: *[\r\n])*( *)")


def unfolded(node: ScalarNode, source: Source) -> str:
    """Give the text of a scalar as its writer meant it to be read on one line."""
    text: str = node.value
    if node.start_mark.line == node.end_mark.line or node.style == "|":
        return text
    written = source.text[node.start_mark.index : node.end_mark.index]
    joined = _without_folds(written, is_block=node.style == ">")
    if joined == written:
        return text
    again = compose(joined)
    assert isinstance(again, ScalarNode)  # noqa: S101 - the same scalar on fewer lines
    return str(again.value)


def _without_folds(written: str, *, is_block: bool) -> str:
    """Take the line ends between Chinese characters out of a scalar as it is written.

    In a block that begins with `>`, lines that are indented deeper than the first keep theirs.
    """
    indent = r"[ \t]*"
    if is_block:
        block = _FOLDED_BLOCK.match(written)
        if block is None:
            return written
        indent = block[1]
    return re.sub(_FOLD.format(indent=indent), "", written)
