"""Templates that never end or fill the memory are stopped, and told with their line."""

import pytest

from planner.compose.fault import TemplateFault
from planner.compose.limits import SIZE_LIMIT, STEP_LIMIT
from planner.compose.templates import render

NESTED = "{% for a in range(9999) %}" * 3 + "{% endfor %}" * 3
DOUBLING = (
    "{% set ns = namespace(x='甲') %}"
    "{% for n in range(40) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}"
)
RECURSIVE = (
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}"
)
LOOPED = (
    "{% for x in [1, 2] recursive %}"
    "{% if loop.depth < 40 %}{{ loop([1, 2]) }}{% endif %}{% endfor %}"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("{% for a in range(10 ** 9) %}{% endfor %}", "size", id="power"),
        pytest.param("{% for a in range(100001) %}{% endfor %}", "size", id="range"),
        pytest.param(NESTED, "steps", id="nested loops"),
        pytest.param(
            "{% for a in range(9999) %}" * 2 + "甲" + "{% endfor %}" * 2, "steps", id="print"
        ),
        pytest.param(RECURSIVE, "steps", id="recursive macro"),
        pytest.param(LOOPED, "steps", id="recursive loop"),
        pytest.param("{{ '甲' * 1000000000 }}", "size", id="long text"),
        pytest.param("{{ 1000000000 * '甲' }}", "size", id="long text, number first"),
        pytest.param("{{ [1] * 1000000000 }}", "size", id="long list"),
        pytest.param("{{ 9 ** 9 ** 9 }}", "size", id="large number"),
        pytest.param("{{ 99999999 + 1 }}", "size", id="large constant"),
        pytest.param("{{ '甲' | center(1000000000) }}", "size", id="padding"),
        pytest.param("{{ '甲' | center('1000000000' | int) }}", "size", id="padding by text"),
        pytest.param("{{ '甲'.ljust(9999999) }}", "size", id="padding by method"),
        pytest.param(DOUBLING, "size", id="doubling"),
        pytest.param(DOUBLING.replace("~", "+"), "size", id="adding"),
        pytest.param(
            "{% set x %}{{ '甲' * 5000 }}{% endset %}{% for a in range(9999) %}{{ x }}{% endfor %}",
            "size",
            id="long document",
        ),
    ],
)
def test_a_template_is_stopped(tmp_path, text, kind):
    (tmp_path / "plan.md.j2").write_text(f"甲\n{text}\n", encoding="utf-8")
    with pytest.raises(TemplateFault) as raised:
        render("plan.md.j2", {}, [tmp_path])
    assert raised.value.kind == kind
    whole = kind == "size" and "{% set x %}" in text
    place = ("plan.md.j2", 1) if whole else (str(tmp_path / "plan.md.j2"), 2)
    assert (raised.value.file, raised.value.line) == place


def test_a_macro_that_calls_itself_without_end_is_stopped(tmp_path):
    text = "{% macro m() %}{{ m() }}{% endmacro %}\n\n{{ m() }}"
    (tmp_path / "plan.md.j2").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFault) as raised:
        render("plan.md.j2", {}, [tmp_path])
    assert raised.value.kind == "recursion"


def test_what_is_long_but_sensible_is_rendered(tmp_path):
    text = "{% for a in range(100000) %}{{ loop.index }}{{ ' ' if not loop.last }}{% endfor %}"
    (tmp_path / "plan.md.j2").write_text(text, encoding="utf-8")
    assert render("plan.md.j2", {}, [tmp_path]).split() == [str(n) for n in range(1, 100001)]


def test_each_document_begins_anew(tmp_path):
    text = "{% for a in range(100000) %}{% endfor %}甲"
    (tmp_path / "plan.md.j2").write_text(text, encoding="utf-8")
    for _ in range(STEP_LIMIT // 100_000 + 1):
        assert render("plan.md.j2", {}, [tmp_path]) == "甲\n"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            "{{ 2 + 3 }} {{ 2 * 3 }} {{ 2 ** 3 }} {{ '甲' * 3 }} {{ '%s乙' % '甲' }}",
            "5 6 8 甲甲甲 甲乙",
        ),
        ("{{ 1.5 * 2 }} {{ 2 ** 0.5 > 1 }} {{ '7' | int + 1 }} {{ 'x' | int(3) }}", "3.0 True 8 3"),
        (
            "{% for x in [1, 2, 3] if x > 1 %}{{ x }}{{ loop.length }}{% else %}无{% endfor %}",
            "2232",
        ),
        ("{% for x in [] %}{{ x }}{% else %}无{% endfor %}", "无"),
        ("{% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %}", "a1"),
        (f"{{{{ {SIZE_LIMIT} }}}}", "5000000"),
    ],
)
def test_counting_changes_nothing(tmp_path, text, printed):
    (tmp_path / "plan.md.j2").write_text(text, encoding="utf-8")
    assert render("plan.md.j2", {}, [tmp_path]) == printed + "\n"
