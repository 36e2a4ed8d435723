"""What can go wrong with a program that is not ours."""

from typing import Literal

Reason = Literal["bare", "absent", "misnamed", "unstartable", "slow", "failed", "incomplete"]
"""Libraries are missing; there is no program, or none by the name given; it does not start, does
not end in time, ends with an error, or leaves out a file."""


class OfficeError(Exception):
    """LibreOffice cannot do its work.

    The text is what is to be told besides the reason: a path, the seconds that it had, or its exit
    code and the last line that it said.
    """

    def __init__(self, reason: Reason, said: str = "") -> None:
        super().__init__(said)
        self.reason: Reason = reason
