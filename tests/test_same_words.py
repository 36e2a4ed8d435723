"""The words of a plan are the words of its Word file, its web page and its Markdown."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from planner.compose.composer import compose
from planner.compose.document import Document
from planner.compose.whole import whole
from planner.layout import load_layout
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.resources import folder
from planner.source.files import discover
from planner.source.reading import read_directory, read_plan
from planner.source.repository import PlanFile, Repository
from planner.web.page import print_page
from planner.word import print_document
from tests import words
from tests.compose.texts import lines

PLANS = Path(__file__).parents[1] / "plans"
WHOLE = load_layout(folder("templates") / "layouts" / "gbt9704.yaml")
SILENT = WHOLE.check_code.model_copy(update={"shown": False})  # Word alone has a check code
LAYOUT = WHOLE.model_copy(update={"check_code": SILENT})
PLAIN = "甲文乙"
KEPT = {"body", "urgency"}  # Markdown, and a choice of fixed words
# Marks that steer how texts are joined: with them, other words of the plan change as well.
JOINTS = re.compile("[。；，：、\n]|或者|且|附件")

HOSTILE = {
    "element": "<w:p>",
    "end of CDATA": "]]>",
    "entities": "&amp; & &#60; &lt;",
    "markup": "**粗** _斜_ `码` [链](http://a.cn) ![图](a.png) ~~删~~",
    "beginning of blocks": "# 题 ## 题 > 引 - 项 1. 项 | 栏 |",
    "template": "{{ plan.title }} {% raw %} ${title} {0}",
    "emoji": "🚒👩‍🚒🇨🇳",
    "beyond the first plane": "𠮷野家㙍",
    "right to left": "שלום \u202bעולם\u202c مرحبا",
    "zero width": "零\u200b宽\u200d连\u2060接\ufeff尾",
    "numbers": "0571-8888-6601 3-5人 12:30—14:00 〔2026〕12号",
    "combining": "e\u0301\u0300\u0302 ก็ ﷽",
}


def _in_word(document: Document) -> str:
    return words.in_docx(print_document(document, LAYOUT))


def _on_the_page(document: Document) -> str:
    return words.in_html(print_page(document, LAYOUT))


def _in_markdown(document: Document) -> str:
    return words.in_markdown(whole(document).encode())


PRINTS = pytest.mark.parametrize("read", [_in_word, _on_the_page, _in_markdown])
FILES = [file for file in map(Repository().read, discover([PLANS])) if file.plan]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path.stem)
def test_all_prints_of_a_plan_have_the_same_words(file: PlanFile) -> None:
    assert file.plan is not None
    assert file.directory is not None
    document = compose(file.plan, file.directory)
    word = _in_word(document)
    assert len(word) > 2_000
    assert words.first_difference(word, _on_the_page(document)) == ("", "")
    assert words.first_difference(word, _in_markdown(document)) == ("", "")


def _data(name: str, read: Callable[..., Any], *more: Any) -> Any:
    return read((PLANS / name).read_bytes(), name, *more).data


PLAN = _data("linshui-flood.yaml", read_plan, {})
DIRECTORY = _data("directory.yaml", read_directory)


def _document(text: str) -> Document:
    """Compose a plan in which every Chinese text is `text`, but for the Markdown of its bodies."""
    plan = Plan.model_validate(_replaced(PLAN, text))
    return compose(plan, Directory.model_validate(_replaced(DIRECTORY, text)))


def _replaced(data: Any, text: str) -> Any:
    if isinstance(data, dict):
        return {
            key: value if key in KEPT else _replaced(value, text) for key, value in data.items()
        }
    if isinstance(data, list):
        return [_replaced(value, text) for value in data]
    return text if isinstance(data, str) and not data.isascii() else data


@pytest.fixture(scope="module")
def plain() -> Document:
    return _document(PLAIN)


def _check(read: Callable[[Document], str], plain: Document, text: str) -> None:
    """See that the print of the strange plan is that of the plain one with its text replaced."""
    expected = read(plain).replace(PLAIN, words.squeezed(f"甲{text}乙"))
    assert words.first_difference(expected, read(_document(f"甲{text}乙"))) == ("", "")


@PRINTS
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_in_every_print_as_typed(read, plain: Document, text: str) -> None:
    _check(read, plain, text)


@PRINTS
@settings(max_examples=25, deadline=None)
@given(text=lines.filter(lambda text: not JOINTS.search(text)))
def test_any_text_is_in_every_print_as_typed(read, plain: Document, text: str) -> None:
    _check(read, plain, text)


@PRINTS
def test_paragraph_of_ten_thousand_characters_is_whole(read) -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 10_000)))
    general = {**PLAN["general"], "purpose": text}
    plan = Plan.model_validate({**PLAN, "general": general})
    assert text in read(compose(plan, Directory.model_validate(DIRECTORY)))


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_control_characters_do_not_get_into_a_plan(character: str) -> None:
    source = (PLANS / "linshui-flood.yaml").read_text(encoding="utf-8")
    file = source.replace("防汛", f"防{character}汛", 1).encode()
    assert len(read_plan(file, "plan.yaml", {}).findings) == 1
