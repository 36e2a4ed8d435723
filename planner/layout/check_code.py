"""The line with the check code, by which a reader of the paper finds out whether it still holds."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from planner.layout.measures import Grounded
from planner.model.annexes import Edition
from planner.model.places import fills
from planner.model.scalars import Line

Saying = Annotated[Line, StringConstraints(max_length=200), fills(("code", "plan", "version"))]


def _saying(title: str) -> Any:
    return Field(
        title=title,
        description="{code} 处填入校验码，{plan} 处填入预案的标识，{version} 处填入版本。",
        examples=["校验码：{code}（{plan}，第{version}版）"],
    )


class CheckCode(Grounded):
    """Whether the line is printed, and what it says in each edition."""

    shown: bool = Field(title="印出", description="false 不印校验码。", examples=[False])
    internal: Saying = _saying("内部版本")
    public: Saying = _saying("公开版本")

    def line(self, code: str, *, plan: str, version: str, edition: Edition) -> str:
        """Give the line for a plan, by its id, and one edition of it."""
        text = self.public if edition == "public" else self.internal
        return text.format(code=code, plan=plan, version=version)
