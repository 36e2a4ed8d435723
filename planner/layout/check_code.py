"""The line with the check code, by which a reader of the paper finds out whether it still holds."""

from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from planner.layout.measures import Grounded
from planner.model.annexes import Edition
from planner.model.scalars import Line

_FILLED: Final = r"(?:[^{}]|\{(?:code|plan|version)\})*"

Saying = Annotated[
    Line, StringConstraints(max_length=200, pattern=rf"^{_FILLED}\{{code\}}{_FILLED}$")
]
"""A line in which {code}, and if wanted {plan} and {version}, are filled in."""


def _saying(title: str) -> Any:
    return Field(
        title=title,
        description="{code} 处填入校验码，还可以用 {plan} 和 {version}。",
        examples=["校验码：{code}"],
    )


class CheckCode(Grounded):
    """What the line says in each edition."""

    internal: Saying = _saying("内部版本")
    public: Saying = _saying("公开版本")

    def line(self, code: str, *, plan: str, version: str, edition: Edition) -> str:
        """Give the line for a plan, by its id, and one edition of it."""
        text = self.public if edition == "public" else self.internal
        return text.format(code=code, plan=plan, version=version)
