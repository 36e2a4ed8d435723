"""`planner schema`, and the schema files that the repository carries."""

from pathlib import Path

from planner.cli.schema import schema_files
from tests.cli.conftest import Planner

ROOT = Path(__file__).parents[2]


def test_the_files_in_schema_are_current() -> None:
    for name, content in schema_files().items():
        assert (ROOT / "schema" / name).read_bytes() == content


def test_the_command_writes_them(repository: Path, planner: Planner) -> None:
    ended = planner("schema", "-o", "out")
    assert (ended.code, ended.out) == (
        0,
        "已写出 out/plan.schema.json。\n"
        "已写出 out/directory.schema.json。\n"
        "已写出 out/planner.schema.json。\n"
        "已写出 out/rules.schema.json。\n"
        "已写出 out/layout.schema.json。\n"
        "已写出 out/report.schema.json。\n"
        "已写出 out/rules.md。\n",
    )
    assert {p.name: p.read_bytes() for p in (repository / "out").iterdir()} == schema_files()
