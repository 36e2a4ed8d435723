"""Texts that a plan may hold, among them all that could be taken for Markdown, HTML or Jinja."""

from pathlib import Path

from hypothesis import strategies as st

_SIGNS = Path(__file__).with_name("signs.txt").read_text(encoding="utf-8").split()
_SPACED = [*" \t\xa0\u3000\u200c\u200d", "  ", "## ", "1. ", "12) 甲", "- ", "> "]
_SPACED += ['<a id="x">', "{{ plan.title }}", "{% raw %}"]
_CHARACTERS = st.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"],
    include_characters="\t\u200c\u200d",
    exclude_characters="\ufffe\uffff",
)


def _stripped(text: str) -> str:
    """Take off the white space around a text, as the model does."""
    return text.strip()


lines = (
    st.lists(
        st.sampled_from(_SIGNS + _SPACED) | st.text(_CHARACTERS, max_size=4), min_size=1, max_size=7
    )
    .map("".join)
    .map(_stripped)
    .filter(bool)
)
"""Texts of one line, as `Line` accepts them."""

texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
"""Texts of one line or several, as `Text` accepts them."""
