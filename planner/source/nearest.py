"""Did you mean: the known name that is nearest to a mistyped one."""

import re
from collections.abc import Iterable, Mapping
from typing import Final
from unicodedata import normalize

from pydantic.fields import FieldInfo

_DASHES: Final = re.compile("[－—–−‐‑‒―]+")
_QUOTES: Final = "“”‘’\"'＂＇「」 \u3000\u00a0"
_CLOSE: Final = 0.7
_CLOSE_CHINESE: Final = 0.6
_GLOSS: Final = r"(?:^|[、，；\s]){word} ([\u4e00-\u9fff]+(?:（[\u4e00-\u9fff]+）)?)"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Give the most similar of the known names, or None if none is similar enough."""
    from difflib import get_close_matches  # noqa: PLC0415 - only mistakes pay for it

    typed = narrow(name).lower().replace(" ", "-")[:100]
    cutoff = _CLOSE if typed.isascii() else _CLOSE_CHINESE
    matches = get_close_matches(typed, list(known), n=1, cutoff=cutoff)
    return matches[0] if matches else None


def nearest_key(name: str, fields: Mapping[str, FieldInfo]) -> str | None:
    """Give the key that was meant: by its spelling, or by its Chinese title."""
    titles = {info.title: key for key, info in fields.items()}
    return titles.get(name.strip()) or nearest(name, fields)


def narrow(text: str) -> str:
    """Write full-width letters, digits and marks as the ordinary ones, without quotes around."""
    return _DASHES.sub("-", normalize("NFKC", text).strip(_QUOTES)).strip()


def glosses(words: Iterable[str], description: str) -> dict[str, str]:
    """Find the Chinese of each word in a description such as `red 红、orange 橙`."""
    found = {}
    for word in words:
        match = re.search(_GLOSS.format(word=re.escape(word)), description)
        found[word] = match[1] if match else ""
    return found
