"""What the tests of trust share: the layout with its check code, documents, and their prints."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.compose.document import Document, Properties
from planner.layout import Layout, load_layout
from planner.word import print_document

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "word" / "sample.md"

Print = Callable[..., bytes]


@pytest.fixture(scope="session")
def layout() -> Layout:
    return load_layout(ROOT / "templates" / "layouts" / "gbt9704.yaml")


@pytest.fixture(scope="session")
def sample() -> str:
    return SAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def printed(layout: Layout) -> Print:
    """Give what prints Markdown as the bytes of a Word file."""
    properties = Properties("town-petition", "题", "类", "镇政府", "3.0", "published", None)
    return lambda markdown: print_document(Document(markdown, properties), layout)


@dataclass(frozen=True)
class GitFolder:
    """A repository of git with the files that tests write into it."""

    path: Path

    def run(self, *arguments: str) -> str:
        """Run git in it, as nobody in particular, on a fixed day."""
        return subprocess.run(
            ["git", "-c", "user.name=nobody", "-c", "user.email=nobody@example.com", *arguments],
            cwd=self.path,
            env=os.environ | {"GIT_COMMITTER_DATE": "2026-05-06T12:00:00+0800"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    def write(self, name: str, content: str) -> Path:
        """Write a file."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path

    def commit(self, **files: str) -> str:
        """Write YAML files by their names without the ending, commit all; give the commit."""
        for name, content in files.items():
            self.write(f"plans/{name}.yaml", content)
        self.run("add", "--all")
        self.run("commit", "--quiet", "--message", "x")
        return self.run("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> GitFolder:
    """Give an empty repository."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    folder = GitFolder(tmp_path / "repository")
    folder.path.mkdir()
    folder.run("init", "--quiet")
    return folder
