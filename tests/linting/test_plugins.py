"""Plug-ins: rules that other packages bring, and what happens when they cannot be used."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.linting import plugins
from planner.linting.verdict import Failure
from planner.rules.rule import PLAN_RULES
from tests.linting.conftest import check, told, write

PLAN = "plans/town.yaml"
RULE = """\
from planner.rules.rule import found, plan_rule


@plan_rule("ACME001", "acme-title", "error")
def acme_title(case):
    yield found(("title",), title=case.plan.title)
"""
CARD = """\
ACME001:
  name: acme-title
  title: {zh: 标题, en: Title}
  why: {zh: 因为, en: because}
  help: {zh: 改。, en: Mend.}
  messages: {default: {zh: "标题是“{title}”", en: "the title is “{title}”"}}
  basis: [{document: 本公司规定, kind: practice, verified: false}]
  bad: ''
  good: ''
"""


@pytest.fixture(autouse=True)
def site(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder in which packages are installed."""
    folder = repository / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    plugins.load_plugins.cache_clear()
    yield folder
    plugins.load_plugins.cache_clear()


def install(site: Path, module: str, code: str, cards: str = CARD) -> None:
    write(f"{site}/{module}/__init__.py", "")
    write(f"{site}/{module}/rules.py", code)
    write(f"{site}/{module}/cards/rules.yaml", cards)
    write(f"{site}/{module}-1.dist-info/METADATA", f"Name: {module}\nVersion: 1\n")
    write(
        f"{site}/{module}-1.dist-info/entry_points.txt",
        f"[planner.rules]\nacme = {module}.rules\n",
    )


def test_its_rules_run_and_speak_as_others_do(site: Path) -> None:
    install(site, "acme_first", RULE)
    line = "plans/town.yaml:3:8 ACME001 error 标题是“青石镇信访突发事件应急预案”"
    assert told(check()) == [line]
    assert told(check()) == [line]
    assert told(check(ignore=("ACME",))) == []
    write("planner.yaml", "severity: {acme-title: info}\n")
    assert told(check())[0].split()[2] == "info"


TAKEN = RULE.replace("ACME001", "Z101")
LOST = "No module named 'nowhere_at_all'"


@pytest.mark.parametrize(
    ("module", "code", "cards", "error"),
    [
        ("acme_lost", "import nowhere_at_all\n", CARD, f"ModuleNotFoundError: {LOST}"),
        ("acme_wrong", f"{RULE}\n1 / 0\n", CARD, "ZeroDivisionError: division by zero"),
        ("acme_mute", RULE, "{}\n", "UnfitError: no card for ACME001"),
        ("acme_taken", TAKEN, CARD, "ValueError: two rules have the code Z101"),
    ],
)
def test_one_that_cannot_be_used_is_told_and_leaves_nothing(
    site: Path, module: str, code: str, cards: str, error: str
) -> None:
    install(site, module, code, cards)
    before = set(PLAN_RULES)
    for _ in range(2):
        outcome = check()
        assert told(outcome) == []
        assert outcome.failures == (Failure("plug-in", {"name": "acme", "error": error}),)
    assert set(PLAN_RULES) == before
