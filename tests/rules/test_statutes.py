"""Which laws a plan cites, and which edition of a law held on a day."""

from datetime import date

import pytest

from planner.rules.knowledge import laws
from planner.rules.statutes import begins, in_force, successor, title_of
from tests.rules.harness import case


@pytest.mark.parametrize(
    "written",
    [
        "突发事件应对法",
        "《突发事件应对法》",
        "中华人民共和国突发事件应对法",
        "《中华人民共和国突发事件应对法》",
        "突发事件应对法（2024年修订）",
        "突发事件应对法(2024修订)",
    ],
)
def test_a_law_has_one_title(written: str) -> None:
    assert title_of(written) == "突发事件应对法"


def test_what_stands_in_brackets_may_belong_to_the_title() -> None:
    assert (
        title_of("医疗机构制剂配制质量管理规范（试行）") == "医疗机构制剂配制质量管理规范（试行）"
    )


@pytest.mark.parametrize(
    ("day", "passed"),
    [
        (date(2007, 10, 31), None),
        (date(2007, 11, 1), date(2007, 8, 30)),
        (date(2024, 10, 31), date(2007, 8, 30)),
        (date(2024, 11, 1), date(2024, 6, 28)),
    ],
)
def test_an_edition_holds_from_the_day_that_it_names(day: date, passed: date | None) -> None:
    edition = in_force(laws()["突发事件应对法"], day)
    assert (edition and edition.passed) == passed


def test_an_amendment_holds_from_the_day_of_its_passing() -> None:
    (edition,) = laws()["安全生产法"]
    assert edition.in_force_from == date(2002, 11, 1)
    assert begins(edition) == date(2021, 6, 10)


@pytest.mark.parametrize(
    ("day", "new"), [(date(2022, 4, 30), None), (date(2022, 5, 1), "信访工作条例")]
)
def test_a_law_is_replaced_on_a_day(day: date, new: str | None) -> None:
    edition = successor(laws()["信访条例"], day)
    assert (edition and edition.title) == new


def test_a_law_that_nothing_replaced_has_no_successor() -> None:
    assert successor(laws()["信访工作条例"], date(2026, 1, 1)) is None
    assert successor((), date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("sentence", "title", "articles"),
    [
        ("依照《信访工作条例》第二十条办理。", "信访工作条例", [20]),
        (
            "依照《信访工作条例》第二十条、第二十五条和第四十七条办理。",
            "信访工作条例",
            [20, 25, 47],
        ),
        ("依照《突发事件应对法》（2024年修订）第28条办理。", "突发事件应对法", [28]),
        (
            "依照《中华人民共和国突发事件应对法》第三章第二十八条第二款办理。",
            "突发事件应对法",
            [28],
        ),
        ("依照《信访工作条例》，第三条规定的原则。", "信访工作条例", []),
        ("依照《信访工作条例》办理，编号第三条。", "信访工作条例", []),
    ],
)
def test_prose_cites_articles(sentence: str, title: str, articles: list[int]) -> None:
    cited = case({"accountability": [sentence]}).citations[-1]
    assert (cited.path, cited.title) == (("accountability", 0, "text"), title)
    assert [article for _, article in cited.articles] == articles


def test_the_basis_and_deadlines_are_cited_with_their_paths() -> None:
    cited = case({}).citations
    assert [(each.path, each.title) for each in cited[:3]] == [
        (("general", "basis", 0, "law"), "突发事件应对法"),
        (("general", "basis", 1, "law"), "信访工作条例"),
        (("procedures", 0, "steps", 11, "deadline", "law"), "信访工作条例"),
    ]
    assert cited[1].articles == (
        (("general", "basis", 1, "articles", 0), 20),
        (("general", "basis", 1, "articles", 1), 25),
        (("general", "basis", 1, "articles", 2), 47),
    )
    assert cited[2].articles == ((("procedures", 0, "steps", 11, "deadline", "article"), 22),)


def test_a_law_in_marks_in_the_basis_is_cited_once() -> None:
    general = {
        "purpose": "规范处置。",
        "basis": [{"law": "《信访条例》"}],
        "scope": {"covers": "全镇。"},
    }
    cited = case({"general": general, "procedures": _ROUTINE}).citations
    assert [each.path for each in cited] == [("general", "basis", 0, "law")]


_ROUTINE = [
    {
        "id": "visits",
        "title": "来访办理",
        "when": "routine",
        "steps": [{"id": "meet", "do": "接待登记。", "by": "office"}],
    }
]
