"""What issues a plan, as WordprocessingML: order, places, and validity."""

import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from planner.compose.issue import Signature
from planner.layout import Layout
from planner.word import print_document
from planner.word.head import fit, print_head
from planner.word.imprint import print_imprint
from planner.word.ink import above_ink, below_ink, width
from planner.word.notice import print_notice
from planner.word.signature import signature_pieces
from tests.issues import COMPANY, COUNTY, ISSUES, NOTICE, SECURITY, TOWN, document, longer

HEAD = 4895
"""Twips: the height of 版头 of the notice."""

HOSTILE = '<w:p> ]]> & "甲" 𠮷 🚒 \u202bשלום\u202c 零\u200b宽'


@pytest.mark.parametrize("issue", ISSUES.values(), ids=ISSUES)
def test_every_form_is_valid(layout: Layout, tmp_path: Path, issue) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(print_document(document(issue), layout))
    assert OpenXmlValidator().validate(path).errors == []


def test_red_head(layout: Layout) -> None:
    xml, height = print_head(NOTICE.head, layout)
    assert height == 1854 + 1296 + 996 + 579 + 140 + 30
    assert xml == (
        '<w:p><w:pPr><w:pStyle w:val="TableGap"/><w:spacing w:line="1854" w:lineRule="exact"/>'
        "</w:pPr></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="IssueMark"/><w:spacing w:line="1296" w:lineRule="exact"/>'
        '<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:w w:val="90"/><w:sz w:val="108"/>'
        '<w:szCs w:val="108"/></w:rPr><w:t xml:space="preserve">青石镇人民政府文件</w:t></w:r>'
        "</w:p>"
        '<w:p><w:pPr><w:pStyle w:val="IssueNumber"/><w:snapToGrid w:val="0"/>'
        '<w:spacing w:before="996"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">青政发〔2026〕12号</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="IssueRule"/><w:pBdr><w:bottom w:val="single" w:sz="12"'
        ' w:space="0" w:color="FF0000"/></w:pBdr><w:spacing w:line="140" w:lineRule="exact"/>'
        "</w:pPr></w:p>"
    )


def test_imprint_stands_in_a_box_that_ends_with_the_text_block(layout: Layout) -> None:
    xml = print_imprint(NOTICE.imprint, layout, ruled=True)
    height = 2 * (24 + 2 + 2) * 20 + 3 * 20
    assert f'<w:spacing w:line="{height}" w:lineRule="exact"/>' in xml
    assert (
        '<wp:positionV relativeFrom="bottomMargin">'
        f"<wp:posOffset>{-height * 635}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{8844 * 635}" cy="{height * 635}"/>'
    ) in xml
    assert xml.count('<w:tblStyle w:val="ImprintTable"/>') == 2  # once for older programs
    assert "mso-position-vertical-relative:bottom-margin-area" in xml


def test_imprint_of_a_letter_has_no_rules(layout: Layout) -> None:
    assert "ImprintTable" not in print_imprint(NOTICE.imprint, layout, ruled=False)


def test_imprint_without_content_is_nothing(layout: Layout) -> None:
    empty = replace(NOTICE.imprint, copies="", printed_by="")
    assert print_imprint(empty, layout, ruled=True) == ""


def test_rows_of_the_imprint_take_room_for_their_lines(layout: Layout) -> None:
    long = replace(NOTICE.imprint, copies="县信访局、" * 30)
    heights = [
        int(re.findall(r'w:line="(\d+)"', print_imprint(imprint, layout, ruled=True))[0])
        for imprint in (NOTICE.imprint, long)
    ]
    assert heights[1] - heights[0] == 5 * 24 * 20


def signed(signature: Signature, layout: Layout, *, keep: bool) -> str:
    pieces = signature_pieces(signature, layout, keep=keep)
    return "".join(piece.print(tightened=False) for piece in pieces)


def indents(xml: str) -> list[int]:
    return [int(value) for value in re.findall(r'<w:ind w:left="(\d+)"', xml)]


def test_signature_without_a_seal(layout: Layout) -> None:
    signature = replace(NOTICE.signature, sealed=False)
    organ = layout.text_width - 9 * 315
    assert indents(signed(signature, layout, keep=False)) == [organ, organ + 630]


def test_signature_with_a_date_longer_than_the_organ(layout: Layout) -> None:
    signature = replace(NOTICE.signature, organs=("镇",), date="2026年10月16日", sealed=False)
    date = layout.text_width - 630 - (8 * 155 + 3 * 315)
    assert indents(signed(signature, layout, keep=False)) == [date - 630, date]


def test_sealed_signature_is_centred_on_the_date(layout: Layout) -> None:
    centre = layout.text_width - 4 * 315 - (6 * 155 + 3 * 315) // 2
    xml = signed(NOTICE.signature, layout, keep=False)
    assert re.findall(r'<w:tab w:val="center" w:pos="(\d+)"/>', xml) == [str(centre)] * 2


