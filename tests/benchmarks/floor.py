"""The floor: the least that reading plans takes, by PyYAML and pydantic alone.

`python -m tests.benchmarks.floor FOLDER` reads all plans there in one process.
"""

import re
import sys
from pathlib import Path
from typing import Any

import yaml

from planner.model.plan import Plan


class _Loader(yaml.CSafeLoader):
    """PyYAML's own loader, with the scalars of YAML 1.2: dates and `no` stay text."""


_Loader.yaml_implicit_resolvers = {
    start: [(tag, form) for tag, form in forms if not tag.endswith((":timestamp", ":bool"))]
    for start, forms in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def read(data: bytes) -> Plan:
    """Compose, construct and validate a plan."""
    loader = _Loader(data)
    content: Any = loader.construct_document(loader.get_single_node())
    return Plan.model_validate(content)


if __name__ == "__main__":
    for path in sorted(Path(sys.argv[1]).glob("plan-*.yaml")):
        read(path.read_bytes())
