"""Check codes: a digest made short enough to be read off paper and typed.

A code has twelve characters of the alphabet of Crockford's Base32, which has no I, L, O and U:
eleven carry the first 54 bits of a digest, and a set bit before them, by which a code begins with
a letter and no telephone is taken for one. The last is a check character by the hybrid system of
ISO/IEC 7064 (modulus 33,32), which tells every misread character.
"""

import re
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_BITS: Final = 5
_CARRYING: Final = 11
_GROUP: Final = 4
_MISREAD: Final = str.maketrans("ILO", "110")
_CODE: Final = re.compile(
    rf"(?<![0-9A-Za-z-])(?:[{ALPHABET}]{{4}}-){{2}}[{ALPHABET}]{{4}}(?![0-9A-Za-z-])"
)


def check_code(digest: str) -> str:
    """Give the check code of a digest in hexadecimal digits: P6Q4-MFW4-J6JD."""
    bits = _BITS * _CARRYING - 1
    number = 1 << bits | int(digest, 16) >> len(digest) * 4 - bits
    places = range(_BITS * (_CARRYING - 1), -1, -_BITS)
    carrying = "".join(ALPHABET[number >> place & 31] for place in places)
    return _grouped(carrying + _check_character(carrying))


def typed_code(typed: str) -> str | None:
    """Give a code that a person has typed as it is printed; None if it is misread or no code."""
    characters = re.sub(r"[\s-]", "", typed).upper().translate(_MISREAD)
    is_code = len(characters) == _CARRYING + 1 and set(characters) <= set(ALPHABET)
    return _grouped(characters) if is_code and _is_sound(characters) else None


def code_in(line: str) -> str | None:
    """Give the check code that a line holds, if it holds one."""
    sound = (code for code in _CODE.findall(line) if _is_sound(code.replace("-", "")))
    return next(sound, None)


def _grouped(characters: str) -> str:
    starts = range(0, len(characters), _GROUP)
    return "-".join(characters[start : start + _GROUP] for start in starts)


def _is_sound(characters: str) -> bool:
    begins_well = characters[0] in ALPHABET[1 << _BITS - 1 :]
    return begins_well and characters[-1] == _check_character(characters[:-1])


def _check_character(characters: str) -> str:
    modulus = len(ALPHABET)
    product = modulus
    for character in characters:
        total = (ALPHABET.index(character) + product) % modulus or modulus
        product = total * 2 % (modulus + 1)
    return ALPHABET[(1 - product) % modulus]
