"""XML that anybody may have made, as a stream of elements: no declarations, no great depth."""

from collections.abc import Mapping
from typing import Final, Protocol
from xml.parsers import expat

DEPTH_LIMIT: Final = 256
"""Elements within each other; word processors need some thirty."""


class UnsafeError(Exception):
    """The XML has a document type declaration, or is deeper than any that is meant to be read."""


class Listener(Protocol):
    """What hears the elements; names are `prefix:local` by the prefixes that were asked for."""

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""

    def close(self, name: str) -> None:
        """Hear that an element ends."""

    def text(self, inside: str, text: str) -> None:
        """Hear text directly inside the element of this name."""


def listen(data: bytes, listener: Listener, prefixes: Mapping[str, str]) -> None:
    """Parse XML; raise UnsafeError, or ExpatError where it is not well formed.

    `prefixes` are by namespace. A document type declaration, through which XML bombs and outside
    files come, is refused at its first word, so expat resolves nothing.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    names: dict[str, str] = {}
    inside = [""]

    def named(name: str) -> str:
        if name not in names:
            namespace, _, local = name.rpartition(" ")
            names[name] = f"{prefixes.get(namespace, namespace)}:{local}"
        return names[name]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(inside) > DEPTH_LIMIT:
            raise UnsafeError
        inside.append(named(name))
        listener.open(inside[-1], {named(key): value for key, value in attributes.items()})

    def end(_: str) -> None:
        listener.close(inside.pop())

    def refuse(*_: object) -> None:
        raise UnsafeError

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: listener.text(inside[-1], text)
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(data, True)  # noqa: FBT003 - expat's signature
