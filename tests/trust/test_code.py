"""Check codes: short, typed without care, and every misread character shows."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.trust.code import ALPHABET, check_code, code_in, typed_code

DIGEST = hashlib.sha256("预案".encode()).hexdigest()
CODE = check_code(DIGEST)


def test_a_code_is_made_of_the_beginning_of_a_digest():
    assert check_code("0" * 64) == "G000-0000-0001"
    assert check_code("f" * 64) == "ZZZZ-ZZZZ-ZZZ4"
    assert check_code("f" * 14 + "0" * 50) == check_code("f" * 64)
    assert check_code("f" * 13 + "b" + "f" * 50) != check_code("f" * 64)


@pytest.mark.parametrize("write", [str.lower, lambda code: code.replace("-", ""), "  {} ".format])
def test_a_code_may_be_typed_as_one_likes(write):
    assert typed_code(write(CODE)) == CODE


def test_letters_that_look_like_digits_are_read_as_digits():
    assert typed_code("gooo-0000-000l") == typed_code("G000-0000-000I") == "G000-0000-0001"


@given(st.binary(min_size=32, max_size=32), st.integers(0, 11), st.sampled_from(ALPHABET))
def test_a_misread_character_shows(digest, place, character):
    code = check_code(digest.hex()).replace("-", "")
    misread = code[:place] + character + code[place + 1 :]
    assert (typed_code(misread) is None) == (misread != code)


@pytest.mark.parametrize(
    "typed", ["", "0000-0000-000", "0000-0000-0000-1", "UUUU-0000-0001", "预案"]
)
def test_what_is_no_code(typed):
    assert typed_code(typed) is None


def test_a_code_is_found_in_its_line():
    assert code_in(f"校验码：{CODE}（预案标识 town-petition，版本 3.0）") == CODE
    assert code_in(f"Check code {CODE}.") == CODE


@pytest.mark.parametrize(
    "line", ["G000-0000-0000", "0000-0000-0002", f"X{CODE}", f"{CODE}-1111", "电话0571-8888-6601"]
)
def test_a_line_without_a_code(line):
    assert code_in(line) is None
