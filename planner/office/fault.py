"""What can go wrong with a program that is not ours."""

from typing import Literal

Reason = Literal["absent", "misnamed", "unstartable", "slow", "failed", "incomplete"]


class OfficeError(Exception):
    """LibreOffice cannot do its work.

    The text is what is to be told besides the reason: a path, the seconds that it had, or the last
    line that it said.
    """

    def __init__(self, reason: Reason, said: str = "") -> None:
        super().__init__(said)
        self.reason: Reason = reason
