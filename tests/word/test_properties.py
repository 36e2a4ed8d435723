"""What the file says about itself."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.compose.document import Properties
from planner.word import properties as parts

from .conftest import Part, Read


def test_core_properties_are_those_of_the_plan(read_back: Read) -> None:
    core = read_back("# 题").core_properties
    assert (core.identifier, core.title) == ("qingshi-petition", "青石镇信访突发情况应急预案")
    assert (core.subject, core.author) == ("township petition", "青石镇人民政府")
    assert (core.version, core.content_status) == ("3.0", "published")
    assert (core.language, core.last_modified_by) == ("zh-CN", "青石镇人民政府")


def test_dates_are_the_day_of_issue(read_back: Read) -> None:
    core = read_back("# 题").core_properties
    assert (core.created, core.modified) == (datetime(2026, 5, 6, tzinfo=UTC),) * 2


def test_plan_that_is_not_issued_has_no_dates(properties: Properties) -> None:
    assert "dcterms:W3CDTF" not in parts.core(replace(properties, issued=None))


def test_values_are_text(properties: Properties) -> None:
    assert "<dc:title>甲 &amp; &lt;乙&gt;</dc:title>" in parts.core(
        replace(properties, title="甲 & <乙>")
    )


def test_extended_properties_name_the_organ(part: Part) -> None:
    assert "<Application>Planner</Application><Company>青石镇人民政府</Company>" in part(
        "# 题", "docProps/app.xml"
    )
