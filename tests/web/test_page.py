"""The web page of a plan: what it shows, and what it never runs."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from planner.compose.composer import compose
from planner.compose.document import Document, Properties
from planner.compose.markdown import escape
from planner.layout import load_layout
from planner.layout.files import DEFAULT, built_in
from planner.web.page import print_page
from tests.compose.conftest import GOLDEN, load
from tests.compose.reading import shown_in_html
from tests.compose.texts import lines
from tests.issues import DAY, issued_by

VOID = {"meta", "br", "wbr"}
LAYOUT = load_layout(built_in()[DEFAULT])


def page(markdown, title="预案"):
    properties = Properties("a", title, "b", "c", "1", "d", None)
    return print_page(Document(markdown, properties), LAYOUT).decode()


class Tags(HTMLParser):
    """Reads a page tag by tag; notes its elements and whether each is closed in its turn."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.open, self.title = [], [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-2:] == ["head", "title"]:
            self.title += data

    def named(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def flood():
    return compose(*load(GOLDEN / "flood.yaml"))


def test_a_page_is_whole(flood):
    html = print_page(flood, LAYOUT).decode()
    tags = Tags(html)
    assert html.startswith('<!DOCTYPE html>\n<html lang="zh-CN">\n')
    assert html.endswith("</body>\n</html>\n")
    assert tags.open == []
    assert tags.title == "石桥镇防汛应急预案"


def test_a_page_needs_and_allows_nothing_from_outside(flood):
    tags = Tags(print_page(flood, LAYOUT).decode())
    assert {
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
    } in tags.named("meta")
    names = {name for name, _ in tags.elements}
    assert not names & {"script", "link", "img", "iframe", "object", "form"}


def test_links_within_the_page_have_their_targets(flood):
    tags = Tags(print_page(flood, LAYOUT).decode())
    links = {a["href"][1:] for a in tags.named("a") if a.get("href", "").startswith("#")}
    assert links == {attributes["id"] for _, attributes in tags.elements if "id" in attributes}
    assert {"annex-contacts", "part_1"} <= links


def test_a_drawing_is_drawn_and_its_table_stays(flood):
    html = print_page(flood, LAYOUT).decode()
    assert "flowchart" not in html
    assert html.count("<svg ") == 2
    assert "<td>接报核实</td>" in html


def test_a_signature_is_marked(flood):
    html = print_page(replace(flood, issue=issued_by("甲局", "乙_局")), LAYOUT).decode()
    assert re.findall(r'<p class="signature">(.*?)</p>', html) == ["甲局", "乙_局", DAY]


def test_the_same_document_gives_the_same_bytes(flood):
    assert print_page(flood, LAYOUT) == print_page(flood, LAYOUT)


def test_code_that_is_no_drawing_is_shown():
    assert ("pre", "flowchart <b>") in shown_in_html(page("```sh\nflowchart <b>\n```"))


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "文<script>alert(1)</script>",
        "文<img src=x onerror=alert(1)>",
        '<a id="x" onclick="alert(1)">甲</a>',
        "<a id=x>甲</a>",
        '<A HREF="https://a.cn">甲</A>',
        "<style>body{}</style>",
        "<iframe src=a></iframe>",
        "<!-- 注 -->",
        "文<!-- 注 -->",
        "<br/>",
        "<?php ?>",
    ],
)
def test_html_that_is_not_ours_is_text(markdown):
    html = page(markdown)
    assert [text for _, text in shown_in_html(html)] == [markdown]
    assert {name for name, _ in Tags(html).elements} == {
        *("html", "head", "meta", "title", "style", "body", "main", "p")
    }


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java\tscript:alert(1)",
        "vbscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
    ],
)
def test_a_link_that_could_run_something_is_no_link(target):
    assert Tags(page(f"[甲]({target})")).named("a") == []


@pytest.mark.parametrize(
    ("markdown", "attributes"),
    [
        ("[甲](https://a.cn/?b=1&c=2)", {"href": "https://a.cn/?b=1&c=2"}),
        ('[甲](https://a.cn "乙")', {"href": "https://a.cn", "title": "乙"}),
        (
            '[甲](https://a.cn "x\\" onclick=\\"alert(1)")',
            {"href": "https://a.cn", "title": 'x" onclick="alert(1)'},
        ),
        ('[甲](https://a.cn/"onclick="a)', {"href": "https://a.cn/%22onclick=%22a"}),
    ],
)
def test_no_attribute_is_broken_out_of(markdown, attributes):
    assert Tags(page(markdown)).named("a") == [attributes]


@settings(max_examples=100, deadline=None)
@given(title=lines)
def test_the_title_is_text(title):
    tags = Tags(page(f"# {escape(title)}", title))
    assert tags.title == title
    assert tags.open == []


def test_printed_it_has_the_paper_and_the_margins_of_the_layout(flood):
    html = print_page(flood, LAYOUT).decode()
    assert "@page { size: 595.3pt 841.9pt; margin: 104.9pt 73.75pt 99.2pt 79.35pt; }" in html
    assert "body { max-width: none; padding: 0; font-size: 16pt; }" in html
    assert "table { font-size: 12pt; }" in html
    tall = print_page(flood, load_layout(built_in()["gbt9704-tall"])).decode()
    assert "margin: 98pt 73.75pt 92.4pt 79.35pt; }" in tall
