"""Tables on paper, read from the PDF; how wide they are is measured in `points`."""

from .conftest import Printed
from .measure import body, text
from .papers import SNUG

ROWS = 60


def test_head_is_repeated_on_every_page(printed: Printed) -> None:
    pages = printed["长表"]
    assert len(pages) == 3
    assert [body(page)[0].text for page in pages] == ["序号名称"] * 3


def test_rows_are_printed_whole_and_in_order(printed: Printed) -> None:
    rows = [line.text for page in printed["长表"] for line in body(page)[1:]]
    assert rows == [f"{number}事项{number}" for number in range(1, ROWS + 1)]


def test_row_taller_than_a_page_loses_nothing(printed: Printed) -> None:
    assert text(printed["高行"]).count("长") == 3000


def test_text_fits_in_a_column_measured_for_it(printed: Printed) -> None:
    words = text(printed["窄栏"])
    assert [each for each in SNUG if each not in words] == []


def test_telephone_numbers_stand_on_one_line(printed: Printed) -> None:
    contacts = text([page for page in printed["样张"] if "应急通讯录" in text([page])])
    assert "镇长0571-8888-66000571-8888-6602" in contacts
