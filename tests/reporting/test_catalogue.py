"""The catalogue of findings: complete, the same in both languages, and nothing in it unused."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

import planner
from planner.model.ids import Kind
from planner.reporting.catalogue import catalogue, printing_catalogue, wording
from planner.source.finding import Finding, Place, Term
from tests.source.cases import cases

OF_READING: dict[str, Any] = dict(catalogue()["findings"])
FINDINGS: dict[str, Any] = {**OF_READING, **printing_catalogue()}
OF_NO_PLAN = {"invalid", "too-large", "not-above", "expected-measure"}
"""Told only of models other than the plan; see `test_reading.py` here and in `tests/layout`."""

every_entry = pytest.mark.parametrize("name", FINDINGS)


def fields(text: str) -> set[str]:
    """Give the names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@every_entry
def test_an_entry_has_a_code_and_the_words_in_both_languages(name: str) -> None:
    entry = FINDINGS[name]
    assert set(entry) == {"code", "zh", "en"}
    assert re.fullmatch(r"[FYMRP][0-9]{3}", entry["code"])
    for language in ("zh", "en"):
        assert set(entry[language]) == {"message", "help"}
        assert all(text == text.strip() for text in entry[language].values())


@every_entry
def test_both_languages_fill_in_the_same(name: str) -> None:
    said = [FINDINGS[name][language] for language in ("zh", "en")]
    filled = [fields(texts["message"]) | fields(texts["help"]) for texts in said]
    assert filled[0] == filled[1]


@every_entry
def test_chinese_is_punctuated_as_chinese_and_help_is_a_sentence(name: str) -> None:
    message, help_ = (FINDINGS[name]["zh"][key] for key in ("message", "help"))
    assert not message.endswith(("。", "，"))
    assert help_.endswith(("。", "？"))
    shown = re.sub(r"\[.*?\]", "", message + help_)
    assert not re.search("[\u4e00-\u9fff][,;?!]", shown)


@every_entry
def test_english_help_is_a_sentence(name: str) -> None:
    message, help_ = (FINDINGS[name]["en"][key] for key in ("message", "help"))
    assert not message.endswith(".")
    assert re.match("[A-Z“]", help_)
    assert help_.endswith((".", "?"))


def test_codes_differ() -> None:
    codes = [entry["code"] for entry in FINDINGS.values()]
    assert len(set(codes)) == len(codes)


def test_the_parts_of_a_text_that_come_from_a_file_are_not_read_as_braces() -> None:
    finding = Finding("unknown-key-near", Place("a", 1, 1, 1, 2), {"key": "{0}", "nearest": "{x}"})
    assert wording(finding, "zh").message == "没有“{0}”这个字段"


def test_words_are_joined_and_said_in_the_language_of_the_reader() -> None:
    arguments = {"keys": ("id", "title")}
    missing = Finding("missing-key", Place("a", 1, 1, 1, 2), arguments)
    assert wording(missing, "zh").message == "这里缺少 id、title"
    assert wording(missing, "en").message == "id, title missing here"
    found = Finding("expected-text", Place("a", 1, 1, 1, 2), {"found": Term("list")})
    assert wording(found, "zh").message == "这里应当是文字，却是列表"
    assert wording(found, "en").message == "text is expected here, not a list"


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_thing_has_a_word(kind: str) -> None:
    arguments = {"wrong": "x", "kind": Term(kind)}
    finding = Finding("dangling-reference", Place("a", 1, 1, 1, 2), arguments)
    assert wording(finding, "zh").message.startswith("没有标识为“x”的")


def test_every_entry_is_told_in_a_case() -> None:
    told = {each["code"] for case in cases() for each in case.tells}
    untold = {name for name, entry in OF_READING.items() if entry["code"] not in told}
    assert untold == OF_NO_PLAN


def test_every_name_in_the_code_has_an_entry() -> None:
    """There, words joined by hyphens are names of findings and nothing else."""
    used = set(_hyphenated())
    assert used >= {"file-missing", "wide-colon", "missing-key", "unknown-role", "duplicate-plan"}
    assert used - OF_READING.keys() == set()


def _hyphenated() -> Iterator[str]:
    top = Path(planner.__file__).parent
    for path in (*sorted((top / "source").glob("*.py")), top / "model" / "integrity.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from re.findall("^[a-z]+(?:-[a-z]+)+$", node.value)
