"""Leaks: what is internal is found wherever it stands, and what is public is not taken for it."""

import io
import zipfile
from typing import Any

import pytest

from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.source.reading import read_plan
from planner.trust.internals import internals, numbers_in
from planner.trust.leaks import Leak, leaks
from tests.compose.conftest import GOLDEN

DIRECTORY = Directory.model_validate(
    {
        "bodies": [{"id": "town", "name": "石桥镇人民政府"}],
        "posts": [
            {"id": "duty", "title": "值班室", "body": "town", "phone": "0791-5550110转8001"},
            {"id": "hotline", "title": "热线", "body": "town", "phone": "12345"},
        ],
    }
)
BODY = """\
# 钥匙

东门的钥匙放在**门卫室**北墙的铁柜里。接待来访。

| 门 | 开门时限 | 联系电话 |
| --- | --- | --- |
| 西门 | 20分钟 | 0791-5559999 |
"""


def plan(**changes: Any) -> Plan:
    data = read_plan((GOLDEN / "workflow.yaml").read_bytes(), "workflow.yaml", {}).data
    annex = {"id": "keys", "title": "钥匙保管办法", "body": BODY, "edition": "internal"}
    return Plan.model_validate({**data, "annexes": [annex], **changes})


def found(text: str, **changes: Any) -> list[str]:
    data = text.encode()
    return [leak.found for leak in leaks(plan(**changes), DIRECTORY, {"plan.md": data})]


def docx(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(f"{name}.xml", content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "number",
    [
        "0791-5550110",
        "07915550110",
        "0791 555 0110",
        "（0791）5550110",
        "0791—5550110",
        "+86 791 5550110",
        "5550110",
        "555-0110转8002",
    ],
)
def test_a_telephone_is_found_however_it_is_written(number):
    assert found(f"请拨打{number}。") == ["0791-5550110转8001"]


@pytest.mark.parametrize("number", ["a5550110b", "555011", "555-011-1", "12345"])
def test_another_number_is_none(number):
    assert found(f"编号{number}。") == []


@pytest.mark.parametrize(("area", "local"), [("010", "62345678"), ("+86 21", "62345678")])
def test_the_number_without_its_area_is_the_same_telephone(area, local):
    post = {"id": "duty", "title": "值班室", "body": "town", "phone": f"{area}-{local}"}
    directory = Directory.model_validate(
        {"bodies": [{"id": "town", "name": "镇政府"}], "posts": [post]}
    )
    assert internals(plan(), directory).telephones[local] == f"{area}-{local}"


def test_the_words_of_an_internal_annex_are_found_without_their_markup():
    assert found("东门的钥匙放在门卫室\n北墙的铁柜里") == ["东门的钥匙放在门卫室北墙的铁柜里"]
    assert found("见《钥匙保管办法》") == ["钥匙保管办法"]


def test_a_telephone_that_only_an_internal_annex_has_is_found():
    assert found("联系 5559999") == []
    assert found("联系 07915559999") == ["07915559999"]


def test_words_that_the_plan_has_in_public_too_are_no_leak():
    assert found("接待来访") == []
    chapter = {"title": "钥匙", "after": "general", "body": "东门的钥匙放在门卫室北墙的铁柜里。"}
    assert found("东门的钥匙放在门卫室北墙的铁柜里", chapters=[chapter]) == []


def test_words_that_stand_everywhere_are_no_leak():
    assert found("西门在20分钟内打开，另见联系电话一栏") == ["联系电话"]
    assert found("西门在20分钟内打开") == []


def test_the_names_of_things_in_an_internal_list_are_found():
    annex = {"id": "things", "title": "清单", "generate": "supplies", "edition": "internal"}
    supply = {
        "name": "红外望远镜",
        "number": 4,
        "unit": "个",
        "place": "老街三号库房",
        "kept_by": "office",
    }
    changes = {"annexes": [annex], "resources": {"supplies": [supply]}}
    assert found("红外望远镜，放在老街三号库房", **changes) == ["红外望远镜", "老街三号库房"]
    open_list = {"annexes": [{**annex, "edition": "public"}], "resources": {"supplies": [supply]}}
    assert found("红外望远镜，放在老街三号库房", **open_list) == []


@pytest.mark.parametrize(
    "content",
    [
        "<w:p><w:t>0791</w:t><w:noBreakHyphen/><w:t>555</w:t><w:t>0110</w:t></w:p>",
        '<Relationship Target="tel:0791-5550110"/>',
        "<text><tspan>0791-</tspan><tspan>5550110</tspan></text>",
        "<vt:lpwstr>&#48;7915550110</vt:lpwstr>",
    ],
)
def test_every_part_of_a_word_file_is_searched_in_all_it_says(content):
    file = docx(clean="<w:t>接待来访</w:t>", any=content)
    assert leaks(plan(), DIRECTORY, {"plan.docx": file}) == [
        Leak("telephone", "0791-5550110转8001", "plan.docx", "any.xml")
    ]


def test_numbers_of_two_cells_are_not_one_number():
    cells = "<w:p><w:t>555</w:t></w:p><w:p><w:t>0110</w:t></w:p>"
    assert leaks(plan(), DIRECTORY, {"plan.docx": docx(table=cells)}) == []


def test_numbers_are_long_and_stand_alone():
    assert numbers_in("110、12345、0791-555 0110和5550111") == {"07915550110", "5550111"}
