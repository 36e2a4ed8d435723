"""Templates of an organisation's own: what they can change, and how their faults are told."""

import pytest

from planner.compose.fault import TemplateFault
from planner.compose.folders import FILE_LIMIT
from planner.compose.templates import render

EXTENDED = '{% extends "planner/plan.md.j2" %}\n'


@pytest.fixture
def own(tmp_path):
    """Give what writes a template of the organisation's own; the folder is `own.folder`."""

    def write(text, name="plan.md.j2"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    write.folder = tmp_path
    return write


@pytest.fixture
def fault(own, printed):
    """Give what composes with an own template and tells its fault."""

    def told(text, name="plan.md.j2", **changes):
        path = own(text, name)
        with pytest.raises(TemplateFault) as raised:
            printed(own.folder, **changes)
        told = raised.value
        kind = () if told.kind == "fault" else (told.kind,)
        shown = told.file.replace(f"{own.folder}/", "")
        return path, (shown, told.line, *filter(None, (told.reason,)), *kind)

    return told


def test_a_block_is_overridden_and_the_rest_stays(own, printed):
    own(EXTENDED + "{% block organisation %}\n## 机构另见文件\n\n{% endblock %}")
    with_own, without = printed(own.folder), printed()
    assert "## 机构另见文件" in with_own
    assert "组织体系" not in with_own
    assert with_own.split("\n\n")[:5] == without.split("\n\n")[:5]


def test_a_block_can_keep_what_it_overrides(own, printed):
    own(EXTENDED + "{% block title %}\n{{ super() }}\n供内部使用。\n{% endblock %}")
    assert printed(own.folder).startswith(
        "# 信访接待工作预案\n\n（第1.0版）\n\n供内部使用。\n\n## 1 总则\n"
    )


def test_a_chapter_of_the_same_name_takes_the_place_of_ours(own, printed):
    own('{{ chapter("我们的机构") }}\n甲。\n', "chapters/organisation.md.j2")
    assert "\n\n## 2 我们的机构\n\n甲。\n\n## 3 日常办理流程\n\n" in printed(own.folder)


def test_a_chapter_can_include_the_one_it_replaces(own, printed):
    own(
        '{% include "planner/chapters/organisation.md.j2" %}\n附记。', "chapters/organisation.md.j2"
    )
    assert "接待室承担本预案规定的日常工作。\n\n附记。\n\n" in printed(own.folder)


def test_the_first_of_several_folders_wins(own, printed, tmp_path):
    own("甲", "first/chapters/organisation.md.j2")
    own("乙", "second/chapters/organisation.md.j2")
    own("丙", "second/chapters/general.md.j2")
    written = printed(tmp_path / "first", tmp_path / "second")
    assert written.startswith("# 信访接待工作预案\n\n（第1.0版）\n\n丙\n\n甲\n\n")


def test_a_folder_of_the_name_of_ours_does_not_hide_ours(own, printed):
    own("甲", "planner/plan.md.j2")
    own(EXTENDED)
    assert printed(own.folder) == printed()


def test_what_a_template_prints_is_text(own, printed):
    own(
        "{{ plan.title }}\n\n{{ '*' ~ plan.title }}\n\n{{ [plan.title, '|'] | join('_') }}\n\n"
        "{{ plan.title | e }}\n\n{{ '<b>' }}\n\n<b>"
    )
    assert printed(own.folder, title="*甲*") == (
        "\\*甲\\*\n\n\\*\\*甲\\*\n\n\\*甲\\*\\_\\|\n\n\\*甲\\*\n\n\\<b\\>\n\n<b>\n"
    )


def test_what_is_marked_up_stays_so(own, printed):
    own(
        "{% macro loud(text) %}**{{ text }}**{% endmacro %}"
        "{% set quiet %}*{{ plan.title }}*{% endset %}"
        "{{ loud(plan.title) }}\n\n{{ quiet }}\n\n{{ quiet ~ '_' ~ plan.title }}\n\n"
        "{{ '**' | safe }}"
    )
    assert printed(own.folder, title="甲_乙") == (
        "**甲\\_乙**\n\n*甲\\_乙*\n\n*甲\\_乙*\\_甲\\_乙\n\n**\n"
    )


def test_a_text_of_several_lines_becomes_paragraphs(own, printed):
    own("{{ plan.general.purpose }}")
    general = {
        "purpose": "甲\n\n  乙  \n- 丙",
        "basis": [{"law": "法"}],
        "scope": {"covers": "甲"},
    }
    assert printed(own.folder, general=general) == "甲\n\n乙\n\n\\- 丙\n"


def test_runs_of_blank_lines_are_tidied(own, printed):
    own("\n\n甲\n \n\n\n乙\n\n\n")
    assert printed(own.folder) == "甲\n\n乙\n"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("甲\n{% if %}", 2, "Expected an expression, got 'end of statement block'"),
        ("甲\n\n{{ plan.titel }}", 3, "'planner.model.plan.Plan object' has no attribute 'titel'"),
        ("甲\n{{ nothing }}", 2, "'nothing' is undefined"),
        ("甲\n{{ 1 / 0 }}", 2, "ZeroDivisionError: division by zero"),
        (
            "{% for x in [1] %}\n\n{{ x | nofilter }}\n{% endfor %}",
            3,
            "No filter named 'nofilter'.",
        ),
        ("甲\n{{ [1, 2] | random }}", 2, "No filter named 'random'."),
        ("甲\n{{ lipsum() }}", 2, "'lipsum' is undefined"),
        ("甲\n{{ body_name('nobody') }}", 2, "KeyError: 'nobody'"),
        (
            "甲\n\n见{{ reference('annex-x') }}。",
            3,
            "LookupError: no part of the document is the target 'annex-x'",
        ),
        (
            "甲\n{{ plan.__class__ }}",
            2,
            "access to attribute '__class__' of 'Plan' object is unsafe.",
        ),
        (
            "甲\n{{ plan.model_dump() }}",
            2,
            "access to attribute 'model_dump' of 'Plan' object is unsafe.",
        ),
        (
            "甲\n{{ plan['parse_file']('/etc/passwd') }}",
            2,
            "access to attribute 'parse_file' of 'Plan' object is unsafe.",
        ),
        (
            "甲\n{{ body_name.__self__ }}",
            2,
            "access to attribute '__self__' of 'method' object is unsafe.",
        ),
        (
            "甲\n{{ ''.__class__.__mro__ }}",
            2,
            "access to attribute '__class__' of 'str' object is unsafe.",
        ),
        (
            "甲\n{{ plan | attr('__init__') }}",
            2,
            "access to attribute '__init__' of 'Plan' object is unsafe.",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(fault, text, line, reason):
    assert fault(text)[1] == ("plan.md.j2", line, reason)


def test_a_fault_in_a_chapter_names_the_chapter(fault):
    _, told = fault("甲\n\n{{ nothing }}", "chapters/organisation.md.j2")
    assert told == ("chapters/organisation.md.j2", 3, "'nothing' is undefined")
    _, told = fault("甲\n\n\n{% endif %}", "chapters/organisation.md.j2")
    assert told[:2] == ("chapters/organisation.md.j2", 4)


def test_a_missing_template_is_told_where_it_is_wanted(fault):
    _, told = fault('甲\n{% include "chapters/none.md.j2" %}')
    assert told == ("plan.md.j2", 2, "chapters/none.md.j2", "missing")


def test_a_fault_in_our_own_templates_is_told_by_the_name_they_have_for_others(fault):
    _, told = fault(EXTENDED + "{% block annexes %}{% endblock %}", annexes=ANNEXES, **SEEN)
    assert told == (
        "planner/chapters/accountability.md.j2",
        3,
        "LookupError: no part of the document is the target 'annex-form'",
    )


ANNEXES = [{"id": "form", "title": "表", "form": {"fields": ["甲"]}}]
SEEN = {"accountability": [{"text": "甲", "see": "form"}]}


def test_a_template_that_includes_itself_is_a_fault(fault):
    _, told = fault('甲\n{% include "plan.md.j2" %}')
    assert told == ("plan.md.j2", 2, "recursion")


def test_a_template_that_is_not_utf_8_is_a_fault(own, printed):
    (own.folder / "plan.md.j2").write_bytes("甲".encode("gbk"))
    with pytest.raises(TemplateFault) as raised:
        printed(own.folder)
    assert raised.value.args == (str(own.folder / "plan.md.j2"), 1, "", "encoding")


def test_a_link_out_of_the_folder_is_not_followed(own, printed, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret"
    secret.write_text("机密", encoding="utf-8")
    (own.folder / "plan.md.j2").symlink_to(secret)
    with pytest.raises(TemplateFault) as raised:
        printed(own.folder)
    assert raised.value.args == (str(own.folder / "plan.md.j2"), 1, "", "outside")


def test_a_link_within_the_folder_is_followed(own, printed):
    own("甲", "parts/all.md.j2")
    (own.folder / "plan.md.j2").symlink_to("parts/all.md.j2")
    assert printed(own.folder) == "甲\n"


def test_a_way_out_of_the_folder_leads_nowhere(fault):
    _, told = fault('{% include "../secret" %}')
    assert told == ("plan.md.j2", 1, "../secret", "missing")


def test_a_template_may_not_be_huge(own, printed):
    own("甲" * (FILE_LIMIT // 3 + 1))
    with pytest.raises(TemplateFault) as raised:
        printed(own.folder)
    assert raised.value.args == (str(own.folder / "plan.md.j2"), 1, "", "large")


def test_a_plan_cannot_be_changed_by_a_template(fault):
    _, told = fault("甲\n{% do plan.title %}")
    assert told[:2] == ("plan.md.j2", 2)
    _, told = fault("甲\n{{ response_procedures.append(1) }}")
    assert told == (
        "plan.md.j2",
        2,
        "access to attribute 'append' of 'list' object is unsafe.",
    )


def test_any_template_can_be_rendered():
    assert render("chapters/risks.md.j2", {"plan": {"risks": ()}}) == "\n"
