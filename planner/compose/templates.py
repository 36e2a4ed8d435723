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
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    nodes,
    pass_context,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import do_int
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from planner.compose.fault import TemplateFault
from planner.compose.folders import TemplateFolder
from planner.compose.limits import (
    SIZE_LIMIT,
    ExcessError,
    Steps,
    bounded,
    concatenated,
    power,
    times,
)
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
    environment.steps.restart()
    try:
        return _tidy(environment.get_template(name).render(vocabulary))
    except TemplateFault:
        raise
    except TemplateSyntaxError as error:
        file = _shown(error.filename) if error.filename else name
        raise TemplateFault(file, error.lineno, str(error.message)) from error
    except Exception as error:
        file, line = _place(error, folders) or (name, 1)
        raise _fault(error, file, line) from error


def load_data(name: str) -> Mapping[str, Any]:
    """Load a YAML file of the templates, such as `wording.yaml`."""
    text = (folder("templates") / name).read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data


def _fault(error: Exception, file: str, line: int) -> TemplateFault:
    match error:
        case ExcessError(kind=kind):
            return TemplateFault(file, line, kind=kind)
        case RecursionError():
            return TemplateFault(file, line, kind="recursion")
        case TemplateNotFound(name=str(name)):
            return TemplateFault(file, line, name, "missing")
        case TemplateRuntimeError():
            return TemplateFault(file, line, str(error))
        case _:
            return TemplateFault(file, line, f"{type(error).__name__}: {error}")


class _Generator(CodeGenerator):
    """Has templates print and join everything as Markdown, where Jinja would escape for HTML.

    Numbers that no plan needs are looked at only when they are used, to be told at their line.
    """

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        if isinstance(node.value, int) and node.value > SIZE_LIMIT:
            self.write(f"environment.bounded({node.value})")
        else:
            super().visit_Const(node, frame)

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

    The methods of a model could even read files. What templates may come to is limited.
    """

    code_generator_class = _Generator
    printed = staticmethod(marked_up)
    concat = staticmethod(concatenated)
    bounded = staticmethod(bounded)
    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.steps = Steps()
        self.binop_table = {**self.binop_table, "*": times, "**": power}
        self.filters["rounds"] = pass_context(lambda _, things: self.steps.rounds(things))
        self.filters["int"] = lambda *given, **named: bounded(do_int(*given, **named))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Have the rounds of all loops counted."""
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            line = loop.iter.lineno
            loop.iter = nodes.Filter(loop.iter, "rounds", [], [], None, None, lineno=line)
        return tree

    def call(self, context: Context, called: Any, /, *given: Any, **named: Any) -> Any:
        """Call what a template calls."""
        self.steps.take()
        try:
            return bounded(super().call(context, called, *given, **named))
        except OverflowError as error:  # what the sandbox says to a long range
            raise ExcessError("size") from error

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon with two values."""
        return bounded(super().call_binop(context, operator, left, right))

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
            return Markdown(concatenated(map(marked_up, listed)))
        return concatenated(map(str, listed))


@cache
def _fields(kind: type) -> frozenset[str]:
    return frozenset(kind.model_fields if issubclass(kind, Model) else ())


@cache
def _environment(folders: tuple[Path, ...]) -> _Environment:
    own = TemplateFolder(folder("templates"))
    environment = _Environment(
        loader=ChoiceLoader([PrefixLoader({OWN_PREFIX: own}), *map(TemplateFolder, folders), own]),
        undefined=StrictUndefined,
        autoescape=True,  # has macros and call blocks give Markup, which is printed as it is
        optimized=False,  # reckons while it compiles, where no limit holds
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
