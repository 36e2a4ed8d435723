"""Templates: found, sandboxed, strict; a fault in one is told with its file and line."""

import re
import traceback
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateRuntimeError,
    TemplateSyntaxError,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from planner.compose.fault import TemplateFault
from planner.compose.markdown import Markdown, marked_up
from planner.model.base import Model
from planner.resources import folder

OWN_PREFIX: Final = "planner"
"""`planner/plan.md.j2` is always Planner's own template, also where a folder has a plan.md.j2."""

_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def render(name: str, vocabulary: Mapping[str, Any], folders: Sequence[Path] = ()) -> str:
    """Render a template; the `folders` of an organisation are searched before Planner's own.

    Raises TemplateFault. The result has no runs of blank lines and ends with one line end.
    """
    environment = _environment(tuple(folders))
    try:
        return _tidy(environment.get_template(name).render(vocabulary))
    except TemplateSyntaxError as error:
        file = _shown(error.filename) if error.filename else name
        raise TemplateFault(file, error.lineno, str(error.message)) from error
    except Exception as error:
        file, line = _place(error, folders) or (name, 1)
        kind = "" if isinstance(error, TemplateRuntimeError) else f"{type(error).__name__}: "
        raise TemplateFault(file, line, f"{kind}{error}") from error


def load_data(name: str) -> Mapping[str, Any]:
    """Load a YAML file of the templates, such as `wording.yaml`."""
    text = (folder("templates") / name).read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data


class _Generator(CodeGenerator):
    """Has templates print and join everything as Markdown, where Jinja would escape for HTML."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.printed(")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if isinstance(node, nodes.TemplateData):
            return super()._output_child_to_const(node, frame, finalize)
        raise nodes.Impossible


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox in which templates run; of a model they see its fields and nothing else.

    The methods of a model could even read files.
    """

    code_generator_class = _Generator
    printed = staticmethod(marked_up)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Get an attribute; the shortest way to the fields of models, as most are."""
        if attribute in _fields(obj.__class__):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may see an attribute."""
        if isinstance(obj, Model):
            return attr in _fields(obj.__class__)
        return super().is_safe_attribute(obj, attr, value)

    @staticmethod
    def joined(parts: Iterable[object]) -> str:
        """Join what `~` joins: as Markdown if a part is marked up, else as text."""
        listed = list(parts)
        if any(isinstance(part, Markup) for part in listed):
            return Markdown("".join(map(marked_up, listed)))
        return "".join(map(str, listed))


@cache
def _fields(kind: type) -> frozenset[str]:
    return frozenset(kind.model_fields if issubclass(kind, Model) else ())


@cache
def _environment(folders: tuple[Path, ...]) -> _Environment:
    own = FileSystemLoader(folder("templates"))
    environment = _Environment(
        loader=ChoiceLoader(
            [PrefixLoader({OWN_PREFIX: own}), *map(FileSystemLoader, folders), own]
        ),
        undefined=StrictUndefined,
        autoescape=True,  # has macros and call blocks give Markup, which is printed as it is
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["escape"] = environment.filters["e"] = Markdown.escape
    del environment.filters["random"], environment.globals["lipsum"]  # same plan, same bytes
    return environment


def _tidy(text: str) -> str:
    return _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"


def _place(error: Exception, folders: Iterable[Path]) -> tuple[str, int] | None:
    """Find the innermost place in a template; Jinja gives its frames the template's lines."""
    roots = tuple(f"{path}/" for path in (*folders, folder("templates")))
    frames = traceback.extract_tb(error.__traceback__)
    places = [(f.filename, f.lineno or 1) for f in frames if f.filename.startswith(roots)]
    return (_shown(places[-1][0]), places[-1][1]) if places else None


def _shown(file: str) -> str:
    """Name a template of Planner's as other templates name it, any other by its path."""
    return file.replace(f"{folder('templates')}/", f"{OWN_PREFIX}/")
