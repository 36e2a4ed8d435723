"""The JSON Schemas of the files that settle how plans are checked."""

from planner.linting.configuration import Configuration
from planner.linting.custom import RuleBook
from planner.model.json_schema import schema_of


def schema_files() -> dict[str, bytes]:
    """Give the name and the content of each schema file."""
    return {
        "planner.schema.json": schema_of(Configuration, "检查和打印的设置"),
        "rules.schema.json": schema_of(RuleBook, "本单位的规则"),
    }