def test_organ_that_is_too_long_for_its_place_moves_the_date_to_the_left(layout: Layout) -> None:
    organ = "云" * 25
    signature = replace(NOTICE.signature, organs=(organ,))
    xml = signed(signature, layout, keep=False)
    places = re.findall(r'<w:tab w:val="center" w:pos="(\d+)"/>', xml)
    assert places == [str(layout.text_width - 25 * 315 // 2)] * 2


def test_signature_and_what_follows_stay_together(layout: Layout) -> None:
    assert signed(NOTICE.signature, layout, keep=True).count("<w:keepNext/>") == 2
    assert signed(NOTICE.signature, layout, keep=False).count("<w:keepNext/>") == 1


def test_only_text_stays_where_it_is_but_the_last_of_several_goes_with_the_signature(
    layout: Layout,
) -> None:
    def kept(*text: str) -> list[bool]:
        xml = print_notice(replace(NOTICE, text=text), layout, HEAD)
        texts = re.findall(r'<w:p><w:pPr><w:pStyle w:val="BodyText"/>(.*?)</w:pPr>', xml)
        return ["keepNext" in each for each in texts]

    assert kept("甲。") == [False]
    assert kept("甲。", "乙。", "丙。") == [False, False, True]


@pytest.mark.parametrize(
    ("lines", "pitch"),
    [
        (1, None),  # there is room
        (2, 27.5),
        (4, 23.5),  # the tightest that may be
        (5, None),  # the signature goes to the next page
    ],
)
def test_lines_move_closer_where_the_date_then_finds_room_on_its_page(
    layout: Layout, lines: int, pitch: float | None
) -> None:
    xml = print_notice(replace(NOTICE, text=longer(lines)), layout, HEAD)
    found = re.findall(
        r'"IssueSignature"/>.*?<w:snapToGrid w:val="0"/><w:spacing [^>]*w:line="(\d+)"', xml
    )
    assert found == ([] if pitch is None else [str(round(pitch * 20))] * 2)


def test_lines_of_a_title_never_move_closer(layout: Layout) -> None:
    xml = print_notice(replace(NOTICE, text=longer(4)), layout, HEAD)
    assert '"Title"/><w:snapToGrid w:val="0"/><w:spacing w:before="940" w:after="470"' in xml
    assert 'w:after="470" w:line="579" w:lineRule="exact"/>' in xml


@pytest.mark.parametrize(
    ("ems", "lines", "size", "share"),
    [
        (8, 1, 54, 1),  # fits as it is
        (9, 1, 54, 0.9),  # fits when narrowed
        (15, 1, 39, 0.75),  # narrowed as far as may be, and smaller
        (9, 4, 30.5, 1),  # four organs have to be lower
    ],
)
def test_mark_is_narrowed_and_then_made_smaller(
    layout: Layout, ems: float, lines: int, size: float, share: float
) -> None:
    fitted = fit(layout, ems, lines)
    assert (fitted.size, fitted.share) == (size, share)
    assert fitted.twips(ems) <= layout.text_width


def test_signers_are_left_blank_and_the_number_stands_on_their_last_line(layout: Layout) -> None:
    head = replace(NOTICE.head, organs=(COUNTY, TOWN, SECURITY), signers="签发人：")
    xml, _ = print_head(head, layout)
    signing = re.findall(r'<w:p><w:pPr><w:pStyle w:val="IssueNumber"/>.*?</w:p>', xml)
    texts = ["".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", each)) for each in signing]
    assert texts == ["签发人：" + "　" * 7, "青政发〔2026〕12号" + "　" * 3]
    assert all('<w:rStyle w:val="Signer"/>' in each for each in signing)


def test_ink_of_a_line(layout: Layout) -> None:
    assert above_ink(layout, 1296, 54) == round(0.8 * 1296 - 0.84 * 1080)
    assert below_ink(layout, 579, 16) == round(0.2 * 579 - 0.09 * 320)


def test_digits_are_half_as_wide_as_characters(layout: Layout) -> None:
    assert width(layout, "2026年", layout.paragraphs.body) == 4 * 155 + 315


def test_words_are_read_back_as_typed_and_in_order(layout: Layout, tmp_path: Path) -> None:
    notice = replace(
        NOTICE,
        head=replace(NOTICE.head, organs=(HOSTILE,), number=HOSTILE),
        title=HOSTILE,
        text=(HOSTILE, COMPANY),
        remark=HOSTILE,
    )
    path = tmp_path / "plan.docx"
    path.write_bytes(print_document(document(notice), layout))
    texts = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    assert [text for text in texts if text] == [
        f"{HOSTILE}文件",
        HOSTILE,
        HOSTILE,
        "各村民委员会、镇直各单位：",
        HOSTILE,
        COMPANY,
        "\t青石镇人民政府",
        "\t2026年5月6日",
        HOSTILE,
        "青石镇信访突发事件应急预案",
        "第1行。",
    ]


def test_ids_of_drawings_differ(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(print_document(document(ISSUES["信函"]), layout))
    body = docx.Document(str(path)).element.body
    ids = [each.get("id") for each in body.iter(qn("wp:docPr"))]
    assert len(ids) == 5
    assert len(set(ids)) == 5


def test_same_issue_gives_the_same_bytes(layout: Layout) -> None:
    for issue in ISSUES.values():
        assert print_document(document(issue), layout) == print_document(document(issue), layout)
