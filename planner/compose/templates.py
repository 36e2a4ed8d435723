"""Templates: found, sandboxed, strict; a fault in one is told with its file and line."""

import re
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from planner.compose.fault import TemplateFault
from planner.compose.markdown import Markdown, escape
from planner.resources import folder

_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def render(name: str, vocabulary: Mapping[str, Any], folders: Sequence[Path] = ()) -> str:
    """Render a template; the `folders` of an organisation are searched before Planner's own.

    Raises TemplateFault. The result has no runs of blank lines and ends with one line end.
    """
    try:
        template = _environment(tuple(folders)).get_template(name)
        return _tidy(template.render(vocabulary))
    except TemplateSyntaxError as error:
        raise TemplateFault(error.filename or name, error.lineno, str(error.message)) from error
    except Exception as error:
        file, line = _where(error, name)
        kind = "" if isinstance(error, TemplateError) else f"{type(error).__name__}: "
        raise TemplateFault(file, line, f"{kind}{error}") from error


def load_data(name: str) -> Mapping[str, Any]:
    """Load a YAML file of the templates, such as `wording.yaml`."""
    text = (folder("templates") / name).read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data


@cache
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([*folders, folder("templates")]),
        undefined=StrictUndefined,
        autoescape=True,  # has macros and call blocks give Markup, which `_finalize` lets pass
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _finalize(value: object) -> Markup:
    """Escape for Markdown what is not marked up; each line break begins a new paragraph."""
    if isinstance(value, Markup):
        return value
    lines = (escape(line) for line in str(value).split("\n") if line.strip())
    return Markdown("\n\n".join(lines))


def _tidy(text: str) -> str:
    return _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"


def _where(error: Exception, name: str) -> tuple[str, int]:
    """Find the innermost place in a template; Jinja gives its frames the template's lines."""
    root = str(folder("templates"))
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".j2")]
    if not frames:
        return name, 1
    last = frames[-1]
    return last.filename.removeprefix(root).lstrip("/"), last.lineno or 1
