"""What the fixes of the rules of citation and naming put in place of what they find."""

import pytest

from planner.rules.rule import Fix
from tests.rules.harness import load, run

BASIS = "general: {{purpose: 规范处置。, basis: [{entry}], scope: {{covers: 全镇。}}}}"


def fixes(code: str, change: str) -> list[Fix | None]:
    return [each.fix for each in run(code, load(change))]


@pytest.mark.parametrize(
    ("code", "entry", "fix"),
    [
        ("C101", "{law: 信访条例}", Fix("信访条例", "信访工作条例")),
        ("C101", "{law: 《信访条例》}", Fix("《信访条例》", "《信访工作条例》")),
        (
            "C101",
            "{law: 中华人民共和国信访条例, articles: [18]}",
            Fix("中华人民共和国信访条例", "信访工作条例", safe=False),
        ),
        (
            "C102",
            "{law: 突发事件应对法, edition: 2007-08-30}",
            Fix("2007-08-30", "2024-06-28", safe=False),
        ),
        (
            "C102",
            "{law: 突发事件应对法, edition: 2024-11-01}",
            Fix("2024-11-01", "2024-06-28"),
        ),
        ("C102", "{law: 治安管理处罚法, edition: 2012-10-26}", None),
        ("C103", "{law: 信访工作条列}", Fix("信访工作条列", "信访工作条例", safe=False)),
        ("C103", "{law: 甲乙丙丁法}", None),
        (
            "C201",
            "{document: 编制导则, number: GB/T 29639-2013}",
            Fix("GB/T 29639-2013", "GB/T 29639-2020"),
        ),
        (
            "C602",
            '{document: 管理办法, number: "国办发[2024]05号"}',
            Fix("发[2024]05号", "发〔2024〕5号"),
        ),
    ],
)
def test_what_the_basis_cites_is_mended(code: str, entry: str, fix: Fix | None) -> None:
    assert fixes(code, BASIS.format(entry=entry)) == [fix]


@pytest.mark.parametrize(
    ("sentence", "fix"),
    [
        ("严格落实信访条例。", Fix("信访条例", "信访工作条例")),
        ("依照《信访条例》办理。", Fix("《信访条例》", "《信访工作条例》")),
        (
            "依照《信访条例》第二十条办理。",
            Fix("《信访条例》", "《信访工作条例》", safe=False),
        ),
    ],
)
def test_prose_that_cites_a_replaced_law_is_mended(sentence: str, fix: Fix) -> None:
    assert fixes("C101", f"accountability: [{sentence}]") == [fix]


@pytest.mark.parametrize(
    ("number", "mended"),
    [
        ("青政发[2026]12号", "青政发〔2026〕12号"),
        ("青政发（2026）12号", "青政发〔2026〕12号"),
        ("青政发【2026】第012号", "青政发〔2026〕12号"),
        ("青政发〔2026〕12", "青政发〔2026〕12号"),
        ("青政发2026年第12号", "青政发〔2026〕12号"),
    ],
)
def test_a_document_number_is_brought_into_form(number: str, mended: str) -> None:
    change = f'official: {{form: notice, organ: 青石镇人民政府, number: "{number}"}}'
    assert fixes("C602", change) == [Fix(number, mended)]


def test_a_mark_after_an_addressee_is_taken_away() -> None:
    change = "official: {form: notice, organ: 青石镇人民政府, addressee: [各村民委员会：]}"
    assert fixes("C604", change) == [Fix("各村民委员会：", "各村民委员会")]


def test_a_body_takes_its_name_from_the_directory() -> None:
    change = """
organisation:
  bodies: [{id: authority, name: 县信访局, kind: external, duties: [受理信访事项。]}]
"""
    assert fixes("C501", change) == [Fix("县信访局", "云溪县信访局", safe=False)]
