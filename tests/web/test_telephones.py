"""Telephone numbers of a page that can be dialled."""

import pytest

from .test_page import Tags, page

HEAD = "| 岗位 | 值班电话 |\n| --- | --- |\n"


def hrefs(markdown: str) -> list[str]:
    return [link["href"] for link in Tags(page(markdown)).named("a")]


@pytest.mark.parametrize(
    ("number", "href"),
    [
        ("0791-5550101", "tel:07915550101"),
        ("119", "tel:119"),
        ("+86 791 5550101", "tel:+867915550101"),
        ("0791-5550101转8", "tel:07915550101;ext=8"),
    ],
)
def test_a_number_in_a_column_of_telephones_is_a_link(number: str, href: str) -> None:
    html = page(f"{HEAD}| 镇长 | {number} |\n")
    assert f'<td><a href="{href}">{number}</a></td>' in html


@pytest.mark.parametrize("cell", ["", "见附件2", "0791-5550101、0791-5550102", "<b>119"])
def test_what_is_no_number_alone_is_none(cell: str) -> None:
    assert hrefs(f"{HEAD}| 镇长 | {cell} |\n") == []


def test_numbers_of_other_columns_and_tables_are_none() -> None:
    other = "| 数量 | 年份 |\n| --- | --- |\n| 119 | 2026 |\n"
    assert hrefs(f"{HEAD}| 119 | 110 |\n\n{other}") == ["tel:110"]
